import type { Token } from "../tokenizer/tokenizer.ts";
import type { Cast, Place } from "./cast-member.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";
import { adjectiveParty, latest, resolveNominal, stateNear, unknownNamed } from "./resolve-nominal.ts";

/** The party that a person speaks for, or whether it is an independent expert, by the words around the name. */
export function sideOf(
  cast: Cast,
  place: Place,
  { after, first }: { after: Apposition; first: number },
): { party?: string; expert?: boolean } {
  const { tokens, name, names } = place;
  const own = name.known?.own ? name.known : undefined;
  if (own) return own.party ? { party: own.party } : { expert: true };
  const bracket = tokens[name.last + 1]?.text === "(" ? partyBracketed(cast, place) : undefined;
  if (bracket) return { party: bracket };
  const titled = first > name.first ? partyIn(cast, place, [name.first, first]) : undefined;
  if (titled) return { party: titled };
  if (after.expert) return { expert: true };
  const described = after.role ? partyIn(cast, place, [after.from, after.to]) : undefined;
  if (described) return { party: described };
  const spoken = speaksFor(cast, place);
  if (spoken) return { party: spoken };
  const start = descriptionStart(tokens, name.first);
  const words = tokens.slice(start, first).map((token) => token.lower);
  if (words.some((word) => isNoun(word, "expert")) && !words.some((word) => isNoun(word, "speaker")))
    return { expert: true };
  const before = partyIn(cast, place, [start, first]);
  if (before) return { party: before };
  if (name.known?.party) return { party: name.known.party };
  if (words.some((word) => word === "former") && names.length > 0 && !words.includes(",")) return { expert: true };
  if (words.some((word) => stateTitles.has(word)) || (after.role && isState(tokens, after))) {
    const state = stateBefore(cast, place.sentence) ?? stateNear(cast, place.sentence);
    return { party: state ?? "Government" };
  }
  const body = bodyOfOffice(cast, words);
  if (body) return { party: body };
  const envoy =
    words.some((word) => isNoun(word, "speaker") || isNoun(word, "role")) || (after.role && titleAfter(tokens, after));
  const acted = envoy ? actingNear(cast, place.sentence) : undefined;
  return acted ? { party: acted } : {};
}

/** "Speaking for the owners, Ann Lee", "Ann Lee, on behalf of the owners,". */
function speaksFor(cast: Cast, place: Place): string | undefined {
  const { tokens, name } = place;
  const starts = [0, name.last + 2].filter((at) => at < name.first - 1 || tokens[at - 1]?.text === ",");
  for (const at of starts) {
    const words = tokens.slice(at, at + 3).map(({ lower }) => lower);
    const behalf =
      words.join(" ") === "on behalf of"
        ? 3
        : /^(?:speaking|acting|negotiating)$/.test(words[0] ?? "") && words[1] === "for"
          ? 2
          : words[0] === "representing"
            ? 1
            : 0;
    if (behalf === 0) continue;
    const comma = tokens.findIndex(({ text }, i) => i > at && text === ",");
    return partyIn(cast, place, [at + behalf, comma > 0 ? comma : Math.min(at + 8, tokens.length)]);
  }
  return undefined;
}

/** "Ms Lee (Norway)": the party in brackets after a name. */
function partyBracketed(cast: Cast, { tokens, names, name, sentence }: Place): string | undefined {
  const close = tokens.findIndex((token, i) => i > name.last + 1 && token.text === ")");
  if (close < 0 || close - name.last > 8) return undefined;
  const inside = names.find((other) => other.first > name.last && other.last < close);
  return inside && (partyIn(cast, { tokens, names, name: inside, sentence }, [name.last + 2, close]) ?? inside.text);
}

/** What an office belongs to, most likely first. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  superintendent: ["district", "board", "schools"],
  commissioner: ["commission", "office", "authority", "agency", "league"],
  mayor: ["city", "town", "council", "municipality"],
  councillor: ["council", "city", "town"],
  supervisor: ["board", "county"],
  principal: ["school", "schools"],
  sheriff: ["county"],
  rector: ["university"],
  provost: ["university"],
  dean: ["university", "faculty"],
  bishop: ["church", "diocese"],
  archbishop: ["church"],
  admiral: ["navy"],
  regulator: ["regulator", "agency"],
  mediator: ["mediator"],
};

/** "Superintendent Gil Hanna" speaks for the district, when the text has one. */
function bodyOfOffice(cast: Cast, words: readonly string[]): string | undefined {
  for (const noun of words.flatMap((word) => bodies[word] ?? [])) {
    const named = [...cast.organisations.values()].find(({ head }) => head === noun);
    if (named) return named.name;
    if (cast.small.has(noun)) return noun.charAt(0).toUpperCase() + noun.slice(1);
  }
  return undefined;
}

function titleAfter(tokens: readonly Token[], { from, to }: Apposition): boolean {
  return tokens.slice(from, to).some((token) => isNoun(token.lower, "speaker"));
}

/** Who acts in the sentence before: an envoy named without a party is likely theirs. */
function actingNear(cast: Cast, sentence: number): string | undefined {
  const near = cast.mentions.filter((mention) => mention.sentence >= sentence - 1 && mention.sentence <= sentence);
  return near.find((mention) => mention.acting && mention.sentence === sentence - 1)?.party;
}

/** "… the group's spokesman said. … Ann Lee told reporters": a bare name right after an unnamed speaker is that speaker's. */
export function sideBefore(cast: Cast, { before, sentence }: Place): { party?: string } {
  if (!before) return {};
  const { tokens, names } = before;
  for (let i = tokens.length - 1; i > 0; i--) {
    const word = tokens[i]?.lower ?? "";
    const speaks = [tokens[i + 1], tokens[i + 2]].some((token) => token !== undefined && saying.has(token.lemma));
    if (!isNoun(word, "speaker") || !speaks || names.some((name) => name.first <= i + 1 && i <= name.last)) continue;
    const start = descriptionStart(tokens, i);
    const name = { first: i, last: i, text: word };
    const party = partyIn(cast, { tokens, names, name, sentence: sentence - 1 }, [start, i]);
    if (party) return { party };
    return stateTitles.has(word) ? { party: stateNear(cast, sentence) ?? "Government" } : {};
  }
  return {};
}

/** The only state of the sentence before. */
function stateBefore(cast: Cast, sentence: number): string | undefined {
  const states = cast.mentions.filter((mention) => mention.state && mention.sentence === sentence - 1);
  const [only, ...others] = [...new Set(states.map(({ party }) => party))];
  return only && others.length === 0 ? only : undefined;
}

const saying = new Set(["say", "tell", "add", "announce", "declare", "warn", "write"]);

const stateTitles = new Set(
  "minister president premier chancellor king governor ministry army colonel general".split(" "),
);

function isState(tokens: readonly Token[], { from, to }: Apposition): boolean {
  return tokens.slice(from, to).some((token) => stateTitles.has(token.lower));
}

/** The party that a stretch of words names, by a name first and by a noun next. */
export function partyIn(
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
    const organisation = cast.organisations.get(key)?.name ?? cast.aliases.get(key);
    if (organisation) return organisation;
    const owner = /^['’]s?$/.test(tokens[name.last + 1]?.text ?? "") && name.last + 1 < to;
    const role = isNoun(tokens[name.last + 1]?.lower ?? "", "role") && name.last + 1 < to;
    const served = /^(?:of|for|at)$/.test(tokens[name.first - 1]?.lower ?? "") && name.first - 1 > from;
    if ((owner || role || served) && !cast.people.has(key.split(" ").at(-1) ?? ""))
      return cast.adjectives.get(key) ?? unknownNamed(cast, name.text) ?? name.text;
  }
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.lower ?? "";
    if (/^(?:its|their|it)$/.test(word)) return latest(cast, sentence, from);
    const adjective = cast.adjectives.get(word);
    if (adjective) return adjective;
    const own = unknownNamed(cast, tokens[i]?.text ?? "") ?? adjectiveParty(cast, word);
    if (own) return own;
    if (isNoun(word, "role") || isNoun(word, "title")) continue;
    const head = [...cast.organisations.values()].some((organisation) => organisation.head === word);
    const compound = i + 1 < to && tokens[i + 1]?.pos === "NOUN" && nounClasses(tokens[i + 1]?.lower ?? "").length > 0;
    if (compound) continue;
    if (head || nounClasses(word).length > 0) return resolveNominal(cast, word, { sentence });
  }
  return undefined;
}

/** What a description says of a name. */
export interface Apposition {
  readonly role: boolean;
  readonly expert: boolean;
  readonly from: number;
  readonly to: number;
}

/** Where the description before a name begins: "The bloc's envoy, former judge" + name. */
function descriptionStart(tokens: readonly Token[], at: number): number {
  let i = at;
  let commas = 0;
  while (i > 0 && at - i < 9) {
    const before = tokens[i - 1];
    if (!before) break;
    if (before.text === "," && commas === 0 && i < at + 1 && hasRole(tokens, i - 1)) {
      commas++;
      i = Math.min(i, ownedRole(tokens, i - 1) + 2);
    } else if (
      !/^(?:NOUN|PROPN|ADJ|DET|PART|PRON|NUM)$/.test(before.pos) &&
      !/^['’]s?$/.test(before.text) &&
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
  return isNoun(tokens[comma - 1]?.lower ?? "", "role") || ownedRole(tokens, comma) < comma;
}

/** Where the role is in "the president of the Assembly, Ann Lee": before an "of" phrase; else right before the comma. */
function ownedRole(tokens: readonly Token[], comma: number): number {
  for (let i = comma - 1; i > comma - 8 && i > 0; i--) {
    const token = tokens[i];
    if (!token || /^(?:VERB|AUX|PUNCT|PRON)$/.test(token.pos)) break;
    if (/^(?:of|for|at)$/.test(token.lower) && isNoun(tokens[i - 1]?.lower ?? "", "role")) return i - 1;
  }
  return comma;
}
