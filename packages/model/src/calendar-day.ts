/** The days from one to the other, both included; days are counted from 1 January 1970. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The number of a day of the Gregorian calendar, counted from 1 January 1970. A month below 1 or above 12 counts on
 * into the years beside it.
 * @see Hinnant, chrono-Compatible Low-Level Date Algorithms (2013), days_from_civil.
 * @example dayNumber(1970, 1, 2); // => 1
 */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const shifted = months - 2;
  const fromMarch = Math.floor(shifted / 12);
  const monthFromMarch = shifted - fromMarch * 12;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The number of a day written `YYYY-MM-DD`; `undefined` for anything else. @example dayOf("1970-01-31"); // => 30 */
export function dayOf(text: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** The weekday of a day, Monday 1 to Sunday 7 as in ISO 8601. @example weekdayOf(0); // => 4 */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The year and month of a day. @example monthOf(dayNumber(2024, 2, 29)); // => { year: 2024, month: 2 } */
export function monthOf(day: number): { year: number; month: number } {
  const guess = Math.floor(day / 30.436_875) + 1970 * 12;
  const months = [guess + 1, guess, guess - 1].find((candidate) => dayNumber(0, candidate + 1, 1) <= day) ?? guess - 2;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** A day as `YYYY-MM-DD`. @example dayText(dayNumber(2026, 2, 30)); // => "2026-03-02" */
export function dayText(day: number): string {
  const { year, month } = monthOf(day);
  const inMonth = day - dayNumber(year, month, 1) + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(inMonth).padStart(2, "0")}`;
}

/** The days of a month, which may lie outside 1 to 12. @example dayText(monthSpan(2026, 14).to); // => "2027-02-28" */
export function monthSpan(year: number, month: number): DaySpan {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
}
