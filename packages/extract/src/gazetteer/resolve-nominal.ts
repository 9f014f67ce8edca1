import type { Token } from "../tokenizer/tokenizer.ts";
import type { Cast, Mention } from "./cast-member.ts";
import { knownParty, otherNouns, partyNouns } from "./gazetteer.ts";
import { mentionMeant, mentionsWithin } from "./mentions.ts";
import { nounClasses, singular } from "./noun-classes.ts";

/**
 * The state whose organ a name is: "Ministry of Foreign Affairs of Tirava".
 * @example stateWithin(castOf([]), sceneOf("Ministry of Defence of Russia.").tokens); // => "Russia"
 */
export function stateWithin(cast: Cast, words: readonly Token[]): string | undefined {
  for (const { text } of words) {
    const known = knownParty(text);
    const state = cast.unknown.find((party) => party.name === text && !party.common)?.name ?? known;
    if (state) return state;
  }
  return undefined;
}

/**
 * A party by its name or by its adjective: "the Liberal leader" stands with the Liberals.
 * @example unknownNamed(castOf([]), "Tirava"); // => undefined
 */
export function unknownNamed(cast: Cast, word: string): string | undefined {
  const alias = cast.aliases.get(word.toLowerCase());
  if (alias) return alias;
  const found =
    cast.unknown.find((party) => party.name === word) ??
    cast.unknown.find((party) => word.length > 3 && party.name === `${word}s`);
  return found?.name;
}

/** The party that "its" looks back on: who acted last, or else the only party of the sentence before. */
export function latest(cast: Cast, sentence: number, at: number): string | undefined {
  const near = mentionsWithin(cast.mentions, sentence - 2, sentence).filter(
    (mention) => mention.sentence < sentence || mention.at < at,
  );
  const [only, ...others] = near.filter((mention) => mention.sentence >= sentence - 1);
  if (only && others.every(({ party }) => party === only.party)) return only.party;
  const last = near.at(-1) ?? mentionMeant(cast.mentions, sentence - 3, () => true);
  return (near.findLast((mention) => mention.acting) ?? last)?.party;
}

/**
 * The state that a bare "the government" means: the one named before it in the sentence with its government, the one in
 * which the sentence or the one before it is set, else the text's own.
 */
export function stateNear(cast: Cast, sentence: number): string | undefined {
  const just = mentionsWithin(cast.mentions, sentence, sentence).findLast(({ state, governs }) => state && governs);
  return just?.party ?? stateSet(cast, sentence) ?? cast.home;
}

/** "In Tirava, the opposition …": where a sentence is set, and the next one too while it names no state itself. */
function stateSet(cast: Cast, sentence: number): string | undefined {
  for (const each of [sentence, sentence - 1]) {
    const states = mentionsWithin(cast.mentions, each, each).filter(({ state }) => state);
    const [first] = states;
    if (first) return first.sets && states.length === 1 ? first.party : undefined;
  }
  return undefined;
}

/**
 * The known party that a noun with a capital names again: "the Fund" for the IMF.
 * @example knownAgain(castOf([]), "fund", 0); // => undefined
 */
export function knownAgain(cast: Cast, noun: string, sentence: number): string | undefined {
  if (nounClasses(noun).length === 0 || [...cast.organisations.values()].some(({ head }) => head === noun))
    return undefined;
  const isAgain = ({ party, sort }: Mention) => sort === "organisation" && partyNouns(party).has(noun);
  return mentionMeant(cast.mentions, sentence, isAgain)?.party;
}

/** The known party that a noun names again: "the bloc" for the EU, "the rebels" for the ELN. */
function knownKin(cast: Cast, noun: string, sentence: number): string | undefined {
  const classes = nounClasses(noun);
  const own = ({ party, sort }: Mention) =>
    sort === "organisation" && (partyNouns(party).has(noun) || otherNouns(party).has(noun));
  const near = ({ sort }: Mention) =>
    (sort === "armed-group" && classes.includes("armed")) ||
    (sort === "organisation" && classes.includes("bloc") && !classes.includes("labour"));
  const kin = mentionMeant(cast.mentions, sentence, own) ?? mentionMeant(cast.mentions, sentence, near);
  if (kin && noun !== "bloc" && otherNouns(kin.party).has(noun) && isOvertaken(cast, kin, sentence)) return undefined;
  return noun === "group" && kin && kin.sentence > sentence ? undefined : kin?.party;
}

/** Whether a body outside the gazetteer was named since: "the lender" may be it. */
function isOvertaken({ mentions }: Cast, kin: Mention, sentence: number): boolean {
  return mentionsWithin(mentions, kin.sentence, sentence).some(
    (later) =>
      (later.sentence > kin.sentence || later.at > kin.at) &&
      later.party !== kin.party &&
      later.sort === undefined &&
      !later.state,
  );
}

/** "The pilots' union" is no union of states. */
function isOfLabour(noun: string, phrase: string): boolean {
  return (
    noun === "union" && phrase.split(/['’\s-]+/).some((word) => word !== noun && nounClasses(word).includes("labour"))
  );
}

/**
 * The party that a small-letter adjective is made from: "cantonal" for the Upper Cantons.
 * @example adjectiveParty(castOf([]), "cantonal"); // => undefined
 */
export function adjectiveParty(cast: Cast, word: string): string | undefined {
  const stem = /^(\p{Ll}{5,})(?:al|ial|ar|ic|ese)$/u.exec(word)?.[1];
  if (!stem) return undefined;
  const found = [...cast.organisations].find(([key]) => key.split(" ").some((part) => part.startsWith(stem)));
  return found?.[1].name;
}

/**
 * The only organisation with a plural noun, or its singular, as one of the words of its name: "the dockers" for the Dockers
 * Union, "the bondholders" for the Bondholder Committee.
 * @returns `undefined` for other words, and when several organisations share the word.
 * @example organisationCalled(castOf([]), "dockers"); // => undefined
 */
export function organisationCalled(cast: Cast, noun: string): string | undefined {
  if (!/[^s]s$/.test(noun)) return undefined;
  const owners = [...cast.organisations].filter(([key]) =>
    key.split(" ").some((word) => word === noun || word === singular(noun)),
  );
  const [only, ...others] = new Set(owners.map(([, { name }]) => name));
  return others.length === 0 ? only : undefined;
}

/** The party that the text has described with a noun, the one named last when there are several. */
function calledSo(cast: Cast, noun: string, sentence: number): string | undefined {
  const parties = cast.nouns.get(noun) ?? cast.nouns.get(singular(noun));
  if (!parties) return undefined;
  return mentionMeant(cast.mentions, sentence, ({ party }) => parties.has(party))?.party;
}

/**
 * The party that a common noun stands for: "the union" for the only named union, "the ministry" for the state named last.
 * @returns The noun itself with a capital when the text names nobody of that class.
 * @example resolveNominal(castOf([]), "rebels", { sentence: 0 }); // => "Rebels"
 */
export function resolveNominal(
  cast: Cast,
  noun: string,
  { sentence, phrase = noun }: { sentence: number; phrase?: string },
): string {
  if (/^(?:investors|noteholders|holders)$/.test(noun) && cast.small.has("bondholders"))
    return resolveNominal(cast, "bondholders", { sentence });
  const classes = nounClasses(noun);
  const organisations = [...cast.organisations.values()];
  const same = organisations.filter(({ head }) => head === noun || `${head}s` === noun);
  const [first] = same.toSorted((a, b) => b.count - a.count);
  const set = /^(?:ministry|government|army|cabinet|treasury)$/.test(noun) ? stateSet(cast, sentence) : undefined;
  if (set) return set;
  const state = /^(?:ministry|government|army|cabinet|treasury)$/.test(noun) && cast.home;
  if (state && cast.mentions.some((mention) => mention.state && mention.party === state))
    return stateNear(cast, sentence) ?? state;
  const called = calledSo(cast, noun, sentence);
  if (called) return called;
  if (noun === "army" && first?.classes.includes("armed") && cast.home) return cast.home;
  if (first) return first.name;
  const own = organisationCalled(cast, noun);
  if (own) return own;
  if (/^(?:council|board|assembly)$/.test(noun) && phrase.includes(" ")) return capital(phrase);
  if (isOfLabour(noun, phrase)) return kinOf(cast, { noun, classes: ["labour"] }, sentence) ?? capital(phrase);
  const known = knownKin(cast, noun, sentence);
  if (known) return known;
  if (
    classes.includes("state") &&
    !/(?:states|governments|councils|parliaments|republics|capitals|ministries|departments)$/.test(noun)
  )
    return (isOwnState(cast, noun) ? stateNear(cast, sentence) : undefined) ?? capital(phrase);
  const kin = kinOf(cast, { noun, classes }, sentence);
  const firm = classes.includes("employer") ? firmOf(cast, sentence) : undefined;
  const bare = singular(phrase) === singular(noun) || classes.includes("employer") || classes.includes("labour");
  const association = noun === "union" ? associationNamed(cast, sentence) : undefined;
  return (bare ? (firm ?? kin ?? association) : undefined) ?? capital(phrase);
}

/** "The union" of a text that names an association or a federation and no union. */
function associationNamed(cast: Cast, sentence: number): string | undefined {
  const named = [...cast.organisations.values()].filter(({ head }) =>
    /^(?:association|federation|guild|society|brotherhood|confederation)$/.test(head),
  );
  return lastNamed(cast, new Set(named.map(({ name }) => name)), sentence);
}

/** Whether "the navy" can be the text's own state: only governments and ministers stand for a state that is not named. */
function isOwnState(cast: Cast, noun: string): boolean {
  if (noun === "treasury" && cast.home?.endsWith(" ministry")) return false;
  const named = cast.home === "Government" || cast.mentions.some(({ state, party }) => state && party === cast.home);
  return (
    named || /^(?:government|cabinet|state|authorities|administration|treasury|ministry|regime|sovereign)$/.test(noun)
  );
}

/** The organisation of a class that a text means: of several the one that it named last. */
function kinOf(
  cast: Cast,
  { noun, classes }: { noun: string; classes: readonly string[] },
  sentence: number,
): string | undefined {
  const kin = [...cast.organisations.values()].filter(
    (organisation) =>
      organisation.classes.some((name) => name !== "body" && name !== "civil" && classes.includes(name)) &&
      !isOfOtherTrade(organisation.name, noun),
  );
  const described = [...cast.nouns].filter(([noun]) =>
    nounClasses(noun).some((name) => name === "armed" && classes.includes(name)),
  );
  return lastNamed(
    cast,
    new Set([...kin.map(({ name }) => name), ...described.flatMap(([, parties]) => [...parties])]),
    sentence,
  );
}

/** "The nurses" are nobody of the Teachers Union. */
function isOfOtherTrade(name: string, noun: string): boolean {
  const trades = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(singular)
    .filter((word) => isTrade(word));
  return isTrade(singular(noun)) && trades.length > 0 && !trades.includes(singular(noun));
}

const anyWorkers = /^(?:union|federation|guild|brotherhood|labou?r|staff|crew|worker|employee|member|striker)$/;

function isTrade(word: string): boolean {
  return !anyWorkers.test(word) && [word, `${word}s`].some((form) => nounClasses(form).includes("labour"));
}

/** Boards and trusts employ people too, but "the company" means a firm when the text has one. */
const bodies = /^(?:board|trust|port|university|hospitals?|council|museum|orchestra|theatre|clubs?|plant|mill)$/;

/** Whom "the company" means: a named firm, or else a name that is no state's. */
function firmOf(cast: Cast, sentence: number): string | undefined {
  const bare = cast.unknown.find((party) => !party.state && !party.common)?.name;
  const board = [...cast.organisations.values()].some(({ classes }) => classes.includes("employer"));
  return firmNamed(cast, sentence) ?? (board ? undefined : bare);
}

/**
 * The firm that a text means: of several the one that it named last.
 * @returns `undefined` when it names none.
 * @example firmNamed(castOf([]), 0); // => undefined
 */
export function firmNamed(cast: Cast, sentence: number): string | undefined {
  const firms = [...cast.organisations.values()].filter(
    ({ head, classes }) => classes.includes("employer") && !bodies.test(head),
  );
  const unions = new Set(
    [...cast.nouns].flatMap(([noun, parties]) => (nounClasses(noun).includes("labour") ? [...parties] : [])),
  );
  const named = [
    ...firms.map(({ name }) => name),
    ...cast.unknown.filter((party) => party.firm).map(({ name }) => name),
    ...[...cast.nouns].flatMap(([noun, parties]) => (nounClasses(noun).includes("employer") ? [...parties] : [])),
  ];
  return lastNamed(cast, new Set(named.filter((name) => !unions.has(name))), sentence);
}

function lastNamed({ mentions }: Cast, names: ReadonlySet<string>, sentence: number): string | undefined {
  if (names.size === 0) return undefined;
  return mentionMeant(mentions, sentence, ({ party }) => names.has(party))?.party ?? [...names][0];
}

/**
 * A noun with a capital.
 * @example capital("rebels"); // => "Rebels"
 */
export function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
