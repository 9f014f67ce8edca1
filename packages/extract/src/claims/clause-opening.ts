import type { Name } from "../gazetteer/names.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import {
  adverbial,
  asked,
  conditional,
  contrast,
  coordinators,
  isBreak,
  prepositional,
  relative,
} from "./clause-words.ts";
import type { ClauseKind } from "./clause.ts";
import type { InsertedSpeech } from "./inserted-speech.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A sentence as the clause cutter sees it. */
export interface Text {
  readonly tokens: readonly Token[];
  /** No main clause yet: a noun waits for its verb. */
  readonly pending?: boolean;
  readonly names: readonly Name[];
  /** Speakers put between commas. */
  readonly inserted?: readonly InsertedSpeech[];
}

/** Where a clause opens, with its conjunction. */
export interface Opening {
  /** Where the clause begins, with its conjunction. */
  readonly first: number;
  /** Where its own words begin. */
  readonly from: number;
  readonly kind: ClauseKind;
  readonly marker?: string;
  readonly resumes?: boolean;
}

/**
 * The last conjunction before a verb that opens its clause.
 * @example clausesOf(sceneOf("Lima left because talks failed.").tokens, [])[1]?.marker; // => "because"
 */
export function strongOpening(from: number, verb: VerbGroup, { tokens }: Text): Opening | undefined {
  if (verb.form === "ing") return participleOpening(from, verb, tokens);
  if (followsCoordinator(verb.first, from, tokens)) return undefined;
  for (let i = insertionStart(tokens, verb.first - 1, from); i >= from; i--) {
    const token = tokens[i];
    if (!token) continue;
    const marker = token.lower;
    if (isBreak(tokens, i) && i < verb.first - 1 && token.text !== '"' && token.text !== "“" && token.text !== "”")
      return undefined;
    if (
      coordinators.has(marker) &&
      tokens[i - 1]?.text === "," &&
      tokens[i + 1]?.lower !== "that" &&
      /^(?:PRON|PROPN)$/.test(tokens[i + 1]?.pos ?? "")
    )
      return undefined;
    const comma = tokens.slice(i + 1, verb.first).some((word) => word.text === ",");
    if (comma && prepositional.has(marker)) continue;
    const kind = isTemporal(tokens, i)
      ? "adverbial"
      : kindOf(token, {
          before: tokens[i - 1]?.lower,
          next: tokens[i + 1],
          opens: i === 0 || isBreak(tokens, i - 1),
        });
    if (!kind) continue;
    if (i + 1 >= verb.first && kind !== "relative" && marker !== "as" && marker !== "that") continue;
    const first = widen(tokens, i, from);
    const spoken = first < i && tokens[first]?.lower === "that" && kind !== "relative";
    const opener = marker === "should" ? "if" : marker;
    return { first, from: i + 1, kind: spoken ? "complement" : (afterPreposition(tokens, i) ?? kind), marker: opener };
  }
  return undefined;
}

function participleOpening(from: number, verb: VerbGroup, tokens: readonly Token[]): Opening {
  let first = verb.first;
  while (first > from && tokens[first - 1]?.text !== ",") first--;
  return { first, from: verb.first, kind: "coordinate", marker: "participle" };
}

/** "described it as a gate and ruled out …": a second verb of the same subject. */
function followsCoordinator(verb: number, from: number, tokens: readonly Token[]): boolean {
  let i = verb - 1;
  while (i > from && tokens[i]?.pos === "ADV") i--;
  return i >= from && coordinators.has(tokens[i]?.lower ?? "");
}

/** Skips what is put between a subject and its verb: ", a former judge," or "— even as observers —". */
export function insertionStart(tokens: readonly Token[], at: number, from: number): number {
  let end = at;
  while (end > from && tokens[end]?.pos === "ADV") end--;
  const mark = tokens[end]?.text ?? "";
  if (mark !== "," && mark !== "—" && mark !== "–" && mark !== ")") return at;
  const opening = mark === ")" ? "(" : mark;
  for (let i = end - 1; i > from; i--) if (tokens[i]?.text === opening) return i - 1;
  return at;
}

/** "while talks go on", without a comma before it: when, not whereas. */
function isTemporal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "while" && at > 0 && tokens[at - 1]?.text !== ",";
}

/** Verbs after which "that is too fast" is a sentence of its own. */
const said = /^(?:say|says|said|think|thinks|thought|believe|believes|insist|insists|argue|argues)$/;

function kindOf(
  token: Token,
  { before, next, opens }: { before?: string | undefined; next: Token | undefined; opens: boolean },
): ClauseKind | undefined {
  const word = token.lower;
  if (word === "than" && next?.pos === "NUM") return undefined;
  if (token.text === "should") return isInvertedShould(token, next) ? "condition" : undefined;
  if (word === "that" && (next === undefined || next.pos === "PUNCT")) return undefined;
  if (word === "that" && /^(?:is|was|'s|’s|would|will)$/.test(next?.lower ?? "") && said.test(before ?? ""))
    return undefined;
  if (word === "that" && opens && /^(?:VERB|AUX)$/.test(next?.pos ?? "")) return undefined;
  if (word === "that")
    return token.pos === "DET" && !/^(?:DET|PRON|PROPN|NUM)$/.test(next?.pos ?? "")
      ? undefined
      : token.pos === "SCONJ"
        ? "complement"
        : next?.pos === "VERB" || next?.pos === "AUX"
          ? "relative"
          : "complement";
  if (conditional.has(word)) return "condition";
  if (contrast.has(word)) return "coordinate";
  if (relative.has(word)) return "relative";
  if (asked.has(word)) return "complement";
  return adverbial.has(word) ? "adverbial" : undefined;
}

/**
 * "It will answer should they insist": the auxiliary before its subject opens a condition.
 * @example isInvertedShould(sceneOf("It waits should they come.").tokens[2], sceneOf("They come.").tokens[0]); // => true
 */
export function isInvertedShould(token: Token | undefined, next: Token | undefined): boolean {
  return token?.text === "should" && /^(?:DET|PROPN|PRON|NOUN)$/.test(next?.pos ?? "");
}

/** "after which" opens a clause of its own weight. */
function afterPreposition(tokens: readonly Token[], at: number): ClauseKind | undefined {
  return tokens[at]?.lower === "which" && tokens[at - 1]?.pos === "ADP" && tokens[at - 2]?.text === ","
    ? "coordinate"
    : undefined;
}

function widen(tokens: readonly Token[], at: number, from: number): number {
  let first = at;
  while (first > from) {
    const before = tokens[first - 1];
    if (
      !before ||
      !(
        coordinators.has(before.lower) ||
        /^(?:even|only|that|on|the|condition|after|under|in|as|long|but|by)$/.test(before.lower)
      )
    )
      break;
    if (
      /^(?:after|under|in|by|on)$/.test(before.lower) &&
      !/^(?:which|whom|the|condition)$/.test(tokens[first]?.lower ?? "")
    )
      break;
    if (/^(?:the|as|long)$/.test(before.lower) && !/^(?:condition|as|long|that)$/.test(tokens[first]?.lower ?? ""))
      break;
    first--;
  }
  return first;
}
