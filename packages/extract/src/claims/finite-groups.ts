import { reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { isBoundary } from "./clause-words.ts";
import { insertedSpeech } from "./inserted-speech.ts";
import { type VerbGroup, verbGroupsOf } from "./verb-groups.ts";

/**
 * Finite verbs; a lone participle between a noun and another verb ("talks held in Geneva ended") is not one.
 * @example finiteGroups(sceneOf("Talks held in Lima ended.").tokens).length; // => 1
 */
export function finiteGroups(tokens: readonly Token[]): VerbGroup[] {
  const inserted = new Set(insertedSpeech(tokens).map(({ verb }) => verb));
  const groups = verbGroupsOf(tokens).filter((group) => !inserted.has(group.head));
  const finite = groups.filter((group) => group.form === "finite" || isParticiple(tokens, group));
  return finite.filter((group, i) => {
    if (group.form === "ing") return true;
    if (group.first === 0 && group.last === 0 && tokens[0]?.lower === "should") return false;
    if (
      group.first !== group.last ||
      !/(?:ed|wn|en|held|made|led|put|set|given|sought|brought|sent|paid)$/.test(tokens[group.head]?.lower ?? "")
    )
      return true;
    let at = group.first - 1;
    while (tokens[at]?.pos === "ADV") at--;
    const before = tokens[at];
    const after = tokens[group.last + 1];
    if (before?.pos === "PRON" && before.lower !== "that") return true;
    if (/^(?:as|than|if|when|unless|once|though)$/.test(before?.lower ?? "") || (i === 0 && group.first === 0))
      return false;
    const previous = finite[i - 1];
    const next = finite[i + 1];
    const between = (from: number, to: number): boolean => tokens.slice(from, to).some((token) => isBoundary(token));
    const agentive = after?.lower === "by" || /^(?:by|in|for|to|from|under|at|on|with)$/.test(after?.lower ?? "");
    const inserted = next && tokens[next.first - 1]?.text === ",";
    const told = reports(tokens, group) && after?.lower !== "by" && !inserted;
    if (before?.text === "," && agentive && next && !told) return false;
    if (previous && !between(previous.last + 1, group.first) && !reports(tokens, previous)) return false;
    if (
      /^(?:drawn|given|known|taken|written|seen|done|gone|broken|chosen|withdrawn|held|sought)$/.test(
        tokens[group.head]?.lower ?? "",
      ) &&
      group.first === group.last &&
      next &&
      !between(group.last + 1, next.first)
    )
      return false;
    if (/^(?:drawn|given|known|taken|written|seen|done|gone|chosen|withdrawn)$/.test(tokens[group.head]?.lower ?? ""))
      return false;
    return !(next && agentive && !between(group.last + 1, next.first));
  });
}

/** A participle after a comma goes on about the subject: ", agreeing to talks and not insisting on a vote". */
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
  return reportingLexicon.at(tokens, verb.head, verb.head + 1).length > 0;
}
