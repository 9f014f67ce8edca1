import { bareOfThird, isBareVerb, isNoun } from "./verb-words.ts";

/** A label is kept whole up to twelve words; a longer one is cut where a phrase ends. */
const longest = 12;

/** Words that no label ends with: what they introduce has been cut off. */
const little =
  /^(?:the|a|an|of|to|in|on|by|for|and|or|nor|with|from|that|its|their|his|her|our|at|each|every|any|no|all|both|some|this|these|those|is|are|be|was|were|as|than|before|after|until|also|then|so|under|over|into|between|including|when|where|there|not|during|against|through|throughout|within|without|about|above|below|across|along|among|around|beyond|despite|onto|upon|per|since|toward|towards|via|while|whether|which|who|whose|if|more|less|most|least|up|out|off|only|just|about|nearly|almost|one|two|three|four|five|would|will|must|should|has|have|had)$/i;
const seams =
  /^(?:in|on|by|for|from|with|at|before|after|until|than|under|over|into|between|including|when|where|as|and|or|but|during|against|through|throughout|within|without|across|along|among|around|beyond|despite|since|while|which|who)$/i;

const name = "(?:the )?\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,3}";
const named = new RegExp(`^${name}\\s(?=(\\p{Ll}+)\\s)`, "u");

/** Who is called on: "on the Harbour Board to open the gate". */
const addressee = new RegExp(`^(?:on )?${name}\\sto\\s(?=\\p{Ll}{3,}\\s)`, "u");

/** Who is given something: "Halm a seat on the board". */
const receiver = new RegExp(`^(?:${name}|them|it|him|her)\\s(?=(?:the|an?|its|more|two|three|half)\\s)`, "u");

/**
 * A clause as a label: what one of the named sides is to do becomes the deed alone ("Halm stop the trains" is "stop the
 * trains", "Halm lifts its toll" is "lift its toll"); what another is to do is told with "to".
 * @param wanted - The clause says what is to be, as after "demands that": its verb may be bare.
 * @example deedIn("every boat carry a lamp", true); // => "every boat to carry a lamp"
 */
export function deedIn(clause: string, wanted: boolean): string {
  const asked = addressee.exec(clause);
  if (asked) return clause.slice(asked[0].length);
  const given = receiver.exec(clause);
  if (given) return clause.slice(given[0].length);
  const verb = named.exec(clause);
  if (verb?.[1] !== undefined) {
    const bare = isBareVerb(verb[1]) && verb[1] !== "be" ? verb[1] : bareOfThird(verb[1]);
    if (bare !== undefined) return bare + clause.slice(verb[0].length + verb[1].length);
  }
  if (!wanted || isBareVerb(/^\p{L}+/u.exec(clause)?.[0] ?? "")) return clause;
  const subject = subjectOf(clause);
  return subject === undefined ? clause : `${subject} to${clause.slice(subject.length)}`;
}

/** No clause of a deal has a longer subject: "boats that were built before the war". */
const longestSubject = 10;

/** The shortest subject that a bare verb follows; "a pay cut for sailors" has no verb. */
function subjectOf(clause: string): string | undefined {
  const words = clause.split(" ");
  const verb = words.findIndex((word, i) => {
    if (i === 0 || i > longestSubject || !isBareVerb(word) || little.test(words[i - 1] ?? "")) return false;
    return isNoun(word)
      ? /^(?:the|a|an|its|their|his|her|all|every|no|more|any|each)$/i.test(words[i + 1] ?? "")
      : i < words.length - 1;
  });
  return verb < 0 ? undefined : words.slice(0, verb).join(" ");
}

/**
 * Whether a word only ties others together, so that no phrase ends with it.
 * @example isLittle("during"); // => true
 */
export function isLittle(word: string): boolean {
  return little.test(word);
}

/** A label, and the whole phrase when the label had to be cut. */
export interface LabelWords {
  readonly label: string;
  readonly note?: string;
}

/**
 * Words as a label: one clause without what introduces it, cut only where a phrase ends.
 * @param text - What is wanted, given or turned down.
 * @example labelWords("that the wells are kept, because of the drought"); // => { label: "the wells are kept" }
 */
export function labelWords(text: string): LabelWords {
  const spoken = text.replace(
    /, (?:he|she|it|they|the \S+|\p{Lu}\S+) (?:said|says|added|argued|insisted|told \S+),?(?=\s|$)/u,
    "",
  );
  const clause =
    spoken.split(
      /[;:—]|\s–\s|, (?:and that|and (?:has|have|had|is|are|was|will|would|never)|but|with|so|because)\s|\s(?:because|so that)\s/,
    )[0] ?? spoken;
  const whole = tidied(
    clause
      .replace(/^(?:also|that|to)\s/i, "")
      .replace(/^(?:it|they|this|that) (?:is|are|was|were|be) /i, "")
      .replace(/,? be (?:accepted|agreed|granted|recogni[sz]ed|included)\b.*$/i, ""),
  );
  const label = tidied(atSeam(whole.split(" ")).join(" "));
  return label === whole || whole.split(" ").length <= longest ? { label } : { label, note: whole };
}

function tidied(text: string): string {
  return text
    .replace(/[.,!?\s'’]+$/, "")
    .replace(/ (?:(?:straight|right) away|outright|immediately)$/i, "")
    .replace(/^\(|\)$/g, "");
}

/** The first words, as many as fit, up to a place where a phrase ends. */
function atSeam(words: readonly string[]): string[] {
  const kept = words.slice(0, longest);
  if (words.length > longest) {
    const comma = kept.findLastIndex((word, i) => i > 3 && word.endsWith(",")) + 1;
    const and = kept.findLastIndex((word, i) => i > 2 && /^(?:and|or)$/i.test(word));
    const seam = words.slice(0, longest + 1).findLastIndex((word, i) => i > 4 && seams.test(word));
    const cut = comma > 0 ? comma : and > 0 ? and : seam;
    if (cut > 0) kept.length = cut;
  }
  while (kept.length > 2 && little.test((kept.at(-1) ?? "").replace(/,$/, ""))) kept.pop();
  return kept;
}
