import { optionOf } from "./own-words-placement.ts";
import type { Placement } from "./proposal-claims.ts";

/** What concessions of a kind can be, by the issues on which they are made. */
const kinds: readonly (readonly [words: RegExp, issues: RegExp])[] = [
  [
    /^territorial$|^(?:of|on|over) (?:land|territory)$/i,
    /^(?:territory\.(?:border|control|line)|security\.withdrawal)$/,
  ],
  [/^(?:military|security)$|^(?:of|on|over) security$/i, /^security\./],
  [/^(?:economic|financial|trade)$|^(?:of|on|over) (?:money|trade)$/i, /^(?:economy|finance|trade)\./],
];
const concessions =
  /^(?:(?:further|major|more|new|painful|significant|some)\s)*(?:(\S+) concessions?|concessions? ((?:of|on|over) \S+))$/i;

/**
 * Leaves out demands for concessions of a kind ("territorial concessions") where the same side says in the same report
 * which ones: they ask for no more than that.
 * @example withoutGeneralDemands([]); // => []
 */
export function withoutGeneralDemands(placements: readonly Placement[]): Placement[] {
  return placements.filter((general) => {
    if (!isAsking(general)) return true;
    const [, before, after] = concessions.exec(optionOf(general.claim)?.label ?? "") ?? [];
    const kind = kinds.find(([words]) => words.test(before ?? after ?? ""));
    return kind === undefined || !placements.some((other) => isSpecific(other, general, kind[1]));
  });
}

function isAsking({ claim: { act } }: Placement): boolean {
  return act === "demand" || act === "condition";
}

function isSpecific(other: Placement, general: Placement, issues: RegExp): boolean {
  return (
    other.claim !== general.claim &&
    isAsking(other) &&
    other.claim.report === general.claim.report &&
    issues.test(other.vocabulary) &&
    other.holders.length === general.holders.length &&
    other.holders.every((holder) => general.holders.includes(holder)) &&
    !concessions.test(optionOf(other.claim)?.label ?? "")
  );
}
