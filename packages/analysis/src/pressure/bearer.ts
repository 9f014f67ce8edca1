import type { BearerBasis, Case, Claim } from "@parley/model";
import { holdersOf } from "../wording/words.ts";
import { clauseAt, type Clause, type WordHit } from "./find-words.ts";
import type { PartyMention, PartyNames } from "./party-names.ts";

/** Of whom a statement tells, and how that was found. */
export interface Bearer {
  readonly parties: readonly string[];
  readonly basis: BearerBasis;
}

/** What the words around a hit are read with. */
export interface BearerQuestion {
  readonly subject: Pick<Case, "parties">;
  readonly names: PartyNames;
  readonly claim: Pick<Claim, "quote" | "content" | "holder" | "target">;
  readonly hit: WordHit;
  /** What the report says before the claim in the same sentence, or in the claim around it. */
  readonly before: string;
}

const allSides =
  /\b(?:both|either|neither|all|no|the two|the three|the)(?: of the| of them)? (?:sides?|parties|belligerents|camps|capitals|governments|countries|of them)\b|\b(?:both|everyone|everybody|each other|one another)\b/i;
const ours = /\b(?:we|our|ours|us)\b/i;
/** Before a name: it is what the matter is done to, or who does it, not whose it is. */
const governed =
  /\b(?:by|from|on|upon|against|with|towards?|over|than|versus|at|to|into|in)(?: (?:the|a|an|its|their|all|most))?(?: [\p{L}-]+)?\s*$/iu;
const agent = /\b(?:by|from)(?: (?:the|a|an|its|their))?(?: [\p{L}-]+)?\s*$/iu;
const objectWord =
  /^\W*(?:[\p{L}-]+ ){0,3}?(?:on|upon|for|to|against|of|among|at)(?: (?:the|its|all))?(?: [\p{L}-]+)?\W*$/iu;
const causing =
  /\b(?:inflict|impos|caus|dealt|deal|put|puts|exert|brought|bring|tighten|rais|increas|step|demand|want)/i;

/**
 * Finds of whom a statement of cost, stalemate, way out or authority tells: the side that its words name as bearer,
 * all sides ("both sides"), the speaker ("we"), the side that its sentence is about, the side that the analyst's
 * paraphrase names, or, at last, who says it. A way out is seen by somebody: where a party speaks of it, it is its own
 * view. A name that only stands after "on", "by" or "against" is whom something is done to or by, and names no bearer.
 * @returns `undefined` where the words leave it open.
 * @example bearerOf({ subject, names: partyNames(subject), claim: { quote: "The Bakery is exhausted", content: "", holder: "(expert)" }, hit: findWords("The Bakery is exhausted")[0], before: "" })?.parties; // => ["bakery"]
 */
export function bearerOf(question: BearerQuestion): Bearer | undefined {
  const { claim, hit, names, subject } = question;
  const text = claim.quote;
  const clause = clauseAt(text, hit.start);
  const holder = holdersOf(subject.parties, claim.holder).map(({ id }) => id);
  const one = holder.length === 1 ? holder : [];
  if (hit.field.sign === "way-out" && one.length === 1) return { parties: one, basis: "holder" };
  const words = text.slice(clause.start, clause.end);
  if (allSides.test(words)) return { parties: names.negotiating, basis: "all-sides" };
  const named = namedBearer(text, { hit, clause, mentions: names.mentionsIn(text) });
  if (named !== undefined) return { parties: [named], basis: "named" };
  if (ours.test(words) && one.length === 1) return { parties: one, basis: "speaker" };
  const around = subjectOf(question.before, names);
  if (around !== undefined) return { parties: [around], basis: "context" };
  const told = distinct(names.mentionsIn(claim.content).map(({ party }) => party));
  if (told.length === 1) return { parties: told, basis: "paraphrase" };
  if (hit.field.sign === "way-out") return { parties: names.negotiating, basis: "all-sides" };
  const others = distinct(names.mentionsIn(text).map(({ party }) => party)).filter((party) => !one.includes(party));
  return one.length === 1 && others.length === 0 && claim.target === undefined
    ? { parties: one, basis: "holder" }
    : undefined;
}

interface Place {
  readonly hit: WordHit;
  readonly clause: Clause;
  readonly mentions: readonly PartyMention[];
}

/** The side that the clause itself names: its object for an effect, its subject or owner for a state. */
function namedBearer(text: string, { hit, clause, mentions }: Place): string | undefined {
  const inClause = mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const left = inClause.findLast(
    ({ start, end }) => end <= hit.start && !governed.test(text.slice(clause.start, start)),
  );
  const within = inClause.find(
    ({ start, end }) => start >= hit.start && end <= hit.end && !agent.test(text.slice(clause.start, start)),
  );
  const right = inClause.find(({ start }) => start >= hit.end);
  const between = right === undefined ? "" : text.slice(hit.end, right.start);
  const rightIsObject = right !== undefined && (objectWord.test(between) || /^\W*(?:the |its )?$/i.test(between));
  if (hit.field.of === "effect") {
    if (within !== undefined) return within.party;
    if (rightIsObject) return right.party;
    return left?.party;
  }
  const caused = left !== undefined && causing.test(text.slice(left.end, hit.start));
  if (rightIsObject && (left === undefined || caused)) return right.party;
  if (left !== undefined && !caused) return left.party;
  return within?.party;
}

/** What a sentence is about: before its last colon, or else in all of it, the one side that is not only done to. */
function subjectOf(before: string, names: PartyNames): string | undefined {
  const colon = before.lastIndexOf(":");
  const head = colon < 0 ? before : before.slice(0, colon);
  const clause = clauseAt(head, Math.max(head.length - 1, 0));
  for (const stretch of [head.slice(clause.start), head]) {
    const offset = head.length - stretch.length;
    const free = names
      .mentionsIn(stretch)
      .filter(({ start }) => !governed.test(head.slice(0, offset + start)))
      .map(({ party }) => party);
    const [only, ...more] = distinct(free);
    if (only !== undefined && more.length === 0) return only;
  }
  return undefined;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
