import type { BlocksResult, Warning } from "@parley/model";
import type { DealSpace } from "./deal-space.ts";
import { mergeCorrections } from "./merge-corrections.ts";
import { minimalCorrections } from "./minimal-corrections.ts";
import { unfinishedWarning } from "./unfinished-warning.ts";

/** What cannot all hold, and what to give up so that the rest can. */
export interface Conflicts extends Pick<BlocksResult, "cores" | "corrections"> {
  readonly warnings: readonly Warning[];
}

/**
 * Finds the conflict cores and minimal corrections of a deal space, with silence open.
 * @returns Nothing in conflict: no cores, a count of 0. Warnings: `component-too-large`, `corrections-truncated`.
 * @example findConflicts(dealSpace(subject, defaultReading, 1000), 1000).corrections.count; // => 3
 */
export function findConflicts(space: DealSpace, budget: number): Conflicts {
  const { network, counts } = space;
  const conflicting = space.components.filter((_, k) => counts.packages > 0n && space.openByComponent[k] === 0);
  const conflicts = conflicting.map((component) => ({
    component,
    corrections: minimalCorrections(network, component, budget),
  }));
  const merged = mergeCorrections(conflicts, network.soft, budget);
  const warnings: Warning[] = conflicts
    .filter(({ corrections }) => !corrections.complete)
    .map(({ component }) => unfinishedWarning("conflicts", space, component.issues));
  if (!merged.corrections.complete && warnings.length === 0) {
    const message = `${merged.corrections.sets.length} of ${merged.corrections.count} minimal corrections are listed`;
    warnings.push({ code: "corrections-truncated", message });
  }
  if (!merged.coresComplete && warnings.length === 0)
    warnings.push({
      code: "component-too-large",
      message: "there are too many conflict cores to list: some are missing",
    });
  return { cores: merged.cores, corrections: merged.corrections, warnings };
}
