import { isNegotiatingParty, type Party, type Person, type ReadClaim } from "@parley/model";
import { holdersOf } from "../proposal-claims.ts";

/** Who may perform a step: the parties, and the people who speak for them. */
export interface Cast {
  readonly parties: readonly Party[];
  readonly people: readonly Pick<Person, "name" | "aliases" | "party">[];
  /** Whom each party is at odds with: the other of "both sides" where more than two parties negotiate. */
  readonly opponents?: ReadonlyMap<string, string>;
}

const bothAtOnce = /^(?:an? |the )?(?:\w+ )?(?:ceasefire|cease-fire|truce|armistice)\b/i;
const together = /\b(?:both|mutual(?:ly)?|the (?:two|warring|rival) \w+|each (?:side|party)|the (?:sides|parties))\b/i;
const meeting = /\b(?:summit|meeting|conference|ceremony|talks|exchange|between|involving)\b/i;
/** An event that words name by a noun may be anybody's. */
const noun = /^(?:an?|the|any|another|further)\s/i;
const pronoun = /^(?:they|he|she|it|we|I)\s(?!(?:is|are|was|were)\b)/i;
const passive =
  /\b(?:be|is|are|was|were|been|being)\s(?:\w+ly\s)?(?!prepared|supposed|expected|determined|inclined)\w+(?:ed|en|wn)\b/i;
const own =
  /^(?:to |prepared to |ready to |is |would |will |could |agree|express|withdraw|sign|pay|releas|lift|giv|hand)/i;

/**
 * Who performs what some words tell of: the party that they begin with; both sides where they say so; all who are named
 * at a meeting; otherwise the holder of an offer or the addressee of a demand, unless it is only a condition.
 * @returns Ids of parties, in the order of the case; empty when the words name nobody and may mean anybody.
 * @example performersOf("both armies", { holder: "A", act: "offer" }, { parties: [], people: [] }); // => []
 */
export function performersOf(
  text: string,
  claim: Pick<ReadClaim, "holder" | "act" | "target">,
  { parties, people, opponents, subordinate = false }: Cast & { readonly subordinate?: boolean },
): string[] {
  const named = namedIn(text, { parties, people });
  const inOrder = (ids: readonly string[]): string[] => parties.map(({ id }) => id).filter((id) => ids.includes(id));
  const sides = parties.filter(isNegotiatingParty).map(({ id }) => id);
  if (meeting.test(text) && named.length > 1) return inOrder(named.map(({ id }) => id));
  if (together.test(text) || bothAtOnce.test(text)) {
    const [holder = ""] = holdersOf(claim.holder, parties);
    const opponent = opponents?.get(holder);
    const two = named.length > 1 ? named.map(({ id }) => id) : sides.length === 2 ? sides : [holder, opponent ?? ""];
    return two.length === 2 && two.every((id) => id !== "") ? inOrder(two) : [];
  }
  const [first] = named;
  if (first && first.start <= opening && !passive.test(text.slice(0, 80))) return [first.id];
  const givers = named.filter(({ start }) =>
    /\b(?:from|by)\s(?:the\s)?$/i.test(text.slice(Math.max(0, start - 10), start)),
  );
  if (givers.length > 0) return inOrder([...givers, ...joinedTo(givers, named, text)].map(({ id }) => id));
  if (subordinate) return [];
  const holders = holdersOf(claim.holder, parties);
  if (pronoun.test(text)) return inOrder(holders);
  if (passive.test(text) || noun.test(text)) return [];
  if (claim.act === "demand" || claim.act === "condition")
    return claim.target !== undefined && !own.test(text) ? inOrder(holdersOf(claim.target, parties)) : [];
  return inOrder(holders);
}

/** How many characters may stand before the name that a step begins with: "the government of". */
const opening = 24;

interface Named {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

function namedIn(text: string, { parties, people }: Cast): Named[] {
  const names = [
    ...parties.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => ({ id, name: one }))),
    ...people.flatMap(({ name, aliases, party }) =>
      party === undefined
        ? []
        : [name, ...aliases, name.split(" ").at(-1) ?? name].map((one) => ({ id: party, name: one })),
    ),
  ].filter(({ name }) => name.length > 1);
  const found = names.flatMap(({ id, name }): Named[] => {
    const start = placeOf(text, name);
    return start < 0 ? [] : [{ id, start, end: start + name.length }];
  });
  const firsts = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return firsts.filter(({ id }, i) => firsts.findIndex((other) => other.id === id) === i);
}

/** Where a name stands as a word of its own; names in small letters in any case. */
function placeOf(text: string, name: string): number {
  if (text.toLowerCase().startsWith(`the ${name.toLowerCase()} `)) return 4;
  const exact = /\p{Lu}/u.test(name.replace(/^the /i, ""));
  const [hay, needle] = exact ? [text, name] : [text.toLowerCase(), name.toLowerCase()];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const around = `${hay[at - 1] ?? " "}${hay[at + needle.length] ?? " "}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}

/** "From the U.S. and European nations" names two givers. */
function joinedTo(givers: readonly Named[], named: readonly Named[], text: string): Named[] {
  return named.filter((other) =>
    givers.some(
      (giver) => other.start > giver.end && /^[\s,]*(?:and|or)?\s(?:the\s)?$/.test(text.slice(giver.end, other.start)),
    ),
  );
}
