import type { Claim } from "@parley/model";
import { claimChanges, type TypedClaim } from "./claim-changes.ts";
import type { SelectedWords } from "./use-selected-words.ts";

/** Drawn, not counted: two people may make claims at the same time, and an undone claim keeps its id. */
function freshId(taken: (id: string) => boolean): string {
  for (;;) {
    const id = `n${crypto.randomUUID().slice(0, 5)}`;
    if (!taken(id)) return id;
  }
}

/** A claim made by hand of words of a report, before anything is said of it. */
export function blankClaim(report: string, words: SelectedWords | undefined, taken: (id: string) => boolean): Claim {
  const place = words?.report === report ? { quote: words.text, start: words.start, end: words.end } : { quote: "" };
  return {
    id: freshId(taken),
    report,
    ...place,
    holder: "(article)",
    act: "demand",
    content: "",
    chain: [],
    hedges: [],
    status: "current",
    rules: [],
  };
}

/** The blank claim with what was typed; a quote typed by hand is found in the report by its words alone. */
export function filledClaim(blank: Claim, typed: TypedClaim): Claim {
  const changes = claimChanges(blank, typed);
  const { start: _start, end: _end, ...unplaced } = blank;
  const kept = Object.entries(changes).filter(([, value]) => value !== null);
  return { ...(changes.quote === undefined ? blank : unplaced), ...(Object.fromEntries(kept) as Partial<Claim>) };
}
