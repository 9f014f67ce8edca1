import type { Token } from "../tokenizer/tokenizer.ts";
import { isPlaced, type Cast, type NamedSentence, type Place } from "./cast-member.ts";
import { leading } from "./leading.ts";
import { wordsOf } from "./cast-organisations.ts";
import type { Name } from "./names.ts";
import { isNoun, isOccupation, isPortfolio } from "./noun-classes.ts";
import { sideBefore, sideOf, type Apposition } from "./side-of.ts";

/** Last words of longer names that the text also uses alone: surnames, unless they name organisations. */
export function surnamesOf(sentences: readonly NamedSentence[], singles: ReadonlySet<string>): Set<string> {
  const out = new Set<string>();
  for (const { tokens, names } of sentences) {
    for (const { first, last, known } of names) {
      const surname = tokens[last]?.lower ?? "";
      const human =
        last > first &&
        last - first < 4 &&
        !known &&
        tokens[first - 1]?.lower !== "the" &&
        !tokens.slice(first, last + 1).some((token) => isNoun(token.lower, "organisation") || token.lower === "of");
      if (human && (singles.has(surname) || tokens.slice(first, last).some((token) => isNoun(token.lower, "title"))))
        out.add(surname);
    }
  }
  return out;
}

/** Adds a person of the text to the cast. */
export function addPerson(cast: Cast, place: Place, surnames: ReadonlySet<string>): void {
  const { tokens, name } = place;
  if (name.known && name.known.kind !== "person") return;
  let first = name.first;
  for (let i = name.first; i < name.last; i++)
    if (isNoun(tokens[i]?.lower ?? "", "title") || isNoun(tokens[i]?.lower ?? "", "expert")) first = i + 1;
  if (first > name.first) first = afterPortfolio(tokens, first, name.last);
  const bare = tokens.slice(first, name.last + 1);
  const titled = first > name.first || isRoleBefore(tokens, name, bare.length);
  const surname = bare.at(-1)?.lower ?? "";
  if (/\d/.test(surname)) return;
  if (bare.length > 4 || bare.length === 0 || bare.some((token) => isNoun(token.lower, "organisation"))) return;
  const before = cast.people.get(surname);
  if (isNoun(surname, "title") || isNoun(surname, "outlet") || isNoun(surname, "firm")) return;
  if (before && (isPlaced(before) || before.reporter)) return;
  if (tokens[first - 1]?.lower === "the" || cast.organisations.has(wordsOf(tokens, name).join(" "))) return;
  if (
    bare.some((token) => token.text === "&" || token.lower === "of") ||
    isNoun(tokens[name.first - 1]?.lower ?? "", "organisation")
  )
    return;
  const after = appositionAfter(place);
  const bracketed = tokens[name.last + 1]?.text === "(" && /^\p{Lu}\p{Ll}/u.test(tokens[name.last + 2]?.text ?? "");
  const human = bare.length >= 2 && (bracketed || speaks(tokens, name) || leads(tokens, name) || surnames.has(surname));
  if (!before && !name.known && !titled && !after.role && !human) return;
  const owned = after.role && /^['’]s?$/.test(tokens[after.from + 1]?.text ?? "");
  if (!before && bare.length === 1 && !titled && !name.known && !owned) return;
  const full = before?.name ?? (bare.length > 1 ? textOf(bare) : (name.known?.name ?? textOf(bare)));
  const own = sideOf(cast, place, { after, first });
  const side = !isPlaced(own) && !before ? sideBefore(cast, place) : own;
  const reporter = tokens.slice(Math.max(0, name.first - 3), name.first).some((token) => press.test(token.lower));
  const person = {
    name: full,
    ...(reporter ? { reporter } : side),
    ...(titled ? { title: titleOf(tokens, name, first) } : {}),
  };
  cast.people.set(surname, person);
  const family = familyNameFirst(cast, bare);
  if (family) cast.people.set(family, person);
}

/** "Wang Jun … Wang said": a family name that comes first, where the text uses it alone and never the other. */
function familyNameFirst({ singles, people }: Cast, bare: readonly Token[]): string | undefined {
  const [family, given, more] = bare;
  if (!family || !given || more || !singles.has(family.text) || singles.has(given.text)) return undefined;
  return people.has(family.lower) ? undefined : family.lower;
}

/** "Minister of Commerce Anil Rao": where the name begins behind the office. */
function afterPortfolio(tokens: readonly Token[], at: number, last: number): number {
  if (tokens[at]?.lower !== "of" || last - at < 2) return at;
  let first = at + 2;
  while (
    first < last &&
    (isPortfolio(tokens[first]?.lower ?? "") || /^(?:and|affairs|relations)$/.test(tokens[first]?.lower ?? ""))
  )
    first++;
  return first;
}

const press = /^(?:correspondent|reporter|editor|presenter)$/;

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token, i) => (i > 0 && (tokens[i - 1]?.end ?? 0) < token.start ? " " : "") + token.text).join("");
}

function titleOf(tokens: readonly Token[], name: Name, first: number): string {
  return textOf(
    tokens.slice(first > name.first ? name.first : name.first - 1, first > name.first ? first : name.first),
  );
}

/** "Minister Lee", "its minister, Lee,"; after "according to a minister, Sudland agreed" Sudland is no minister. */
function isRoleBefore(tokens: readonly Token[], { first: at, last }: Name, length: number): boolean {
  const before = tokens[at - 1];
  if (length === 1 && before?.text === "," && tokens[last + 1]?.text !== ",") return false;
  const noun = before?.text === "," ? tokens[at - 2] : before;
  if (length > 1 && before?.pos === "NOUN" && /^\p{Ll}/u.test(before.text) && !isNoun(before.lower, "organ"))
    return true;
  return noun !== undefined && (isNoun(noun.lower, "role") || (noun.pos === "NOUN" && isOccupation(noun.lower)));
}

/** "Ann Lee has led the Guild". */
function leads(tokens: readonly Token[], { last }: Name): boolean {
  return tokens.slice(last + 1, last + 4).some(({ lower }) => leading.test(lower));
}

function speaks(tokens: readonly Token[], name: Name): boolean {
  const next = tokens[name.last + 1];
  const before = tokens[name.first - 1];
  return [next, before].some((token) => token !== undefined && saying.has(token.lemma));
}

const saying = new Set(
  "say tell add warn write note state argue believe think insist announce claim explain reply ask stress promise urge hint demand call want reject refuse declare report".split(
    " ",
  ),
);

/** "Its leader, Ann Lee, has met them", "…, Ann Lee, said so": the sentence goes on with its verb. */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const { pos, lower = "" } = tokens[at] ?? {};
  return pos === "AUX" || (pos === "VERB" && !lower.endsWith("ing") && tokens[at + 1]?.lower !== "by");
}

/** The description that follows a name: ", general secretary of the Nurses Federation,". */
function appositionAfter({ tokens, name }: Place): Apposition {
  const none = { role: false, expert: false, from: 0, to: 0 };
  const comma = tokens[name.last + 1];
  if (!comma || (comma.text !== "," && comma.text !== "—" && comma.text !== "–")) {
    const is =
      /^(?:is|was)$/.test(comma?.lower ?? "") &&
      tokens.slice(name.last + 2, name.last + 6).some(({ lower }) => isNoun(lower, "role"));
    if (is) return { role: true, expert: false, from: name.last + 2, to: Math.min(tokens.length, name.last + 10) };
    const link = tokens[name.last + 1]?.lower;
    if (link !== "of" && link !== "from" && link !== "at" && link !== "with") return none;
    let end = name.last + 2;
    while (end < tokens.length && end < name.last + 9 && !/^(?:VERB|AUX|PUNCT)$/.test(tokens[end]?.pos ?? "")) end++;
    const words = tokens.slice(name.last + 2, end);
    const expert =
      words.some((token) => isNoun(token.lower, "independent")) ||
      words.some((token, i) => token.lower === "think" && words[i + 1]?.lower === "tank");
    return { role: true, expert, from: name.last + 1, to: end };
  }
  const from = name.last + 2;
  if (/^(?:and|but|or|whose)$/.test(tokens[from]?.lower ?? "")) return none;
  if (tokens[name.first - 1]?.text === "," && isFinite(tokens, from)) return none;
  let to = from;
  while (to < tokens.length && to - from < 24 && !/^[,.;:—"”]$/.test(tokens[to]?.text ?? "")) to++;
  const words = tokens.slice(from, to).map((token) => token.lower);
  const start = words.slice(0, 10);
  const who = words.indexOf("who");
  const lead = who < 0 ? -1 : words.findIndex((word, i) => i > who && i < who + 4 && leading.test(word));
  const leads = lead > 0;
  const studies =
    words[0] === "who" && /^(?:stud|teach|taught|research|follow|track|has written|wrote|advis)/.test(words[1] ?? "");
  const former = start.slice(0, 3).includes("former") || start.includes("ex-");
  const independent = words.some((word) => isNoun(word, "independent"));
  const analyst =
    start.some((word) => isNoun(word, "expert")) && !start.some((word) => word === "chief" || word === "head");
  const role = tokens
    .slice(from, Math.min(to, from + 10))
    .some(({ lower, pos }) => isNoun(lower, "role") || (pos === "NOUN" && isOccupation(lower)));
  return {
    role: role || leads || studies || analyst || former,
    expert: studies || former || independent || analyst,
    from: leads ? from + lead : from,
    to,
  };
}
