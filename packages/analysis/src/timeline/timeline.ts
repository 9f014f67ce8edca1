import {
  counted,
  isUsable,
  quoted,
  type Case,
  type Contradiction,
  type TimelineEntry,
  type TimelineResult,
} from "@parley/model";
import { dateWords } from "../wording/date-words.ts";
import { shortened } from "../wording/words.ts";
import { eventItems } from "./event-items.ts";
import { eventOrder, type EventOrder } from "./event-order.ts";
import { proposedEvents } from "./proposed-events.ts";
import { recordItems } from "./record-items.ts";
import { isPlaced, type TimelineItem } from "./timeline-item.ts";

/** From which day a timeline is told. */
export interface TimelineOptions {
  /** `YYYY-MM-DD`; what is planned for an earlier day is not next. */
  readonly day?: string | undefined;
}

/**
 * What happened and what is planned: events of the talks, the dates of claims, since when positions are held, deadlines
 * of threats, closing days of forecasts, windows of steps, the publication of reports. Entries come by date and by what
 * comes after what; what has neither follows in the order of the reports. Dates and an order that cannot all be right
 * are told, and the dates decide. Rejected claims are not in it; a claim of a meeting that no person recorded is
 * proposed as an event.
 * @returns No entries when nothing in the case has a date or an order. O(n log n).
 * @example timeline(subject).entries.every(({ order }, i) => order === i + 1); // => true
 */
export function timeline(subject: Case, { day }: TimelineOptions = {}): TimelineResult {
  const claims = subject.claims.filter(isUsable);
  const proposed = proposedEvents(subject, claims);
  const items = [...eventItems({ subject, claims, proposed }), ...recordItems(subject)];
  const order = ordered(items.sort(byText));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const [tied, loose] = parted(
    order.sequence.flatMap((key) => byKey.get(key) ?? []),
    order,
  );
  const entries = [...pastBeforePlanned(tied, order), ...loose].map((item, i) => placedEntry(item, i + 1, order));
  const contradictions = contradictionsOf(order, byKey);
  const next = entries.find((entry) => isNext(entry, day))?.order;
  return {
    sentence: sentenceOf(entries, contradictions.length),
    ...(day === undefined ? {} : { day }),
    ...(next === undefined ? {} : { next }),
    entries,
    contradictions,
    proposed,
  };
}

interface TiedOrder extends EventOrder {
  /** The keys of what comes before or after something. */
  readonly tied: ReadonlySet<string>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

function ordered(items: readonly TimelineItem[]): TiedOrder {
  const after = new Map(items.map(({ key, after }) => [key, [...after]]));
  for (const { key, before } of items) for (const later of before) after.get(later)?.push(key);
  const tied = new Set(
    [...after].flatMap(([key, earlier]) => (earlier.some((pre) => after.has(pre)) ? [key, ...earlier] : [])),
  );
  const places = new Map(items.map((item) => [item.key, item.place]));
  const given = [
    ...items.filter(({ key }) => !tied.has(key)),
    ...items
      .filter(({ key }) => tied.has(key))
      .map((item) => ({ item, at: standing(item, places) }))
      .sort((a, b) => a.at.map((n, i) => n - (b.at[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
      .map(({ item }) => item),
  ];
  const happenings = given.map(({ key, bounds }) => ({ id: key, ...bounds, after: after.get(key) ?? [] }));
  return { ...eventOrder(happenings), tied, after };
}

/** What has no date stands past before planned, and what is told of an event beside that event. */
function standing(
  { entry, after, before, place }: TimelineItem,
  places: ReadonlyMap<string, TimelineItem["place"]>,
): readonly number[] {
  const rank = entry.status === "planned" ? 1 : entry.status === "conditional" ? 2 : 0;
  const [event, side] = [after.at(-1) ?? before[0] ?? "", after.length > 0 ? 1 : -1] as const;
  const anchor = entry.kind === "talks-event" ? undefined : places.get(event);
  return anchor ? [rank, ...anchor, side, ...place] : [rank, ...place, 0];
}

/** What has a day or an order, and what has only its place in the text. */
function parted(
  items: readonly TimelineItem[],
  { bounds, tied }: TiedOrder,
): [placed: TimelineItem[], loose: TimelineItem[]] {
  const isTied = ({ key }: TimelineItem): boolean => bounds.get(key)?.key !== undefined || tied.has(key);
  return [items.filter(isTied), items.filter((item) => !isTied(item))];
}

/** What has happened and nothing dates, not even by its order, stands before the first date that is still a plan. */
function pastBeforePlanned(items: readonly TimelineItem[], { bounds, after }: TiedOrder): TimelineItem[] {
  const plan = items.findIndex((item) => item.entry.status === "planned" && isPlaced(item.bounds));
  if (plan < 0) return [...items];
  const shown = new Set(items.map(({ key }) => key));
  const early = new Set(items.slice(0, plan).map(({ key }) => key));
  for (const { key, entry } of items.slice(plan)) {
    const isLoose = entry.status === "past" && bounds.get(key)?.key === undefined;
    if (isLoose && (after.get(key) ?? []).every((pre) => early.has(pre) || !shown.has(pre))) early.add(key);
  }
  return [...items.filter(({ key }) => early.has(key)), ...items.filter(({ key }) => !early.has(key))];
}

function placedEntry(item: TimelineItem, order: number, { bounds, tied }: TiedOrder): TimelineEntry {
  if (isPlaced(item.bounds)) return { ...item.entry, order, placed: "date" };
  if (!tied.has(item.key)) return { ...item.entry, order, placed: "text" };
  const { from, to } = bounds.get(item.key) ?? {};
  return {
    ...item.entry,
    order,
    placed: "order",
    ...(from === undefined ? {} : { notBefore: from }),
    ...(to === undefined ? {} : { notAfter: to }),
  };
}

/** Events whose dates and order cannot all be right; what is only proposed contradicts nobody. */
function contradictionsOf(
  { circles, datesAgainst }: EventOrder,
  items: ReadonlyMap<string, TimelineItem>,
): Contradiction[] {
  const found = (keys: readonly string[]): TimelineItem[] => keys.flatMap((key) => items.get(key) ?? []);
  const all = [
    ...circles.map((keys) => ({ kind: "circle" as const, ends: found(keys) })),
    ...datesAgainst.map((keys) => ({ kind: "dates" as const, ends: found(keys) })),
  ];
  return all
    .filter(({ ends }) => ends.some(({ entry }) => entry.kind === "talks-event" && !entry.proposed))
    .map(({ kind, ends }) => ({
      kind,
      events: ends.map(({ entry }) => entry.event ?? entry.claim ?? entry.text),
      message: kind === "circle" ? circleWords(ends) : datesWords(ends),
    }));
}

function circleWords(ends: readonly TimelineItem[]): string {
  const [first] = ends;
  if (!first) return "";
  if (ends.length === 1) return `${name(first)} is said to come after itself.`;
  const chain = [...ends, first].map(name).reverse().join(" after ");
  return `The order goes in a circle: ${chain}.`;
}

function datesWords(ends: readonly TimelineItem[]): string {
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return "";
  const through = ends.length > 2 ? `, by way of ${ends.slice(1, -1).map(name).join(", ")}` : "";
  return `${name(last)} is said to come after ${name(first)}${through}, but is dated ${dateWords(last.entry.when ?? "")}, and that ${dateWords(first.entry.when ?? "")}.`;
}

function name({ entry }: TimelineItem): string {
  return quoted(shortened(entry.text, 80));
}

function isNext({ kind, lane, status, latest, earliest, proposed }: TimelineEntry, day: string | undefined): boolean {
  const isEvent = kind === "talks-event" || proposed === true;
  const last = latest ?? earliest;
  return (
    isEvent && lane === "talks" && status === "planned" && !(day !== undefined && last !== undefined && last < day)
  );
}

function byText(a: TimelineItem, b: TimelineItem): number {
  return a.place[0] - b.place[0] || a.place[1] - b.place[1];
}

function sentenceOf(entries: readonly TimelineEntry[], contradictions: number): string {
  if (entries.length === 0) return "Nothing in the case has a date yet.";
  const count = (placed: TimelineEntry["placed"]): number => entries.filter((entry) => entry.placed === placed).length;
  const dated = count("date");
  const rest = (number: number, what: string): string =>
    number === 0 ? "" : `; ${number}${dated === 0 ? "" : " more"} ${number === 1 ? "has" : "have"} only ${what}`;
  const order = rest(count("order"), "a place in the order of events");
  const text = rest(count("text"), "an order in the text");
  const against = contradictions === 0 ? "" : ` ${counted(contradictions, "contradiction")} between dates and order.`;
  const placed = dated === 0 ? "No entry has a day and a year" : `${counted(dated, "entry", "entries")} with a date`;
  return `${placed}${order}${text}.${against}`;
}
