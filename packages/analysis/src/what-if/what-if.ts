import { freeId, ParleyError, type Case, type Position } from "@parley/model";

/** The stances that a supposition can give a party on an option; none of them needs a condition. */
export const supposedStances = ["red-line", "refuses", "demands", "accepts", "not-reported"] as const;

/** One of {@link supposedStances}. */
export type SupposedStance = (typeof supposedStances)[number];

/** What somebody supposes: a party's stance on one option, or that a position is no longer held. */
export type WhatIf =
  | { readonly party: string; readonly issue: string; readonly option: string; readonly stance: SupposedStance }
  | { readonly dropped: string };

/**
 * The case as it would be if a few things were otherwise: nothing is recorded, and the case itself stays as it is.
 * A supposed stance replaces all that the party says of that option; what its positions say of other options stays,
 * and positions over several issues stay too. `not-reported` takes a refusal back, also one that follows from a demand.
 * A supposed position rests on no claim and counts as stated, so that every reading uses it. Where it takes the place
 * of a position that spoke of this option alone, it has that position's id. Later suppositions win. O(size of the case).
 * @throws {ParleyError} `dangling-id` for a party, option or position that the case does not have.
 * @example withWhatIf(subject, []) === subject; // => true
 */
export function withWhatIf(subject: Case, changes: readonly WhatIf[]): Case {
  let changed = subject;
  for (const change of changes) changed = Object.assign({}, changed, { positions: supposed(changed, change) });
  return changed;
}

function supposed(subject: Case, change: WhatIf): Position[] {
  const { positions } = subject;
  if ("dropped" in change) {
    known(positions, change.dropped, "position");
    return positions.filter(({ id }) => id !== change.dropped);
  }
  const { party, issue, option, stance } = change;
  known(subject.parties, party, "party");
  known(known(subject.issues, issue, "issue").options, option, "option");
  const speaks = (one: Position) =>
    one.require === undefined && one.party === party && one.issue === issue && (one.options ?? []).includes(option);
  const emptied = positions.find((one) => speaks(one) && new Set(one.options).size === 1);
  const id = emptied?.id ?? freeId(`${party}.${issue}.${option}`, new Set(positions.map((one) => one.id)));
  const now: Position = { id, party, stance, issue, options: [option], basis: "stated", claims: [] };
  const others = positions.flatMap((one): Position[] => {
    if (one === emptied) return [now];
    if (!speaks(one)) return [one];
    const options = (one.options ?? []).filter((other) => other !== option);
    return options.length === 0 ? [] : [{ ...one, options }];
  });
  return emptied ? others : [...others, now];
}

function known<Record_ extends { id: string }>(records: readonly Record_[], id: string, what: string): Record_ {
  const found = records.find((record) => record.id === id);
  if (found) return found;
  throw new ParleyError("dangling-id", `what if: no ${what} "${id}" in this case`);
}
