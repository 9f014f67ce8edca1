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

/**
 * Compiles the rows of a lexicon file; rows are indexed by their first word.
 * @example lexicon([{ id: "a", pattern: "rule out", match: [], noMatch: [] }]).rows.length; // => 1
 */
export function lexicon<Row extends LexiconRow>(rows: readonly Row[]): Lexicon<Row> {
  const index = new Map<string, { row: Row; pattern: Pattern; order: number }[]>();
  rows.forEach((row, order) => {
    const pattern = compilePattern(row.pattern);
    for (const head of pattern.heads) index.set(head, [...(index.get(head) ?? []), { row, pattern, order }]);
  });
  const at = (tokens: readonly Token[], from: number, to: number): Found<Row>[] => {
    const token = tokens[from];
    if (!token) return [];
    const [lower, lemma, pos] = [index.get(token.lower), index.get(token.lemma), index.get(token.pos)];
    if (!lower && !lemma && !pos) return [];
    const lists = [lower, lemma, pos].filter((list) => list !== undefined);
    const candidates = lists.length === 1 ? (lists[0] ?? []) : new Set(lists.flat());
    const found: { order: number; found: Found<Row> }[] = [];
    for (const { row, pattern, order } of candidates) {
      const last = matchPattern(pattern, tokens, { from, to });
      if (last !== undefined) found.push({ order, found: { row, first: from, last } });
    }
    if (found.length > 1) found.sort((a, b) => a.order - b.order);
    return found.map((entry) => entry.found);
  };
  const within = (tokens: readonly Token[], from: number, to: number): Found<Row>[] => {
    const out: Found<Row>[] = [];
    for (let i = from; i < to; i++) out.push(...at(tokens, i, to));
    return out;
  };
  return { rows, at, within };
}
