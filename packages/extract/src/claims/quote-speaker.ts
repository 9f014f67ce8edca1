import { reportingLexicon } from "../lexicons/lexicons.ts";
import { isNoun, isOccupation, isPeople, nounClasses, singular } from "../gazetteer/noun-classes.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { InsertedSpeech } from "./inserted-speech.ts";
import { quotationsOf } from "./quotations.ts";
import { addresses } from "./speech-place.ts";

/** From the closing mark to the verb of saying; a speaker may have a long title. */
const longest = 22;

/**
 * Finds who is named right after a quotation, where nothing but the speaking follows it: “We wait,” its head, Ann Lee,
 * told reporters in Lima.
 * @returns Nothing where the sentence goes on with a clause of its own, which needs the verb of saying.
 * @example quoteSpeakers(sceneOf("“We wait,” the head of the union, Ann Lee, said.").tokens).length; // => 1
 */
export function quoteSpeakers(tokens: readonly Token[]): InsertedSpeech[] {
  const quotations = quotationsOf(tokens);
  return quotations.flatMap(({ open, close }, i) => {
    const next = quotations[i + 1]?.open ?? tokens.length;
    const ends = /^[,?!.…—–]$/.test(tokens[close - 1]?.text ?? "") || tokens[close + 1]?.text === ",";
    if (!ends || close - open < 2 || close >= tokens.length - 1) return [];
    const first = tokens[close + 1]?.text === "," ? close + 2 : close + 1;
    const found = speakerFrom(tokens, first, next);
    return found ? [found] : [];
  });
}

/**
 * Finds who is named at the end of a sentence as the one who says it all: "It would be enough, reckons one of the two
 * investors.", "They have not replied, one of them said on Monday."
 * @returns At most one.
 * @example trailingSpeaker(sceneOf("Talks will fail, says a lawyer who knows them.").tokens)?.verb; // => 4
 */
export function trailingSpeaker(tokens: readonly Token[]): InsertedSpeech | undefined {
  const stop = tokens.findLastIndex(({ text }) => /^[.!?]$/.test(text));
  const end = stop > 0 ? stop : tokens.length;
  for (let comma = end - 2; comma > 2; comma--) {
    const { text = "" } = tokens[comma] ?? {};
    if (/^["“”:;—–]$/.test(text)) return undefined;
    if (text !== ",") continue;
    const said = tokens.slice(0, comma).some(({ pos }) => pos === "VERB" || pos === "AUX");
    const found = said ? speakerFrom(tokens, comma + 1, end) : undefined;
    if (found && isClosed(tokens, found, end)) return { ...found, last: end - 1 };
  }
  return undefined;
}

/** "Ann Lee", "one of the investors", "two aides", "a retired judge": never "a bonus". */
function isHuman(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  const phrase = tokens.slice(from, to + 1);
  const end = phrase.findIndex(({ pos }) => pos === "ADP");
  const head = phrase.slice(0, end < 0 ? undefined : end).at(-1);
  if (!head) return false;
  const word = head.lower;
  return (
    head.pos === "PROPN" ||
    (head.pos === "NUM" && end > 0) ||
    isOccupation(singular(word)) ||
    isPeople(word) ||
    isNoun(word, "source") ||
    nounClasses(word).length > 0
  );
}

/** Verbs whose next words are what is said, not where or when. */
const takesWords =
  /^(?:insist|argue|report|point|complain|maintain|agree|suggest|hint|warn|protest|announce|show|carry|bet|hear|learn|know|discover|understand|feel|detail|document|outline|quote|cite|publish|broadcast|charge|claim)$/;

/** Nothing follows the verb but where, when and to whom. */
function isClosed(tokens: readonly Token[], { verb, subject, first }: InsertedSpeech, end: number): boolean {
  const lemma = tokens[verb]?.lemma ?? "";
  if (tokens[verb]?.lower.endsWith("ing")) return false;
  if (verb === first) return isHuman(tokens, subject ?? [end, end]);
  const next = tokens[verb + 1];
  if (verb + 1 >= end) return true;
  if (/^(?:tell|inform|brief|remind)$/.test(lemma)) return true;
  if (takesWords.test(lemma)) return false;
  return (
    /^(?:on|in|at|during|late|earlier|last|this|yesterday|today|again|more|repeatedly|privately|before|after|as|when|to|\w+day)$/.test(
      next?.lower ?? "",
    ) || next?.pos === "ADV"
  );
}

function speakerFrom(tokens: readonly Token[], first: number, stop: number): InsertedSpeech | undefined {
  const verb = verbFrom(tokens, first, stop);
  if (/^(?:which|who|that)$/.test(tokens[first]?.lower ?? "")) return undefined;
  if (verb === undefined || reportingLexicon.at(tokens, verb, verb + 5).length === 0) return undefined;
  const inverted = verb === first;
  if (inverted && addresses.test(tokens[verb]?.lemma ?? "")) return undefined;
  const subject: [number, number] = inverted ? [verb + 1, phraseEnd(tokens, verb + 1, stop)] : [first, verb - 1];
  const nominal = tokens.slice(subject[0], subject[1] + 1).some(({ pos }) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(pos));
  const verbal =
    inverted && tokens.slice(subject[0], subject[1] + 1).some(({ pos }) => pos === "VERB" || pos === "AUX");
  if (!nominal || verbal || (!inverted && ownsRelative(tokens, subject))) return undefined;
  const last = stop < tokens.length ? stop - 1 : tokens.length - 1;
  return goesOn(tokens, inverted ? subject[1] + 1 : verb + 1, last) ? undefined : { first, last, verb, subject };
}

/** ", a cut the guild describes as …": a noun put beside the sentence, not a speaker. */
function ownsRelative(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  if (!/^(?:a|an|one|something)$/.test(tokens[from]?.lower ?? "")) return false;
  return tokens
    .slice(from + 1, to + 1)
    .some(({ pos }, i) => /^(?:DET|PROPN|PRON)$/.test(pos) && tokens[from + i]?.pos === "NOUN");
}

/** The verb of saying, over a subject with its titles and a relative clause between commas. */
function verbFrom(tokens: readonly Token[], first: number, stop: number): number | undefined {
  for (let i = first; i < stop && i - first < longest; i++) {
    const { pos = "", lower = "", text = "" } = tokens[i] ?? {};
    if (pos === "VERB") return tokens[i - 1]?.lower === "to" ? undefined : i;
    if (/^(?:who|whose|which)$/.test(lower)) {
      const comma = tokens.findIndex((token, at) => at > i && token.text === ",");
      if (comma < 0 || comma >= stop) return undefined;
      i = comma;
    } else if (/^(?:SCONJ|CCONJ)$/.test(pos) && lower !== "and") return undefined;
    else if (pos === "AUX" && !/^(?:has|have|had)$/.test(lower)) return undefined;
    else if (/^[;:.—–]$/.test(text)) return undefined;
  }
  return undefined;
}

function phraseEnd(tokens: readonly Token[], from: number, stop: number): number {
  let last = from;
  while (
    last + 1 < stop &&
    !/^[,;:.—–]$/.test(tokens[last + 1]?.text ?? "") &&
    !/^(?:who|when|as|while|after|before|in|on|at|during|late|early|he|she|they|we|i)$/.test(
      tokens[last + 1]?.lower ?? "",
    )
  )
    last++;
  return last;
}

/** Participles that only tell how, where or on what terms somebody spoke. */
const aside =
  /^(?:speaking|sent|held|published|released|broadcast|granted|given|citing|requesting|quoted|referring|describing|carried)$/;

/** Whether a clause of its own follows the speaker: ", adding that …", "and warned …", "that the talks …". */
function goesOn(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i <= last; i++) {
    const { pos = "", lower = "", text = "" } = tokens[i] ?? {};
    if (/^(?:if|unless|provided)$/.test(lower) || (lower === "as" && tokens[i + 1]?.lower === "long")) return true;
    if (/^(?:who|as|when|while|after|before|whose|where)$/.test(lower)) return false;
    if (pos === "PRON" && i === from && /^(?:he|she|they|we|i|it)$/.test(lower)) return false;
    if (text === ";" || text === ":" || lower === "but" || /^(?:that|whether|how|why)$/.test(lower)) return true;
    if (pos === "AUX") return true;
    if (aside.test(lower)) return false;
    if (pos === "VERB") return true;
  }
  return false;
}
