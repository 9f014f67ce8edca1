import { listed, quoted, type Case } from "@parley/model";
import { clauseName, draftWords, type ClauseFinding, type DraftContext } from "./draft-context.ts";

/**
 * One party, person or place that the text calls by two of its names. The names of a longer name that contains them are
 * not counted twice.
 * @example twoNames(draftContext(subject, generateDraft(subject))); // => []
 */
export function twoNames(context: DraftContext): ClauseFinding[] {
  const words = draftWords(context.draft);
  const everyName = namesOf(context.subject).flatMap((names) => names);
  const finder = nameFinder(everyName);
  const used = new Map<string, Set<string>>();
  for (const { clause, text } of words)
    for (const name of finder(text)) used.set(name, (used.get(name) ?? new Set()).add(clause));
  return namesOf(context.subject).flatMap((names): ClauseFinding[] => {
    const found = names.filter((name) => used.has(name));
    if (found.length < 2) return [];
    const where = found.map((name) => `${quoted(name)} in ${placesOf(context, used.get(name) ?? new Set())}`);
    return [
      finding(context, {
        code: "two-names",
        message: `One and the same has ${found.length} names in the text: ${listed(where)}.`,
        clauses: new Set(found.flatMap((name) => [...(used.get(name) ?? [])])),
      }),
    ];
  });
}

function namesOf({ parties, people, places }: Case): string[][] {
  return [...parties, ...people, ...places].map(({ name, aliases }) => [...new Set([name, ...aliases])]);
}

/** The names in a text, the longest first, each stretch of it belonging to one name only. */
function nameFinder(names: readonly string[]): (text: string) => string[] {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const longest = [...known.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longest.length === 0) return () => [];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longest.map(escaped).join("|")})(?![\p{L}\p{N}])`, "giu");
  return (text) => [...text.matchAll(pattern)].flatMap(([found]) => known.get(found.toLowerCase()) ?? []);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

/**
 * Words that stand for a defined term in its place, as the draft's own definitions say.
 * @example undefinedWords(draftContext(subject, generateDraft(subject))); // => []
 */
export function undefinedWords(context: DraftContext): ClauseFinding[] {
  const words = draftWords(context.draft);
  return context.draft.definitions.flatMap(({ term, instead }) =>
    instead.flatMap((other): ClauseFinding[] => {
      const find = nameFinder([term, other]);
      const clauses = new Set(words.filter(({ text }) => find(text).includes(other)).map(({ clause }) => clause));
      if (clauses.size === 0) return [];
      return [
        finding(context, {
          code: "other-word",
          message: `${quoted(other)} stands in ${placesOf(context, clauses)}, where the text has the defined term ${quoted(term)}.`,
          clauses,
        }),
      ];
    }),
  );
}

/**
 * One word written in several ways: with a hyphen, in one word, in two.
 * @example spellings(draftContext(subject, generateDraft(subject))); // => []
 */
export function spellings(context: DraftContext): ClauseFinding[] {
  const ways = new Map<string, Map<string, Set<string>>>();
  for (const { clause, text } of draftWords(context.draft))
    for (const [key, way] of waysIn(text)) {
      const known = ways.get(key) ?? new Map<string, Set<string>>();
      ways.set(key, known.set(way, (known.get(way) ?? new Set()).add(clause)));
    }
  return [...ways.values()].flatMap((known): ClauseFinding[] => {
    const joined = [...known.keys()].filter((way) => !way.includes(" "));
    if (known.size < 2 || joined.length === 0) return [];
    const where = [...known].map(([way, clauses]) => `${quoted(way)} in ${placesOf(context, clauses)}`);
    return [
      finding(context, {
        code: "two-spellings",
        message: `One word is written in ${known.size} ways: ${listed(where)}.`,
        clauses: new Set([...known.values()].flatMap((clauses) => [...clauses])),
      }),
    ];
  });
}

/** Two short words beside each other ("may be") say something else than one ("maybe"). */
const shortestPair = 8;

/** Each word and each pair of neighbours, by its letters alone. */
function waysIn(text: string): [key: string, way: string][] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const pairs = words
    .slice(1)
    .map((word, i) => `${words[i] ?? ""} ${word}`)
    .filter((pair) => pair.length > shortestPair);
  return [...words, ...pairs].map((way) => [way.replace(/[- ]/g, ""), way]);
}

function placesOf({ clauses }: DraftContext, ids: ReadonlySet<string>): string {
  return listed(clauses.filter(({ clause }) => ids.has(clause.id)).map(clauseName));
}

function finding(
  { clauses }: DraftContext,
  found: { readonly code: string; readonly message: string; readonly clauses: ReadonlySet<string> },
): ClauseFinding {
  const ids = clauses.map(({ clause }) => clause.id).filter((id) => found.clauses.has(id));
  return { code: found.code, severity: "notice", message: found.message, refs: ids, clauses: ids };
}
