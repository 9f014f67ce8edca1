import type { Act } from "@parley/model";
import { actLexicon, type ActRow } from "../lexicons/lexicons.ts";
import type { Found } from "../lexicons/lexicon.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The words of a clause that make an act. */
export interface ActWords {
  readonly act: Act;
  readonly row: ActRow;
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** What a clause offers for finding its act: token numbers, the last one included. */
export interface ActRange {
  readonly first: number;
  readonly last: number;
  readonly verb: VerbGroup;
}

/** What negation makes of an act whose row does not say. */
const whenNegated: Partial<Record<Act, Act>> = {
  demand: "concede",
  offer: "reject",
  accept: "reject",
  concede: "reject",
  promise: "reject",
  reject: "assess",
  threaten: "assess",
  deny: "assess",
  confirm: "no-comment",
  accuse: "assess",
};
const light = new Set([
  "be",
  "remain",
  "become",
  "include",
  "make",
  "have",
  "appear",
  "seem",
  "stay",
  "stand",
  "issue",
  "set",
  "repeat",
  "renew",
  "reiterate",
  "follow",
  "form",
]);

/**
 * What a negation makes of an act that words name: "not accepted", "no offer was accepted".
 * @example negatedAct(actWords(sceneOf("Lima rejects it.").tokens, { first: 0, last: 2, verb: verbGroupsOf(sceneOf("Lima rejects it.").tokens)[0] })); // => "assess"
 */
export function negatedAct({ row }: Pick<ActWords, "row">): Act {
  return row.negated ?? whenNegated[row.act] ?? row.act;
}

/** "accepted none of them", "made no concessions": nothing was. */
function takesNothing(tokens: readonly Token[], { last }: VerbGroup, { act }: ActRow): boolean {
  const [first, next] = [tokens[last + 1]?.lower ?? "", tokens[last + 2]?.lower ?? ""];
  if (!/^(?:accept|offer|concede)$/.test(act) || !/^(?:no|none|neither|nothing)$/.test(first)) return false;
  return !/^(?:less|more|fewer|later|longer|but|other)$/.test(next);
}

/**
 * The act that the words of a clause make: by its verb first, by fixed phrases next, by a noun after a light verb last.
 * @returns `undefined` when no row of the lexicon applies.
 * @example actWords(sceneOf("Lima rejects it.").tokens, { first: 0, last: 2, verb: verbGroupsOf(sceneOf("Lima rejects it.").tokens)[0] })?.act; // => "reject"
 */
export function actWords(tokens: readonly Token[], range: ActRange): ActWords | undefined {
  const { first, last, verb } = range;
  const candidates: ActWords[] = [];
  for (let i = first; i <= last; i++) {
    for (const found of actLexicon.at(tokens, i, last + 1)) {
      const made = fitting(found, range, tokens);
      if (made) candidates.push(made);
    }
  }
  const chained = candidates.length === 0 ? chainedWords(tokens, range) : [];
  return [...candidates, ...chained].toSorted((a, b) => rank(b, verb) - rank(a, verb))[0];
}

function rank({ row, first, last, weight }: ActWords, verb: VerbGroup): number {
  const phrase = row.where === "any" || row.where === "object" ? 0.25 : 0;
  const spans = first >= verb.first && first < verb.head && last >= verb.head;
  const atVerb = first === verb.head ? 0.3 : spans ? 0.35 : 0;
  return weight + phrase + atVerb + Math.min(last - first, 4) * 0.06 - (row.where === "noun" ? 0.3 : 0);
}

function fitting(
  { row, first, last }: Found<ActRow>,
  { verb }: ActRange,
  tokens: readonly Token[],
): ActWords | undefined {
  const weight = row.weight ?? 0.8;
  const made = { row, first, last, weight };
  if (row.where === "any") return verb.negated && isPlain(row) ? undefined : { ...made, act: row.act };
  if (row.where === "object") return tokens[first]?.pos === "VERB" ? undefined : { ...made, act: row.act };
  if (row.where === "noun")
    return light.has(verb.lemma) || verb.passive ? { ...made, act: row.act, weight: weight - 0.2 } : undefined;
  if (row.where === "modal" || row.where === "content") return undefined;
  const modal = first === verb.first && verb.modal !== undefined;
  const copula = verb.lemma === "be" && first === verb.head;
  const participle = copula || verb.head === first || modal || isPredicative(tokens, verb, first);
  if (!participle || first < verb.first) return undefined;
  const negated = verb.negated || takesNothing(tokens, verb, row);
  const flips = negated && !/(?:^|[ |])(?:not|n't|no|nothing|never)(?:[ |]|$)/.test(row.pattern);
  return { ...made, act: flips ? negatedAct({ row }) : row.act };
}

/** A move forward whose words have no negation of their own: "is ready to" says nothing when the clause is negated. */
function isPlain({ act, pattern }: ActRow): boolean {
  return (
    /^(?:offer|accept|demand|promise)$/.test(act) &&
    !/(?:^|[ |])(?:not|n't|no|never|nothing|little)(?:[ |?]|$)/.test(pattern)
  );
}

/** "is prepared to": the head is the participle, the row begins at the auxiliary. */
function isPredicative(tokens: readonly Token[], verb: VerbGroup, at: number): boolean {
  return at >= verb.first && at < verb.head && tokens[at]?.lemma === "be";
}

const carriers = new Set([
  "begin",
  "start",
  "continue",
  "appear",
  "seem",
  "want",
  "try",
  "plan",
  "intend",
  "vote",
  "decide",
  "move",
  "choose",
  "have",
  "be",
  "signal",
  "indicate",
  "consider",
  "come",
  "tend",
  "manage",
  "use",
  "set",
  "expect",
  "look",
]);

/** What is only tried or expected has not been accepted. */
const unsure = new Set(["try", "seek", "hope", "expect", "look", "want", "use"]);

/** "decided to reject", "seems to accept": the act lies in the verb that the first one carries. */
function chainedWords(tokens: readonly Token[], { verb, last }: ActRange): ActWords[] {
  if (!carriers.has(verb.lemma)) return [];
  const to = tokens.findIndex(
    (token, i) => i > verb.last && i <= verb.last + 3 && i <= last && (token.lower === "to" || token.pos === "VERB"),
  );
  if (to < 0) return [];
  const at = tokens[to]?.lower === "to" ? to + 1 : to;
  return actLexicon.at(tokens, at, last + 1).flatMap(({ row, first, last: end }) => {
    if (row.where !== "verb") return [];
    if (row.act === "accept" && unsure.has(verb.lemma)) return [];
    const negated = verb.negated || tokens[at - 2]?.lemma === "not";
    return [
      {
        act: negated ? negatedAct({ row }) : row.act,
        row,
        first,
        last: end,
        weight: (row.weight ?? 0.8) - 0.1,
      },
    ];
  });
}
