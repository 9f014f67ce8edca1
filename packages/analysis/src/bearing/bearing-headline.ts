import type { BearingHeadline, Flip } from "@parley/model";
import { countFields, countedSpace, type ComponentCounter } from "../deal-space/deal-space.ts";
import { findConflicts } from "../deal-space/find-conflicts.ts";
import type { Reread } from "./rereading.ts";

/** The figures of a headline, and whether all of them were found. */
export interface SolvedHeadline {
  readonly headline: BearingHeadline;
  readonly complete: boolean;
}

/**
 * Solves a case for the figures that its headline rests on: who could agree, what is in conflict, what all have in
 * common.
 * @param count - may remember components that rereadings of the same case leave as they are.
 * @example bearingHeadline({ subject, reading: defaultReading }, { budget: 1000, count: countPackages }).headline.silenceOpen; // => "0"
 */
export function bearingHeadline(
  { subject, reading }: Reread,
  { budget, count }: { readonly budget: number; readonly count: ComponentCounter },
): SolvedHeadline {
  const space = countedSpace(subject, reading, { budget, count });
  const { acceptable, common } = countFields(space);
  const { cores, warnings } = findConflicts(space, budget);
  return {
    headline: { silenceClosed: acceptable.silenceClosed.all, silenceOpen: acceptable.silenceOpen.all, cores, common },
    complete: space.leftOut.length === 0 && warnings.length === 0,
  };
}

/**
 * What differs between two headlines: whether any package is acceptable to all (under either reading of silence), the
 * set of cores, the set of common options (where both have packages).
 * @example headlineFlips({ silenceClosed: "0", silenceOpen: "4", cores: [], common: [] }, { silenceClosed: "0", silenceOpen: "0", cores: [], common: [] }); // => ["acceptable"]
 */
export function headlineFlips(before: BearingHeadline, after: BearingHeadline): Flip[] {
  const flips: Flip[] = [];
  const none = (count: string): boolean => count === "0";
  if (none(before.silenceOpen) !== none(after.silenceOpen) || none(before.silenceClosed) !== none(after.silenceClosed))
    flips.push("acceptable");
  if (keysOf(before.cores) !== keysOf(after.cores)) flips.push("cores");
  if (!none(before.silenceOpen) && !none(after.silenceOpen) && keysOf(before.common) !== keysOf(after.common))
    flips.push("common");
  return flips;
}

function keysOf(items: readonly object[]): string {
  return items
    .map((item) => JSON.stringify(item))
    .toSorted()
    .join(" ");
}
