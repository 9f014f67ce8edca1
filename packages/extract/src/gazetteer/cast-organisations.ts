import type { Token } from "../tokenizer/tokenizer.ts";
import type { Cast, NamedSentence, Place } from "./cast-member.ts";
import type { Name } from "./names.ts";
import { isKin, isNoun, nounClasses } from "./noun-classes.ts";
import { leading } from "./leading.ts";
import { capital } from "./resolve-nominal.ts";

/** Adds a longer name to the cast when it names an organisation: by its noun, its acronym, or how it is used. */
export function addOrganisation(cast: Cast, place: Place, surnames: ReadonlySet<string>): void {
  const { tokens, name } = place;
  if (isFamily(place)) addFamily(cast, name);
  if (name.known || (name.first === name.last && describedBy(tokens, name) === undefined)) return;
  const words = wordsOf(tokens, name);
  const head = words.at(-1) ?? "";
  const of = words.findIndex((word) => word === "of" || word === "for");
  const noun = of > 0 ? (words[of - 1] ?? head) : head;
  const isOfPeople = /[^s]s$/.test(head) && nounClasses(head).some((sort) => sort === "labour" || sort === "employer");
  if (
    !isOfPeople &&
    !isNoun(head, "organisation") &&
    !(of > 0 && isNoun(noun, "organisation")) &&
    !actsAlone(cast, place, surnames)
  )
    return;
  const key = words.join(" ");
  const known = cast.organisations.get(key);
  if (known) known.count++;
  else
    cast.organisations.set(key, {
      name: of > 0 ? name.text : shortForm(cast, name.text, head),
      head: noun,
      count: 1,
      classes: classesOf(words, head),
    });
}

/** "the Ferrer family", "the founding Ferrer family": people who hold something together. */
function isFamily({ tokens, name }: Place): boolean {
  const opens = [name.first - 1, name.first - 2].some((at) => tokens[at]?.lower === "the");
  return !name.known && opens && tokens[name.last + 1]?.lower === "family";
}

function addFamily(cast: Cast, { text }: Name): void {
  const name = `${text} family`;
  const known = cast.organisations.get(name.toLowerCase());
  if (known) known.count++;
  else cast.organisations.set(name.toLowerCase(), { name, head: "family", count: 1, classes: [] });
}

/** "The Liberation Army" is no state's army: "the rebels" may mean it. A union of airline pilots is no airline. */
function classesOf(words: readonly string[], head: string): string[] {
  if (/^(?:army|forces|front|movement)$/.test(head) && words.some((word) => insurgent.test(word))) return ["armed"];
  const firm = isNoun(head, "firm") || words[0] === "air";
  const classes = words.flatMap(nounClasses);
  if (firm) return [...classes, "employer"];
  return classes.includes("labour") ? classes.filter((name) => name !== "employer") : classes;
}

const insurgent = /^(?:liberation|resistance|revolutionary|salvation|free|rebel|insurgent)$/;

/** A longer name without a noun for organisations that is used as one: "the Red Dawn", "Metro Valley (MV)", "Orlo Glass has". */
function actsAlone(cast: Cast, { tokens, name }: Place, surnames: ReadonlySet<string>): boolean {
  const words = wordsOf(tokens, name);
  if (/^(?:airline|carrier|company|firm|union|bank|retailer|carmaker|automaker)$/.test(titledAs(tokens, name) ?? ""))
    return true;
  const person =
    surnames.has(words.at(-1) ?? "") ||
    words.some((word) => isNoun(word, "title")) ||
    isNoun(words.at(-1) ?? "", "outlet") ||
    isNoun(words.at(-1) ?? "", "role") ||
    tokens[name.first - 1]?.pos === "NOUN" ||
    isNoun(tokens[name.first - 1]?.lower ?? "", "role");
  if (person || words.length > 5 || tokens[name.first - 1]?.lower === "in") return false;
  const next = tokens[name.last + 1];
  if (next?.text === "(" && /^\p{Lu}{2,6}$/u.test(tokens[name.last + 2]?.text ?? "")) return true;
  if (describedBy(tokens, name) !== undefined) return true;
  const verb = next?.pos === "VERB" || next?.pos === "AUX";
  if (verb && words.slice(0, -1).some((word) => /[^s]s$/.test(word) && nounClasses(word).length > 0)) return true;
  const plain = words.at(-1) ?? "";
  if (plain.length > 3 && cast.small.has(plain) && tokens[name.first - 1]?.lower === "the") return true;
  if (ownsOffices(tokens, name) || callsItself(tokens, name)) return true;
  const leads = tokens
    .slice(name.last + 1, name.last + 4)
    .some(({ lower }) => leading.test(lower) || isNoun(lower, "role"));
  return (/^(?:have|be)$/.test(next?.lemma ?? "") && !leads) || isNoun(words.at(-1) ?? "", "firm");
}

const officesOfFirms =
  /^(?:managing|board|shareholders|headquarters|workforce|management|ceo|executives?|directors?|chairman|chairwoman|staff|bosses|members|lawyers|negotiators)$/;

/** "Orlo Rail's managing director": only organisations have one. */
function ownsOffices(tokens: readonly Token[], { last }: Pick<Name, "last">): boolean {
  if (!/^['’]s?$/.test(tokens[last + 1]?.text ?? "")) return false;
  return tokens.slice(last + 2, last + 4).some(({ lower }) => officesOfFirms.test(lower));
}

/** "who call themselves Red Dawn". */
function callsItself(tokens: readonly Token[], { first }: Pick<Name, "first">): boolean {
  return /^(?:themselves|itself)$/.test(tokens[first - 1]?.lower ?? "");
}

/**
 * The noun for whoever goes by a name: "the militants, who call themselves Red Dawn".
 * @example calledThemselves(sceneOf("The rebels, who call themselves Dawn, left.").tokens, { first: 6 }); // => "rebels"
 */
export function calledThemselves(tokens: readonly Token[], name: Pick<Name, "first">): string | undefined {
  if (!callsItself(tokens, name)) return undefined;
  for (let i = name.first - 2; i > 0 && i > name.first - 8; i--) if (tokens[i]?.pos === "NOUN") return tokens[i]?.lower;
  return undefined;
}

/**
 * The noun that describes a name right after it: "Red Dawn, a little-known group,", "Unava, the dockers' union,".
 * @returns `undefined` when what follows is no description or describes a person.
 * @example describedBy(sceneOf("Red Dawn, a small group, left.").tokens, { last: 1 }); // => "group"
 */
export function describedBy(tokens: readonly Token[], { last }: Pick<Name, "last">): string | undefined {
  if (tokens[last + 1]?.text !== "," || !/^(?:a|an|the)$/.test(tokens[last + 2]?.lower ?? "")) return undefined;
  let noun: string | undefined;
  for (let i = last + 3; i < tokens.length && i < last + 10; i++) {
    const token = tokens[i];
    const owned = /^['’]s?$/.test(token?.text ?? "");
    if (owned && !isKin(tokens[i - 1]?.lower ?? "", tokens[i + 1]?.lower ?? "")) return undefined;
    if (owned) continue;
    if (token?.pos === "NOUN") noun = token.lower;
    else if (
      !token ||
      !(token.text === "-" || tokens[i - 1]?.text === "-" || /^(?:ADJ|PROPN|NUM|ADV)$/.test(token.pos))
    )
      break;
  }
  const word = noun ?? "";
  const collective = nounClasses(word).some((name) => !/^(?:labour|civil)$/.test(name)) || isNoun(word, "organisation");
  return collective && !hasOwnVerb(tokens, last + 2) && !isNoun(word, "role") && !isNoun(word, "expert")
    ? noun
    : undefined;
}

/** "In Lima, the press service informs": what follows the comma is a clause, no description. */
function hasOwnVerb(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const { pos = "", text = "", lower = "" } = tokens[i] ?? {};
    if (/^[,.;:—–)]$/.test(text) || /^(?:who|which|that|whose|where)$/.test(lower)) return false;
    if (pos === "VERB" || pos === "AUX") return i < tokens.length - 1 ? !/(?:ed|ing)$/.test(lower) : true;
  }
  return false;
}

/**
 * The noun that a text puts right before a name: "the exporter, Red Dawn Oil,", "the insurer Halvik".
 * @returns `undefined` when it is none for parties.
 * @example titledAs(sceneOf("The group Red Dawn left.").tokens, { first: 2 }); // => "group"
 */
export function titledAs(tokens: readonly Token[], { first }: Pick<Name, "first">): string | undefined {
  const comma = tokens[first - 1]?.text === ",";
  const at = comma ? first - 2 : first - 1;
  const noun = tokens[at];
  if (noun?.pos !== "NOUN" || isNoun(noun.lower, "role") || isNoun(noun.lower, "expert")) return undefined;
  if (nounClasses(noun.lower).length === 0) return undefined;
  const opens = [at - 1, at - 2, at - 3].some((i) => /^(?:the|its|their)$/.test(tokens[i]?.lower ?? ""));
  return opens || !comma ? noun.lower : undefined;
}

/**
 * The part of a body that a text names as its own: "the Dawn Union's bargaining committee" is later "the committee".
 * @returns `undefined` when it is none that speaks for the whole.
 * @example branchOf(sceneOf("Dawn's local committee met.").tokens, { last: 0 }); // => "committee"
 */
export function branchOf(tokens: readonly Token[], { last }: Pick<Name, "last">): string | undefined {
  if (!/^['’]s?$/.test(tokens[last + 1]?.text ?? "")) return undefined;
  for (let at = last + 2; at < last + 6 && /^(?:NOUN|ADJ|NUM)$/.test(tokens[at]?.pos ?? ""); at++)
    if (/^(?:committee|branch|executive|leadership)$/.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.pos !== "NOUN")
      return tokens[at]?.lower;
  return undefined;
}

/**
 * The people of whom a text says that a body is made: "the Red Dawn Council of elders".
 * @example madeOf(sceneOf("Red Dawn of elders met.").tokens, { last: 1 }); // => "elders"
 */
export function madeOf(tokens: readonly Token[], { last }: Pick<Name, "last">): string | undefined {
  const noun = tokens[last + 1]?.lower === "of" ? tokens[last + 2] : undefined;
  return noun?.pos === "NOUN" && /[^s]s$/.test(noun.lower) ? noun.lower : undefined;
}

/** "the Front" for the "Upland Front" when the text mostly calls it so. */
function shortForm(cast: Cast, full: string, head: string): string {
  const short = capital(head);
  return (cast.singles.get(short) ?? 0) > 1 ? short : full;
}

/**
 * Ties the shorter names of organisations to the longer ones: acronyms, first and last words, plurals of a word.
 */
export function learnAliases(cast: Cast, sentences: readonly NamedSentence[]): void {
  const shorter = new Set<string>();
  const firsts = new Map<string, number>();
  for (const { tokens, names } of sentences)
    for (const name of names) {
      if (name.known) continue;
      shorter.add(name.text);
      const key = wordsOf(tokens, name).join(" ");
      if (!firsts.has(key)) firsts.set(key, firsts.size);
      const acronym = bracketed(tokens, name);
      const full = cast.organisations.get(key)?.name ?? name.text;
      if (acronym) cast.aliases.set(acronym.toLowerCase(), full);
    }
  for (const [key, { name }] of cast.organisations) {
    const words = key.split(" ");
    for (const text of shorter) {
      if (words.length > 1 && text.toLowerCase().startsWith(`${key} `) && !cast.organisations.has(text.toLowerCase()))
        cast.aliases.set(text.toLowerCase(), name);
      const short = text.toLowerCase();
      const owns = cast.organisations.get(short);
      if (short === key || (owns && owns.name !== text && owns.name !== name)) continue;
      const introduced = (firsts.get(key) ?? 0) < (firsts.get(short) ?? 0) || isPlainShort(text, words);
      if (introduced && !cast.aliases.has(short) && isShortFor(text, words, cast)) cast.aliases.set(short, name);
    }
  }
}

/** An acronym, or the first word before a noun for firms: a headline may have them before the long name. */
function isPlainShort(text: string, words: readonly string[]): boolean {
  if (/^\p{Lu}{2,6}$/u.test(text)) return true;
  const [first, ...rest] = words;
  return text.toLowerCase() === first && rest.length > 0 && rest.every((word) => isNoun(word, "firm"));
}

/** "Lake Defence Council (LDC)": the short name in brackets. */
function bracketed(tokens: readonly Token[], { last }: Name): string | undefined {
  const inside = tokens[last + 2]?.text ?? "";
  const closes = tokens[last + 1]?.text === "(" && tokens[last + 3]?.text === ")";
  return closes && /^\p{Lu}[\p{Lu}\p{N}-]{1,7}$/u.test(inside) ? inside : undefined;
}

const corporate = /^(?:of|for|the|and|de|&)$/;

function isShortFor(text: string, words: readonly string[], cast: Cast): boolean {
  const short = text.toLowerCase().split(" ");
  const state = cast.unknown.some((party) => party.name === text && party.state);
  if (state) return false;
  if (short.length < words.length && short.every((word, i) => word === words[i])) return (short[0] ?? "").length > 3;
  if (short.length === 1 && short[0] === words.at(-1) && isNoun(short[0] ?? "", "organisation"))
    return [...cast.organisations.keys()].filter((key) => key.endsWith(` ${short[0]}`)).length === 1;
  if (short.length > 1) return short.every((word, i) => word === words[words.length - short.length + i]);
  const initials = words.filter((word) => !corporate.test(word)).map((word) => word.charAt(0));
  if (/^\p{Lu}{2,6}$/u.test(text)) return initials.join("") === short[0];
  const stem = (short[0] ?? "").replace(/(?:ists?|s)$/, "");
  return (
    stem.length >= 4 && text.endsWith("s") && words.slice(0, -1).some((word) => word === stem || word === `${stem}e`)
  );
}

/**
 * The words of a name in lower case.
 * @example wordsOf(sceneOf("Red Dawn left.").tokens, { first: 0, last: 1, text: "Red Dawn" }); // => ["red", "dawn"]
 */
export function wordsOf(tokens: readonly Token[], { first, last }: Name): string[] {
  return tokens.slice(first, last + 1).map((token) => token.lower);
}
