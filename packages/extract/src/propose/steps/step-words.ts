import { presentOf } from "../../verbs/verb-forms.ts";

const leading =
  /^[\s,;:.—–"“”'’()]+|^(?:(?:and|but|or|so|while|which|that|this|these|it|also|only|even|specifically|additionally|furthermore|moreover|consequently|in addition|in return|in exchange|however|notably)\b[\s,:]*)/i;
/** "Only then would Norda …" */
const inverted =
  /^(would|will|could|should|can|may|must) ((?:the |both )?(?:\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*|(?<=both )\p{Ll}+)) /u;

/** "She put forward her own formula: …" only announces what comes. */
const heralding =
  /^[^:]{0,90}\b(?:propos|suggest|offer|formula|plan|requirement|condition|demand|sequence|step|order)\w*[^:]{0,40}:\s+/i;
/** "The league insists that …" tells who says it, not what is done. */
const saying =
  /^(?:\S+\s){0,6}?(?:insist|demand|ask|propos|suggest|said|say|want|urg|requir|warn|maintain)\w*\sthat\s(?=\S+\s\S+)/i;
/** "Under Norda's plan, …" tells whose order it is, not what is done. */
const plan =
  /^\W*(?:according to|in|under) (?:the )?([^,]{1,40}?)['’]s? (?:\p{L}+ ){0,2}(?:formula|offer|plan|proposal|roadmap|scheme|sequence)\b,?\s*/iu;
const trailing =
  /(?:[\s,;:.—–"“”‘'(]|\b(?:and|but|or|to be|be|is|are|would|will|would be|will be|this would be|not))+$/i;
const negated: readonly (readonly [RegExp, string])[] = [
  [/\b(will|would|shall|should|can|could|may|might) (?:not|never)\b/i, "$1"],
  [/\b(?:won['’]t)\b/i, "will"],
  [/\bcannot\b|\bcan['’]t\b/i, "can"],
  [/\b(?:do|does|did) not\b|\b(?:don|doesn|didn)['’]t\b/i, ""],
  [/\b(?:(?:will|would) )?refus\w+ to\b/i, "would"],
  [/\b(?:there (?:can|could|will|would) be )?(?:no|not any)\b/i, ""],
];

/** Not in "the side that has been accused" and not in "has cut-price gas". */
const finished = /(?<!\b(?:that|which|who)\b[^,;]*)\b(has|have) (?:since |already |fully )?(been|\p{Ll}+)\b(?!-)/u;

/**
 * A step as what is done, not as what has been done: a report that says "once the army has left" tells of a step to come.
 * What is told of somebody on the way ("who has …") stays, and of verbs that the lexicons do not know nothing is changed.
 * @example asToCome("the army has left the valley"); // => "the army leaves the valley"
 */
export function asToCome(words: string): string {
  return words.replace(finished, (told, auxiliary: string, verb: string) => {
    const third = auxiliary === "has";
    return verb === "been" ? (third ? "is" : "are") : (presentOf(verb, { third }) ?? told);
  });
}

/**
 * Who is named at the head of some words as the one whose order they tell.
 * @returns `undefined` where no plan is named.
 * @example planner("Under Norda's new plan, the army leaves"); // => "Norda"
 */
export function planner(words: string): string | undefined {
  return plan.exec(words)?.[1];
}

/**
 * A piece of a report as the words of a step: without what only joins it to the words around it.
 * @param awaiting - A refusal that lasts "until …" is told as what is done then.
 * @example stepWords(", and then the army leaves.", false); // => "then the army leaves"
 */
export function stepWords(text: string, awaiting: boolean): string {
  let words = text.replace(/\s+/g, " ").trim();
  if (awaiting) {
    const change = negated.find(([pattern]) => pattern.test(words));
    if (change) words = words.replace(change[0], change[1]).replace(/\s+/g, " ").trim();
  }
  words = words.replace(plan, "").replace(heralding, "").replace(saying, "");
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replace(leading, "").replace(trailing, "").trim();
  }
  return words.replace(inverted, "$2 $1 ");
}
