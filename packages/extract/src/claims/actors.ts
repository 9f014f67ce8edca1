import { resolveNominal, stateWithin, unknownNamed, type Cast, type CastPerson } from "../gazetteer/cast.ts";
import type { Name } from "../gazetteer/names.ts";
import { isNoun, nounClasses, singular } from "../gazetteer/noun-classes.ts";
import { anonymousLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { countOf, type SourceCount } from "../chain/count-of.ts";

/** Who acts or speaks, as far as the words tell. */
export interface Actor {
  readonly kind: "party" | "person" | "official" | "outlet" | "wire" | "anonymous" | "expert" | "everyone" | "document";
  /** The party behind it: several joined by "|"; none for outlets, anonymous sources and experts. */
  readonly party?: string;
  /** The words for a link of a chain. */
  readonly who: string;
  readonly count?: SourceCount;
  readonly proximity?: string;
  /** Found through a pronoun or a noun such as "the union". */
  readonly indirect?: boolean;
}

/** Where a noun phrase stands and what was said before it. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly cast: Cast;
  readonly sentence: number;
  /** Who spoke last, for a pronoun that speaks. */
  readonly voice?: Actor;
  /** Actors so far, latest last. */
  readonly past: readonly Actor[];
}

const documents = new Set([
  "statement",
  "letter",
  "document",
  "draft",
  "memo",
  "report",
  "communique",
  "communiqué",
  "note",
  "filing",
  "transcript",
  "text",
  "press",
  "declaration",
  "post",
  "interview",
  "article",
  "notice",
  "bulletin",
  "circular",
  "minutes",
]);

/**
 * Tells who a noun phrase stands for.
 * @param range - Token numbers, the last one included.
 * @returns `undefined` for things and for people who cannot be told.
 * @example actorOf([0, 0], { tokens: [], names: [], cast: castOf([]), sentence: 0, past: [] }); // => undefined
 */
export function actorOf(range: readonly [number, number], scene: Scene): Actor | undefined {
  const [first, last] = coreOf(range, scene.tokens, scene.names);
  const head = headOf(first, last, scene);
  if (head === undefined) return /^(?:both|neither)$/.test(scene.tokens[first]?.lower ?? "") ? listActor(first, last, scene) : undefined;
  const pronoun = pronounActor(first, last, scene);
  if (pronoun !== "none") return pronoun;
  return (
    listActor(first, last, scene) ??
    personActor(first, head, scene) ??
    outletActor(first, head, scene) ??
    nounActor({ first, last, head }, scene) ??
    nameActor(head, scene) ??
    humanActor(first, head, scene)
  );
}

/** A subject without what comes before it: "In July", "Despite its stance,", "According to aides,". */
function coreOf([first, last]: readonly [number, number], tokens: readonly Token[], names: readonly Name[] = []): [number, number] {
  let from = first;
  for (let i = last - 1; i >= first; i--) if (/^["”]$/.test(tokens[i]?.text ?? "")) return coreOf([i + 1, last], tokens);
  if (/^(?:last|this|next|late|early|later|earlier|on)$/.test(tokens[from]?.lower ?? "") && times.test(tokens[from + 1]?.lower ?? "") && from + 2 <= last) from += 2;
  while (from < last && /^(?:ADV|PUNCT|CCONJ|SCONJ|INTJ)$/.test(tokens[from]?.pos ?? "")) from++;
  if (/^(?:ADP|SCONJ|VERB)$/.test(tokens[from]?.pos ?? "") || tokens[from]?.lower === "notably") {
    let comma = -1;
    for (let i = from; i <= last; i++) if (tokens[i]?.text === ",") comma = i;
    if (comma > 0 && comma < last) return coreOf([comma + 1, last], tokens);
    const ending = names.find((name) => name.last === last && name.first > from);
    if (ending && tokens[ending.first - 1]?.pos !== "ADP" && tokens[ending.first - 1]?.pos !== "DET") return [ending.first, last];
    if (tokens[last]?.pos === "PRON" && last > from) return [last, last];
    const determiner = tokens.findIndex((token, i) => i > from + 1 && i <= last && /^(?:DET|PRON)$/.test(token.pos));
    if (determiner > 0) return [determiner, last];
    if (/^(?:for|by)$/.test(tokens[from]?.lower ?? "")) return [from + 1, last];
  }
  return [from, last];
}

const times = /^(?:week|month|year|night|weekend|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|\w+day|evening|morning)$/;

/** The head noun: the last noun before a preposition, a comma or a relative clause. */
function headOf(first: number, last: number, { tokens, names }: Scene): number | undefined {
  let head: number | undefined;
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    const name = names.find((candidate) => candidate.first <= i && i <= candidate.last);
    if (!token) break;
    if (name && !name.known?.adjective) {
      head = name.last;
      i = name.last;
      if (/^['’]s?$/.test(tokens[i + 1]?.text ?? "")) i++;
      continue;
    }
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(token.pos)) head = i;
    else if (head !== undefined && !/^(?:ADJ|PART)$/.test(token.pos) && token.lower !== "-" && token.lower !== "and")
      break;
    else if (head !== undefined && token.pos === "ADJ" && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? "")) break;
  }
  return head;
}

const plural = new Set(["they", "them", "themselves"]);
const neuter = new Set(["it", "itself"]);
const personal = new Set(["he", "she", "him", "her", "himself", "herself"]);

function pronounActor(first: number, last: number, { tokens, past }: Scene): Actor | undefined | "none" {
  if (last - first > 1) return "none";
  const word = tokens[first]?.lower ?? "";
  if (first === last && personal.has(word))
    return indirect(
      past.findLast((actor) => actor.kind === "person" || actor.kind === "expert") ?? past.findLast((actor) => actor.kind === "official") ?? past.findLast((actor) => actor.party !== undefined));
  if (first === last && neuter.has(word))
    return indirect(
      past.findLast((actor) => actor.party !== undefined && actor.kind !== "person" && !actor.party.includes("|")) ??
        past.findLast((actor) => actor.party !== undefined),
    );
  if (first === last && plural.has(word))
    return indirect(past.findLast((actor) => actor.kind !== "outlet" && actor.kind !== "person") ?? past.at(-1));
  if (first === last && /^(?:this|that|these|there|those|what|which|who|one|some|others)$/.test(word)) return undefined;
  return "none";
}

function indirect(actor: Actor | undefined): Actor | undefined {
  return actor && { ...actor, indirect: true };
}

function listActor(first: number, last: number, scene: Scene): Actor | undefined {
  const { tokens, names } = scene;
  const text = tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(" ");
  const collective =
    /^(?:(?:the|both|all|neither|two|three|most|warring|negotiating|rival)\s?)*(?:sides|side|parties|delegations|camps|belligerents|negotiators|capitals|countries|neither|both)$/.test(
      text,
    );
  if (/^(?:neither|both)\b/.test(text) || collective && /^(?:both|neither|the two|two|the sides|the parties)/.test(text)) {
    const joined = principals(scene);
    return { kind: "everyone", who: words(tokens, first, last), ...(joined ? { party: joined } : {}) };
  }
  const inside = names.filter((name) => name.first >= first && name.last <= last);
  const joints = tokens.slice(first, last + 1).some((token) => token.lower === "and");
  if (!joints || inside.length < 2) return undefined;
  const parties = inside.map((name) => partyOfName(name, scene)).filter((party) => party !== undefined);
  const distinct = [...new Set(parties)];
  const clean = tokens
    .slice(first, last + 1)
    .every((token) => /^(?:PROPN|ADJ|DET|CCONJ|PUNCT|NOUN|NUM|PART)$/.test(token.pos));
  return distinct.length > 1 && clean
    ? { kind: "party", party: distinct.join("|"), who: words(tokens, first, last) }
    : undefined;
}

/** The two parties that the text names most: "both sides". */
function principals({ cast }: Scene): string | undefined {
  const counts = new Map<string, number>();
  for (const { party } of cast.mentions) counts.set(party, (counts.get(party) ?? 0) + 1);
    const sorted = [...counts].toSorted((a, b) => b[1] - a[1]);
  const third = (sorted[2]?.[1] ?? 0) * 10 >= (sorted[1]?.[1] ?? 1) * 7 && (sorted[2]?.[1] ?? 0) > 2;
  const top = sorted.slice(0, third ? 3 : 2);
  return top.length >= 2 ? top
        .map(([party]) => party)
        .toSorted()
        .join("|")
    : undefined;
}

function partyOfName(name: Name, scene: Scene): string | undefined {
  if (name.known?.kind === "party") return name.known.party;
  const person = personOf(name, scene);
  return person?.party ?? (name.known?.kind === "person" ? name.known.party : undefined);
}

function personOf(name: Name, { tokens, cast }: Scene): CastPerson | undefined {
  return cast.people.get(tokens[name.last]?.lower ?? "");
}

function personActor(first: number, head: number, scene: Scene): Actor | undefined {
  const name = scene.names.find((candidate) => candidate.last === head) ?? apposed(first, head, scene);
  if (!name || (name.known && name.known.kind !== "person")) return undefined;
  const person = personOf(name, scene);
  if (!person) return undefined;
    if (!person.expert && !person.party) {
    const side = scene.past.findLast((actor) => actor.kind === "official" && actor.party !== undefined)?.party;
    return { kind: "person", who: person.name, ...(side ? { party: side, indirect: true } : {}) };
  }
  return person.expert ? { kind: "expert", who: person.name } : { kind: "person", who: person.name, ...(person.party ? { party: person.party } : {}) };
}

/** "Its adviser, Martin Royle," */
function apposed(first: number, head: number, { tokens, names, cast }: Scene): Name | undefined {
  if (!isNoun(tokens[head]?.lower ?? "", "role") || tokens[head + 1]?.text !== ",") return undefined;
  return names.find(
    (name) =>
      name.first > head && name.first <= head + 4 && first < head && cast.people.has(tokens[name.last]?.lower ?? ""),
  );
}

function outletActor(first: number, head: number, { tokens, names }: Scene): Actor | undefined {
  const name = names.find((candidate) => candidate.first >= first && candidate.last === head);
  if (name?.known?.kind === "outlet" || name?.known?.kind === "wire")
    return { kind: name.known.kind, who: name.known.name };
  const paper = /^(?:newspaper|daily|broadcaster|magazine|website|weekly|channel|station|tabloid|portal)$/;
  const before = tokens.slice(first, head).some((token) => paper.test(token.lower));
  if (name && before) return { kind: "outlet", who: name.text };
  const agency =
    name === undefined && /^(?:agency|newspaper|paper|daily|broadcaster|media)$/.test(tokens[head]?.lower ?? "");
  return agency && /^(?:news|state|local)$/.test(tokens[head - 1]?.lower ?? "")
    ? { kind: "outlet", who: words(tokens, first, head) }
    : undefined;
}

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

function nounActor(phrase: Phrase, scene: Scene): Actor | undefined {
  const { tokens } = scene;
  const head = tokens[phrase.head]?.lower ?? "";
  const who = words(tokens, phrase.first, phrase.last);
  if (isAnonymous(phrase, tokens)) return anonymous(phrase, scene);
  if (isNoun(head, "expert")) return { kind: "expert", who };
  if (documents.has(head) || documents.has(singular(head)))
    return { kind: "document", who, ...sideWithin(phrase, scene) };
  if (isNoun(head, "role") || isNoun(head, "organ") || nounClasses(head).length > 0) {
    const own = scene.names.find(
      (name) => name.last === phrase.head && name.last > name.first && name.known === undefined,
    );
    if (own) return nameActor(phrase.head, scene);
    const side = sideWithin(phrase, scene);
    const kind = isNoun(head, "role") ? "official" : "party";
    if (side.party) return { kind, who, party: side.party };
    if (kind === "official" && head !== "president" && nounClasses(head).length === 0) return officialOf(who, scene);
    const phraseText = bareWords(tokens, phrase.first, phrase.head);
    const found = resolveNominal(scene.cast, head, scene.sentence, phraseText);
    const generic = found.toLowerCase() === phraseText.toLowerCase() && tokens[phrase.first]?.lower === "the" && phrase.head - phrase.first === 1;
    const recent = generic && /^(?:group|movement|organisation|organization|bloc|side|party|faction|team|militants|islamists)$/.test(head) ? scene.past.findLast((actor) => actor.party !== undefined && !actor.party.includes("|"))?.party : undefined;
    return { kind, who, party: recent ?? found, indirect: true };
  }
  return undefined;
}

/** An unplaced "spokesman" speaks for whoever acted last. */
function officialOf(who: string, { past }: Scene): Actor {
  const party = past.findLast((actor) => actor.party !== undefined)?.party;
  return { kind: "official", who, ...(party ? { party } : {}), indirect: true };
}

function isAnonymous({ first, last, head }: Phrase, tokens: readonly Token[]): boolean {
  if (!isNoun(tokens[head]?.lower ?? "", "source")) return false;
  return anonymousLexicon
    .within(tokens, Math.max(first, head - 2), Math.min(tokens.length, last + 12))
    .some((found) => found.first <= head + 1 || found.row.id === "anonymous-condition");
}

function anonymous({ first, last, head }: Phrase, scene: Scene): Actor {
  const { tokens } = scene;
  const count = countOf(tokens, first, head);
  const proximity =
    /^(?:close|familiar|briefed|involved|with|aware|informed|near|in|privy|who|from|inside|on)$/.test(
      tokens[head + 1]?.lower ?? "",
    ) && last > head
      ? words(tokens, head + 1, last)
      : undefined;
  const side = sideWithin({ first, last: head, head }, scene);
  return {
    kind: "anonymous",
    who: words(tokens, first, last),
    ...(count ? { count } : {}),
    ...(proximity ? { proximity } : {}),
    ...side,
  };
}

/** The party named inside a phrase: "Israeli officials", "a spokesman for the union", "the group's envoy", "its team". */
function sideWithin({ first, last, head }: Phrase, scene: Scene): { party?: string } {
  const { tokens, names, cast, sentence } = scene;
  const inside = names.filter((name) => name.first >= first && name.last <= last);
  const parties = inside.map((name) =>
    name.known?.kind === "party" ? name.known.party : partyWithin(name, scene),
  );
  const [party] = [...parties.filter((_, i) => (inside[i]?.last ?? 0) <= head), ...parties].filter(
    (found) => found !== undefined,
  );
  if (party) return { party };
  for (let i = first; i <= last; i++) {
    const word = tokens[i]?.lower ?? "";
    if (i < head && /^(?:its|their|his|her)$/.test(word)) {
      const owner = scene.past.findLast((actor) => actor.party !== undefined)?.party;
      if (owner) return { party: owner };
    }
    const possessor = i < head && (/^['’]s?$/.test(tokens[i + 1]?.text ?? "") || i === head - 1);
    const complement = i > head + 1 && /^(?:for|of|from)$/.test(tokens[head + 1]?.lower ?? "");
    if ((possessor || complement) && nounClasses(word).length > 0 && !isNoun(word, "role"))
      return { party: resolveNominal(cast, word, sentence) };
  }
  return {};
}

/** A name inside a phrase counts as a party when the text uses it as one; places and surnames do not. */
function partyWithin(name: Name, scene: Scene): string | undefined {
  const { cast, tokens } = scene;
  const person = personOf(name, scene);
  if (person) return person.party;
  const adjective = cast.adjectives.get(name.text.toLowerCase());
  if (adjective) return adjective;
  const key = tokens.slice(name.first, name.last + 1).map((token) => token.lower).join(" ");
  return cast.organisations.get(key)?.name ?? unknownNamed(cast, name.text);
}

/** A bare proper name that is neither a person nor an outlet acts for itself. */
function nameActor(head: number, { tokens, names, cast, sentence }: Scene): Actor | undefined {
  const name = names.find((candidate) => candidate.last === head);
  if (!name) return undefined;
  if (name.known) return name.known.party ? { kind: "party", party: name.known.party, who: name.text } : undefined;
    const key = tokens.slice(name.first, name.last + 1).map((token) => token.lower).join(" ");
  const words = key.split(" ");
  const organ = [words[0], words.at(-1)].find((word) => isNoun(word ?? "", "organ"));
  if (organ) {
    const state = stateWithin(cast, tokens.slice(name.first, name.last + 1));
    if (words.length === 1 || state) return { kind: "party", party: state ?? resolveNominal(cast, organ, sentence), who: name.text };
  }
  const full = cast.organisations.get(key)?.name ?? [...cast.organisations.values()].find(({ head: noun }) => noun === key)?.name;
  return { kind: "party", party: full ?? name.text, who: name.text };
}

const human = /(?:ers|ors|ists|ians|ees|men|women|families|relatives|parents|residents|brother|sister|father|mother|widow|villagers|islanders|spouse|clergy|clerics|elders|students|patients|citizens|victims|peasants|pensioners)$/;
const notHuman = /^(?:numbers|orders|powers|papers|letters|matters|borders|members|factors|sectors|corridors|ministers|offers|years|others|answers|quarters|figures|measures|waters|prisoners|fees|guarantees|committees|trees|degrees)$/;

/** People who are no known party act for themselves: "islanders", "relatives of the hostages". */
function humanActor(first: number, head: number, { tokens }: Scene): Actor | undefined {
  const word = tokens[head]?.lower ?? "";
  if (!human.test(word) || notHuman.test(word)) return undefined;
  const who = bareWords(tokens, first, head);
  return { kind: "party", party: who.charAt(0).toUpperCase() + who.slice(1), who, indirect: true };
}

/** A phrase without its article. */
function bareWords(tokens: readonly Token[], first: number, last: number): string {
  let from = first;
  while (from < last && /^(?:DET|PRON|NUM)$/.test(tokens[from]?.pos ?? "")) from++;
  return words(tokens, from, last);
}

function words(tokens: readonly Token[], first: number, last: number): string {
  let text = "";
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token) text += (i > first && (tokens[i - 1]?.end ?? 0) < token.start ? " " : "") + token.text;
  }
  return text;
}
