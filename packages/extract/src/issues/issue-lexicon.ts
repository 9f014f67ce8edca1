import { idSchema, ParleyError } from "@parley/model";
import { z } from "zod";
import { patternTriggers, triggerKey, triggers, type Trigger } from "./pattern-triggers.ts";

/**
 * A row of the issue lexicon: words that speak of an issue, and of one of its options when `option` is given.
 * `pattern` is a regular expression without flags; it is matched at word boundaries, ignoring case, `~` stands for
 * up to five words and a space for any white space. Each of its alternatives begins with plain letters, so that the
 * words of a text lead straight to the few rows worth trying.
 */
export const issueRowSchema = z.strictObject({
  id: z.string().min(1),
  issue: idSchema,
  option: idSchema.optional(),
  pattern: z.string().min(3),
  weight: z.number().positive().default(2).describe("1 a loose hint, 2 usual, 3 says it outright"),
  match: z.array(z.string()).min(1).describe("texts that the pattern finds"),
  noMatch: z.array(z.string()).default([]).describe("near texts that it leaves alone"),
});

/** One row of the issue lexicon. */
export type IssueRow = z.infer<typeof issueRowSchema>;

/** Where a row was found in a text: UTF-16 offsets. */
export interface IssueMatch {
  readonly row: IssueRow;
  readonly start: number;
  readonly end: number;
}

/** Finds the rows of a lexicon in a text. */
export type IssueFinder = (text: string) => IssueMatch[];

/**
 * Compiles rows once into a finder. A match inside a longer one is dropped ("monitoring of the ceasefire" is not a
 * ceasefire); of two equally long ones both stay. Matches come in the order of the text, then of the rows.
 * @throws {ParleyError} `invalid-input` when an alternative of a pattern does not begin with plain letters.
 * @example issueFinder([{ id: "p", issue: "labour.pay", pattern: "wage\\w*", weight: 2, match: ["wages"], noMatch: [] }])("Wages rise")[0]?.end; // => 5
 */
export function issueFinder(rows: readonly IssueRow[]): IssueFinder {
  const patterns = rows.map(({ pattern }) => new RegExp(`(?<![\\w-])(?:${expanded(pattern)})(?!\\w)`, "gi"));
  const rowsOf = rowsByWord(triggerIndex(rows));
  return (text) => {
    const found: IssueMatch[] = [];
    for (const i of candidates(rowsOf, text)) {
      const row = rows[i];
      const pattern = patterns[i];
      if (!row || !pattern) continue;
      for (const match of text.matchAll(pattern))
        found.push({ row, start: match.index, end: match.index + match[0].length });
    }
    return found.filter((match) => !found.some((other) => contains(other, match)));
  };
}

function expanded(pattern: string): string {
  return pattern.replaceAll("~ ", "(?:\\S+ ){0,5}").replaceAll(" ", "\\s");
}

function contains(outer: IssueMatch, inner: IssueMatch): boolean {
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.start <= inner.start && outer.end >= inner.end;
}

function candidates(rowsOf: (word: string) => readonly number[], text: string): number[] {
  const rows = new Set<number>();
  for (const word of new Set(text.toLowerCase().match(/[a-z]+|\d+/g))) for (const row of rowsOf(word)) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** How many words are remembered with their rows. */
const vocabulary = 20_000;

/** Looks a word up once: texts say the same words over and over. */
function rowsByWord(index: ReadonlyMap<string, readonly RowTrigger[]>): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const rows =
      known.get(word) ??
      (index.get(triggerKey(word)) ?? []).filter(({ trigger }) => triggers(trigger, word)).map(({ row }) => row);
    if (known.size >= vocabulary) known.clear();
    known.set(word, rows);
    return rows;
  };
}

interface RowTrigger {
  readonly trigger: Trigger;
  readonly row: number;
}

function triggerIndex(rows: readonly IssueRow[]): Map<string, RowTrigger[]> {
  const index = new Map<string, RowTrigger[]>();
  rows.forEach(({ id, pattern }, row) => {
    for (const trigger of patternTriggers(pattern)) {
      if (!trigger)
        throw new ParleyError("invalid-input", `row ${id}: expected each alternative to begin with plain letters`);
      const key = triggerKey(trigger.letters);
      index.set(key, [...(index.get(key) ?? []), { trigger, row }]);
    }
  });
  return index;
}
