import { isEdtf, monthSpan, type When } from "@parley/model";

/** A date of the calendar, with the words that tell it. */
export interface FoundCalendarDate extends Pick<When, "text" | "edtf" | "needs" | "relation"> {
  readonly start: number;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
const days = "(?<from>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|to|and)\\s*(?<to>\\d{1,2})(?:st|nd|rd|th)?)?";
const year = "(?:,?\\s+(?:of\\s+)?(?<year>(?:1[89]|20)\\d\\d))?\\b";
const part = "(?<part>early|mid|late|the (?:beginning|start|middle|end) of|(?:beginning|start|middle|end) of)[ -]";

/** In this order: a day before its month, a month before its year. */
const shapes: readonly RegExp[] = [
  /\b(?<year>\d{4})-(?<number>\d{2})-(?<from>\d{2})\b/,
  new RegExp(`\\b${month}\\s+${days}${year}(?![\\d,.]*\\d{3})`),
  new RegExp(`\\b${days}\\s+(?:of\\s+)?${month}${year}`),
  new RegExp(`\\b${part}${month}${year}`),
  new RegExp(`\\b(?:(?:in|by|of|since|until|before|after|from|during|last|next|this) )${month}${year}`),
  /\b(?:the )?(?:(?<quarter>first|second|third|fourth) quarter of|Q(?<q>[1-4])) (?<year>(?:19|20)\d\d)\b/,
  /\b(?:in|by|since|until|before|after|from|during|of) (?<year>(?:19|20)\d\d)\b(?![-–/]\d)/,
];
const before =
  /\b(?:no later than|not later than|by(?: the end of)?|until|till|before|prior to|up to|the deadline of)\s+(?:midnight (?:on )?|the end of |\w+day,? )?$/i;
const after = /\b(?:since|after|from|as of|starting|beginning)\s+(?:\w+day,? )?$/i;

/**
 * The first date of the calendar in a text. A year that the text does not give is never filled in, and a bound stays
 * one: "no later than March 31" is a date and the relation `before`.
 * @returns `undefined` when there is none, or none that the calendar has.
 * @example calendarDate("no later than March 31")?.relation; // => "before"
 */
export function calendarDate(text: string): FoundCalendarDate | undefined {
  for (const shape of shapes) {
    const found = shape.exec(text);
    const edtf = found ? edtfOf(found.groups ?? {}) : undefined;
    if (!found || edtf === undefined || !isEdtf(edtf)) continue;
    const relation = relationBefore(text, found);
    return {
      text: found[0],
      start: found.index,
      edtf,
      ...(edtf.startsWith("XXXX") ? { needs: "document-date" as const } : {}),
      ...(relation ? { relation } : {}),
    };
  }
  return undefined;
}

/** The bound that the words before a date make of it; some shapes begin with their own. */
function relationBefore(text: string, found: RegExpExecArray): When["relation"] {
  const own = /^(?:in|by|of|since|until|before|after|from|during|last|next|this) /i.exec(found[0])?.[0] ?? "";
  const lead = text.slice(Math.max(0, found.index - 40), found.index) + own;
  if (before.test(lead)) return "before";
  return after.test(lead) && found.groups?.["to"] === undefined ? "after" : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function edtfOf({ year = "XXXX", month: name, number, from, to, part: which, quarter, q }: Groups): string | undefined {
  const ordinal = ["first", "second", "third", "fourth"].indexOf(quarter ?? "") + 1 || Number(q ?? 0);
  if (ordinal > 0) return `${year}-${32 + ordinal}`;
  const numeral = number ?? (name ? two(months.indexOf(name.toLowerCase().slice(0, 3)) + 1) : undefined);
  if (numeral === undefined) return year;
  const last = lengthOf(year, Number(numeral));
  if (from !== undefined) {
    if (![from, to ?? from].every((day) => Number(day) >= 1 && Number(day) <= last)) return undefined;
    const first = `${year}-${numeral}-${two(Number(from))}`;
    return to === undefined ? first : `${first}/${year}-${numeral}-${two(Number(to))}`;
  }
  const [start, end] = partOf(which ?? "", last);
  if (start === 1 && end === last) return `${year}-${numeral}`;
  const first = `${year}-${numeral}-${two(start)}`;
  return start === end ? first : `${first}/${year}-${numeral}-${two(end)}`;
}

/** The days of a month; 29 in a February whose year is not known. */
function lengthOf(year: string, number: number): number {
  if (number < 1 || number > 12) return 0;
  const { from, to } = monthSpan(year === "XXXX" ? 2024 : Number(year), number);
  return to - from + 1;
}

/** Early, mid and late are thirds of a month; its beginning and end are days. */
function partOf(words: string, last: number): readonly [from: number, to: number] {
  if (/early/i.test(words)) return [1, 10];
  if (/mid/i.test(words)) return [11, 20];
  if (/late/i.test(words)) return [21, last];
  if (/end/i.test(words)) return [last, last];
  return /beginning|start/i.test(words) ? [1, 1] : [1, last];
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
