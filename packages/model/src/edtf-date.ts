import edtf from "edtf";
import { dayOf, dayText } from "./calendar-day.ts";

/** The calendar days between which a date lies, as `YYYY-MM-DD`; a missing end is open or unknown. */
export interface DateBounds {
  readonly earliest?: string;
  readonly latest?: string;
}

/** EDTF has months 21 to 24 for seasons; quarters are 33 to 36. Months are those of the northern year. */
const seasonMonths: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "21": ["03-01", "05-31"],
  "22": ["06-01", "08-31"],
  "23": ["09-01", "11-30"],
};
const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", year: "numeric", month: "2-digit", day: "2-digit" });
const season = /^(\d{4})-(2[1-4])([?~%]?)$/;
const yearless = /^XXXX-(\d{2})(?:-(\d{2}|XX))?[?~%]?$/;
const dayInterval = /^(XXXX-\d{2}-\d{2}[?~%]?)\/(XXXX-\d{2}-\d{2}[?~%]?)$/;

/**
 * Whether a text is a date that `edtfSchema` accepts; days that no calendar has are none.
 * @example isEdtf("XXXX-03-04/XXXX-03-05"); // => true
 * @example isEdtf("2026-02-30"); // => false
 */
export function isEdtf(text: string): boolean {
  const days = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  if (!days.every((day) => dayText(dayOf(day) ?? 0) === day)) return false;
  return isYearless(text) || season.test(text) || parse(text) !== undefined;
}

/** Whether a date names no year, so that it cannot be placed before a person sets one. @example isYearless("XXXX-03-04"); // => true */
export function isYearless(text: string): boolean {
  return yearless.test(text) || dayInterval.test(text);
}

/**
 * The first and last day that a date can mean.
 * @returns No `earliest` or `latest` where the date is open or unknown there; neither for a date without a year.
 * @throws Nothing: a text that is no date has no bounds.
 * @example dateBounds("2026-03"); // => { earliest: "2026-03-01", latest: "2026-03-31" }
 */
export function dateBounds(text: string): DateBounds {
  const winter = season.exec(text);
  if (winter?.[1] && winter[2]) return seasonBounds(winter[1], winter[2]);
  if (isYearless(text)) return {};
  const date = parse(text);
  if (!date) return {};
  return { ...day("earliest", date.min), ...day("latest", date.max) };
}

function seasonBounds(year: string, code: string): DateBounds {
  const months = seasonMonths[code];
  if (months) return { earliest: `${year}-${months[0]}`, latest: `${year}-${months[1]}` };
  const next = Number(year) + 1;
  const leap = next % 4 === 0 && (next % 100 !== 0 || next % 400 === 0);
  return { earliest: `${year}-12-01`, latest: `${next}-02-${leap ? 29 : 28}` };
}

function day(end: keyof DateBounds, time: number | null): DateBounds {
  if (time === null || !Number.isFinite(time)) return {};
  return { [end]: isoDay.format(time) };
}

type Span = { readonly min: number | null; readonly max: number | null };

/** How many dates are remembered: the dates of a case are few, and asked about again and again. */
const memory = 5_000;
const spans = new Map<string, Span | undefined>();

function parse(text: string): Span | undefined {
  if (spans.has(text)) return spans.get(text);
  if (spans.size >= memory) spans.clear();
  const span = parsed(text);
  spans.set(text, span);
  return span;
}

function parsed(text: string): Span | undefined {
  try {
    const { min, max } = edtf(text);
    return { min, max };
  } catch {
    return undefined;
  }
}
