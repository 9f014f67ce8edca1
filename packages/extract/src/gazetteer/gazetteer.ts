import type { CaseContext } from "../case-context.ts";
import outletData from "./en/outlets.json" with { type: "json" };
import partyData from "./en/parties.json" with { type: "json" };
import peopleData from "./en/people.json" with { type: "json" };

/** What a known name stands for. */
export interface KnownName {
  readonly kind: "party" | "person" | "outlet" | "wire";
  /** The name used in outputs. */
  readonly name: string;
  /** The party that a person speaks for, or the party itself; none for an independent person. */
  readonly party?: string;
  /** Names the party only together with a noun: "Russian envoys". */
  readonly adjective?: boolean;
  /** What sort of party the built-in lists say it is. */
  readonly sort?: PartySort;
  /** Given by the case, not by the built-in lists. */
  readonly own?: boolean;
}

/** The sorts of parties of the built-in lists. */
export type PartySort = "country" | "armed-group" | "organisation";

/** Names by their words in lower case; the longest match wins. */
export interface Gazetteer {
  /** Entries whose first word is this, longest first. */
  starting(word: string): readonly GazetteerEntry[];
}

/** A name of the gazetteer; an abbreviation in capitals is found only in capitals. */
export interface GazetteerEntry {
  readonly words: readonly string[];
  readonly capitals: boolean;
  /** Found only after "the": The Times. */
  readonly article: boolean;
  readonly known: KnownName;
}

interface PartyRow {
  readonly name: string;
  readonly kind: PartySort;
  readonly aliases?: readonly string[];
  readonly adjectives?: readonly string[];
  /** Nouns that texts call it by besides those its names end in. */
  readonly called?: readonly string[];
}

const builtIn = builtInEntries();
const nounsOfParties = new Map(
  (partyData.parties as readonly PartyRow[]).map(({ name, aliases = [] }) => [
    name,
    new Set(
      [name, ...aliases]
        .map(nameWords)
        .filter((words) => words.length > 1)
        .flatMap((words) => words.slice(-1)),
    ),
  ]),
);
const otherNounsOfParties = new Map(
  (partyData.parties as readonly PartyRow[]).map(({ name, called = [] }) => [name, new Set(called)]),
);
const canonicalNames = new Map(
  builtIn.filter(({ known }) => known.kind === "party").map(({ words, known }) => [words.join(" "), known.name]),
);

/**
 * The names that reading starts from: the built-in lists and, before them, the parties, people and sources of the case.
 * @example gazetteer({ parties: [] }).starting("kremlin")[0]?.known.name; // => "Russia"
 */
export function gazetteer(context: CaseContext): Gazetteer {
  const index = new Map<string, GazetteerEntry[]>();
  const renamed = renamedParties(context);
  for (const { words, capitals, article, known: plain } of [...caseEntries(context), ...builtIn]) {
    const party = plain.party && renamed.get(plain.party);
    const known = party ? { ...plain, party, name: plain.kind === "party" ? party : plain.name } : plain;
    const entry = { words, capitals, article, known };
    const [first = ""] = words;
    const bucket = index.get(first);
    if (!bucket) index.set(first, [entry]);
    else if (!bucket.some((other) => other.words.join(" ") === entry.words.join(" "))) bucket.push(entry);
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  return { starting: (word) => index.get(word) ?? [] };
}

/**
 * A name as words in lower case, without a leading article.
 * @example nameWords("The White House"); // => ["white", "house"]
 */
function nameWords(name: string): string[] {
  return name
    .replace(/^the\s+/i, "")
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s-]+/)
    .filter((word) => word !== "");
}

function entry(name: string, known: KnownName): GazetteerEntry {
  const words = nameWords(name);
  const article = known.kind === "outlet" && words.length === 1 && /^the\s/i.test(name);
  return { words, capitals: /^[A-Z0-9&/+-]{2,5}$/.test(name), article, known };
}

function builtInEntries(): GazetteerEntry[] {
  const out: GazetteerEntry[] = [];
  for (const row of partyData.parties as readonly PartyRow[]) {
    const known: KnownName = { kind: "party", name: row.name, party: row.name, sort: row.kind };
    for (const name of [row.name, ...(row.aliases ?? [])]) out.push(entry(name, known));
    for (const name of row.adjectives ?? []) out.push(entry(name, { ...known, adjective: true }));
  }
  for (const { name, party } of peopleData.people) {
    const known: KnownName = { kind: "person", name, party };
    out.push(entry(name, known), entry(name.split(" ").slice(-1).join(" "), known));
  }
  for (const name of outletData.outlets) out.push(entry(name, { kind: "outlet", name }));
  for (const name of outletData.wires) out.push(entry(name, { kind: "wire", name }));
  return out;
}

function caseEntries(context: CaseContext): GazetteerEntry[] {
  const out: GazetteerEntry[] = [];
  const names = new Map(context.parties.map((party) => [party.id, party.name]));
  for (const party of context.parties) {
    const known: KnownName = { kind: "party", name: party.name, party: party.name, own: true };
    for (const name of [party.name, ...party.aliases]) out.push(entry(name, known));
  }
  for (const person of context.people ?? []) {
    const party = person.party ? (names.get(person.party) ?? person.party) : undefined;
    const known: KnownName = { kind: "person", name: person.name, own: true, ...(party ? { party } : {}) };
    for (const name of [person.name, ...person.aliases]) out.push(entry(name, known));
    out.push(entry(person.name.split(" ").slice(-1).join(" "), known));
  }
  for (const source of context.sources ?? []) {
    if (source.kind !== "outlet" && source.kind !== "wire" && source.kind !== "publisher") continue;
    const kind = source.kind === "wire" ? "wire" : "outlet";
    for (const name of [source.name, ...source.aliases]) out.push(entry(name, { kind, name: source.name, own: true }));
  }
  return out.filter(({ words }) => words.length > 0);
}

/** Built-in parties that the case calls by a name of its own. */
function renamedParties(context: CaseContext): Map<string, string> {
  const renamed = new Map<string, string>();
  for (const party of context.parties) {
    for (const name of [party.name, ...party.aliases]) {
      const known = canonicalNames.get(nameWords(name).join(" "));
      if (known && !renamed.has(known)) renamed.set(known, party.name);
    }
  }
  return renamed;
}

/**
 * The neutral name of a party of the built-in lists.
 * @returns `undefined` for a name that they do not have.
 * @example knownParty("Lima"); // => "Peru"
 */
export function knownParty(name: string): string | undefined {
  return canonicalNames.get(nameWords(name).join(" "));
}

/**
 * The nouns that the longer names of a party end in: what a text may call it after naming it.
 * @example partyNouns("IMF").has("fund"); // => true
 */
export function partyNouns(party: string): ReadonlySet<string> {
  return nounsOfParties.get(party) ?? new Set();
}

/**
 * The nouns that texts call a party by though they are not in its names: they may mean others too.
 * @example otherNouns("IMF").has("lender"); // => true
 */
export function otherNouns(party: string): ReadonlySet<string> {
  return otherNounsOfParties.get(party) ?? new Set();
}

/**
 * The neutral name of a party known by any of its names; other names come back as they are.
 * @example canonicalParty("the Kremlin"); // => "Russia"
 */
export function canonicalParty(name: string): string {
  return canonicalNames.get(nameWords(name).join(" ")) ?? name.replace(/^the\s+/i, "");
}
