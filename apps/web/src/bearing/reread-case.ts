import type { WhatIf } from "@parley/analysis";
import { isUsable, type BearingWord, type Case, type Reading } from "@parley/model";

/** How a word taken away or read otherwise is said with the switches of the reading and with what can be supposed. */
export interface Reread {
  readonly reading: Reading;
  readonly whatIf: readonly WhatIf[];
}

/**
 * A word taken away or read otherwise, as a reading and suppositions, so that one can look at that case.
 * @returns `undefined` where these cannot say it: a source that does not count, a red line read as a refusal.
 * @example rereadCase({ kind: "assumption", refs: ["A1"], change: "", quotes: [] }, subject, reading)?.reading.assumptions; // => ["A1"]
 */
export function rereadCase(word: BearingWord, subject: Case, reading: Reading): Reread | undefined {
  const { kind, refs, quotes } = word;
  const dropped = (ids: readonly string[]): Reread => ({ reading, whatIf: ids.map((id) => ({ dropped: id })) });
  switch (kind) {
    case "claim":
    case "hedge":
      return dropped(
        restingOn(
          quotes.map(({ claim }) => claim),
          subject,
        ),
      );
    case "position":
      return dropped(refs);
    case "inference":
      return refs.length === 1 ? dropped(refs) : { reading: { ...reading, inferred: false }, whatIf: [] };
    case "assumption": {
      const others = reading.assumptions.filter((id) => !refs.includes(id));
      const assumptions = others.length < reading.assumptions.length ? others : [...others, ...refs].toSorted();
      return { reading: { ...reading, assumptions }, whatIf: [] };
    }
    case "coding":
      return recoded(refs, subject, reading);
    case "source":
      return undefined;
  }
}

/** The positions that fall with these claims: they have no other that counts. */
function restingOn(lost: readonly string[], { claims, positions }: Case): string[] {
  const usable = new Set(claims.filter(isUsable).map(({ id }) => id));
  return positions
    .filter((position) => position.claims.some((id) => lost.includes(id)))
    .filter((position) => !position.claims.some((id) => usable.has(id) && !lost.includes(id)))
    .map(({ id }) => id);
}

function recoded([first = "", ...others]: readonly string[], subject: Case, reading: Reading): Reread | undefined {
  const position = subject.positions.find(({ id }) => id === first);
  if (position?.issue === undefined) return undefined;
  const { party, issue, stance, options = [] } = position;
  const [covered] = others;
  if (covered?.includes("=")) {
    const [on = "", option = ""] = covered.split("=", 2);
    const widened = stance === "red-line" ? stance : "refuses";
    return { reading, whatIf: [{ party, issue: on, option, stance: widened }] };
  }
  if (stance !== "demands") return undefined;
  if (others.length > 0 || !reading.demandsExclude)
    return { reading: { ...reading, demandsExclude: !reading.demandsExclude }, whatIf: [] };
  return { reading, whatIf: options.map((option) => ({ party, issue, option, stance: "accepts" })) };
}
