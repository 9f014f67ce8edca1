import { dateBounds, isEdtf, type TalksEvent } from "@parley/model";
import { dateWords } from "../wording/date-words.ts";
import { anchoredEvent } from "./anchored-event.ts";
import { eventKindOf } from "./proposed-events.ts";

/** What one typed line says of an event; `before` are events that come after it. */
export interface TypedEvent {
  readonly event: Pick<TalksEvent, "label" | "kind" | "when" | "after" | "status" | "tentative">;
  readonly before: readonly string[];
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,? (\\d{4}))?";
const dash = "(?:\\s*[-–—]\\s*|\\s+(?:to|and)\\s+)";
const words = /\b(tentative|tentatively|cancelled|canceled|planned|past|round|meeting|deadline|signature)\b/gi;

/**
 * Reads an event as one line: `WHEN FLAGS: LABEL`, or only a label.
 * WHEN is a date in EDTF or in English (`4-5 Mar`, `March 4, 2026`, `26 Feb - 5 Mar 2026`, `March 2026`, `2026`), with `by`
 * before it for a bound, or an order (`after Geneva`, `before the Alaska summit`), or nothing. FLAGS are `tentative`,
 * `cancelled`, `planned`, `past`, and a kind: `round`, `meeting`, `deadline`, `signature`. A year that is not typed is not
 * filled in. What is tentative, lies ahead of today or has no year is planned, all else is past, unless a flag says so.
 * @param today - `YYYY-MM-DD`.
 * @returns What is wrong, in words, where the line cannot be read.
 * @example eventLine("4-5 Mar tentative: next round", [], "2026-02-26").event.when; // => "XXXX-03-04/XXXX-03-05"
 */
export function eventLine(
  line: string,
  events: readonly TalksEvent[],
  today: string,
): TypedEvent | { readonly problem: string } {
  const parts = /^([^:]*):(?:\s+(.*))?$/s.exec(line.trim());
  const [lead, label] = parts ? [parts[1] ?? "", (parts[2] ?? "").trim()] : ["", line.trim()];
  if (label === "") return { problem: "Write what it is after the colon, such as “4-5 Mar tentative: next round”." };
  const flags = new Set([...lead.matchAll(words)].map(([flag]) => flag.toLowerCase()));
  const rest = lead.replace(words, " ").replace(/\s+/g, " ").trim();
  const order = /^(after|before)\s+(.+)$/i.exec(rest);
  const anchor = order?.[2] === undefined || typedDate(order[2]) ? undefined : anchoredEvent(events, order[2]);
  const when = order ? undefined : typedDate(rest);
  if (order && !anchor) return { problem: `No event of this case, or more than one, is called “${order[2]}”.` };
  if (rest !== "" && !order && when === undefined)
    return {
      problem: `“${rest}” is no date: write 4 March 2026, 4-5 Mar, 2026-03-04, by 31 March, or after and an event.`,
    };
  const tentative = flags.has("tentative") || flags.has("tentatively");
  const kind = (["round", "meeting", "deadline", "signature"] as const).find((word) => flags.has(word));
  return {
    event: {
      label,
      kind: kind ?? (when?.startsWith("../") ? "deadline" : eventKindOf(label)),
      ...(when === undefined ? {} : { when }),
      after: anchor && order?.[1]?.toLowerCase() === "after" ? [anchor.id] : [],
      status: statusOf(flags, { tentative, when, today }),
      tentative,
    },
    before: anchor && order?.[1]?.toLowerCase() === "before" ? [anchor.id] : [],
  };
}

/**
 * An event as a line that {@link eventLine} reads back; what it comes after is not in it.
 * @example eventLineText({ label: "Next round", when: "XXXX-03-04", status: "planned", tentative: true }); // => "4 March planned tentative: Next round"
 */
export function eventLineText({
  label,
  when,
  status,
  tentative,
  kind,
}: Pick<TalksEvent, "label" | "when" | "status" | "tentative" | "kind">): string {
  const words = when === undefined ? "" : dateWords(when);
  const date = when !== undefined && typedDate(words) === when ? words : (when ?? "");
  const flags = [
    date,
    status,
    ...(tentative ? ["tentative"] : []),
    ...(kind === "other" || kind === undefined ? [] : [kind]),
  ];
  return `${flags.filter((flag) => flag !== "").join(" ")}: ${label}`;
}

/** A date as typed, in EDTF; `undefined` when it is none. */
function typedDate(typed: string): string | undefined {
  if (typed === "") return undefined;
  const by = /^(?:by|until|no later than)\s+(.+)$/i.exec(typed)?.[1];
  if (by !== undefined) {
    const last = dateBounds(typedDate(by) ?? "").latest;
    return last === undefined ? undefined : `../${last}`;
  }
  const found = isEdtf(typed) ? typed : englishDate(typed);
  return found !== undefined && isEdtf(found) ? found : undefined;
}

function englishDate(typed: string): string | undefined {
  const match = (pattern: string): string[] | undefined => {
    const found = new RegExp(`^${pattern}$`, "i").exec(typed);
    return found ? found.slice(1).map((part) => part ?? "") : undefined;
  };
  const long = match(`${day} ${month}${year}${dash}${day} ${month}${year}`);
  if (long) {
    const [d1 = "", m1 = "", y1 = "", d2 = "", m2 = "", y2 = ""] = long;
    return `${date(d1, m1, y1 || y2)}/${date(d2, m2, y2)}`;
  }
  const range = match(`${day}${dash}${day} ${month}${year}`) ?? turned(match(`${month} ${day}${dash}${day}${year}`));
  if (range) {
    const [d1 = "", d2 = "", m = "", y = ""] = range;
    return `${date(d1, m, y)}/${date(d2, m, y)}`;
  }
  const single = match(`${day} ${month}${year}`) ?? american(match(`${month} ${day}${year}`));
  if (single) return date(single[0] ?? "", single[1] ?? "", single[2] ?? "");
  const whole = match(`${month}${year}`);
  return whole ? date("", whole[0] ?? "", whole[1] ?? "") : undefined;
}

function turned(parts: readonly string[] | undefined): readonly string[] | undefined {
  return parts && [parts[1] ?? "", parts[2] ?? "", parts[0] ?? "", parts[3] ?? ""];
}

function american(parts: readonly string[] | undefined): readonly string[] | undefined {
  return parts && [parts[1] ?? "", parts[0] ?? "", parts[2] ?? ""];
}

function date(dayText: string, monthText: string, yearText: string): string {
  const number = months.indexOf(monthText.slice(0, 3).toLowerCase()) + 1;
  const start = `${yearText || "XXXX"}-${String(number).padStart(2, "0")}`;
  return dayText === "" ? start : `${start}-${dayText.padStart(2, "0")}`;
}

function statusOf(
  flags: ReadonlySet<string>,
  {
    tentative,
    when,
    today,
  }: { readonly tentative: boolean; readonly when: string | undefined; readonly today: string },
): TalksEvent["status"] {
  if (flags.has("cancelled") || flags.has("canceled")) return "cancelled";
  if (flags.has("past")) return "past";
  if (flags.has("planned") || tentative) return "planned";
  if (when === undefined) return "past";
  const { latest } = dateBounds(when);
  return latest === undefined || latest >= today ? "planned" : "past";
}
