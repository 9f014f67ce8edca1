import { isEdtf } from "@parley/model";
import { pickedParts, type QueryPart } from "../place/query-text.ts";

/** What the timeline keeps in the address. */
export interface TimelineChoices {
  /** By which date entries are placed: when something happens, or when the first report told of it. */
  readonly by: "event" | "report";
  /** The stretch of days that is looked at, each `YYYY-MM-DD`; what was known is told as of its end. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The names under which an address keeps {@link TimelineChoices}. */
export const timelineNames = ["by", "from", "to"] as const;

/**
 * What an address chooses of a timeline; what is no day is passed over, and a stretch that ends before it begins is turned.
 * @example timelineChoices("?by=report&to=2026-03-04"); // => { by: "report", to: "2026-03-04" }
 */
export function timelineChoices(search: string): TimelineChoices {
  const chosen = new Map(pickedParts(search, timelineNames));
  const [from, to] = [day(chosen.get("from")), day(chosen.get("to"))];
  const [first, last] = from !== undefined && to !== undefined && to < from ? [to, from] : [from, to];
  return {
    by: chosen.get("by") === "report" ? "report" : "event",
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

/**
 * What an address says of choices of a timeline.
 * @example timelineParts({ by: "event", to: "2026-03-04" }); // => [["to", "2026-03-04"]]
 */
export function timelineParts({ by, from, to }: TimelineChoices): QueryPart[] {
  return [
    ...(by === "event" ? [] : [["by", by] satisfies QueryPart]),
    ...(from === undefined ? [] : [["from", from] satisfies QueryPart]),
    ...(to === undefined ? [] : [["to", to] satisfies QueryPart]),
  ];
}

function day(text: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && isEdtf(text ?? "") ? text : undefined;
}
