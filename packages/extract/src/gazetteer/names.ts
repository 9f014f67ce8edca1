import type { Token } from "../tokenizer/tokenizer.ts";
import { isCapitalised, opensSentence, spelled } from "./capitals.ts";
import type { Gazetteer, KnownName } from "./gazetteer.ts";
import { headlineVerbAt } from "./headline-verb.ts";
import { knownNameAt } from "./known-name.ts";
import { nationalName } from "./national-name.ts";
import { isNoun, isPortfolio, nounClasses } from "./noun-classes.ts";
import nouns from "./en/nouns.json" with { type: "json" };

/** A proper name in a sentence: numbers of its first and last token, and what it is known to be. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly known?: KnownName;
}

/** How the text writes its words where nothing asks for a capital. */
export interface Spelling {
  /** Words written with a capital inside sentences. */
  readonly capital: ReadonlySet<string>;
  /** Words written small. */
  readonly small: ReadonlySet<string>;
}

const organisationNouns = new Set(nouns.organisationNouns);
const notNames = new Set(nouns.notNames);
const joining = new Set([
  "of",
  "for",
  "de",
  "la",
  "del",
  "al",
  "el",
  "von",
  "van",
  "der",
  "bin",
  "ibn",
  "&",
  "-",
  "do",
  "da",
  "dos",
]);
/** Words that a number belongs to: "Local 88". */
const numbered = new Set(["local", "lodge", "chapter", "branch", "brigade", "division", "section"]);
const nominal = new Set(["PROPN", "NOUN", "ADJ", "X", "VERB", "INTJ", "NUM"]);

/**
 * Finds the proper names of a sentence: those of the gazetteer first, then other runs of capitalised words.
 * @param tokens - One sentence; at its beginning a capital counts only for words that are tagged as names.
 * @example namesOf(winkTokenizer().tokenize("Talks in Kyiv"), gazetteer({ parties: [] })).at(-1)?.known?.name; // => "Ukraine"
 */
export function namesOf(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  spelling: Spelling = { capital: new Set(), small: new Set() },
): Name[] {
  const out: Name[] = [];
  for (let i = 0; i < tokens.length;) {
    const common = opensCommonly(tokens, i, spelling) || isRank(tokens, i, gazetteer);
    const name = ownedByNation(tokens, i, gazetteer) ?? (common ? undefined : runAt(tokens, i, gazetteer));
    if (name && !isOrdinary(tokens, name, spelling)) out.push(name);
    i = name ? name.last + 1 : i + 1;
  }
  return out;
}

/** A known name; a nation's adjective goes with the name of a body that it begins. */
function ownedByNation(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Name | undefined {
  const known = knownNameAt(tokens, at, gazetteer);
  if (!known || !(known.known.adjective || known.known.sort === "country") || !isCapitalised(tokens[known.last + 1]))
    return known;
  const run = longestRun(tokens, at, gazetteer);
  const last = run && run.last > known.last ? nationalName(tokens, [known.last, run.last]) : undefined;
  return last === undefined ? known : { first: at, last, text: spelled(tokens, at, last) };
}

/** "Negotiators for Metro Transit", "Officials in Lima": a common noun with the capital of its sentence. */
function opensCommonly(tokens: readonly Token[], at: number, { capital: seen }: Spelling): boolean {
  const token = tokens[at];
  if (!token || !opensSentence(tokens, at) || seen.has(token.text) || isCapitalised(tokens[at + 1])) return false;
  return (
    joining.has(tokens[at + 1]?.lower ?? "") &&
    (["role", "expert", "source", "collective"] as const).some((kind) => isNoun(token.lower, kind))
  );
}

/** "Senior Hamas figures": a word of rank with the capital of its sentence before a known name. */
function isRank(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  return (
    opensSentence(tokens, at) &&
    /^(?:senior|top|leading|former|veteran|outgoing|several|some|many|most|other|two|three)$/.test(
      tokens[at]?.lower ?? "",
    ) &&
    knownNameAt(tokens, at + 1, gazetteer) !== undefined
  );
}

/** A capital at the beginning of a sentence that the text writes small, or never with a capital, elsewhere: "Managers". */
function isOrdinary(
  tokens: readonly Token[],
  { first, last, known, text }: Name,
  { capital: seen, small }: Spelling,
): boolean {
  if (known || first !== last) return false;
  const opens = opensSentence(tokens, first);
  const office = tokens[last + 1];
  if (isPortfolio(text.toLowerCase()) && /^\p{Ll}/u.test(office?.text ?? "") && isNoun(office?.lower ?? "", "role"))
    return true;
  const plural = /[^s]s$/.test(text) && /^(?:VERB|AUX)$/.test(tokens[last + 1]?.pos ?? "");
  if (opens && !seen.has(text) && (plural || small.has(text.toLowerCase()))) return true;
  const common =
    nounClasses(text.toLowerCase()).length > 0 ||
    (["role", "expert", "source", "organ", "collective"] as const).some((kind) => isNoun(text.toLowerCase(), kind));
  return opens && !seen.has(text) && (common || (tokens[last + 1]?.pos === "NOUN" && seen.size > 0));
}

/** What a name outside the gazetteer is called at the beginning of a sentence: "Downstream Miramba wants". */
const describing =
  /^(?:first|second|third|finally|later|downstream|upstream|neighbou?ring|landlocked|mountainous|wealthy|tiny|nearby|rival|(?:oil|gas|mineral|resource|cash|debt|energy|crisis|war)-\w+)$/;

/** "First Bank" is a name. */
function describes(tokens: readonly Token[], at: number): boolean {
  const own = organisationNouns.has(tokens[at + 1]?.lower ?? "");
  return opensSentence(tokens, at) && !own && describing.test(tokens[at]?.lower ?? "");
}

function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (describes(tokens, at)) return false;
  if (token?.text === "He" && at > 0 && tokens[at + 1]?.pos === "PROPN" && /^\p{Ll}/u.test(tokens[at - 1]?.text ?? ""))
    return true;
  const opens = opensSentence(tokens, at);
  const given = !opens && token?.pos !== "NUM" && tokens[at + 1]?.pos === "PROPN" && isCapitalised(tokens[at + 1]);
  if (
    !token ||
    !isCapitalised(token) ||
    /^I['’]/.test(token.text) ||
    notNames.has(token.lower) ||
    headlineVerbAt(tokens, at) ||
    !(nominal.has(token.pos) || given)
  )
    return false;
  return token.pos === "PROPN" || !opens || (organisationNouns.has(token.lower) && isCapitalised(tokens[at - 1]));
}

function runAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Name | undefined {
  if (!isNamePart(tokens, at) && !opensRun(tokens, at)) return undefined;
  return longestRun(tokens, at, gazetteer);
}

/** A capitalised word that opens a sentence belongs to a name when another name part follows it. */
function opensRun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isCommon = token?.pos === "NOUN" || token?.pos === "ADJ";
  return isCapitalised(token) && isCommon && !describes(tokens, at) && isNamePart(tokens, at + 1);
}

function longestRun(tokens: readonly Token[], at: number, gazetteer: Gazetteer): Name | undefined {
  let last = at;
  for (let i = at + 1; i < tokens.length && i - at < 10; i++) {
    const token = tokens[i];
    if (!token) break;
    const known = isNamePart(tokens, i) ? knownNameAt(tokens, i, gazetteer)?.known : undefined;
    if (known && known.kind !== "party" && last === i - 1) break;
    if (
      isNamePart(tokens, i) ||
      (isCapitalised(token) && organisationNouns.has(token.lower) && /^['’]s?$/.test(tokens[i - 1]?.text ?? ""))
    )
      last = i;
    else if (token.pos === "NUM" && last === i - 1 && numbered.has(tokens[last]?.lower ?? "")) last = i;
    else if (token.lower === "and" && last === i - 1 && joinsOrganisation(tokens, at, i)) continue;
    else if (token.lower === "of" && isFullName(tokens, at, last)) break;
    else if (isInnerPossessive(tokens, i) && last === i - 1) continue;
    else if (!(joins(tokens, i) && last >= i - 2)) break;
  }
  return { first: at, last, text: spelled(tokens, at, last) };
}

/** "Ann Lee of Lima University": first and last name, not an organisation. */
function isFullName(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    last > first &&
    tokens
      .slice(first, last + 1)
      .every(
        ({ lower, text }) =>
          !organisationNouns.has(lower) &&
          !isNoun(lower, "organ") &&
          nounClasses(lower).length === 0 &&
          /^\p{Lu}\p{Ll}/u.test(text),
      )
  );
}

/** "the Plater and Welder Union": two trades in the name of one organisation. */
function joinsOrganisation(tokens: readonly Token[], first: number, and: number): boolean {
  if (and !== first + 1 || tokens[first - 1]?.lower !== "the" || organisationNouns.has(tokens[first]?.lower ?? ""))
    return false;
  let end = and + 1;
  while (end < and + 4 && isNamePart(tokens, end)) end++;
  const head = tokens[end - 1]?.lower ?? "";
  if (end < and + 3 || !organisationNouns.has(head) || head.endsWith("s")) return false;
  const acronym = tokens[end]?.text === "(" ? tokens[end + 1]?.text : undefined;
  const initials = tokens
    .slice(first, end)
    .filter(({ lower }) => lower !== "and")
    .map(({ text }) => text.charAt(0));
  return acronym === undefined || acronym === initials.join("");
}

/** "of" or "al-" between two parts of a name. */
function joins(tokens: readonly Token[], at: number): boolean {
  if (!joining.has(tokens[at]?.lower ?? "")) return false;
  return isNamePart(tokens, at + 1) || (joining.has(tokens[at + 1]?.lower ?? "") && isNamePart(tokens, at + 2));
}

/** "Train Drivers' Union", "Teachers’ Federation": a possessive inside the name of an organisation. */
function isInnerPossessive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return /^['’]s?$/.test(tokens[at]?.text ?? "") && isCapitalised(next) && organisationNouns.has(next?.lower ?? "");
}
