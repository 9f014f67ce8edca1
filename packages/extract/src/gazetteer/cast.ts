import type { Token } from "../tokenizer/tokenizer.ts";
import { canonicalParty } from "./gazetteer.ts";
import type { Name } from "./names.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";
import { unknownParties, type UnknownParty } from "./unknown-names.ts";

/** A sentence made ready for reading: its tokens and the proper names among them. */
export interface NamedSentence {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
}

/** Somebody whom the text names. */
export interface CastPerson {
  readonly name: string;
  readonly party?: string;
  readonly expert?: boolean;
  readonly title?: string;
}

/** Who is who in a text: people by surname, named organisations, how often each party is named. */
export interface Cast {
  readonly people: Map<string, CastPerson>;
  /** Named organisations and places outside the gazetteer that can act, by name, with their last word. */
  readonly organisations: Map<string, { name: string; head: string; count: number; classes: readonly string[] }>;
  /** Mentions of parties in the order of the text: sentence number and name. */
  readonly mentions: { sentence: number; party: string; state: boolean; acting: boolean; at: number }[];
  /** Single-word names that act as parties, most active first. */
  readonly unknown: readonly UnknownParty[];
  /** How often each capitalised word stands alone as a name. */
  readonly singles: ReadonlyMap<string, number>;
  /** Adjectives of such parties, in lower case. */
  readonly adjectives: ReadonlyMap<string, string>;
}

/**
 * Reads a whole text once for its people, organisations and parties, so that a surname or "the union" can be resolved.
 * @example castOf([]).people.size; // => 0
 */
export function castOf(sentences: readonly NamedSentence[]): Cast {
  const singles = new Map<string, number>();
  for (const { names } of sentences)
    for (const name of names)
      if (!name.known && name.first === name.last) singles.set(name.text, (singles.get(name.text) ?? 0) + 1);
  const surnames = surnamesOf(sentences, new Set([...singles.keys()].map((single) => single.toLowerCase())));
  const { parties: unknown, adjectives } = unknownParties(sentences, surnames);
  const cast: Cast = { people: new Map(), organisations: new Map(), mentions: [], unknown, adjectives, singles };
  sentences.forEach(({ tokens, names }, sentence) => {
    for (const name of names) note(cast, { tokens, names, name, sentence });
  });
  sentences.forEach(({ tokens }, sentence) => noteNominals(cast, tokens, sentence));
  cast.mentions.sort((a, b) => a.sentence - b.sentence || a.at - b.at);
  sentences.forEach(({ tokens, names }, sentence) => {
    for (const name of names) addPerson(cast, { tokens, names, name, sentence }, surnames);
  });
  return cast;
}

/** Last words of longer names that the text also uses alone: surnames, unless they name organisations. */
function surnamesOf(sentences: readonly NamedSentence[], singles: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const { tokens, names } of sentences) {
    for (const { first, last, known } of names) {
      const surname = tokens[last]?.lower ?? "";
      const human = last > first && last - first < 4 && !known && !tokens.slice(first, last + 1).some((token) => isNoun(token.lower, "organisation") || token.lower === "of");
      if (human && (singles.has(surname) || isNoun(tokens[first]?.lower ?? "", "title"))) out.add(surname);
    }
  }
  return out;
}

interface Place extends NamedSentence {
  readonly name: Name;
  readonly sentence: number;
}

function note(cast: Cast, { tokens, name, sentence }: Place): void {
  const next = tokens[name.last + 1];
  const acting = next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV";
  if (name.known?.kind === "party") {
    const party = name.known.party ?? name.known.name;
    cast.mentions.push({ sentence, party, state: true, acting, at: name.first });
    return;
  }
  if (name.known) return;
  const single = name.first === name.last ? cast.unknown.find((party) => party.name === name.text) : undefined;
  if (single) cast.mentions.push({ sentence, party: single.name, state: !single.common && single.total > 2, acting, at: name.first });
  const words = tokens.slice(name.first, name.last + 1).map((token) => token.lower);
  const head = words.at(-1) ?? "";
  const of = words.findIndex((word) => word === "of" || word === "for");
  const organisation = isNoun(head, "organisation") || (of > 0 && isNoun(words[of - 1] ?? "", "organisation"));
  if (!organisation || words.length < 2) return;
  const state = isNoun(head, "organ") || isNoun(words[0] ?? "", "organ") ? stateWithin(cast, tokens.slice(name.first, name.last + 1)) : undefined;
  if (state) {
    cast.mentions.push({ sentence, party: state, state: true, acting, at: name.first });
    return;
  }
  const key = words.join(" ");
  const known = cast.organisations.get(key);
  if (known) known.count++;
  else {
    const noun = of > 0 ? (words[of - 1] ?? head) : head;
    cast.organisations.set(key, { name: shortForm(cast, name.text, head), head: noun, count: 1, classes: words.flatMap(nounClasses) });
  }
  cast.mentions.push({ sentence, party: cast.organisations.get(key)?.name ?? name.text, state: false, acting, at: name.first });
}

/** The state whose organ a name is: "Ministry of Foreign Affairs of Tirava". */
export function stateWithin(cast: Cast, words: readonly Token[]): string | undefined {
  for (const { text } of words) {
    const known = canonicalParty(text);
    const state = cast.unknown.find((party) => party.name === text && !party.common)?.name ?? (known === text ? undefined : known);
    if (state) return state;
  }
  return undefined;
}

/** "the Front" for the "Upland Front" when the text mostly calls it so. */
function shortForm(cast: Cast, full: string, head: string): string {
  const short = capital(head);
  return (cast.singles.get(short) ?? 0) > 1 ? short : full;
}

/** "The trust says": common nouns that act, so that "its" can look back on them. */
function noteNominals(cast: Cast, tokens: readonly Token[], sentence: number): void {
  for (let at = 1; at < tokens.length - 1; at++) {
    const noun = tokens[at]?.lower ?? "";
    const acts = tokens[at + 1]?.pos === "VERB" || tokens[at + 1]?.pos === "AUX";
    if (tokens[at - 1]?.lower !== "the" || !acts || tokens[at]?.pos !== "NOUN" || nounClasses(noun).length === 0) continue;
    cast.mentions.push({ sentence, party: resolveNominal(cast, noun, sentence), state: false, acting: true, at });
  }
}

function addPerson(cast: Cast, place: Place, surnames: ReadonlySet<string>): void {
  const { tokens, name } = place;
  if (name.known && name.known.kind !== "person") return;
  let first = name.first;
  while (first < name.last && isNoun(tokens[first]?.lower ?? "", "title")) first++;
  const bare = tokens.slice(first, name.last + 1);
  const titled = first > name.first || isRoleBefore(tokens, name.first, bare.length);
  const surname = bare.at(-1)?.lower ?? "";
  if (bare.length > 4 || bare.length === 0 || bare.some((token) => isNoun(token.lower, "organisation"))) return;
  if (isNoun(surname, "title") || cast.people.has(surname)) return;
  const after = appositionAfter(place);
  if (!name.known && !titled && !after.role && !(bare.length >= 2 && (speaks(tokens, name) || surnames.has(surname)))) return;
  if (bare.length === 1 && !titled && !name.known) return;
  const full = bare.length > 1 ? textOf(bare) : (name.known?.name ?? textOf(bare));
  const side = sideOf(cast, place, { after, first });
  cast.people.set(surname, { name: full, ...side, ...(titled ? { title: titleOf(tokens, name, first) } : {}) });
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (i > 0 && (tokens[i - 1]?.end ?? 0) < token.start ? " " : "") + token.text).join("");
}

function titleOf(tokens: readonly Token[], name: Name, first: number): string {
  return textOf(
    tokens.slice(first > name.first ? name.first : name.first - 1, first > name.first ? first : name.first),
  );
}

function isRoleBefore(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1];
  const noun = before?.text === "," ? tokens[at - 2] : before;
  if (length > 1 && before?.pos === "NOUN" && /^\p{Ll}/u.test(before.text) && !isNoun(before.lower, "organ")) return true;
  return noun !== undefined && (isNoun(noun.lower, "role") || isNoun(noun.lower, "expert"));
}

function speaks(tokens: readonly Token[], name: Name): boolean {
  const next = tokens[name.last + 1];
  const before = tokens[name.first - 1];
  return [next, before].some((token) => token !== undefined && saying.has(token.lemma));
}

const saying = new Set(
  "say tell add warn write note state argue believe think insist announce claim explain reply ask stress".split(" "),
);

interface Apposition {
  readonly role: boolean;
  readonly expert: boolean;
  readonly from: number;
  readonly to: number;
}

/** The description that follows a name: ", general secretary of the Nurses Federation,". */
function appositionAfter({ tokens, name }: Place): Apposition {
  const none = { role: false, expert: false, from: 0, to: 0 };
  const comma = tokens[name.last + 1];
  if (!comma || (comma.text !== "," && comma.text !== "—" && comma.text !== "–")) {
    const link = tokens[name.last + 1]?.lower;
    if (link !== "of" && link !== "from" && link !== "at" && link !== "with") return none;
    const words = tokens.slice(name.last + 2, name.last + 8);
    const expert = words.some((token) => isNoun(token.lower, "independent"));
    return { role: expert, expert, from: name.last + 2, to: Math.min(tokens.length, name.last + 7) };
  }
  const from = name.last + 2;
  let to = from;
  while (to < tokens.length && to - from < 24 && !/^[,.;:—"”]$/.test(tokens[to]?.text ?? "")) to++;
  const words = tokens.slice(from, to).map((token) => token.lower);
  const start = words.slice(0, 10);
  const leads = words[0] === "who" && words.slice(1, 4).some((word) => /^(?:lead|leads|led|head|heads|headed|chair|chairs|represent|represents|represented|negotiates|negotiating|speaks|runs|commands|founded|serves)$/.test(word));
  const studies =
    words[0] === "who" && /^(?:stud|teach|taught|research|follow|track|has written|wrote|advis)/.test(words[1] ?? "");
  const former = start.slice(0, 3).includes("former") || start.includes("ex-");
  const independent = words.some((word) => isNoun(word, "independent"));
  const analyst =
    start.some((word) => isNoun(word, "expert")) && !start.some((word) => word === "chief" || word === "head");
  const role = start.some((word) => isNoun(word, "role"));
  return { role: role || leads || studies || analyst || former, expert: studies || former || independent || analyst, from, to };
}

function sideOf(
  cast: Cast,
  place: Place,
  { after, first }: { after: Apposition; first: number },
): { party?: string; expert?: boolean } {
  const { tokens, name, names } = place;
  const own = name.known?.own ? name.known : undefined;
  if (own) return own.party ? { party: own.party } : { expert: true };
  if (after.expert) return { expert: true };
  const described = after.role ? partyIn(cast, place, [after.from, after.to]) : undefined;
  if (described) return { party: described };
  const start = descriptionStart(tokens, name.first);
  const words = tokens.slice(start, first).map((token) => token.lower);
  if (words.some((word) => isNoun(word, "expert")) && !words.some((word) => isNoun(word, "speaker")))
    return { expert: true };
  const before = partyIn(cast, place, [start, first]);
  if (before) return { party: before };
  if (name.known?.party) return { party: name.known.party };
  if (words.some((word) => word === "former") && names.length > 0 && !words.includes(",")) return { expert: true };
  if (words.some((word) => stateTitles.has(word)) || (after.role && isState(tokens, after))) {
    const state = stateNear(cast, place.sentence);
    return { party: state ?? "Government" };
  }
  return {};
}

const stateTitles = new Set(
  "minister president premier chancellor king governor ministry army colonel general".split(" "),
);

function isState(tokens: readonly Token[], { from, to }: Apposition): boolean {
  return tokens.slice(from, to).some((token) => stateTitles.has(token.lower));
}

/** Where the description before a name begins: "The bloc's envoy, former judge" + name. */
function descriptionStart(tokens: readonly Token[], at: number): number {
  let i = at;
  let commas = 0;
  while (i > 0 && at - i < 9) {
    const before = tokens[i - 1];
    if (!before) break;
    if (before.text === "," && commas === 0 && i < at + 1 && hasRole(tokens, i - 1)) commas++;
    else if (
      !/^(?:NOUN|PROPN|ADJ|DET|PART|PRON|NUM)$/.test(before.pos) &&
      before.lower !== "of" &&
      before.lower !== "for"
    )
      break;
    i--;
    if (before.pos === "DET" || /^(?:its|their|his|her)$/.test(before.lower)) break;
  }
  return i;
}

function hasRole(tokens: readonly Token[], comma: number): boolean {
  return isNoun(tokens[comma - 1]?.lower ?? "", "role");
}

function partyIn(
  cast: Cast,
  { tokens, names, sentence }: Place,
  [from, to]: readonly [number, number],
): string | undefined {
  for (const name of names) {
    if (name.first < from || name.last >= to) continue;
    if (name.known?.kind === "party") return name.known.party;
    if (name.known) continue;
    const key = tokens
      .slice(name.first, name.last + 1)
      .map((token) => token.lower)
      .join(" ");
    const organisation = cast.organisations.get(key);
    if (organisation) return organisation.name;
  }
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? "";
    if (/^(?:its|their|it)$/.test(word)) return latest(cast, sentence, from);
    const adjective = cast.adjectives.get(word);
    if (adjective) return adjective;
    const own = unknownNamed(cast, tokens[i]?.text ?? "");
    if (own) return own;
    if (isNoun(word, "role") || isNoun(word, "title")) continue;
    if (nounClasses(word).length > 0) return resolveNominal(cast, word, sentence);
  }
  return undefined;
}

/** A party by its name or by its adjective: "the Liberal leader" stands with the Liberals. */
export function unknownNamed(cast: Cast, word: string): string | undefined {
  const found = cast.unknown.find((party) => party.name === word) ?? cast.unknown.find((party) => word.length > 3 && party.name === `${word}s`);
  return found?.name;
}

function latest(cast: Cast, sentence: number, at: number): string | undefined {
  const near = cast.mentions.filter((mention) => (mention.sentence < sentence || (mention.sentence === sentence && mention.at < at)) && mention.sentence >= sentence - 2);
  const before = cast.mentions.findLast((mention) => mention.sentence < sentence) ?? cast.mentions[0];
  return (near.findLast((mention) => mention.acting) ?? before)?.party;
}

/** The state that a bare "the government" most likely means: the one named last before it, else the first named at all. */
function stateNear(cast: Cast, sentence: number): string | undefined {
  const states = cast.mentions.filter((mention) => mention.state);
  const named = (states.findLast((mention) => mention.sentence <= sentence) ?? states[0])?.party;
  const most = cast.unknown.find((party) => !party.common);
  return named ?? (most && most.total > 2 ? most.name : undefined);
}

/**
 * The party that a common noun stands for: "the union" for the only named union, "the ministry" for the state named last.
 * @returns The noun itself with a capital when the text names nobody of that class.
 * @example resolveNominal(castOf([]), "rebels", 0); // => "Rebels"
 */
export function resolveNominal(cast: Cast, noun: string, sentence: number, phrase = noun): string {
  const classes = nounClasses(noun);
  const organisations = [...cast.organisations.values()];
  const same = organisations.filter(({ head }) => head === noun || `${head}s` === noun);
  const [first] = same.toSorted((a, b) => b.count - a.count);
  if (first) return first.name;
  if (classes.includes("state") && !/(?:states|governments|councils|parliaments|republics|capitals|ministries|departments)$/.test(noun))
    return stateNear(cast, sentence) ?? capital(phrase);
  const [kin] = organisations
    .filter((organisation) => organisation.classes.some((name) => classes.includes(name)))
    .toSorted((a, b) => b.count - a.count);
  const firm = classes.includes("employer") ? cast.unknown.find((party) => !party.state && !party.common) : undefined;
  return kin?.name ?? firm?.name ?? capital(phrase);
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
