import { isStateName, soleState } from "../gazetteer/home-state.ts";
import { knownAgain, resolveNominal, stateWithin, unknownNamed } from "../gazetteer/resolve-nominal.ts";
import type { Name } from "../gazetteer/names.ts";
import { isNoun, isPeople } from "../gazetteer/noun-classes.ts";
import { type Actor, type Scene, bareWords, personOf, words } from "./actor.ts";

/** A person. */
export function personActor(first: number, head: number, scene: Scene): Actor | undefined {
  const name = scene.names.find((candidate) => candidate.last === head) ?? apposed(first, head, scene);
  if (!name || (name.known && name.known.kind !== "person")) return undefined;
  const person = personOf(name, scene);
  if (!person) return undefined;
  if (person.reporter) return { kind: "outlet", who: person.name };
  if (!person.expert && !person.party) {
    const side =
      person.mediates || person.title === undefined
        ? undefined
        : scene.past.findLast((actor) => actor.kind === "official" && actor.party !== undefined)?.party;
    return { kind: "person", who: person.name, party: side ?? person.name, indirect: true };
  }
  return person.expert
    ? { kind: "expert", who: person.name }
    : { kind: "person", who: person.name, ...(person.party ? { party: person.party } : {}) };
}

/**
 * "Secretary of State Ann Lee": the last token of the name that a title with "of" goes before.
 * @example titledPerson(0, 4, sceneOf("Secretary of State Marco Rubio left.")); // => 4
 */
export function titledPerson(head: number, last: number, scene: Scene): number | undefined {
  const { tokens, names, cast } = scene;
  const title = /^\p{Lu}/u.test(tokens[head]?.text ?? "") && isNoun(tokens[head]?.lower ?? "", "role");
  if (!title || tokens[head + 1]?.lower !== "of") return undefined;
  const name = names.find((candidate) => candidate.last === last && candidate.first > head + 2);
  const direct = name && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[name.first - 1]?.pos ?? "");
  return direct && cast.people.has(tokens[last]?.lower ?? "") ? last : undefined;
}

/** "Its adviser, Martin Royle," */
function apposed(first: number, head: number, { tokens, names, cast }: Scene): Name | undefined {
  if (!isNoun(tokens[head]?.lower ?? "", "role") || tokens[head + 1]?.text !== ",") return undefined;
  return names.find(
    (name) =>
      name.first > head && name.first <= head + 4 && first < head && cast.people.has(tokens[name.last]?.lower ?? ""),
  );
}

/** An outlet or a wire. */
export function outletActor(first: number, head: number, { tokens, names }: Scene): Actor | undefined {
  const name = names.find((candidate) => candidate.first >= first && candidate.last === head);
  if (name?.known?.kind === "outlet" || name?.known?.kind === "wire")
    return { kind: name.known.kind, who: name.known.name };
  if (name && !name.known && name.last > name.first && isNoun(tokens[name.last]?.lower ?? "", "outlet"))
    return { kind: "outlet", who: name.text };
  const paper = /^(?:newspaper|daily|broadcaster|magazine|website|weekly|channel|station|tabloid|portal)$/;
  const before = tokens.slice(first, head).some((token) => paper.test(token.lower));
  if (name && before) return { kind: "outlet", who: name.text };
  const agency =
    name === undefined && /^(?:agency|newspaper|paper|daily|broadcaster|media)$/.test(tokens[head]?.lower ?? "");
  return agency && /^(?:news|state|local)$/.test(tokens[head - 1]?.lower ?? "")
    ? { kind: "outlet", who: words(tokens, first, head) }
    : undefined;
}

/** A name inside a phrase counts as a party when the text uses it as one; places and surnames do not. */
export function partyWithin(name: Name, scene: Scene): string | undefined {
  const { cast, tokens } = scene;
  const person = personOf(name, scene);
  if (person) return person.party;
  const adjective = cast.adjectives.get(name.text.toLowerCase());
  if (adjective) return adjective;
  const key = tokens
    .slice(name.first, name.last + 1)
    .map((token) => token.lower)
    .join(" ");
  const single = name.first === name.last;
  if (single && isNoun(key, "organ") && !cast.organisations.has(key))
    return resolveNominal(cast, key, { sentence: scene.sentence });
  if (single && isStateName(key) && soleState(cast, name.text)) return soleState(cast, name.text);
  const kin = single ? knownAgain(cast, key, scene.sentence) : undefined;
  return kin ?? cast.aliases.get(key) ?? cast.organisations.get(key)?.name ?? unknownNamed(cast, name.text);
}

/**
 * A bare proper name that is neither a person nor an outlet acts for itself.
 * @example nameActor(0, sceneOf("Moscow agreed."))?.party; // => "Russia"
 */
export function nameActor(head: number, { tokens, names, cast, sentence }: Scene): Actor | undefined {
  const name = names.find((candidate) => candidate.last === head);
  if (!name) return undefined;
  if (name.known) return name.known.party ? { kind: "party", party: name.known.party, who: name.text } : undefined;
  const key = tokens
    .slice(name.first, name.last + 1)
    .map((token) => token.lower)
    .join(" ");
  const words = key.split(" ");
  const organ = [words[0], words.at(-1)].find((word) => isNoun(word ?? "", "organ"));
  if (organ) {
    const state = stateWithin(cast, tokens.slice(name.first, name.last + 1)) ?? ownerState(name, { tokens, names });
    if (words.length === 1 || state)
      return { kind: "party", party: state ?? resolveNominal(cast, organ, { sentence }), who: name.text };
  }
  const kin = words.length === 1 ? knownAgain(cast, key, sentence) : undefined;
  if (kin) return { kind: "party", party: kin, who: name.text };
  const full =
    cast.aliases.get(key) ??
    cast.organisations.get(key)?.name ??
    [...cast.organisations.values()].find(({ head: noun }) => noun === key)?.name;
  return { kind: "party", party: full ?? name.text, who: name.text };
}

/** "Peru's Ministry of Production": the state named right before its organ. */
function ownerState(name: Name, { tokens, names }: Pick<Scene, "tokens" | "names">): string | undefined {
  if (!/^['’]s?$/.test(tokens[name.first - 1]?.text ?? "")) return undefined;
  return names.find(({ last }) => last === name.first - 2)?.known?.party;
}

const people =
  /^(?:people|aides?|advis[eo]rs?|men|team|camp|side|office|party|allies|colleagues|staff|supporters|negotiators?|lawyers?|troops|forces|deputy|entourage|circle|faction|members|comrades|friends|envoys?)$/;

/**
 * "Lund's people", "Lund's office": whoever is named as their owner.
 * @example actorOf([0, 2], sceneOf("Moscow's people agreed."))?.party; // => "Russia"
 */
export function possessedActor(first: number, head: number, scene: Scene): Actor | undefined {
  const { tokens, names } = scene;
  if (!people.test(tokens[head]?.lower ?? "")) return undefined;
  const owner = names.find(
    (name) => name.first >= first && name.last < head && /^['’]s?$/.test(tokens[name.last + 1]?.text ?? ""),
  );
  if (!owner) return undefined;
  const party = owner.known?.party ?? partyWithin(owner, scene) ?? personOf(owner, scene)?.name;
  return party ? { kind: "official", party, who: words(tokens, first, head) } : undefined;
}

/** People who are no known party act for themselves: "islanders", "relatives of the hostages". */
export function humanActor(first: number, head: number, { tokens }: Scene): Actor | undefined {
  const word = tokens[head]?.lower ?? "";
  if (!isPeople(word)) return undefined;
  const who = bareWords(tokens, first, head);
  return { kind: "party", party: who.charAt(0).toUpperCase() + who.slice(1), who, indirect: true };
}
