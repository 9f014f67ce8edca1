import { slug, type Option } from "@parley/model";
import { mainWords, speaksOfAnEnd, stemsOf } from "./claim-words.ts";
import { deedIn, isLittle, labelWords, type LabelWords } from "./label-words.ts";

/** Up to and including the words that introduce what is wanted, given or turned down; the rest is the thing itself. */
const openings: readonly RegExp[] = [
  /^.*?\b(?:said|says|reiterated|reaffirmed|stressed|underlined|repeated|promised|pledged|announced|signal\w*|indicated|declared|expects?|told \S+)\b(?:(?!\bto\b)[^;]){0,60}?\bthat\s/i,
  /^.*?\b(?:wants?(?: (?:\S+ ){1,3}to (?:accept|agree to))?|wanted(?: (?:\S+ ){1,3}to (?:accept|agree to))?|agree(?:s|d|ing)? (?:on|upon|that)|demand(?:s|ed|ing)?(?: that)?|insist(?:s|ed|ing)?(?: on| that)?(?: (?:keep|retain|maintain|hav|gett)ing(?= (?:at least |no less than |about )?\d))?|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)? (?:for|that)|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|seek(?:s|ing)?|sought|urg(?:es|ed|ing)|offer(?:s|ed|ing)?(?: to)?|(?:ready|prepared|willing|agreed?|agrees|agreeing|readiness|promised|promises|pledged|pledges|undertakes?|undertook|undertaken|able) to|(?:undert\w+|promised|pledged|agreed|vowed)(?=\snot to\b)|expect(?:s|ed|ing)?|promised (?:\S+ ){1,3}to|(?:promised|pledged|granted)(?= (?:an?|the|some|more|no|up|\d))|can (?:work|live) with|open to|support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|propos(?:es|ed|ing)(?: to| that)?|suggest(?:s|ed)?(?: that)?|recommend(?:s|ed|ing)?(?: that)?|float(?:s|ed|ing)|back(?:s|ed|ing)|(?:is|are|was|were) after|accept(?:s|ed|ing)?|maintains that|countered with|settle for|(?:go|come|move|drop|rise|agree|climb)(?: up| down| as \S+ as)? to(?= \d)|live with|provided(?: that| there (?:is|are))?|providing(?: that)?|in (?:return|exchange) for|on (?:the |one )?condition that|not agree to|as long as|only (?:for|if|when|once|after)|the (?:day|moment)(?: that)?|if)\s(?:there (?:is|are|was|were) )?/i,
];

/** What stands between a refusal and the thing refused. */
const refusals =
  /^.*?\b(?:reject\w*|refus(?:e|es|ed|ing|al)|oppos(?:e|es|ed|ing)|dismiss\w*|rul(?:e|es|ed|ing) out|turn(?:s|ed|ing)? down|declin\w*|resist\w*|object\w* to|(?:not|never|n['’]t|cannot) (?:accept|agree to|sign|allow|tolerate|consider|support|consent to|recogni[sz]e|endorse))\b(?: to)?(?: (?:the idea|a (?:proposal|plan|request|suggestion)|proposals|plans|demands|calls)(?: (?:by|from)(?: \S+){1,5}?)? (?:of|to|for))?\s/i;

const indispensable =
  /\b(?:consider|regard|see|call|describ)\w* (.+?) (?:as )?(?:indispensable|essential|vital|necessary|crucial|a must)\b/i;

/** What is called out of the question stands before these words. */
const unacceptable =
  /^(.+?)\s(?:is|are|was|were|would be|will be|remains?|remained)\s(?:(?:simply|just|totally|wholly|completely)\s)?(?:unacceptable|not acceptable|out of the question|off the table|(?:a|the|another|our|its|their) red lines?|a line (?:that )?(?:we|it|they|he|she) (?:will|would) (?:not|never))\b/i;

/** "The union called the plan a non-starter". */
const called =
  /\b(?:call|describ|dismiss|label|brand)(?:s|ed|es)? (.+?),? (?:as )?["“]?(?:(?:simply|totally|completely|wholly) )?(?:an? )?(?:non-?starter|unacceptable|out of the question|red line|insult|provocation|unworkable|unrealistic|absurd|impossible|ridiculous|outrageous|dead on arrival)\b/i;

/** "There will be no corridor", "no corridor will exist". */
const shutOut =
  /(?:^|\bthat |\bsaid )(?:there (?:will|shall) be no (.+)|no (.+?) (?:will|shall|can|could) (?!be agreed).*)$/i;

const modal = /^(.*?)\b(?:would|could|will|might|may|must|should)(?:,[^,]*,)?\s/i;

/**
 * An option in the claim's own words, for an issue whose usual answers do not fit: what stands after "demands",
 * "is ready to", "rejects" and the like, cut where a clause or a phrase ends; the whole phrase is kept in its note then. A short content in other words than
 * the quote is taken as it is.
 * @example ownWordsOption({ quote: "The guild demands a say in hiring.", content: "" }).label; // => "a say in hiring"
 */
export function ownWordsOption({ quote, content }: { quote: string; content: string }): Option {
  const short = content !== "" && content.length <= 60 && !quote.includes(content);
  return optionNamed(short ? { label: content } : thingNamed(quote));
}

/**
 * What a refusal turns down, in its own words.
 * @example refusedOption({ quote: "The guild rejected a plan to close the yard." }).label; // => "close the yard"
 */
export function refusedOption({ quote }: { quote: string }): Option {
  const plain = plainWords(quote);
  const shut = shutOut.exec(plain);
  const ruledOut = called.exec(plain)?.[1] ?? unacceptable.exec(plain)?.[1] ?? shut?.[1] ?? shut?.[2];
  if (ruledOut !== undefined) return optionNamed(labelWords(ruledOut.replace(/^.*\b(?:said|says|that)\s/i, "")));
  const cut = refusals.exec(plain);
  if (!cut && !negated.test(plain)) return optionNamed({ label: "" });
  const rest = cut ? plain.slice(cut[0].length) : plain.replace(modal, "");
  const words = labelWords(rest.replace(/^(?:not|never) /i, "").replace(/\sas\s(?:an?|too|un\w+)\b.*$|^as\b.*$/i, ""));
  return optionNamed(words);
}

/**
 * What somebody who calls a thing not negotiable rules out: its loss.
 * @returns `undefined` when the claim does not say so.
 * @example lossOption({ quote: "its seat on the board is not negotiable" })?.label; // => "giving up seat on the board"
 */
export function lossOption({ quote }: { quote: string }): Option | undefined {
  const found = /^(.*?)\s(?:is|are|was|were|remains?)\b/i.exec(plainWords(quote));
  const thing = found?.[1]
    ?.replace(/^.*\b(?:said|says|insist\w*|that)\s/i, "")
    .replace(/^(?:its|their|our|my|his|her|the)\s/i, "");
  if (thing === undefined || thing === "") return undefined;
  return optionNamed(labelWords(`giving up ${thing}`));
}

/** Who says it, in between: "exemptions, her spokesman said on Monday, were out of the question". */
const told = /, [^,]{1,60}?\b(?:said|says|added|argued|insisted|stressed|told \S+)(?: [^,]{1,30})?, /;

/** A refusal without these, and without a verb of refusing, is a way of speaking: "went down like a lead balloon". */
const negated = /\b(?:no|not|none|never|nothing|nobody|neither|nor|cannot|against|without|too|instead)\b|n['’]t\b/i;

function plainWords(quote: string): string {
  const plain = quote
    .replace(/\s+/g, " ")
    .replace(/["“”«»]/g, "")
    .replace(told, " ")
    .trim();
  return mainWords(plain);
}

function thingNamed(quote: string): LabelWords {
  const plain = plainWords(quote);
  let rest =
    indispensable.exec(plain)?.[1] ??
    plain.replace(
      /^what (?:\S+ ){1,5}?(?:was|is) (?=an?\s)|^(?:(?:in (?:exchange|return)|instead|also|finally|meanwhile), |on (?=(?:an?|the)\s))/i,
      "",
    );
  for (const opening of openings) rest = rest.replace(opening, "") || rest;
  const wanted =
    rest === plain ||
    /\b(?:demand|insist|ask|propos|suggest|request|requir|recommend|urg)\w*(?:\s\S+){0,2}?\sthat\s$/i.test(
      plain.slice(0, plain.length - rest.length),
    );
  return labelWords(deedIn(withoutModal(rest).replace(/^that\s/i, ""), wanted));
}

function optionNamed({ label, note }: LabelWords): Option {
  return { id: shortId(label), label, ...(note === undefined ? {} : { note }) };
}

/** Whose duty it is goes without saying, but not what is or is not to happen: "the names must be respected". */
function withoutModal(text: string): string {
  const found = modal.exec(text);
  if (!found) return text;
  const rest = text.slice(found[0].length);
  const subject = (found[1] ?? "").trim();
  if (/\b(?:that|which|who)$/i.test(subject)) return text;
  const pronoun = /^(?:and |but )?(?:I|we|you|he|she|it|they|this|that|there|all|both|both sides)?$/i.test(subject);
  const needed =
    /^(?:no|none|nothing|nobody|neither)\b/i.test(subject) ||
    (!pronoun && /^(?:be|not|never|remain|stay)\b/i.test(rest));
  return needed ? text : rest;
}

function shortId(label: string): string {
  return slug(label.replace(/^(?:the|a|an|its|their)\s/i, ""))
    .split("-")
    .slice(0, 6)
    .join("-");
}

/**
 * The head of a label, in at most three words, to tell parts of an issue apart.
 * @example headOf("a joint fund for the harbour"); // => "joint fund"
 */
export function headOf(label: string): string {
  const words = label.split(" ").filter((word) => !/^(?:the|a|an|its|their|any|no)$/i.test(word));
  const end = words.findIndex((word, i) => i > 0 && (isLittle(word) || verbal.test(word)));
  const head = words.slice(0, Math.min(3, end < 0 ? words.length : end));
  const comma = head.findIndex((word) => word.endsWith(","));
  return head
    .slice(0, comma < 0 ? head.length : comma + 1)
    .join(" ")
    .replace(/,$/, "");
}

const verbal = /^(?:linked|made|held|which|who|has|have|had|must|should|can|will|would|\p{L}+ly)$/iu;

/**
 * Whether two labels say nearly the same: all longer words of one are in the other and make up half of it, or all of
 * it when both speak of an end. A thing and its end are not the same.
 * @example sameWords("release of the hostages", "the hostages' release"); // => true
 */
export function sameWords(a: string, b: string): boolean {
  const one = meaningOf(a);
  const two = meaningOf(b);
  if (one.end !== two.end) return false;
  const [less, more] = one.stems.size <= two.stems.size ? [one.stems, two.stems] : [two.stems, one.stems];
  if (less.size === 0 || less.size < (one.end ? more.size : more.size / 2)) return false;
  for (const stem of less) if (!more.has(stem)) return false;
  return true;
}

/** How many labels are remembered: those of one issue are held against each other again and again. */
const memory = 20_000;
const meanings = new Map<string, { readonly stems: ReadonlySet<string>; readonly end: boolean }>();

function meaningOf(label: string) {
  const known = meanings.get(label);
  if (known) return known;
  if (meanings.size >= memory) meanings.clear();
  const meaning = { stems: stemsOf(label), end: speaksOfAnEnd(label) };
  meanings.set(label, meaning);
  return meaning;
}
