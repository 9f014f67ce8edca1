import type { Token } from "../tokenizer/tokenizer.ts";
import type { Cast, Place } from "./cast-member.ts";
import { leading } from "./leading.ts";
import { bodyOfOffice } from "./office-body.ts";
import { mentionsWithin } from "./mentions.ts";
import { isNoun, isOccupation, isPortfolio, nounClasses } from "./noun-classes.ts";
import { partyIn } from "./party-in.ts";
import { firmNamed, resolveNominal, stateNear } from "./resolve-nominal.ts";

/** The party that a person speaks for, or whether it is an expert or a go-between of none, by the words around the name. */
export function sideOf(
  cast: Cast,
  place: Place,
  { after: told, first }: { after: Apposition; first: number },
): { party?: string; expert?: boolean; mediates?: boolean } {
  const { tokens, name, names } = place;
  const own = name.known?.own ? name.known : undefined;
  if (own) return own.party ? { party: own.party } : { expert: true };
  const bracket = tokens[name.last + 1]?.text === "(" ? partyBracketed(cast, place) : undefined;
  if (bracket) return { party: bracket };
  const start = descriptionStart(tokens, name.first);
  const words = tokens.slice(start, first).map((token) => token.lower);
  const inOffice = words.some((word) => offices.test(word)) && !words.includes("former");
  const after = told.expert && inOffice ? { ...told, role: false, expert: false } : told;
  if (isAmericanOffice(words) && cast.mentions.some(({ party }) => party === "U.S.")) return { party: "U.S." };
  const titled = first > name.first ? partyIn(cast, place, [name.first, first]) : undefined;
  if (titled) return { party: titled };
  const works = after.role ? workerSide(cast, place, after) : undefined;
  if (works) return { party: works };
  if (after.expert) return { expert: true };
  const described = after.role ? partyIn(cast, place, [after.from, after.to]) : undefined;
  if (described) return { party: described };
  const spoken = speaksFor(cast, place);
  if (spoken) return { party: spoken };
  const led = ledByName(cast, place) ?? ledAfter(cast, place) ?? calledHimself(cast, place);
  if (led) return { party: led };
  const retained = words.some((word) => /^['’]s?$/.test(word)) && !words.some((word) => isNoun(word, "independent"));
  const employer = retained ? partyIn(cast, place, [start, first]) : undefined;
  if (employer) return { party: employer };
  if (words.some((word) => isNoun(word, "expert")) && !words.some((word) => isNoun(word, "speaker")))
    return { expert: true };
  const before = partyIn(cast, place, [start, first]);
  if (before) return { party: before };
  if (name.known?.party) return { party: name.known.party };
  if (words.some((word) => word === "former") && names.length > 0 && !words.includes(",")) return { expert: true };
  if (
    words.some(
      (word, i) =>
        stateTitles.has(word) && !(word === "general" && /^(?:-|secretary|director)$/.test(words[i - 1] ?? "")),
    ) ||
    isStateSecretary(tokens.slice(start, first)) ||
    (after.role && isState(tokens, after))
  ) {
    const state = stateBefore(cast, place.sentence) ?? stateNear(cast, place.sentence);
    return { party: state ?? "Government" };
  }
  const body = bodyOfOffice(cast, words);
  if (body) return { party: body };
  const role = after.role ? tokens.slice(after.from, after.to).map(({ lower }) => lower) : [];
  const firm =
    firmOffice.test(words.join(" ")) || firmOffice.test(role.join(" ")) ? firmNamed(cast, place.sentence) : undefined;
  if (firm) return { party: firm };
  const called = words.map((word) => [...(cast.nouns.get(`${word}s`) ?? [])]).find((parties) => parties.length === 1);
  if (called) return { party: called[0] ?? "" };
  if ([...words, ...role].some((word) => nounClasses(word).includes("mediator"))) return { mediates: true };
  const envoy =
    words.some((word) => isNoun(word, "speaker") || isNoun(word, "role")) || (after.role && titleAfter(tokens, after));
  const acted = envoy && !words.includes("mayor") ? actingNear(cast, place.sentence) : undefined;
  return acted ? { party: acted } : {};
}

/** "Ann Lee, a teacher at Pine School": one of the workers whom a union of the text stands for. */
function workerSide(cast: Cast, { tokens, sentence }: Place, { from, to }: Apposition): string | undefined {
  const at = tokens.findIndex(({ pos }, i) => i >= from && i < Math.min(to, from + 4) && pos === "NOUN");
  const noun = tokens[at]?.lower ?? "";
  const named =
    tokens[at + 1]?.pos !== "NOUN" &&
    nounClasses(noun).includes("labour") &&
    /^(?:a|an|one)$/.test(tokens[from]?.lower ?? "");
  return named ? resolveNominal(cast, noun, { sentence, phrase: `${noun}s` }) : undefined;
}

/** "The spokesman for the movement, who calls himself Captain Ferro". */
function calledHimself(cast: Cast, place: Place): string | undefined {
  const { tokens, name } = place;
  const before = tokens.slice(Math.max(0, name.first - 4), name.first).map(({ lower }) => lower);
  if (!/^(?:himself|herself|as)$/.test(before.at(-1) ?? "") || !before.includes("who")) return undefined;
  const end = name.first - before.length + before.lastIndexOf("who") - 1;
  return partyIn(cast, place, [Math.max(0, end - 7), end]);
}

/** "Ann Lee has led the Pilots Guild for years". */
function ledAfter(cast: Cast, place: Place): string | undefined {
  const { tokens, name } = place;
  const verb = tokens.findIndex(({ lower }, i) => i > name.last && i <= name.last + 3 && leading.test(lower));
  if (verb < 0 || tokens.slice(name.last + 1, verb).some(({ pos }) => /^(?:NOUN|PROPN|PUNCT)$/.test(pos)))
    return undefined;
  return partyIn(cast, place, [verb + 1, Math.min(verb + 7, tokens.length)]);
}

/** "The Pilots Guild is led by Ann Lee". */
function ledByName(cast: Cast, place: Place): string | undefined {
  const { tokens, name } = place;
  const verb = name.first - 2;
  if (tokens[verb + 1]?.lower !== "by" || !leading.test(tokens[verb]?.lower ?? "")) return undefined;
  return partyIn(cast, place, [Math.max(0, verb - 8), verb]);
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

function titleAfter(tokens: readonly Token[], { from, to }: Apposition): boolean {
  return tokens.slice(from, to).some((token) => isNoun(token.lower, "speaker"));
}

/** Who acts in the sentence before: an envoy named without a party is likely theirs. */
function actingNear(cast: Cast, sentence: number): string | undefined {
  return mentionsWithin(cast.mentions, sentence - 1, sentence - 1).find(({ acting }) => acting)?.party;
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
  const states = mentionsWithin(cast.mentions, sentence - 1, sentence - 1).filter(({ state }) => state);
  const [only, ...others] = [...new Set(states.map(({ party }) => party))];
  const near = mentionsWithin(cast.mentions, sentence - 60, sentence);
  const often = (name: string | undefined) => near.filter(({ party }) => party === name).length;
  return only && others.length === 0 && often(cast.home) < 2 * often(only) ? only : undefined;
}

const saying = new Set(["say", "tell", "add", "announce", "declare", "warn", "write"]);

const stateTitles = new Set(
  "minister president premier chancellor king governor ministry army colonel general".split(" "),
);

/** Who is in office is no expert, whatever he was before. */
const offices =
  /^(?:mayor|governor|minister|president|premier|chancellor|senator|commissioner|superintendent|secretary)$/;

/** Only firms have such offices. */
const firmOffice = /\b(?:chief (?:executive|financial|operating)|ceo|managing director|finance director)\b/;

/** "Health secretary": at the head of a ministry, not of a union. */
function isStateSecretary(words: readonly Token[]): boolean {
  const at = words.findIndex(({ lower }) => lower === "secretary");
  return at > 0 && isPortfolio(words[at - 1]?.lower ?? "");
}

/** "Secretary of State", "Treasury Secretary": so called in one country only, where a text speaks of it. */
function isAmericanOffice(words: readonly string[]): boolean {
  return /\bsecretary of (?:state|defense|commerce|energy|homeland security)$|\b(?:treasury|commerce|defense|homeland security) secretary$/.test(
    words.join(" "),
  );
}

function isState(tokens: readonly Token[], { from, to }: Apposition): boolean {
  return tokens.slice(from, to).some((token) => stateTitles.has(token.lower));
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
      !/^(?:['’]s?|-)$/.test(before.text) &&
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
  const noun = tokens[comma - 1];
  return (
    isNoun(noun?.lower ?? "", "role") ||
    (noun?.pos === "NOUN" && isOccupation(noun.lower)) ||
    ownedRole(tokens, comma) < comma
  );
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
