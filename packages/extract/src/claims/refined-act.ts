import { threatLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { ActWords } from "./act-words.ts";
import type { Actor } from "./actor.ts";
import type { Situation } from "./decision.ts";
import { phraseOf } from "./decision.ts";
import { isFinal } from "./judged-paper.ts";
import { isAdverse } from "./own-words.ts";
import { isThreatening, soothes } from "./threat.ts";
import type { Unit } from "./unit.ts";
import type { Act } from "@parley/model";

/** "Could accept" is an offer; "said it would accept", without a condition, tells of a yes. */
function isTentative(
  modal: string | undefined,
  { condition, speaker }: { condition: Unit | undefined; speaker: Actor | undefined },
): boolean {
  if (modal === "would") return condition !== undefined || !speaker?.party;
  return /^(?:could|might|may)$/.test(modal ?? "");
}

/**
 * What mood, condition and price make of an act that words name.
 * @example readReport(canonicalText("Lima could accept six.", "text"), { parties: [] }).claims[0]?.act; // => "offer"
 */
export function refinedAct(words: ActWords, { unit, scene, condition, speaker }: Situation, holder: Actor): Act {
  const clause = unit.clause;
  const never =
    clause &&
    scene.tokens
      .slice(clause.verb.first, clause.verb.last + 1)
      .some(({ lower }) => lower === "never" || lower === "ever");
  if (never && clause.verb.modal && words.act === "reject") return "red-line";
  const inReturn = /^in (?:return|exchange)\b/.test(
    scene.tokens
      .slice(0, 2)
      .map((token) => token.lower)
      .join(" "),
  );
  if (inReturn && words.act === "demand") return "condition";
  const adverse = condition !== undefined && condition.marker === "if" && isAdverse(scene.tokens, condition);
  if (words.row.id === "offer-17" && adverse && condition.first < unit.first) return "threaten";
  if (
    words.act === "accept" &&
    clause &&
    !clause.verb.negated &&
    isTentative(clause.verb.modal, { condition, speaker })
  )
    return "offer";
  const kept = /^(?:will|would)$/.test(clause?.verb.modal ?? "") && !clause?.verb.negated && speaker?.party;
  if (words.act === "accept" && kept && keeping.test(clause?.verb.lemma ?? "")) return "promise";
  if (words.row.id === "offer-27" && clause?.verb.lemma === "agree" && !clause.verb.modal && !clause.verb.negated)
    return "accept";
  if (words.row.id === "offer-07" && words.act === "offer") return readiness(words, scene.tokens, unit.last);
  if (words.act === "promise" && /^(?:could|might|may)$/.test(clause?.verb.modal ?? "")) return "offer";
  if (words.act === "reject" && isFinal(scene.tokens, unit)) return "red-line";
  const past = clause?.verb.modal === "be-to";
  if (past && (words.act === "accept" || words.act === "concede")) return "promise";
  if (words.act === "threaten" && clause && soothes(scene.tokens, clause.verb.head, unit.last)) return "promise";
  const later = clause && /^(?:will|would)$/.test(clause.verb.modal ?? "") && !clause.verb.negated && !condition;
  if (
    later &&
    words.act === "offer" &&
    /^(?:present|submit|table|bring|send|circulate|deliver|make|put|unveil|draw|draft)$/.test(clause.verb.lemma)
  )
    return "promise";
  if (later && words.act === "reject" && /^(?:block|veto)$/.test(clause.verb.lemma)) return "threaten";
  if (condition?.marker === "if" && words.row.id === "reject-04" && clause?.verb.modal !== undefined) return "threaten";
  if (
    words.act === "promise" &&
    clause &&
    /^(?:vow|swear|promise)$/.test(clause.verb.lemma) &&
    isThreatening(scene.tokens, clause, unit.last)
  )
    return "threaten";
  if (
    words.act === "demand" &&
    words.row.pattern === "insist" &&
    clause &&
    !/\b(?:must|should|be|on)\b/.test(phraseOf(scene.tokens, unit))
  )
    return "assess";
  if (words.act === "offer" && condition === undefined && holder.kind === "expert") return "predict";
  return words.act;
}

/** Whoever says that it will keep to what was agreed promises it. */
const keeping = /^(?:respect|honour|honor|observe|abide|comply|uphold)$/;

/** What a party is ready for: a text, an idea or a demand of others is accepted, harm is threatened. */
function readiness({ last }: ActWords, tokens: readonly Token[], end: number): Act {
  const at = tokens[last]?.lower === "to" ? last + 1 : last + 2;
  if (takesText(tokens, last) || pointsBack(tokens, at)) return "accept";
  const harm = threatLexicon.at(tokens, at, end + 1).some(({ row }) => hostile.test(row.id));
  return harm && !soothes(tokens, at, end) ? "threaten" : "offer";
}

/** Harm that nobody would call an offer; a stop or an end may be one. */
const hostile = /^threat-(?:impose|respond|strike|strike-go|countermeasures|seize|violence|court|resume|walk)$/;

/** "Open to that", "open to the idea": what others have put forward; "open to compromise" points at nothing. */
function pointsBack(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.lower ?? "", tokens[at + 1]?.lower ?? ""];
  const known =
    /^(?:the|that|this|these|those|both|such)$/.test(first) &&
    /^(?:idea|proposal|plan|suggestion|request|demand|offer|compromise)s?$/.test(second);
  const ends = tokens[known ? at + 2 : at + 1];
  const bare = ends === undefined || /^(?:PUNCT|SCONJ|CCONJ|ADP|ADV)$/.test(ends.pos);
  return bare && (known || /^(?:that|this|it|both)$/.test(first));
}

/** "Ready to sign the text": what is accepted is there already. */
function takesText(tokens: readonly Token[], at: number): boolean {
  const to = tokens[at]?.lower === "to" ? at : at + 1;
  const [verb, ...rest] = tokens.slice(to + 1, to + 8).map(({ lower }) => lower);
  return (
    /^(?:sign|accept|ratify|endorse|adopt)$/.test(verb ?? "") &&
    rest.some((word) => /^(?:deal|text|plan|agreement|accord|treaty|proposal|draft|pact|protocol|it)$/.test(word))
  );
}
