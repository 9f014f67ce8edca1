import { isEdtf } from "@parley/model";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The day of a date as mails and feeds write it, where it was sent, not in Greenwich.
 * @returns `undefined` for anything else.
 * @example mailDay("Mon, 2 Mar 2026 23:30:00 -0500"); // => "2026-03-02"
 */
export function mailDay(date: string): string | undefined {
  const [, day = "", name = "", year = ""] = /(?:^|\s|,)(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(date) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return month > 0 && isEdtf(written) ? written : undefined;
}
