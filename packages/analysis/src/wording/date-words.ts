import { dateBounds } from "@parley/model";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const seasons = ["spring", "summer", "autumn", "winter"];

/**
 * A date in words: the day, the month or the season that it is, a stretch by its two ends, a bound as one, a moment with
 * its hour. A date that is none of these stays as it is written.
 * @example dateWords("2026-03-04/2026-03-05"); // => "4–5 March 2026"
 * @example dateWords("../2026-03-31"); // => "by 31 March 2026"
 * @example dateWords("2026-05-15T12:00:00"); // => "15 May 2026, 12:00"
 */
export function dateWords(edtf: string): string {
  const uncertain = /[?~%]$/.test(edtf) ? " (uncertain)" : "";
  const plain = edtf.replace(/[?~%]$/, "");
  const [, end] = /^\.\.\/(.+)$/.exec(plain) ?? [];
  if (end !== undefined) return `by ${oneDate(end)}`;
  const [, start] = /^(.+)\/\.\.$/.exec(plain) ?? [];
  if (start !== undefined) return `from ${oneDate(start)}`;
  const [from = plain, to] = plain.split("/");
  return `${to === undefined ? oneDate(from) : stretch(from, to)}${uncertain}`;
}

function oneDate(text: string): string {
  const [, moment, clock] = /^(.{10})T(\d{2}:\d{2})/.exec(text) ?? [];
  if (moment !== undefined) return `${oneDate(moment)}, ${clock}`;
  const [, year = "", month, day] = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === "") return text;
  const known = year === "XXXX" ? "" : ` ${year}`;
  if (month === undefined) return known.trim();
  const season = seasons[Number(month) - 21];
  if (season !== undefined) return `${season}${known}`;
  const name = months[Number(month) - 1];
  if (name === undefined) return quarter(text);
  return day === undefined ? `${name}${known}` : `${Number(day)} ${name}${known}`;
}

function quarter(text: string): string {
  const { earliest } = dateBounds(text);
  return earliest === undefined
    ? text
    : `quarter ${Math.ceil(Number(earliest.slice(5, 7)) / 3)} of ${text.slice(0, 4)}`;
}

/** What two dates have in common is said once. */
function stretch(from: string, to: string): string {
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}–${oneDate(to)}`;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? oneDate(from).replace(/ \d{4}$/, "") : oneDate(from)} to ${oneDate(to)}`;
}
