import type { Name } from "../gazetteer/names.ts";
import { nounClasses } from "../gazetteer/noun-classes.ts";
import type { Cast } from "../gazetteer/cast-member.ts";
import type { Gender } from "../gazetteer/person-gender.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { type Actor, type Scene, words } from "./actor.ts";
import { isObject } from "./clause-object.ts";
import { withoutFollowers } from "./followers.ts";
import { listActor } from "./list-actor.ts";
import { humanActor, nameActor, outletActor, personActor, possessedActor, titledPerson } from "./name-actor.ts";
import { nounActor } from "./noun-actor.ts";

/**
 * Tells who a noun phrase stands for.
 * @param range - Token numbers, the last one included.
 * @returns `undefined` for things and for people who cannot be told.
 * @example actorOf([0, 0], sceneOf("Moscow agreed."))?.party; // => "Russia"
 */
export function actorOf(range: readonly [number, number], scene: Scene): Actor | undefined {
  const [first, last] = coreOf(withoutFollowers(range, scene), scene.tokens, scene.names);
  const head = headOf(first, last, scene);
  if (head === undefined)
    return /^(?:both|neither)$/.test(scene.tokens[first]?.lower ?? "") ? listActor(first, last, scene) : undefined;
  const pronoun = pronounActor(first, last, scene);
  if (pronoun !== "none") return pronoun;
  return (
    joinedNouns(first, last, scene) ??
    apposedPerson(last, head, scene) ??
    listActor(first, last, scene) ??
    personActor(first, titledPerson(head, last, scene) ?? head, scene) ??
    apposedParty(head, last, scene) ??
    outletActor(first, head, scene) ??
    nounActor({ first, last, head }, scene) ??
    nameActor(head, scene) ??
    possessedActor(first, head, scene) ??
    humanActor(first, head, scene)
  );
}

/** A subject without what comes before it: "In July", "Despite its stance,", "According to aides,". */
function coreOf(
  [first, last]: readonly [number, number],
  tokens: readonly Token[],
  names: readonly Name[] = [],
): [number, number] {
  let from = first;
  for (let i = last - 1; i >= first; i--)
    if (/^["”]$/.test(tokens[i]?.text ?? "")) return coreOf([i + 1, last], tokens);
  if (
    /^(?:last|this|next|late|early|later|earlier|on)$/.test(tokens[from]?.lower ?? "") &&
    times.test(tokens[from + 1]?.lower ?? "") &&
    from + 2 <= last
  )
    from += 2;
  while (
    from < last &&
    /^(?:ADV|PUNCT|CCONJ|SCONJ|INTJ|AUX)$/.test(tokens[from]?.pos ?? "") &&
    tokens[from + 1]?.text !== "-"
  )
    from++;
  if (/^(?:he|she|they|we|i)$/.test(tokens[last]?.lower ?? "") && tokens[last - 1]?.pos !== "CCONJ")
    return [last, last];
  while (from < last && /^(?:us|me|him|them|you|reporters|journalists)$/.test(tokens[from]?.lower ?? "")) from++;
  const own = ownPhrase(from, last, tokens);
  if (own !== undefined) return [own, last];
  if (/^(?:ADP|SCONJ|VERB)$/.test(tokens[from]?.pos ?? "") || tokens[from]?.lower === "notably") {
    let comma = -1;
    for (let i = from; i <= last; i++) if (tokens[i]?.text === ",") comma = i;
    if (comma > 0 && comma < last) return coreOf([comma + 1, last], tokens);
    const ending = names.find((name) => name.last === last && name.first > from);
    if (ending && tokens[ending.first - 1]?.pos !== "ADP" && tokens[ending.first - 1]?.pos !== "DET")
      return [ending.first, last];
    if (tokens[last]?.pos === "PRON" && last > from) return [last, last];
    const determiner = tokens.findIndex((token, i) => i > from + 1 && i <= last && /^(?:DET|PRON)$/.test(token.pos));
    if (determiner > 0) return [determiner, last];
    if (/^(?:for|by)$/.test(tokens[from]?.lower ?? "")) return [from + 1, last];
  }
  return [from, last];
}

/** "After the session both delegations", "One thing both sides": where a second noun phrase stands on its own. */
function ownPhrase(first: number, last: number, tokens: readonly Token[]): number | undefined {
  if (tokens.slice(first, last + 1).some((token) => /^(?:,|"|“|which|who|that)$/.test(token.lower))) return undefined;
  for (let i = last - 1; i > first + 1; i--) {
    const token = tokens[i];
    if (/^(?:both|neither|the)$/.test(token?.lower ?? "") && tokens[i - 1]?.pos === "NOUN") return i;
  }
  return undefined;
}

const times =
  /^(?:week|month|year|night|weekend|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|\w+day|evening|morning)$/;

/** "Chad's government and the rebels": two noun phrases that each stand for a party. */
function joinedNouns(first: number, last: number, scene: Scene): Actor | undefined {
  const { tokens, names } = scene;
  const joint = tokens.findIndex((token, i) => i > first && i < last && token.lower === "and");
  if (joint < 0 || names.some((name) => name.first < joint && joint < name.last)) return undefined;
  if (tokens.slice(first, last + 1).filter((token) => token.text === ",").length > 0) return undefined;
  if (tokens[first]?.lower === "both") return joinedNouns(first + 1, last, scene);
  const opens = (at: number) => tokens[at]?.pos === "DET" || names.some((name) => name.first === at);
  if (!opens(first) || !opens(joint + 1)) return undefined;
  const left = actorOf([first, joint - 1], scene)?.party;
  const right = actorOf([joint + 1, last], scene)?.party;
  if (!left || !right || left === right || `${left}${right}`.includes("|")) return undefined;
  return { kind: "party", party: [left, right].toSorted().join("|"), who: words(tokens, first, last) };
}

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
    else if (
      head !== undefined &&
      !/^(?:ADJ|PART)$/.test(token.pos) &&
      !/^[-'’]$/.test(token.lower) &&
      token.lower !== "and"
    )
      break;
    else if (head !== undefined && token.pos === "ADJ" && !/^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? "")) break;
  }
  const adjective =
    head === undefined && tokens[last]?.pos === "ADJ" && tokens[first]?.lower === "the" && last - first < 3;
  return adjective ? last : head;
}

const plural = new Set(["they", "them", "themselves"]);

const neuter = new Set(["it", "itself"]);

const personal = new Set(["he", "she", "him", "her", "himself", "herself"]);

function pronounActor(first: number, last: number, scene: Scene): Actor | undefined | "none" {
  const { tokens, past } = scene;
  if (last - first > 1) return "none";
  const word = tokens[first]?.lower ?? "";
  if (first === last && personal.has(word))
    return (
      reporterSeen(scene, genderOf(word)) ??
      indirect(
        personBefore(scene, genderOf(word)) ??
          past.findLast((actor) => actor.kind === "official") ??
          past.findLast((actor) => actor.party !== undefined),
      )
    );
  if (first === last && neuter.has(word))
    return indirect(
      past.findLast(
        ({ party, kind }) =>
          party !== undefined && kind !== "person" && !party.includes("|") && !isObject(party, last, scene),
      ) ?? past.findLast((actor) => actor.party !== undefined),
    );
  if (first === last && plural.has(word))
    return indirect(
      past.findLast((actor) => actor.party !== undefined && actor.kind !== "outlet" && actor.kind !== "person") ??
        past.findLast((actor) => actor.kind !== "outlet" && actor.kind !== "person") ??
        past.at(-1),
    );
  if (
    first === last &&
    /^(?:this|that|these|there|those|what|which|who|one|some|others|few|many|most|several|none|nobody)$/.test(word)
  )
    return undefined;
  return "none";
}

/** "A fourth group, the Northern List,": the name behind a noun says who it is. */
function apposedParty(head: number, last: number, scene: Scene): Actor | undefined {
  const { tokens, names, cast } = scene;
  const noun = tokens[head];
  if (noun?.pos !== "NOUN" || tokens[head + 1]?.text !== "," || nounClasses(noun.lower).length === 0) return undefined;
  const at = tokens[head + 2]?.lower === "the" ? head + 3 : head + 2;
  const name = names.find((candidate) => candidate.first === at && candidate.last <= last);
  if (!name || cast.people.has(tokens[name.last]?.lower ?? "") || tokens[name.last + 1]?.text !== ",") return undefined;
  return nameActor(name.last, scene);
}

/** "A spokeswoman for the union, Ann Lee,", "One of them, Ann Lee,": the person named last, behind a comma. */
function apposedPerson(last: number, head: number, scene: Scene): Actor | undefined {
  const { tokens, names, cast } = scene;
  const end = tokens[last]?.text === "," ? last - 1 : last;
  const name = names.find((candidate) => candidate.last === end && candidate.first > head + 1);
  if (!name || tokens[name.first - 1]?.text !== "," || !cast.people.has(tokens[end]?.lower ?? "")) return undefined;
  if (names.some((other) => other.last < name.first && cast.people.has(tokens[other.last]?.lower ?? "")))
    return undefined;
  const person = cast.people.get(tokens[end]?.lower ?? "");
  return person?.party || person?.expert ? personActor(name.first, end, scene) : undefined;
}

function genderOf(pronoun: string): Gender {
  return /^(?:she|her|herself)$/.test(pronoun) ? "she" : "he";
}

/** The person whom "he" or "she" looks back on: who acted last, else who was named last. */
function personBefore(scene: Scene, gender: Gender): Actor | undefined {
  const { past, cast } = scene;
  const acted = past.findLast((actor) => /^(?:person|expert)$/.test(actor.kind) && goesBy(cast, actor.who, gender));
  return acted ?? personSeen(scene, gender);
}

/**
 * Whoever was named last in the two sentences before and may go by a pronoun.
 * @returns `undefined` when nobody was, and for whoever reports for the text itself.
 * @example personSeen(sceneOf("He agreed."), "he"); // => undefined
 */
export function personSeen({ cast, sentence }: Scene, gender: Gender): Actor | undefined {
  const named = cast.sightings.findLast(
    (sighting) =>
      sighting.sentence < sentence && sighting.sentence >= sentence - 2 && goesBy(cast, sighting.surname, gender),
  );
  const person = named && cast.people.get(named.surname);
  if (!person || person.reporter) return undefined;
  return person.expert
    ? { kind: "expert", who: person.name }
    : { kind: "person", who: person.name, party: person.party ?? person.name };
}

/**
 * Whether a person may go by a pronoun, as far as the text tells.
 * @example goesBy(castOf([]), "Ann Lee", "she"); // => true
 */
export function goesBy(cast: Cast, who: string, gender: Gender): boolean {
  const known = cast.people.get(who.split(" ").at(-1)?.toLowerCase() ?? "")?.gender;
  return known === undefined || known === gender;
}

/** "Our correspondent, Ann Lee, is there. “Nobody knows,” she says": whoever reports for the text itself. */
function reporterSeen({ cast, sentence }: Scene, gender: Gender): Actor | undefined {
  const named = cast.sightings.findLast(
    (sighting) => sighting.sentence < sentence && sighting.sentence >= sentence - 2,
  );
  const person = named && cast.people.get(named.surname);
  return person?.reporter && goesBy(cast, person.name, gender) ? { kind: "outlet", who: person.name } : undefined;
}

function indirect(actor: Actor | undefined): Actor | undefined {
  return actor && { ...actor, indirect: true };
}
