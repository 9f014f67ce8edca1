import type { Token } from "../tokenizer/tokenizer.ts";
import type { Actor, Scene } from "./actor.ts";
import { actorOf } from "./actors.ts";
import type { Clause } from "./clause.ts";
import type { Situation } from "./decision.ts";
import { quotationAt } from "./quotations.ts";
import type { Unit } from "./unit.ts";

const firstPerson = new Set(["we", "i", "our", "us"]);

/**
 * Whom the subject of a clause stands for: "we" is the speaker, "they" in a speaker's own mouth the other side.
 * @returns `undefined` for things, and where nobody can be told.
 * @example readReport(canonicalText("“They refused our offer,” said Ann Lee of the Miners Union after Orlo Steel left.", "text"), { parties: [] }).claims.length; // => 1
 */
export function subjectActor({ scene, speaker, unit }: Situation, clause: Clause): Actor | undefined {
  if (!clause.subject && /^(?:which|who|that)$/.test(clause.marker ?? "")) return antecedent(clause, scene);
  if (!clause.subject)
    return unit.kind === "statement" && clause.marker === "participle"
      ? scene.past.at(-1)
      : (speaker ?? (isElliptic(clause, scene) ? lastParty(scene) : undefined));
  const [first, last] = clause.subject;
  const words = scene.tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .filter((word) => /\p{L}/u.test(word));
  if (firstPerson.has(words[0] ?? "") || firstPerson.has(words.at(-1) ?? "")) return speaker;
  if (speaker?.party && /^(?:his|her|their|our|its)$/.test(words[0] ?? "") && ownPeople.test(words.at(-1) ?? ""))
    return speaker;
  if (speaker?.party && words.length <= 2 && /^(?:members|membership)$/.test(words.at(-1) ?? "")) return speaker;
  if (speaker?.party && speaker.kind === "person" && words.join(" ") === "the party") return speaker;
  if (/^the (?:country|nation)$/.test(words.join(" ")) && isState(speaker?.party, scene)) return speaker;
  const actor = actorOf(clause.subject, scene);
  if (speaker?.party && actor?.indirect && isBarePlural(scene.tokens, clause.subject)) return undefined;
  if (words.length === 1 && words[0] === "they" && speaker?.party && ownBefore(scene.tokens, first)) return speaker;
  const others = words.length === 1 && words[0] === "they" && !clause.verb.passive;
  if (others && speaker?.party && speaksDirectly(scene, unit, first))
    return otherSide(scene, speaker.party) ?? (actor?.party === speaker.party ? undefined : actor);
  if (words.length === 1 && words[0] === "it" && speaker && isQuoted(scene.tokens, first)) return undefined;
  const pronoun = words.length === 1 && /^(?:it|they|he|she)$/.test(words[0] ?? "") && !isQuoted(scene.tokens, first);
  const near = pronoun && speaker?.kind === "anonymous" ? sideNear(scene, first) : undefined;
  if (near) return near;
  const several =
    speaker?.indirect === true && speaker.kind === "party" && /^\p{L}+s$/u.test(speaker.who.split(" ").at(0) ?? "");
  if (words[0] === "it" && words.length === 1 && several) return undefined;
  // In a statement written as "we", "it" is somebody else.
  if (pronoun && scene.author !== undefined && unit.attribution === undefined) return actor;
  return pronoun && speaker && (speaker.party || speaker.kind === "expert") ? { ...speaker, indirect: true } : actor;
}

/** "A person close to the firm said it could pay": whom somebody without a name and a side stands near to. */
function sideNear(scene: Scene, before: number): Actor | undefined {
  const { tokens } = scene;
  const at = tokens.findIndex(({ lower }, i) => lower === "close" && tokens[i + 1]?.lower === "to" && i < before);
  if (at < 0) return undefined;
  const end = tokens.findIndex(({ pos }, i) => i > at + 1 && /^(?:VERB|AUX|PUNCT)$/.test(pos));
  const actor = end > at + 2 ? actorOf([at + 2, end - 1], scene) : undefined;
  return actor?.party === undefined ? undefined : { ...actor, indirect: true };
}

/** “Our members have waited. They will not wait on”: the speaker's own, named before in the same quotation. */
function ownBefore(tokens: readonly Token[], at: number): boolean {
  const { open } = quotationAt(tokens, at) ?? { open: tokens.length };
  return tokens.some(
    ({ lower }, i) =>
      i > open &&
      i < at - 1 &&
      lower === "our" &&
      tokens[i + 1]?.pos === "NOUN" &&
      /[^s]s$|people$/.test(tokens[i + 1]?.lower ?? "") &&
      /^(?:VERB|AUX|ADV)$/.test(tokens[i + 2]?.pos ?? ""),
  );
}

/** "Foreign teams would get in the way", said by a party: people in general, no side of the talks. */
function isBarePlural(tokens: readonly Token[], [first, last]: readonly [number, number]): boolean {
  const head = tokens[last];
  const opening = tokens[first];
  const plural = head?.pos === "NOUN" && /[^s]s$/.test(head.lower) && last - first < 3;
  return plural && /^(?:NOUN|ADJ)$/.test(opening?.pos ?? "") && !/^(?:both|all)$/.test(opening?.lower ?? "");
}

/** In a transcript, in a statement written as "we" and inside quotation marks, "they" are the others. */
function speaksDirectly(scene: Scene, { attribution }: Unit, at: number): boolean {
  const own = scene.speaker !== undefined || scene.author !== undefined;
  return (own && attribution === undefined) || isQuoted(scene.tokens, at);
}

function isState(name: string | undefined, { cast }: Scene): boolean {
  return cast.mentions.some(({ party, state }) => state && party === name);
}

/** Whom a speaker means by "they": the other party that was spoken of last, else the one that the text names most. */
function otherSide({ past, cast }: Scene, own: string): Actor | undefined {
  const spoken = past.findLast(({ party }) => party !== undefined && party !== own && !party.includes("|"));
  if (spoken) return { ...spoken, indirect: true };
  const counts = new Map<string, number>();
  for (const { party } of cast.mentions) if (party !== own) counts.set(party, (counts.get(party) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && { kind: "party", party: most[0], who: most[0], indirect: true };
}

/** "Could accept eight.", "Wants a vote.": notes leave out a subject that the line before has named. */
function isElliptic({ verb, first }: Clause, { tokens }: Scene): boolean {
  const opening = tokens[verb.first];
  return first === 0 && verb.first <= 1 && (opening?.pos === "AUX" || /(?:[^s]s|ed)$/.test(opening?.lower ?? ""));
}

function lastParty({ past }: Scene): Actor | undefined {
  const actor = past.findLast(({ party }) => party !== undefined);
  return actor && { ...actor, indirect: true };
}

const ownPeople =
  /^(?:men|members|fighters|side|party|people|colleagues|country|government|delegation|group|team|forces|troops|union|movement|company|bloc|comrades|faction|staff)$/;

/** Inside quotation marks "they" are others. */
function isQuoted(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  const straight = before.filter((token) => token.text === '"').length % 2 === 1;
  return (
    straight ||
    before.filter((token) => token.text === "“").length > before.filter((token) => token.text === "”").length
  );
}

/** Whom a relative clause goes on about: the noun phrase right before it. */
function antecedent({ first }: Clause, scene: Scene): Actor | undefined {
  const range = phraseBefore(first, scene.tokens);
  return range && actorOf(range, scene);
}

/**
 * The noun phrase right before a relative clause.
 * @example phraseBefore(2, sceneOf("Lima, which pays, left.").tokens); // => [0, 0]
 */
export function phraseBefore(clause: number, tokens: readonly Token[]): readonly [number, number] | undefined {
  let last = clause - 1;
  while (last > 0 && tokens[last]?.pos === "PUNCT") last--;
  let from = last;
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(tokens[from - 1]?.pos ?? "")) from--;
  return last >= 0 ? [from, last] : undefined;
}
