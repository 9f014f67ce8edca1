import type { Token } from "../tokenizer/tokenizer.ts";
import type { ActWords } from "./act-words.ts";
import type { Clause } from "./clause.ts";
import { moveNoun } from "./move-noun.ts";
import { isPlan } from "./plan.ts";
import { things } from "./things.ts";
import type { Unit } from "./unit.ts";

/**
 * "Lima's offer was not enough": what is said of a paper is said by whoever judges it, not by who wrote it.
 * @example readReport(canonicalText("Lima's offer was not enough, Quito said.", "text"), { parties: [] }).claims[0]?.holder; // => "Ecuador"
 */
export function judgesPaper({ act, row }: ActWords, { verb, subject }: Clause, tokens: readonly Token[]): boolean {
  const judgement = (act === "reject" || act === "accept" || act === "red-line") && row.holder === undefined;
  if (!judgement || !subject || !/^(?:be|seem|remain|look|go|fall|do|come)$/.test(verb.lemma)) return false;
  const words = tokens.slice(subject[0], subject[1] + 1).map(({ lower }) => lower);
  const owned = words.findIndex((word) => /^['’]s?$/.test(word));
  return owned > 0 && words.slice(owned + 1).some((word) => isPlan(word) || moveNoun(word) !== undefined);
}

/**
 * "A deal depends on the levy": only what is talked about hangs on a condition, "the economy" merely on fish.
 * @example readReport(canonicalText("Lima's economy depends on fish.", "text"), { parties: [] }).claims[0]?.act; // => "assess"
 */
export function isDealt({ subject, verb, marker, first }: Clause, tokens: readonly Token[]): boolean {
  if (/^(?:will|would)$/.test(verb.modal ?? "")) return true;
  const noun = marker === "which" || marker === "who" ? first - 2 : -1;
  const head = tokens[subject?.[1] ?? noun]?.lower ?? "that";
  return things.test(head) || moveNoun(head) !== undefined || isPlan(head) || talked.test(head);
}

const talked =
  /^(?:signature|accession|support|withdrawal|release|participation|everything|all|much|rest|return|approval|vote|payment|delivery|success|lifting|backing|answer|future|cooperation|extension)s?$/;

/**
 * "has not yet signed", "has yet to sign", "has rarely signed": what is still open is no refusal and no consent, a habit
 * no move.
 * @example readReport(canonicalText("Lima has not yet signed.", "text"), { parties: [] }).claims[0]?.act; // => "report-event"
 */
export function isNotYet({ verb }: Clause, tokens: readonly Token[]): boolean {
  const words = tokens.slice(verb.first, verb.last + 1).map(({ lower }) => lower);
  const hasYetTo =
    verb.lemma === "have" && tokens[verb.last + 1]?.lower === "yet" && tokens[verb.last + 2]?.lower === "to";
  if (hasYetTo || words.some((word) => /^(?:rarely|seldom|usually|traditionally|historically)$/.test(word)))
    return true;
  return words.includes("yet") && verb.negated && verb.perfect;
}

/**
 * "We have not offered anybody a buyout": whoever says so of itself denies it.
 * @example readReport(canonicalText("Lima said it had not offered a buyout.", "text"), { parties: [] }).claims[0]?.act; // => "deny"
 */
export function deniesDoing({ row }: ActWords, { verb }: Clause): boolean {
  const done = verb.perfect || (verb.past && verb.modal === undefined);
  return (
    verb.negated && done && !verb.passive && row.where === "verb" && /^(?:offer|promise|threaten|demand)$/.test(row.act)
  );
}

/**
 * "We won't sell them out, period": words that close a matter for good.
 * @example isFinal(sceneOf("No, full stop.").tokens, { first: 0, last: 3, kind: "statement" }); // => true
 */
export function isFinal(tokens: readonly Token[], { first, last }: Unit): boolean {
  const words = tokens.slice(first, last + 4).map(({ lower }) => lower);
  return /, (?:period|full stop|end of story|end of discussion)\b/.test(words.join(" ").replaceAll(" ,", ","));
}

/**
 * "Lima's offer was the best", said by another: a judgement of the offer, not the offer.
 * @example readReport(canonicalText("Lima's offer was late, Quito said.", "text"), { parties: [] }).claims[0]?.holder; // => "Ecuador"
 */
export function isJudged({ row }: ActWords, { verb }: Clause): boolean {
  return row.where === "noun" && verb.lemma === "be";
}
