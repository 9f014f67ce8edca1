import { expect, test } from "vitest";
import { winkTokenizer } from "../tokenizer/wink-tokenizer.ts";
import { repairTags } from "../claims/repair-tags.ts";
import type { Lexicon, LexiconRow } from "./lexicon.ts";
import * as lexicons from "./lexicons.ts";

const tokenizer = winkTokenizer();

function matches(lexicon: Lexicon<LexiconRow>, row: LexiconRow, sentence: string): boolean {
  const tokens = repairTags(tokenizer.tokenize(sentence));
  return lexicon.within(tokens, 0, tokens.length).some((found) => found.row === row);
}

for (const [name, lexicon] of Object.entries(lexicons)) {
  test(`every row of ${name} matches its examples and none of its counter-examples`, () => {
    for (const row of lexicon.rows) {
      for (const sentence of row.match) expect(matches(lexicon, row, sentence), `${row.id} matches: ${sentence}`).toBe(true);
      for (const sentence of row.noMatch) expect(matches(lexicon, row, sentence), `${row.id} misses: ${sentence}`).toBe(false);
    }
  });

  test(`the ids of ${name} are distinct`, () => {
    const ids = lexicon.rows.map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
}
