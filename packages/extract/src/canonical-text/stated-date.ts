import { calendarDate } from "../when/calendar-date.ts";
import type { Block } from "./canonical-text.ts";

/** A line that is a date and little more: "Published: Wednesday, 3 June 2026, 14:05 GMT". */
const dateLine =
  /^(?:(?:published|posted|date|dated|issued|released|updated|last updated)(?: on)?:?\s+)?(?:(?:\p{Lu}[\p{L}.'’-]+,?\s+){0,3}?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?<date>(?:19|20)\d\d-\d\d-\d\d\b|[^,;|(]*?\d[^|(]{0,24}?\b(?:19|20)\d\d)\b(?:[,\s|·–-]*(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?\.?$/iu;
/** Where and when, before the first words: "HALDEN, 3 June 2026 (Wire) — ". */
const dateline =
  /^(?:\p{Lu}[\p{Lu}\p{M} .'’/-]{2,40}),\s+(?<date>[^()—–:]{6,24}?\b(?:19|20)\d\d)\s*(?:\([^)]{1,30}\)\s*)?[—–:-]/u;

/**
 * The day on which a report says that it was published: a line of its own near its beginning, or a dateline. Only a
 * whole date counts; a day without a year stays without one.
 * @returns EDTF; `undefined` when the first six blocks state none.
 * @example statedDate("Talks stall\n3 June 2026", [{ start: 0, end: 11, kind: "heading" }, { start: 12, end: 23, kind: "paragraph" }]); // => "2026-06-03"
 */
export function statedDate(text: string, blocks: readonly Block[]): string | undefined {
  for (const { start, end } of blocks.slice(0, 6)) {
    const piece = text.slice(start, Math.min(end, start + 120)).trim();
    const found = (end - start <= 90 ? dateLine.exec(piece) : null) ?? dateline.exec(piece);
    const date = found && calendarDate(found.groups?.["date"] ?? "");
    if (date?.edtf && /^\d{4}-\d{2}-\d{2}$/.test(date.edtf)) return date.edtf;
  }
  return undefined;
}
