import { freeId, ParleyError, type Claim } from "@parley/model";
import type { CaseChange } from "./case-change.ts";
import { takenIds } from "./fresh-claims.ts";
import type { Desk } from "./open-desk.ts";

/**
 * The change that cuts a claim's quote before each of some words; every part is a claim of its own, which keeps what
 * the whole said of holder, act and issue, and those hedges, dates and conditions whose words stand in it.
 * @param at - Words of the quote, in any order.
 * @throws {ParleyError} `not-found` for no such claim, `invalid-input` for words that the quote does not have, or has
 * at its very beginning.
 * @example splitClaim(desk, "c001", ["and the port"]).type; // "claim-split"
 */
export function splitClaim({ case: subject, events, path }: Desk, id: string, at: readonly string[]): CaseChange {
  const place = { place: { file: path } };
  const claim = subject.claims.find((other) => other.id === id);
  if (!claim) throw new ParleyError("not-found", `no claim ${id} in this case: parley claims lists them`, place);
  const cuts = at.map((words) => {
    const cut = words.trim() === "" ? -1 : claim.quote.indexOf(words.trim());
    if (cut > 0) return cut;
    const why = cut === 0 ? "begins with" : "does not have the words";
    throw new ParleyError(
      "invalid-input",
      `the quote of claim ${id} ${why} “${words}”: nothing to split before them`,
      place,
    );
  });
  const ends = [0, ...new Set(cuts.sort((a, b) => a - b)), claim.quote.length];
  const taken = takenIds(events).claims;
  const into = ends.slice(1).flatMap((end, i): Claim[] => {
    const quote = claim.quote.slice(ends[i], end).replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
    if (quote === "") return [];
    const part = freeId(`${id}.${i + 1}`, taken);
    taken.add(part);
    return [partOf(claim, { id: part, quote })];
  });
  return { type: "claim-split", claim: id, into };
}

function partOf(
  {
    condition,
    requires,
    when,
    hedges,
    review: _review,
    translation: _translation,
    start: _start,
    end: _end,
    ...claim
  }: Claim,
  part: Pick<Claim, "id" | "quote">,
): Claim {
  const holds = (words: string | undefined): boolean => words !== undefined && part.quote.includes(words);
  return {
    ...claim,
    ...part,
    content: "",
    hedges: hedges.filter(({ text }) => holds(text)).map(({ text }) => ({ text })),
    ...(condition !== undefined && holds(condition) ? { condition, ...(requires ? { requires } : {}) } : {}),
    ...(when && holds(when.text) ? { when } : {}),
  };
}
