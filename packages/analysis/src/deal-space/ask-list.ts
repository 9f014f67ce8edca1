import type { Ask } from "@parley/model";
import type { ConstraintNetwork } from "./constraint-network.ts";
import type { PackageCounts } from "./merge-counts.ts";
import type { PossibleChanges } from "./possible-changes.ts";
import { cellCodes } from "./soft-constraints.ts";
import { askQuestion } from "./wording.ts";

/**
 * Lists the questions that nobody reported an answer to: each unknown of a negotiating party about an option that
 * occurs in some package, with the packages acceptable to all if the answer is yes or no and the other unknowns are
 * open. Ranked by the difference, then by how many undominated routes need it, then by party, issue and option.
 * @param needed - how many undominated routes need each change, by its rank.
 * @example ((space) => askList(space.network, space.counts, { changes: possibleChanges(space.network), needed: new Map() })[0].question)(dealSpace(subject, defaultReading, 1000)); // => "Would Bakery accept “everyone in turn” on Work on Sundays?"
 */
export function askList(
  network: ConstraintNetwork,
  counts: PackageCounts,
  { changes, needed }: { readonly changes: PossibleChanges; readonly needed: ReadonlyMap<number, bigint> },
): Ask[] {
  const ranked: { ask: Ask; rank: number; difference: bigint; routes: bigint }[] = [];
  for (const [party, { id, name }] of network.parties.entries()) {
    for (const [at, issue] of network.issues.entries()) {
      for (const [i, option] of issue.options.entries()) {
        const slot = (network.offsets[at] ?? 0) + i;
        const cell = slot * network.parties.length + party;
        if (network.stances[cell] !== cellCodes["not-reported"] || counts.occurs[slot] !== 1) continue;
        const rank = changes.ofStance[cell] ?? -1;
        const difference = counts.openWith[slot] ?? 0n;
        const ifYes = String(counts.open.all);
        const ifNo = String(counts.open.all - difference);
        const question = askQuestion(name, option.label, issue.label);
        const ask = { party: id, issue: issue.id, option: option.id, question, ifYes, ifNo };
        ranked.push({ ask, rank, difference, routes: needed.get(rank) ?? 0n });
      }
    }
  }
  return ranked
    .sort((a, b) => compareBig(b.difference, a.difference) || compareBig(b.routes, a.routes) || a.rank - b.rank)
    .map(({ ask }) => ask);
}

function compareBig(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
