import type { Claim, Party } from "@parley/model";
import { clauseAt } from "../pressure/find-words.ts";
import { countryAdjectives } from "../wording/country-adjectives.ts";
import { holdersOf, nameIn } from "../wording/words.ts";

const telling = /\b(?:told|tells?|telling|warned|warns|informed|notified|wrote to|message to|let)\s+(?:the\s+)?/gi;

const people = "administration|counterparts?|delegation|diplomats|envoys?|government|negotiators?|officials|side|team";

/** Whom a threat was told, and whose act would avert it. */
export interface Addressees {
  readonly to?: Party | undefined;
  readonly about?: Party | undefined;
}

/**
 * Whom a threat was told and whom it is about, which need not be one: "they told Washington that they would leave unless
 * Kyiv moved" was told to Washington, about Kyiv. It is about the one party that the condition names, else about the
 * claim's target; it was told to the party after a verb of telling in the claim or before it in its sentence, else to a
 * target whom it is not about. English.
 * @param before - what the report says before the claim in its sentence; its last clause counts.
 * @example addressees([], { quote: "they leave", content: "", holder: "Port" }); // => { to: undefined, about: undefined }
 */
export function addressees(
  parties: readonly Party[],
  claim: Pick<Claim, "quote" | "content" | "condition" | "holder" | "target">,
  before = "",
): Addressees {
  const own = new Set(holdersOf(parties, claim.holder).map(({ id }) => id));
  const others = parties.filter(({ id }) => !own.has(id));
  const [target, ...more] = claim.target === undefined ? [] : holdersOf(others, claim.target);
  const targeted = more.length === 0 ? target : undefined;
  const [named, ...rest] = others.filter((party) => nameIn(party, claim.condition ?? "") !== undefined);
  const about = rest.length === 0 && named ? named : targeted;
  const lead = before.slice(clauseAt(before, before.length - 1).start);
  const words = `${lead}${claim.quote}`.replace(claim.condition ?? "\0", " ");
  const told = [...words.matchAll(telling)]
    .map(({ index, 0: verb }) => words.slice(index + verb.length))
    .flatMap((after) => others.find((party) => nameIn(party, after) === 0 || isItsPeople(party, after)) ?? []);
  return { to: told[0] ?? (targeted === about ? undefined : targeted), about };
}

/** Whether words begin with somebody of a country: the American side, French envoys, Americans. */
function isItsPeople(party: Party, text: string): boolean {
  const adjectives = countryAdjectives(party);
  if (adjectives.length === 0) return false;
  const [, own = "", next = ""] = /^(\p{L}+)(?: (\p{L}+))?/u.exec(text) ?? [];
  return adjectives.includes(own) && (own.endsWith("s") || new RegExp(`^(?:${people})$`, "i").test(next));
}
