import type { PointSet } from "./point-set.ts";
import { wholeAt, type ScaledProblem } from "./scaled-problem.ts";

/**
 * Sets of points of which an outcome takes one each, with gains over the reservations as doubles for bounds, in units
 * of each party's largest conceivable gain. Exact gains are had with {@link exactGains}.
 */
export interface GainSpace {
  readonly scaled: ScaledProblem;
  readonly sets: readonly PointSet[];
  /** By set, party and point: what the point adds to the party's gain; 0 for the best, negative for others. */
  readonly gains: readonly (readonly Float64Array[])[];
  /** By party: the gain when every set gives its best. */
  readonly base: Float64Array;
  /** By party: a unit of gain, in the party's whole numbers. */
  readonly units: readonly number[];
  /** By party: how large sums can be on the way, for the rounding that bounds must allow for. */
  readonly magnitudes: readonly number[];
  /** By party: whether some sum of points lies below its reservation. */
  readonly binding: readonly boolean[];
}

/**
 * Prepares sets of points for searching. What a point adds is counted from the best point of its set, so that a small
 * gain beside large values keeps its digits. Linear in the sizes of the sets.
 */
export function gainSpace(scaled: ScaledProblem, sets: readonly PointSet[]): GainSpace {
  const { parties, limbs } = scaled;
  const places = Array.from({ length: parties }, (_, party) => party);
  const extremes = sets.map((set) =>
    places.map((party) => extremeRows(set.columns.slice(party * limbs, (party + 1) * limbs))),
  );
  const wholes = (which: "top" | "low") =>
    scaled.reservations.map((reservation, party) =>
      sets.reduce(
        (sum, set, s) => sum + wholeAt(set.columns, { party, limbs, row: extremes[s]![party]![which] }),
        -reservation,
      ),
    );
  const tops = wholes("top");
  const units = tops.map((top) => (top > 0n ? Number(top) : 1));
  const gains = sets.map(({ columns }, s) =>
    units.map((unit, p) => losses(columns.slice(p * limbs, (p + 1) * limbs), extremes[s]![p]!.top, unit)),
  );
  const base = Float64Array.from(tops, (top, p) => Number(top) / units[p]!);
  return {
    scaled,
    sets,
    gains,
    base,
    units,
    magnitudes: units.map((_, p) =>
      sets.reduce((sum, _, s) => sum - gains[s]![p]![extremes[s]![p]!.low]!, Math.abs(base[p]!)),
    ),
    binding: wholes("low").map((low) => low < 0n),
  };
}

/** The rows of the largest and of the smallest number. */
function extremeRows(limbs: readonly Float64Array[]): { readonly top: number; readonly low: number } {
  let [top, low] = [0, 0];
  for (let row = 1; row < limbs[0]!.length; row++) {
    if (above(limbs, row, top)) top = row;
    else if (above(limbs, low, row)) low = row;
  }
  return { top, low };
}

function above(limbs: readonly Float64Array[], a: number, b: number): boolean {
  for (const limb of limbs) if (limb[a] !== limb[b]) return limb[a]! > limb[b]!;
  return false;
}

/** How far each number lies below the largest, without a sign lost: 0 or negative. */
function losses(limbs: readonly Float64Array[], top: number, unit: number): Float64Array {
  return limbs[0]!.map((_, row) => limbs.reduce((sum, limb) => sum * 4294967296 + (limb[row]! - limb[top]!), 0) / unit);
}

/** The exact gains of an outcome, by party in its whole numbers. @param rows - the point taken of each set. */
export function exactGains({ scaled, sets }: GainSpace, rows: ArrayLike<number>): bigint[] {
  const { limbs } = scaled;
  return scaled.reservations.map((reservation, party) =>
    sets.reduce((sum, set, i) => sum + wholeAt(set.columns, { party, limbs, row: rows[i]! }), -reservation),
  );
}
