import { reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { isInvertedShould } from "./clause-opening.ts";
import { isBoundary } from "./clause-words.ts";
import { echoSubject } from "./echo.ts";
import { insertedSpeech } from "./inserted-speech.ts";
import { type VerbGroup, verbGroupsOf } from "./verb-groups.ts";

/**
 * Finite verbs; a lone participle between a noun and another verb ("talks held in Geneva ended") is not one.
 * @example finiteGroups(sceneOf("Talks held in Lima ended.").tokens).length; // => 1
 */
export function finiteGroups(tokens: readonly Token[]): VerbGroup[] {
  const inserted = new Set(insertedSpeech(tokens).map(({ verb }) => verb));
  const groups = verbGroupsOf(tokens).filter((group) => !inserted.has(group.head));
  const should = tokens[0]?.lower === "should" ? groups.find((group) => group.first > 0) : undefined;
  const finite = groups.filter(
    (group, i) =>
      (group.form === "finite" &&
        !isBare(tokens, group, groups[i - 1]) &&
        !isInverted(tokens, group) &&
        !(group.first > 0 && isInvertedShould(tokens[group.last], tokens[group.last + 1]))) ||
      (group === should && tokens[group.first]?.lower === "be") ||
      isParticiple(tokens, group),
  );
  const kept: VerbGroup[] = [];
  finite.forEach((group, i) => {
    if (isFinite(tokens, group, { previous: kept.at(-1), next: finite[i + 1] })) kept.push(group);
  });
  return kept;
}

/** "to let observers count the guns": an infinitive without "to". */
function isBare(tokens: readonly Token[], group: VerbGroup, before: VerbGroup | undefined): boolean {
  if (!before || !/^(?:let|help|watch)$/.test(before.lemma) || group.first !== group.last || group.past) return false;
  const helps = before.lemma === "help" && group.first === before.last + 1;
  return helps || (group.first - before.last < 5 && group.first - before.last > 1 && !isParted(tokens, before, group));
}

/** "Nor does it insist": an auxiliary before its subject. */
function isInverted(tokens: readonly Token[], group: VerbGroup): boolean {
  const { first, last } = group;
  const opens = /^(?:nor|neither)$/.test(tokens[first - 1]?.lower ?? "") && tokens[first]?.pos === "AUX";
  return opens && first === last && echoSubject(tokens, group) === undefined;
}

interface Neighbours {
  readonly previous: VerbGroup | undefined;
  readonly next: VerbGroup | undefined;
}

const looksPast = /(?:ed|wn|en|held|made|led|put|set|given|sought|brought|sent|paid|read)$/;
/** Forms that need an auxiliary to be finite. */
const onlyParticiple = /^(?:drawn|given|known|taken|written|seen|done|gone|chosen|withdrawn)$/;

function isFinite(tokens: readonly Token[], group: VerbGroup, { previous, next }: Neighbours): boolean {
  if (group.form === "ing") return true;
  if (group.first === 0 && group.last === 0 && tokens[0]?.lower === "should") return false;
  const word = tokens[group.head]?.lower ?? "";
  if (group.first !== group.last || !looksPast.test(word)) return true;
  let at = group.first - 1;
  while (tokens[at]?.pos === "ADV") at--;
  const before = tokens[at];
  if (before?.pos === "PRON" && before.lower !== "that") return true;
  if (/^(?:as|than|if|when|unless|once|though)$/.test(before?.lower ?? "")) return false;
  if (
    next &&
    previous === undefined &&
    /^(?:read|sent|held|written|issued|published)$/.test(word) &&
    tokens[0]?.pos === "ADP" &&
    !tokens.slice(0, group.first).some(({ text }) => text === ",")
  )
    return false;
  if (/^(?:for|of|on|with|in|from|by|against)$/.test(before?.lower ?? "") && tokens[group.last + 1]?.pos === "NOUN")
    return false;
  if (onlyParticiple.test(word) || (group.first === 0 && previous === undefined)) return false;
  const after = tokens[group.last + 1]?.lower ?? "";
  const owed = word === "owed" && /^(?:NUM|SYM|PUNCT)$/.test(tokens[group.last + 1]?.pos ?? "");
  const adjoined = owed || /^(?:by|in|for|to|from|under|at|on|with|about|whether)$/.test(after);
  const told = reports(tokens, group) && after !== "by" && tokens[(next?.first ?? 0) - 1]?.text !== ",";
  if (before?.text === "," && adjoined && next && !told && !closesName(tokens, at)) return false;
  if (previous && !isParted(tokens, previous, group) && !reports(tokens, previous)) return false;
  return !(next && (adjoined || word === "held") && !isParted(tokens, group, next));
}

/** "Its envoy, Ann Lee, called on them": the comma ends a name put beside a noun, so the verb is the sentence's. */
function closesName(tokens: readonly Token[], comma: number): boolean {
  let first = comma;
  while (tokens[first - 1]?.pos === "PROPN") first--;
  return first < comma && tokens[first - 1]?.text === "," && /^(?:NOUN|ADJ)$/.test(tokens[first - 2]?.pos ?? "");
}

function isParted(tokens: readonly Token[], left: VerbGroup, right: VerbGroup): boolean {
  return tokens.slice(left.last + 1, right.first).some((token) => isBoundary(token));
}

/** A participle after a comma goes on about the subject: ", agreeing to talks and not demanding a vote". */
function isParticiple(tokens: readonly Token[], group: VerbGroup): boolean {
  if (
    group.form !== "ing" ||
    /^(?:according|including|following|regarding|concerning|depending)$/.test(tokens[group.head]?.lower ?? "")
  )
    return false;
  let i = group.first - 1;
  while (i > 0 && (tokens[i]?.pos === "ADV" || tokens[i]?.lemma === "not")) i--;
  if (tokens[i]?.lower === "and" || tokens[i]?.lower === "but") i--;
  return i > 0 && tokens[i]?.text === ",";
}

/**
 * Whether a verb takes what somebody says as its complement.
 * @example reports(sceneOf("Lima said so.").tokens, verbGroupsOf(sceneOf("Lima said so.").tokens)[0]); // => true
 */
export function reports(tokens: readonly Token[], verb: VerbGroup): boolean {
  if (
    verb.lemma === "insist" &&
    tokens.slice(verb.last + 1, verb.last + 3).some(({ lower }) => lower === "on" || lower === "upon")
  )
    return false;
  if (verb.lemma === "continue" && tokens[verb.last + 1]?.lower === "to") return false;
  return reportingLexicon.at(tokens, verb.head, verb.head + 5).length > 0;
}
