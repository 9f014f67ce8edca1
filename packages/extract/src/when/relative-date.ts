import type { RelativeDate, When } from "@parley/model";
import rows from "../lexicons/en/relative-dates.json" with { type: "json" };
import { numberOf, numberStart, numberWords } from "../numbers/number-of.ts";

/** A date told from the day of the report, with the words that tell it. */
export interface FoundRelativeDate {
  readonly text: string;
  readonly start: number;
  readonly relative: RelativeDate;
  readonly relation?: When["relation"];
}

interface Row {
  readonly id: string;
  readonly pattern: string;
  readonly unit?: string;
  readonly offset?: number;
  readonly sign?: number;
  readonly part?: string;
  readonly relation?: string;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const seasons = ["spring", "summer", "autumn", "winter"];
const parts: Readonly<Record<string, RelativeDate["part"]>> = { early: "early", mid: "middle", late: "late" };
const compiled = (rows as readonly Row[]).map((row) => ({
  row,
  pattern: new RegExp(
    row.pattern
      .replaceAll("DAY", `(?<day>${weekdays.join("|")})`)
      .replaceAll("NUMBER", `${numberStart}(?:\\d{1,3}|an?|${numberWords})`)
      .split("UNIT")
      .map((piece, i) =>
        i === 0 ? piece : `(?<span${i}>week|weekend|month|quarter|year|spring|summer|autumn|fall|winter)${piece}`,
      )
      .join(""),
    "i",
  ),
}));

/**
 * The first date in a text that is told from the day of the report: "last week", "within 48 hours". The rows of the
 * lexicon are tried in their order, so "earlier this year" is not taken for "this year".
 * @returns `undefined` when there is none. O(text × rows).
 * @example relativeDate("They met two weeks ago.")?.relative; // => { unit: "week", offset: -2 }
 */
export function relativeDate(text: string): FoundRelativeDate | undefined {
  for (const { row, pattern } of compiled) {
    const found = pattern.exec(text);
    const relative = found && relativeOf(row, found.groups ?? {});
    if (!found || !relative) continue;
    const relation = row.relation as When["relation"];
    return { text: found[0], start: found.index, relative, ...(relation ? { relation } : {}) };
  }
  return undefined;
}

/** The ids of the rows that a text matches, for the tests of the lexicon. @example relativeDateRows("They meet tomorrow."); // => ["date-tomorrow"] */
export function relativeDateRows(text: string): string[] {
  return compiled.filter(({ pattern }) => pattern.test(text)).map(({ row }) => row.id);
}

type Groups = Readonly<Record<string, string | undefined>>;

function relativeOf(row: Row, groups: Groups): RelativeDate | undefined {
  const part = (row.part as RelativeDate["part"]) ?? parts[groups["part"] ?? ""];
  const common = part ? { part } : {};
  if (groups["count"] !== undefined) return counted(groups, row.sign ?? 1);
  if (groups["day"] !== undefined) {
    const value = weekdays.findIndex((name) => name.toLowerCase() === groups["day"]?.toLowerCase()) + 1;
    return { unit: "weekday", value, ...(row.offset === undefined ? {} : { offset: row.offset }) };
  }
  const offset = row.offset ?? (groups["last"] ? -1 : groups["next"] ? 1 : 0);
  const unit = row.unit ?? groups["span1"] ?? groups["span2"] ?? "";
  const value = seasons.indexOf(unit.toLowerCase().replace("fall", "autumn")) + 1;
  if (value > 0) return { unit: "season", value, offset };
  return { unit: unit.toLowerCase() as RelativeDate["unit"], offset, ...common };
}

function counted({ count = "", unit = "" }: Groups, sign: number): RelativeDate | undefined {
  const number = /^an?$/i.test(count) ? 1 : numberOf(count);
  if (number === undefined) return undefined;
  const name = unit.toLowerCase().replace(/s$/, "");
  // A deadline of hours is one of days: no clock time is kept.
  if (name === "hour") return { unit: "day", offset: sign * Math.ceil(number / 24) };
  return { unit: name as RelativeDate["unit"], offset: sign * number };
}
