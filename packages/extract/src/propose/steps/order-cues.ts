import { orderLexicon, type OrderRow } from "../../lexicons/lexicons.ts";
import { numberOf, numberStart, numberWords } from "../../numbers/number-of.ts";
import type { Token, Tokenizer } from "../../tokenizer/tokenizer.ts";

/** Words that put steps in order, where they stand: UTF-16 offsets, `end` exclusive. */
export interface OrderCue {
  readonly start: number;
  readonly end: number;
  readonly relation: OrderRow["relation"];
  readonly trails: boolean;
  /** How many days lie between, when the words say so. */
  readonly days?: { readonly min?: number; readonly max?: number };
}

/** Most claims order nothing: words of which none begins as a cue does are not cut into tokens. */
const mayOrder = new RegExp(
  `\\b(?:within|${[...new Set(orderLexicon.rows.flatMap(({ pattern }) => pattern.split(" ")[0]?.split("|") ?? []))].join("|")})`,
  "i",
);

/** Words before "then" that make it a time, not a step. */
const noStep: ReadonlySet<string> = new Set(["until", "till", "since", "by", "back", "from", "before", "even"]);
/** "Until then", "before now" name a time, not a deed. */
const noDeed: ReadonlySet<string> = new Set(["then", "now", "today", "tomorrow", "yesterday"]);
const opener = /^[,;:—–"“(]$/;
const beforeFirst: ReadonlySet<string> = new Set([
  "must",
  "should",
  "would",
  "will",
  "to",
  "shall",
  "is",
  "and",
  "then",
]);
const inDays: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30 };
const delay = new RegExp(
  `\\b(?:(within|no later than|at most)\\s)?${numberStart}(\\d+|${numberWords})\\s(hour|day|week|month)s?\\s(after|of|from|following)\\b`,
  "gi",
);

/**
 * The words of a sentence that put steps in order, in the order of the text; where two overlap the longer counts.
 * @example orderCues("They sign, then they leave.", winkTokenizer()).map(({ relation }) => relation); // => ["then"]
 */
export function orderCues(text: string, tokenizer: Tokenizer): OrderCue[] {
  if (!mayOrder.test(text)) return [];
  const tokens = tokenizer.tokenize(text);
  const found = orderLexicon.within(tokens, 0, tokens.length).flatMap(({ row, first, last }): OrderCue[] => {
    const [from, to] = [tokens[first], tokens[last - (row.keeps ?? 0)]];
    if (!from || !to || !counts(row, tokens, { first, last })) return [];
    return [{ start: from.start, end: to.end, relation: row.relation, trails: row.trails ?? false }];
  });
  const delays = [...text.matchAll(delay)].flatMap((match): OrderCue[] => {
    const cue = delayCue(match);
    return cue ? [cue] : [];
  });
  const longest = [...found, ...delays].sort((a, b) => a.start - b.start || b.end - a.end);
  return longest.filter((cue, i) => !longest.slice(0, i).some((other) => other.end > cue.start));
}

function delayCue({ 0: words, 1: bound, 2: count = "", 3: unit = "", 4: link = "", index }: RegExpMatchArray) {
  const after = link.toLowerCase() === "after" || link.toLowerCase() === "following";
  if (index === undefined || (bound === undefined && !after)) return undefined;
  const number = Number(numberOf(count) ?? count);
  const days = number * (inDays[unit.toLowerCase()] ?? 1);
  if (!Number.isFinite(days)) return undefined;
  const range = bound === undefined ? { min: days, max: days } : { max: days };
  return { start: index, end: index + words.length, relation: "after", trails: false, days: range } as const;
}

function counts(row: OrderRow, tokens: readonly Token[], { first, last }: { first: number; last: number }): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (row.pattern === "then" && before && noStep.has(before.lower)) return false;
  if (after && noDeed.has(after.lower)) return false;
  if (row.trails) return after === undefined || /^[,;:.—–"”]$/.test(after.text);
  if (!row.opening || !before || opener.test(before.text)) return true;
  return row.relation === "first" ? beforeFirst.has(before.lower) : before.lower === "and";
}
