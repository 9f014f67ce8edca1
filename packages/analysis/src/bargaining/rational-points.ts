import type { GainSpace } from "./gain-space.ts";
import type { PointSet } from "./point-set.ts";
import { wholeAt, type ScaledProblem } from "./scaled-problem.ts";

/**
 * Tells which sums of the first sets may still give every party its reservation, whatever the other sets add. Where it
 * says no, none can; rounding is allowed for.
 */
export function stillRational(space: GainSpace): (values: Float64Array, merged: number) => boolean {
  const { scaled, units, sets, magnitudes } = space;
  const { limbs, parties, reservations } = scaled;
  const binding = space.binding.flatMap((binds, party) => (binds ? [party] : []));
  if (binding.length === 0) return () => true;
  // What the first sets must reach, once so many are merged.
  const needs = [Array.from(reservations, (value) => value)];
  for (const set of sets.toReversed())
    needs.unshift(needs[0]!.map((need, party) => need - largestWhole(set, { party, limbs })));
  const numbers = needs.map((of) => of.map(Number));
  const slack = Array.from({ length: parties }, (_, p) => 1e-11 * magnitudes[p]! * units[p]!);
  return (values, merged) => {
    for (const party of binding) {
      let value = 0;
      for (let limb = 0; limb < limbs; limb++) value = value * 4294967296 + values[party * limbs + limb]!;
      if (value < numbers[merged]![party]! - slack[party]! - 1e-12 * Math.abs(value)) return false;
    }
    return true;
  };
}

function largestWhole(set: PointSet, { party, limbs }: { readonly party: number; readonly limbs: number }): bigint {
  let top: bigint | undefined;
  for (let row = 0; row < set.size; row++) {
    const value = wholeAt(set.columns, { party, limbs, row });
    if (top === undefined || value > top) top = value;
  }
  return top ?? 0n;
}

/** The points that give every party at least its reservation, decided exactly. */
export function rationalPoints({ limbs, reservations }: ScaledProblem, set: PointSet): PointSet {
  const kept = Array.from({ length: set.size }, (_, row) => row).filter((row) =>
    reservations.every((reservation, party) => wholeAt(set.columns, { party, limbs, row }) >= reservation),
  );
  if (kept.length === set.size) return set;
  const starts = Int32Array.from([0, ...kept.map((row) => set.starts[row + 1]! - set.starts[row]!)]);
  for (let i = 1; i < starts.length; i++) starts[i] = starts[i]! + starts[i - 1]!;
  return {
    ...set,
    size: kept.length,
    columns: set.columns.map((column) => Float64Array.from(kept, (row) => column[row]!)),
    members: Float64Array.from(kept.flatMap((row) => [...set.members.subarray(set.starts[row], set.starts[row + 1])])),
    starts,
  };
}
