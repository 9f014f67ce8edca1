import { nounClasses } from "../gazetteer/noun-classes.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { isModal, uncontracted, verbOf } from "../verbs/verb-forms.ts";

const subjects = new Set(["he", "she", "it", "they", "we", "i", "you", "who", "which"]);
const objectsFollow =
  /^(?:that|whether|to|the|a|an|any|its|their|his|her|it|him|them|on|for|against|out|down|no|all|this|these|those|both|how|why|what|“|"|not|some|further|there|is|as|only|forward)$/;

/**
 * Corrects a tagger's commonest mistakes on news: verbs of the lexicons taken for nouns ("Sources state that"),
 * participles before nouns taken for verbs ("the proposed plan"), contractions; "US" is the country, not a pronoun.
 * @example repairTags(winkTokenizer().tokenize("Sources state that it left."))[1]?.pos; // => "VERB"
 */
export function repairTags(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token) out.push(repaired(token, { before: out, after: tokens.slice(i + 1, i + 3) }));
  }
  return out;
}

interface Around {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** Words around it in capitals too: "LEAVE US" means no country. */
function isShouted({ before, after }: Around): boolean {
  return [before.at(-1), after[0]].some((word) => /^\p{Lu}{3,}$/u.test(word?.text ?? ""));
}

function repaired(token: Token, around: Around): Token {
  if (token.text === "US" && !isShouted(around)) return { ...token, lower: "u.s.", lemma: "u.s.", pos: "PROPN" };
  const full = uncontracted(token.lower);
  if (full) return { ...token, lemma: full, pos: full === "not" ? "PART" : "AUX" };
  if (
    token.lower === "that" &&
    token.pos === "DET" &&
    around.after[0]?.pos === "NOUN" &&
    /[^s]s$/.test(around.after[0].lower)
  )
    return { ...token, pos: "SCONJ" };
  if (
    token.lower === "that" &&
    /^(?:condition|conditions|proviso|grounds|assurances|understanding)$/.test(around.before.at(-1)?.lower ?? "")
  )
    return { ...token, pos: "SCONJ" };
  if (token.lower === "people" && token.pos === "VERB") return { ...token, pos: "NOUN", lemma: "people" };
  if (token.lower === "that" && pointing.test(around.before.at(-1)?.lemma ?? "") && !opensClause(around.after))
    return { ...token, pos: "PRON" };
  if (
    /^(?:ADJ|NOUN)$/.test(token.pos) &&
    isModal(around.before.at(-1)?.lower ?? "") &&
    takesObject(token, around.after)
  )
    return { ...token, pos: "VERB", lemma: verbOf(token.lower) ?? token.lemma };
  if (isConditionVerb(token, around)) return { ...token, pos: "VERB" };
  if (token.lower === "clear" && around.before.at(-1)?.lower === "it" && around.before.at(-2)?.lemma === "make")
    return { ...token, pos: "ADJ" };
  if (token.lower === "no" && around.after[0]?.lower === "longer") return { ...token, pos: "ADV" };
  if (token.lower === "since" && around.before.at(-1)?.lemma === "have") return { ...token, pos: "ADV" };
  if (token.text === "May" && around.before.length > 0) return { ...token, pos: "PROPN" };
  if (isModal(token.lower) && token.pos !== "PROPN") return { ...token, lemma: token.lower, pos: "AUX" };
  if (token.lower === "including" || token.lower === "following" || token.lower === "according")
    return token.pos === "VERB" && token.lower !== "according" ? { ...token, pos: "ADP" } : token;
  if (/^provid(?:ed|ing)$/.test(token.lower) && around.before.at(-1)?.text === ",") return { ...token, pos: "SCONJ" };
  if (token.pos === "VERB") return endsName(token, around) ? { ...token, pos: "PROPN" } : asVerb(token, around);
  const verb = /^\p{Ll}/u.test(token.text) ? verbOf(token.lower) : undefined;
  if (verb && token.pos !== "AUX" && isPredicate(token, around)) return { ...token, pos: "VERB", lemma: verb };
  return token;
}

/** "if the rebels advance on it": behind a plural noun that opens a condition, what looks like a noun is its verb. */
function isConditionVerb({ pos, lower }: Token, { before, after }: Around): boolean {
  const [opening, determiner, noun] = before.slice(-3);
  return (
    pos === "NOUN" &&
    !lower.endsWith("s") &&
    /^(?:if|unless|until|once)$/.test(opening?.lower ?? "") &&
    determiner?.pos === "DET" &&
    noun?.pos === "NOUN" &&
    /[^s]s$/.test(noun.lower) &&
    /^(?:ADP|ADV|DET|PUNCT)$/.test(after[0]?.pos ?? "PUNCT")
  );
}

/** Verbs after which "that" points back rather than opening a clause. */
const pointing = /^(?:reject|oppose|support|do|dispute|welcome|refuse|regret|back|deny|accept|want|call|find)$/;

function opensClause([next, second]: readonly Token[]): boolean {
  if (!next || /^(?:PUNCT|CCONJ)$/.test(next.pos)) return false;
  if (next.pos !== "ADP") return true;
  return second === undefined || second.lower !== "principle";
}

/** "would free the women": a base form with an object. */
function takesObject(token: Token, [next]: readonly Token[]): boolean {
  return !/(?:ed|ing|ly|able|ible|ful|ous)$/.test(token.lower) && /^(?:DET|PRON)$/.test(next?.pos ?? "");
}

/** "The Red Cross called": a second word with a capital, before the verb. */
function endsName({ text }: Token, { before, after: [next] }: Around): boolean {
  const isCapital = (word = "") => /^\p{Lu}\p{Ll}/u.test(word);
  return (
    isCapital(text) &&
    isCapital(before.at(-1)?.text) &&
    /^(?:VERB|AUX)$/.test(next?.pos ?? "") &&
    !isCapital(next?.text)
  );
}

function asVerb(token: Token, { before, after }: Around): Token {
  const last = before.at(-1);
  const next = after[0];
  const attributive =
    /(?:ed|en|ing)$/.test(token.lower) &&
    last !== undefined &&
    (last.pos === "DET" ||
      last.pos === "ADJ" ||
      last.pos === "NUM" ||
      (last.lower === "that" && last.pos === "SCONJ") ||
      /^(?:'s|’s|its|their|his|her|our)$/.test(last.lower)) &&
    !/^(?:which|who)$/.test(last.lower) &&
    (next?.pos === "NOUN" || next?.pos === "ADJ");
  const afterPreposition = last?.pos === "ADP" && /(?:ed|en)$/.test(token.lower) && next?.pos === "NOUN";
  const predicative =
    last?.lemma === "be" && verbOf(token.lower) === undefined && !/(?:ed|en|ing|wn|[dt]|ne)$/.test(token.lower);
  const compared = /(?:er|more|less)$/.test(last?.lower ?? "") && last?.pos === "ADV" && before.at(-2)?.pos === "DET";
  const listed =
    last?.pos === "NOUN" && before.at(-2)?.pos === "ADP" && /[^s]s$/.test(token.lower) && next?.pos === "PUNCT";
  if (isNominal(token, last, next) || compared || listed) return { ...token, pos: "NOUN" };
  const determined = last?.pos === "DET" && /^(?:a|an|the)$/.test(last.lower) && token.lower.endsWith("ed");
  if (determined || attributive || afterPreposition || predicative) return { ...token, pos: "ADJ" };
  const verb = verbOf(token.lower);
  return verb && !/(?:ss|us)$/.test(token.lower) ? { ...token, lemma: verb } : token;
}

/** "an even chance of", "a 40 percent cut in", "when oil revenue": a noun that was taken for a verb. */
function isNominal(token: Token, last: Token | undefined, next: Token | undefined): boolean {
  if (!last) return false;
  if (last.text === "-" && last.end === token.start) return true;
  if (/^(?:percent|per cent|%)$/.test(last.lower)) return true;
  if (last.lemma === "not" && /[^s]s$/.test(token.lower) && token.lower !== token.lemma) return true;
  const ends = next === undefined || /^(?:ADP|PUNCT|CCONJ|AUX)$/.test(next.pos);
  if (/(?:ed|ing)$/.test(token.lower)) return false;
  if (token.lower === token.lemma && /^(?:within|under|beyond|without|into|for|by|of|in|on|at)$/.test(last.lower))
    return true;
  if (last.pos === "DET" && !/^(?:that|this|these|those|all|both|some)$/.test(last.lower)) return true;
  if (/^(?:its|their|his|her|our|my|'s|’s)$/.test(last.lower)) return true;
  if (last.pos === "ADJ" && ends) return true;
  const bare = token.lower === token.lemma && verbOf(token.lower) === undefined;
  return bare && (last.pos === "ADP" || last.pos === "SCONJ") && (next?.pos === "NOUN" || ends);
}

/** A lexicon's verb form that stands where a predicate stands: after a subject or an auxiliary, before an object. */
function isPredicate(token: Token, { before, after }: Around): boolean {
  let i = before.length - 1;
  while (i > 0 && (before[i]?.pos === "ADV" || before[i]?.pos === "PART") && !/^['’]s$/.test(before[i]?.text ?? ""))
    i--;
  const subject = before[i];
  const next = after[0]?.lower ?? "";
  if (
    !subject ||
    (subject.pos === "DET" && subject.lower !== "which") ||
    /^['’]s$/.test(subject.text) ||
    /^(?:its|their|his|her|our|my)$/.test(subject.lower)
  )
    return false;
  if (subject.lemma === "have" && /(?:ed|en|t|d|k|n)$/.test(token.lower) && token.pos !== "DET")
    return token.pos !== "NOUN" || token.lower.endsWith("ed");
  if (subjects.has(subject.lower)) return true;
  if (subject.pos === "AUX") return token.lower.endsWith("ed") && token.pos !== "ADJ";
  if (subject.lower === "to")
    return (
      token.pos === "NOUN" &&
      verbOf(token.lower) === token.lower &&
      /^(?:the|a|an|its|their|any|it|them|on|for)$/.test(next)
    );
  if (/^(?:on|for|against)$/.test(next) && subject.pos === "NOUN" && !subject.lower.endsWith("s")) return false;
  const nominal =
    (subject.pos === "ADJ" && nounClasses(subject.lower).length > 0) ||
    subject.pos === "PROPN" ||
    subject.pos === "NOUN" ||
    subject.text === "," ||
    subject.text === ")";
  return (
    nominal &&
    objectsFollow.test(next) &&
    (subject.text !== "," || /(?:s|ed)$/.test(token.lower)) &&
    token.pos !== "ADV"
  );
}
