import { reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { quoteSpeakers, trailingSpeaker } from "./quote-speaker.ts";

/** A speaker put into a sentence between commas: token numbers, `last` inclusive, commas left out. */
export interface InsertedSpeech {
  readonly first: number;
  readonly last: number;
  readonly verb: number;
  /** Who speaks, when that is not what stands before the verb. */
  readonly subject?: readonly [number, number];
}

const longest = 12;

/**
 * Finds speakers put between commas: "Sympathy, pollsters say, remains with the nurses."
 * @example insertedSpeech(sceneOf("The talks will, aides say, end.").tokens).length; // => 1
 */
export function insertedSpeech(tokens: readonly Token[]): readonly InsertedSpeech[] {
  const known = found.get(tokens);
  if (known) return known;
  const speeches = speechesOf(tokens);
  found.set(tokens, speeches);
  return speeches;
}

/** Clauses, finite verbs and attributions of one sentence all ask for them. */
const found = new WeakMap<readonly Token[], readonly InsertedSpeech[]>();

function speechesOf(tokens: readonly Token[]): InsertedSpeech[] {
  const out: InsertedSpeech[] = [];
  for (let verb = 2; verb < tokens.length - 2; verb++) {
    const close = tokens[verb]?.pos === "VERB" ? closing(tokens, verb) : -1;
    if (close < 0 || close === tokens.length - 1) continue;
    if (reportingLexicon.at(tokens, verb, verb + 5).length === 0) continue;
    let first = verb;
    while (first > 0 && verb - first < longest && !/^[,;:.—"”“]$/.test(tokens[first - 1]?.text ?? "")) first--;
    const inside = tokens.slice(first, verb);
    const nominal = inside.some((token) => /^(?:NOUN|PROPN|PRON)$/.test(token.pos));
    const verbs = inside.some(
      (token) => token.pos === "VERB" || (token.pos === "AUX" && !/^(?:have|has|had)$/.test(token.lower)),
    );
    if (tokens[first - 1]?.text === "," && nominal && !verbs) out.push({ first, last: close - 1, verb });
  }
  out.push(...namedWithSo(tokens));
  const quoted = quoteSpeakers(tokens);
  const trailing = trailingSpeaker(tokens);
  if (trailing && !isWithin(trailing, quoted)) quoted.push(trailing);
  return [...out.filter((speech) => !isWithin(speech, quoted)), ...quoted];
}

/** Whether others tell the same speaking, with more of who speaks. */
function isWithin({ verb }: InsertedSpeech, others: readonly InsertedSpeech[]): boolean {
  return others.some(({ first, last }) => first <= verb && verb <= last);
}

/** "The province, so Katic, wants the water": German and Dutch name a speaker without a verb, and so do translations. */
function namedWithSo(tokens: readonly Token[]): InsertedSpeech[] {
  return tokens.flatMap(({ lower }, at) => {
    const next = tokens[at + 1];
    if (lower !== "so" || tokens[at - 1]?.text !== "," || !next) return [];
    if (next.pos !== "PROPN" && next.lower !== "the") return [];
    let close = at + 2;
    while (close < at + 8 && /^(?:NOUN|PROPN|ADJ|ADP|DET|PART)$/.test(tokens[close]?.pos ?? "")) close++;
    return /^[,.]$/.test(tokens[close]?.text ?? "") ? [{ first: at + 1, last: close - 1, verb: close }] : [];
  });
}

/** The comma after a verb of saying, or after the day or the place that follows it: ", aides said on Monday,". */
function closing(tokens: readonly Token[], verb: number): number {
  if (tokens[verb + 1]?.text === ",") return verb + 1;
  const known = tokens.slice(verb + 1, verb + 5).findIndex(({ lower }) => /^(?:understood|known|know)$/.test(lower));
  if (tokens[verb]?.lemma === "let" && known >= 0 && tokens[verb + 2 + known]?.text === ",") return verb + 2 + known;
  if (/^(?:slip|back|out|in)$/.test(tokens[verb + 1]?.lower ?? "") && tokens[verb + 2]?.text === ",") return verb + 2;
  if (!/^(?:on|in|at|late|early|last|this|to|yesterday|today|\w+day)$/.test(tokens[verb + 1]?.lower ?? "")) return -1;
  for (let i = verb + 2; i < tokens.length && i < verb + 11; i++) {
    if (tokens[i]?.text === ",") return i;
    if (!/^(?:NOUN|PROPN|ADP|DET|ADJ|NUM|PART|PRON|ADV)$/.test(tokens[i]?.pos ?? "") || tokens[i]?.lower === "that")
      return -1;
  }
  return -1;
}
