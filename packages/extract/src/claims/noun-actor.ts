import { countOf } from "../chain/count-of.ts";
import { bodyOfOffice } from "../gazetteer/office-body.ts";
import { adjectiveParty, organisationCalled, resolveNominal } from "../gazetteer/resolve-nominal.ts";
import { isKin, isNoun, membersOf, nounClasses, singular } from "../gazetteer/noun-classes.ts";
import { anonymousLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { type Actor, type Scene, bareWords, words } from "./actor.ts";
import { nameActor, partyWithin } from "./name-actor.ts";
import { nationsPeople } from "./nations-people.ts";
import { countryMeant, isSeat, namedBefore, seatOf } from "./nouns-for-places.ts";

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

interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/**
 * Who a common noun stands for.
 * @example actorOf([0, 1], sceneOf("Israeli officials agreed."))?.party; // => "Israel"
 */
export function nounActor(phrase: Phrase, scene: Scene): Actor | undefined {
  const { tokens } = scene;
  const head = tokens[phrase.head]?.lower ?? "";
  const who = words(tokens, phrase.first, phrase.last);
  if (isAnonymous(phrase, tokens)) return anonymous(phrase, scene);
  const retained = isNoun(head, "expert") && isNoun(head, "role") ? ownSide(phrase, scene) : undefined;
  if (retained) return { kind: "official", who, party: retained };
  if (isNoun(head, "expert")) return { kind: "expert", who };
  if (documents.has(head) || documents.has(singular(head)))
    return { kind: "document", who, ...(authorOfDocument(phrase, scene) ?? sideWithin(phrase, scene)) };
  const called = organisationCalled(scene.cast, head);
  if (called && nounClasses(head).length === 0 && !scene.names.some(({ last }) => last === phrase.head))
    return { kind: "party", who, party: called, indirect: true };
  if (isActing(head)) {
    const own = scene.names.find(
      (name) => name.last === phrase.head && name.last > name.first && name.known === undefined,
    );
    if (own) return nameActor(phrase.head, scene);
    const family = head === "family" ? scene.names.find(({ last }) => last === phrase.head - 1) : undefined;
    if (family) return { kind: "party", who, party: `${family.text} family` };
    const country = countryMeant(phrase, scene);
    if (country) return { kind: "party", who, party: country, indirect: true };
    const people = nationsPeople([phrase.first, phrase.head], scene);
    if (people) return { kind: "party", who, party: people, indirect: true };
    const inner = sideWithin(phrase, scene);
    const seat = inner.party === undefined ? seatOf(phrase, scene) : undefined;
    const side = seat ? { party: seat } : inner;
    const kind = isNoun(head, "role") ? "official" : "party";
    if (side.party) return { kind, who, party: side.party };
    if (kind === "official" && isStateOffice(phrase, tokens))
      return {
        kind,
        who,
        party: resolveNominal(scene.cast, "government", { sentence: scene.sentence }),
        indirect: true,
      };
    if (kind === "official" && head !== "president" && nounClasses(head).length === 0) return officialOf(who, scene);
    const office = head === "office" ? officeOf(phrase, scene) : undefined;
    if (office) return { kind, who, party: office, indirect: true };
    const again = namedBefore(phrase, scene);
    if (again) return { kind, who, party: again, indirect: true };
    return { kind, who, party: meant(phrase, scene), indirect: true };
  }
  return undefined;
}

/** Nouns for people in office, for organs and for parties of every kind. */
function isActing(noun: string): boolean {
  return (
    isNoun(noun, "role") ||
    isNoun(noun, "organ") ||
    nounClasses(noun).length > 0 ||
    /^(?:family|country|nation)$/.test(noun)
  );
}

/** The party that a noun without an owner stands for. */
function meant(phrase: Phrase, scene: Scene): string {
  const { tokens } = scene;
  const head = tokens[phrase.head]?.lower ?? "";
  const who = words(tokens, phrase.first, phrase.last);
  const phraseText = bareWords(tokens, phrase.first, phrase.head);
  const found = resolveNominal(scene.cast, head, { sentence: scene.sentence, phrase: phraseText });
  const generic =
    found.toLowerCase() === phraseText.toLowerCase() &&
    tokens[phrase.first]?.lower === "the" &&
    phrase.head - phrase.first === 1;
  const recent =
    generic &&
    !scene.cast.nouns.has(head) &&
    /^(?:group|movement|organisation|organization|bloc|side|party|faction|team|militants|islamists)$/.test(head)
      ? scene.past.findLast(({ party }) => party !== undefined && !party.includes("|") && party !== scene.cast.home)
          ?.party
      : undefined;
  const bare = /^(?:delegation|leadership|mission)$/.test(head) && /^the \S+$/i.test(who);
  const acted = bare
    ? scene.past.findLast((actor) => actor.party !== undefined && !actor.party.includes("|"))?.party
    : undefined;
  return recent ?? acted ?? found;
}

/** "The mayor's office" speaks for the city, when the text has one, "the prime minister's office" for the government. */
function officeOf({ first, head }: Phrase, { tokens, cast, sentence }: Scene): string | undefined {
  const words = tokens.slice(first, head).map(({ lower }) => lower);
  const state = words.some((word) => /^(?:minister|premier|president|chancellor)$/.test(word));
  return bodyOfOffice(cast, words) ?? (state ? resolveNominal(cast, "government", { sentence }) : undefined);
}

/** "The statement", right after somebody made one: theirs. */
function authorOfDocument({ first, last, head }: Phrase, { tokens, past }: Scene): { party: string } | undefined {
  const bare = first === head - 1 && last === head && /^(?:the|this)$/.test(tokens[first]?.lower ?? "");
  const own = bare && /^(?:statement|letter|note|declaration|post)$/.test(tokens[head]?.lower ?? "");
  const party = own ? past.at(-1)?.party : undefined;
  return party && !party.includes("|") ? { party } : undefined;
}

/** "A Home Party strategist": the party named right before the noun. */
function ownSide({ first, head }: Phrase, scene: Scene): string | undefined {
  const name = scene.names.find((candidate) => candidate.first >= first && candidate.last === head - 1);
  return name && (name.known?.party ?? partyWithin(name, scene));
}

/** "The prime minister", "far-right ministers": the state's own, unless the phrase says whose. */
function isStateOffice({ first, head }: Phrase, tokens: readonly Token[]): boolean {
  const noun = tokens[head]?.lower ?? "";
  return (
    noun === "ministers" || (tokens[first]?.lower === "the" && /^(?:minister|premier|chancellor|king)$/.test(noun))
  );
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
    .some((found) => found.first <= head + 1 || found.row.id.startsWith("anonymous-condition"));
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

/** Firms and groups that a country's adjective only places: "the Dutch group", "the Spanish maker". */
const ofOrigin =
  /^(?:group|company|firm|maker|bank|giant|operator|carrier|airline|manufacturer|retailer|producer|bidder|buyer|supplier|insurer|utility|conglomerate|brewer|carmaker|lender|fund|target|owner|developer|shipper|club)$/;

/** The party named inside a phrase: "Israeli officials", "a spokesman for the union", "the group's envoy", "its team". */
function sideWithin({ first, last, head }: Phrase, scene: Scene): { party?: string } {
  const { tokens, names, cast, sentence } = scene;
  const labour = nounClasses(tokens[head]?.lower ?? "").includes("labour");
  const comma = tokens.findIndex((token, i) => i > head && i <= last && token.text === ",");
  const relative = tokens.findIndex(({ lower }, i) => i > head && i <= last && /^(?:who|which|that)$/.test(lower));
  const end = labour ? head : comma > 0 ? comma - 1 : relative > 0 ? relative - 1 : last;
  const workers = labour && !/^(?:union|federation|guild|brotherhood)$/.test(tokens[head]?.lower ?? "");
  const inside = names.filter(
    (name) =>
      name.first >= first &&
      name.last <= end &&
      !isSeat(name, tokens) &&
      !(tokens[name.first - 1]?.lower === "in" && /^(?:its|their)$/.test(tokens[first]?.lower ?? "")) &&
      !(workers && name.last < head && name.known === undefined),
  );
  const origin = ofOrigin.test(tokens[head]?.lower ?? "");
  const parties = inside.map((name) =>
    origin && name.known?.adjective
      ? undefined
      : name.known?.kind === "party" || name.known?.kind === "person"
        ? name.known.party
        : partyWithin(name, scene),
  );
  const party =
    parties.find((found, i) => found !== undefined && (inside[i]?.last ?? 0) <= head) ??
    parties.find((found) => found !== undefined);
  if (party) return { party };
  for (let i = first; i <= last; i++) {
    const word = tokens[i]?.lower ?? "";
    if (i < head && /^(?:its|their|his|her)$/.test(word)) {
      const personal = word === "his" || word === "her";
      const owner =
        (personal
          ? scene.past.findLast(({ kind }) => /^(?:person|anonymous|official|expert)$/.test(kind))?.party
          : undefined) ?? scene.past.findLast((actor) => actor.party !== undefined)?.party;
      if (owner) return { party: owner };
    }
    const adjective = i < head ? adjectiveParty(cast, word) : undefined;
    if (adjective) return { party: adjective };
    const possessor = i < head && (/^['’]s?$/.test(tokens[i + 1]?.text ?? "") || i === head - 1);
    const complement = i > head + 1 && /^(?:for|of|from|representing)$/.test(tokens[head + 1]?.lower ?? "");
    if (
      (possessor || complement) &&
      nounClasses(word).length > 0 &&
      !isNoun(word, "role") &&
      !isKin(word, tokens[head]?.lower ?? "")
    )
      return { party: resolveNominal(cast, word, { sentence, phrase: i < head ? membersOf(word) : word }) };
  }
  return {};
}
