import { dayNumber, dayOf, dayText, monthOf, monthSpan, weekdayOf, type DaySpan } from "./calendar-day.ts";
import { dateBounds, isEdtf, isYearless } from "./edtf-date.ts";
import type { RelativeDate, When } from "./when.ts";

/**
 * The date of a claim once the report that told it has one: "last week" in a report of 26 February 2026 is a week of
 * that year, and 4 March is the next one when it is planned, the latest one when it is past. What the report says itself
 * stays as it is; a date that hangs on an event is not placed.
 * @param documentDate - Of the report, in EDTF; a month or a year serves only what it is precise enough for.
 * @returns EDTF; `undefined` when the date cannot be placed. Seasons are northern; weeks begin on Monday.
 * @example resolveWhen({ text: "last week", status: "past", relative: { unit: "week", offset: -1 } }, "2026-02-26"); // => "2026-02-16/2026-02-22"
 */
export function resolveWhen(when: When, documentDate?: string): string | undefined {
  if (when.anchor !== undefined) return when.edtf;
  if (when.edtf !== undefined && !isYearless(when.edtf)) return related(when.edtf, when);
  const { earliest, latest } = dateBounds(documentDate ?? "");
  const first = dayOf(earliest ?? "");
  const last = dayOf(latest ?? "");
  if (first === undefined || last === undefined) return undefined;
  const found = new Set([placed(when, first), placed(when, last)]);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function placed(when: When, day: number): string | undefined {
  if (when.relation === "within" && when.relative) return `${dayText(day)}/${dayText(shifted(day, when.relative))}`;
  const date = when.relative
    ? relativeText(when.relative, day, when.status)
    : yearFilled(when.edtf ?? "", day, when.status);
  return date === undefined ? undefined : related(date, when);
}

/** "No later than" is open at its beginning, "since" at its end. */
function related(date: string, { relation, anchor }: When): string {
  if (anchor !== undefined || date.includes("..")) return date;
  const { earliest, latest } = dateBounds(date);
  if (relation === "before" && latest) return `../${latest}`;
  if (relation === "after" && earliest) return `${earliest}/..`;
  return date;
}

/** The year in which a date without one lies nearest: ahead of the report when it is planned, behind it when it is past. */
function yearFilled(yearless: string, day: number, status: When["status"]): string | undefined {
  const { year } = monthOf(day);
  const years = status === "past" ? [year, year - 1] : [year, year + 1];
  return years
    .map((each) => inYear(yearless, each))
    .find((date) => {
      const { earliest, latest } = dateBounds(isEdtf(date) ? date : "");
      if (earliest === undefined || latest === undefined) return false;
      return status === "past" ? earliest <= dayText(day) : latest >= dayText(day);
    });
}

/** A stretch to the end of a February of unknown length ends with the month. */
function inYear(yearless: string, year: number): string {
  const date = yearless.replaceAll("XXXX", String(year));
  return isEdtf(date) ? date : date.replace(/\/(\d{4}-02)-29$/, "/$1-28");
}

function relativeText(relative: RelativeDate, day: number, status: When["status"]): string | undefined {
  const { year, month } = monthOf(day);
  const offset = relative.offset ?? 0;
  switch (relative.unit) {
    case "day":
      return dayText(day + offset);
    case "weekday":
      // "Next Friday" is read by some as the one after: uncertain, in EDTF a question mark.
      return `${dayText(weekday(relative, day, status))}${offset > 0 ? "?" : ""}`;
    case "week":
    case "weekend": {
      const monday = day - weekdayOf(day) + 1 + offset * 7;
      return spanText(part({ from: monday + (relative.unit === "weekend" ? 5 : 0), to: monday + 6 }, relative, day));
    }
    case "month": {
      const span = monthSpan(year, month + offset);
      return relative.part === undefined ? dayText(span.from).slice(0, 7) : spanText(part(span, relative, day));
    }
    case "quarter": {
      const first = relative.value
        ? (relative.value - 1) * 3 + 1 + offset * 12
        : month - ((month - 1) % 3) + offset * 3;
      return spanText(part({ from: dayNumber(year, first, 1), to: dayNumber(year, first + 3, 1) - 1 }, relative, day));
    }
    case "season":
      return season(relative, day, status);
    case "year": {
      const span = { from: dayNumber(year + offset, 1, 1), to: dayNumber(year + offset, 12, 31) };
      return relative.part === undefined ? String(year + offset) : spanText(part(span, relative, day));
    }
  }
}

function weekday({ value = 1, offset }: RelativeDate, day: number, status: When["status"]): number {
  const ahead = (value - weekdayOf(day) + 7) % 7;
  if (offset === undefined) return status === "past" ? day - ((7 - ahead) % 7) : day + ahead;
  if (offset < 0) return day - ((7 - ahead) % 7 || 7);
  return offset === 0 ? day + ahead : day + (ahead || 7);
}

/** This, the last or the next spring: the season of the report's year, the latest one over, the first one to come. */
function season({ value = 1, offset }: RelativeDate, day: number, status: When["status"]): string | undefined {
  const { year } = monthOf(day);
  const code = (each: number): string => `${each}-${20 + value}`;
  const last = (each: number): string => dateBounds(code(each)).latest ?? "";
  const first = (each: number): string => dateBounds(code(each)).earliest ?? "";
  const around = [year - 2, year - 1, year, year + 1, year + 2];
  const today = dayText(day);
  const found =
    offset === undefined || offset === 0
      ? (around.find((each) => first(each) <= today && today <= last(each)) ??
        (status === "past"
          ? around.findLast((each) => last(each) < today)
          : around.find((each) => first(each) > today)))
      : offset < 0
        ? around.findLast((each) => last(each) < today)
        : around.find((each) => first(each) > today);
  return found === undefined ? undefined : code(found);
}

function part({ from, to }: DaySpan, relative: RelativeDate, day: number): DaySpan {
  const third = Math.floor((to - from + 1) / 3);
  switch (relative.part) {
    case "early":
      return { from, to: from + third - 1 };
    case "middle":
      return { from: from + third, to: to - third };
    case "late":
      return { from: to - third + 1, to };
    case "end":
      return { from: to, to };
    case "elapsed":
      return { from, to: Math.min(to, day) };
    case "rest":
      return { from: Math.max(from, day), to };
    case undefined:
      return { from, to };
  }
}

const monthsIn: ReadonlyMap<RelativeDate["unit"], number> = new Map([
  ["month", 1],
  ["quarter", 3],
  ["season", 3],
  ["year", 12],
]);

/** The day that lies so many units after another. */
function shifted(day: number, { unit, offset = 0 }: RelativeDate): number {
  const { year, month } = monthOf(day);
  const months = monthsIn.get(unit);
  if (months === undefined) return day + offset * (unit === "day" ? 1 : 7);
  const inMonth = day - dayNumber(year, month, 1);
  const { from, to } = monthSpan(year, month + offset * months);
  return Math.min(to, from + inMonth);
}

function spanText({ from, to }: DaySpan): string {
  return from === to ? dayText(from) : `${dayText(from)}/${dayText(to)}`;
}
