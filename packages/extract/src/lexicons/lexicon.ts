import type { Token } from "../tokenizer/tokenizer.ts";
import { compilePattern, matchPattern, type Pattern } from "./pattern.ts";

/** What every row of a lexicon has: a pattern, sentences that it must match and sentences that it must not. */
export interface LexiconRow {
  readonly id: string;
  readonly pattern: string;
  readonly match: readonly string[];
  readonly noMatch: readonly string[];
}

/** A row found in a text: numbers of its first and last token. */
export interface Found<Row> {
  readonly row: Row;
  readonly first: number;
  readonly last: number;
}

/** A compiled lexicon. */
export interface Lexicon<Row> {
  readonly rows: readonly Row[];
  /** Rows that match beginning exactly at a token, in the order of the file. */
  at(tokens: readonly Token[], from: number, to: number): Found<Row>[];
  /** Rows that match anywhere between two tokens. */
  within(tokens: readonly Token[], from: number, to: number): Found<Row>[];
}

interface Candidate<Row> {
  readonly row: Row;
  readonly pattern: Pattern;
  readonly order: number;
}

const wordSets = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** All words of a sentence, as written and in their base form: most rows need one that it does not have. */
function wordsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const known = wordSets.get(tokens);
  if (known) return known;
  const words = new Set(tokens.flatMap(({ lower, lemma }) => [lower, lemma]));
  wordSets.set(tokens, words);
  return words;
}

/**
 * Compiles the rows of a lexicon file; rows are indexed by their first word.
 * @example lexicon([{ id: "a", pattern: "rule out", match: [], noMatch: [] }]).rows.length; // => 1
 */
export function lexicon<Row extends LexiconRow>(rows: readonly Row[]): Lexicon<Row> {
  const index = new Map<string, Candidate<Row>[]>();
  rows.forEach((row, order) => {
    const pattern = compilePattern(row.pattern);
    for (const head of pattern.heads) index.set(head, [...(index.get(head) ?? []), { row, pattern, order }]);
  });
  const none: never[] = [];
  /** Rows by word, base form and part of speech together, in the order of the file; only words of the rows get in. */
  const joined = new Map<string, readonly Candidate<Row>[]>();
  const candidatesFor = ({ lower, lemma, pos }: Token): readonly Candidate<Row>[] => {
    const byWord = index.get(lower);
    const byBase = lemma === lower ? undefined : index.get(lemma);
    const byPart = index.get(pos);
    if (!byBase && !byPart) return byWord ?? [];
    if (!byWord && (!byBase || !byPart)) return byBase ?? byPart ?? [];
    const key = `${lower} ${lemma} ${pos}`;
    const known = joined.get(key) ?? [...new Set([byWord, byBase, byPart].flatMap((list) => list ?? []))].toSorted((a, b) => a.order - b.order);
    joined.set(key, known);
    return known;
  };
  const search = (
    candidates: readonly Candidate<Row>[],
    tokens: readonly Token[],
    { from, to }: { from: number; to: number },
  ): Found<Row>[] => {
    const found: Found<Row>[] = [];
    const words = wordsIn(tokens);
    for (const { row, pattern } of candidates) {
      if (pattern.needs && !pattern.needs.some((word) => words.has(word))) continue;
      const last = matchPattern(pattern, tokens, { from, to });
      if (last !== undefined) found.push({ row, first: from, last });
    }
    return found;
  };
  /** A sentence is asked about the same places many times over. */
  const answers = new WeakMap<readonly Token[], Map<number, Found<Row>[]>>();
  const at = (tokens: readonly Token[], from: number, to: number): Found<Row>[] => {
    const token = tokens[from];
    const candidates = token ? candidatesFor(token) : none;
    if (candidates.length === 0) return none;
    const known = answers.get(tokens) ?? new Map<number, Found<Row>[]>();
    if (known.size === 0) answers.set(tokens, known);
    const key = from * (tokens.length + 1) + Math.min(to, tokens.length);
    const answer = known.get(key) ?? search(candidates, tokens, { from, to });
    known.set(key, answer);
    return answer;
  };
  const within = (tokens: readonly Token[], from: number, to: number): Found<Row>[] => {
    const out: Found<Row>[] = [];
    for (let i = from; i < to; i++) out.push(...at(tokens, i, to));
    return out;
  };
  return { rows, at, within };
}
