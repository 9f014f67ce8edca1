import type { Cast, NamedSentence, Place } from "./cast-member.ts";
import {
  addOrganisation,
  branchOf,
  calledThemselves,
  describedBy,
  learnAliases,
  madeOf,
  titledAs,
  wordsOf,
} from "./cast-organisations.ts";
import { addPerson, surnamesOf } from "./cast-people.ts";
import { homeState, isStateName } from "./home-state.ts";
import { addMention } from "./mentions.ts";
import { isNoun, isPeople, nounClasses } from "./noun-classes.ts";
import { resolveNominal, stateNear, stateWithin } from "./resolve-nominal.ts";
import { noteGenders } from "./person-gender.ts";
import { placePeople } from "./place-people.ts";
import { unknownParties } from "./unknown-names.ts";

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
  const { parties, adjectives } = unknownParties(sentences, surnames);
  const unknown = [...parties];
  const cast: Cast = {
    people: new Map(),
    organisations: new Map(),
    aliases: new Map(),
    nouns: new Map(),
    small: new Set(
      sentences.flatMap(({ tokens }) => tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower)),
    ),
    mentions: [],
    sightings: [],
    unknown,
    adjectives,
    singles,
  };
  const everyName = (visit: (place: Place) => void) =>
    sentences.forEach(({ tokens, names }, sentence) => {
      const before = sentences[sentence - 1];
      for (const name of names) visit({ tokens, names, name, sentence, ...(before ? { before } : {}) });
    });
  everyName((place) => addOrganisation(cast, place, surnames));
  learnAliases(cast, sentences);
  unknown.splice(0, unknown.length, ...parties.filter(({ name }) => !cast.aliases.has(name.toLowerCase())));
  everyName((place) => note(cast, place));
  const home = homeState(sentences, cast.mentions, unknown);
  if (home) cast.home = cast.organisations.get(home.toLowerCase())?.name ?? home;
  ownMinistries(cast);
  sentences.forEach((words, sentence) => noteNominals(cast, words, sentence));
  everyName((place) => addPerson(cast, place, surnames));
  placePeople(cast, sentences);
  noteGenders(cast, sentences);
  everyName(({ tokens, name, sentence }) => {
    const surname = tokens[name.last]?.lower ?? "";
    if (cast.people.has(surname)) cast.sightings.push({ sentence, surname });
  });
  return cast;
}

/** Organs that only states have. */
const stateOrgan = /\b(?:ministry|government|army|department|treasury|cabinet|parliament)\b/;
const governing =
  /^(?:government|army|military|ministry|cabinet|parliament|president|premier|prime|interior|troops|authorities|junta)$/;

/** "Ministry of the Sea" without a state in its name is the text's own state, when the text has one. */
function ownMinistries(cast: Cast): void {
  const { home, mentions } = cast;
  if (!home || !mentions.some(({ state, party }) => state && party === home)) return;
  for (const [key, { name }] of cast.organisations) {
    if (!/^(?:ministry|cabinet) of\b|\bministry$/.test(key)) continue;
    cast.organisations.delete(key);
    for (const [alias, full] of cast.aliases) if (full === name) cast.aliases.set(alias, home);
    cast.aliases.set(key, home);
    mentions.forEach((mention, i) => {
      if (mention.party === name) mentions[i] = { ...mention, party: home, state: true, governs: true };
    });
  }
}

const goBetween = /^(?:mediat(?:ors?|ion|es|ed|ing)|facilitat(?:ors?|es|ed)|hosts?|hosted|go-betweens?)$/;

/** Of a movement, a union or a firm: unknown states are spelt out. */
const acronym = /^\p{Lu}{2,}$/u;

/** Notes a name. */
function note(cast: Cast, place: Place): void {
  const { tokens, name, sentence } = place;
  const next = tokens[name.last + 1];
  const acting = name.first <= 1 || next?.pos === "VERB" || next?.pos === "AUX" || next?.pos === "ADV";
  const owned = /^['’]s?$/.test(next?.text ?? "") ? tokens[name.last + 2] : next;
  const around = {
    sentence,
    acting,
    at: name.first,
    governs: governing.test(owned?.lower ?? ""),
    sets: name.first === 1 && tokens[0]?.lower === "in" && (!name.known || name.known.name === name.text),
    mediates: tokens.slice(Math.max(0, name.first - 3), name.last + 3).some(({ lower }) => goBetween.test(lower)),
    located:
      /^(?:in|at|to|from|near|outside|inside|around|across)$/.test(tokens[name.first - 1]?.lower ?? "") ||
      (name.known?.adjective === true && /^an?$/.test(tokens[name.first - 1]?.lower ?? "")),
  };
  if (name.known?.adjective && next?.text.startsWith("-")) return;
  if (name.known?.kind === "party") {
    const { party = name.known.name, sort } = name.known;
    const state = sort === undefined || sort === "country";
    cast.mentions.push({ ...around, party, state, ...(sort ? { sort } : {}) });
    return;
  }
  if (name.known) return;
  const words = wordsOf(tokens, name);
  const key = words.join(" ");
  const alias = cast.aliases.get(key);
  const single = name.first === name.last ? cast.unknown.find((party) => party.name === name.text) : undefined;
  if (single && !alias)
    cast.mentions.push({
      ...around,
      party: single.name,
      state:
        isStateName(single.name.toLowerCase()) ||
        (!single.common && !single.firm && (single.state || (single.total > 2 && !acronym.test(single.name)))),
    });
  if (single && !alias) call(cast, place, single.name);
  const sided = name.first === name.last ? cast.adjectives.get(key) : undefined;
  if (sided && !alias && !single && !cast.organisations.has(key))
    cast.mentions.push({
      ...around,
      acting: around.acting || actsAfterNoun(tokens, name.last),
      party: sided,
      state: true,
    });
  const organisation = cast.organisations.get(key);
  const party = organisation?.name ?? alias;
  if (!party) return;
  const state = organisation ? stateOfOrgan(cast, place, words) : undefined;
  if (state) cast.organisations.delete(key);
  cast.mentions.push(
    state ? { ...around, party: state, state: true, governs: true } : { ...around, party, state: false },
  );
  call(cast, place, party);
}

/** "The Tiravan side adheres": the noun behind an adjective acts. */
function actsAfterNoun(tokens: Place["tokens"], last: number): boolean {
  return tokens[last + 1]?.pos === "NOUN" && /^(?:VERB|AUX)$/.test(tokens[last + 2]?.pos ?? "");
}

/** Notes the nouns by which a text calls a party right beside its name. */
function call(cast: Cast, { tokens, name }: Place, party: string): void {
  const nouns = [
    describedBy(tokens, name),
    titledAs(tokens, name),
    madeOf(tokens, name),
    calledThemselves(tokens, name),
    branchOf(tokens, name),
  ];
  for (const noun of nouns) if (noun) cast.nouns.set(noun, new Set([...(cast.nouns.get(noun) ?? []), party]));
}

/** The state whose organ a name is: "Ministry of Trade of Tirava", "the Sorreli Ministry". */
function stateOfOrgan(cast: Cast, { tokens, name, sentence }: Place, words: readonly string[]): string | undefined {
  const head = words.at(-1) ?? "";
  if (!isNoun(head, "organ") && !isNoun(words[0] ?? "", "organ")) return undefined;
  const within = stateWithin(cast, tokens.slice(name.first, name.last + 1));
  return within ?? (stateOrgan.test(`${words[0]} ${head}`) ? stateNear(cast, sentence) : undefined);
}

/** "The trust says", "the works council": common nouns for parties, so that "its" can look back on them. */
function noteNominals(cast: Cast, { tokens, names }: NamedSentence, sentence: number): void {
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at];
    const owned = /^(?:the|its|their)$/.test(tokens[at - 1]?.lower ?? "");
    const start = owned ? at - 1 : tokens[at - 2]?.lower === "the" ? at - 2 : -1;
    if (token?.pos !== "NOUN" || start < 0 || (nounClasses(token.lower).length === 0 && !isPeople(token.lower)))
      continue;
    if (names.some((name) => name.first <= at && at <= name.last) || tokens[at + 1]?.pos === "NOUN") continue;
    const acting = tokens[at + 1]?.pos === "VERB" || tokens[at + 1]?.pos === "AUX";
    const owns = /^['’]s?$/.test(tokens[at + 1]?.text ?? "");
    if (!acting && !owns && at - start < 2) continue;
    const phrase = tokens
      .slice(start + 1, at + 1)
      .map((word) => word.lower)
      .join(" ");
    addMention(cast.mentions, {
      sentence,
      party: resolveNominal(cast, token.lower, { sentence, phrase }),
      state: false,
      acting,
      at,
    });
  }
}
