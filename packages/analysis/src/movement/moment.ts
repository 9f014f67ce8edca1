import {
  dateBounds,
  isEdtf,
  isYearless,
  ParleyError,
  resolveWhen,
  type Case,
  type Claim,
  type Position,
  type TalksEvent,
} from "@parley/model";
import { dateWords } from "../wording/date-words.ts";

/** When something was said or done, as far as it is known. */
export interface Moment {
  /** EDTF; left out when no date is known. */
  readonly when?: string | undefined;
  /** Only the report's own date is known. */
  readonly reported: boolean;
  /** The event that it lies before or after, where the words name one. */
  readonly anchor?: { readonly event: string; readonly relation: "before" | "after" } | undefined;
}

/** An end of a stretch of time: a day, or an event of the talks that may have no date. */
export interface TimePoint {
  readonly label: string;
  readonly latest?: string | undefined;
  readonly event?: string | undefined;
}

/**
 * When a claim's matter happened: its own date when that is past, the event that it names, otherwise the day of its
 * report.
 * @example claimMoment(subject, { report: "none" }).when; // => undefined
 */
export function claimMoment(subject: Case, { when, report }: Pick<Claim, "when" | "report">): Moment {
  const date = recordOf(subject.reports, report)?.date;
  const said = date !== undefined && !isYearless(date) ? { when: date, reported: true } : { reported: true };
  if (!when || when.status !== "past") {
    const anchor = when && anchorOf(subject, when.anchor, when.relation);
    return anchor ? { ...said, anchor } : said;
  }
  const anchor = anchorOf(subject, when.anchor, when.relation);
  const placed = resolveWhen(when, date) ?? (anchor && anchoredDate(subject, anchor));
  if (placed !== undefined && !isYearless(placed)) return { when: placed, reported: false, anchor };
  return anchor ? { reported: false, anchor } : said;
}

/**
 * Since when a party takes a position: what was recorded, otherwise the first day of its claims.
 * @example positionMoment(subject, { claims: [] }).when; // => undefined
 */
export function positionMoment(subject: Case, { since, claims }: Pick<Position, "since" | "claims">): Moment {
  if (since !== undefined && !isYearless(since)) return { when: since, reported: false };
  const moments = claims
    .flatMap((id) => recordOf(subject.claims, id) ?? [])
    .map((claim) => claimMoment(subject, claim));
  const dated = moments.filter(({ when }) => firstDay(when) !== "");
  return dated.sort((a, b) => (firstDay(a.when) < firstDay(b.when) ? -1 : 1))[0] ?? { reported: true };
}

const indexes = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

/** The record of an id; each list is indexed once. */
function recordOf<Record_ extends { readonly id: string }>(
  records: readonly Record_[],
  id: string | undefined,
): Record_ | undefined {
  const index = indexes.get(records) ?? new Map(records.map((record) => [record.id, record]));
  indexes.set(records, index);
  return index.get(id ?? "") as Record_ | undefined;
}

/** The first day that a date can mean; "" when it is open or unknown. @example firstDay("2026-03"); // => "2026-03-01" */
export function firstDay(when: string | undefined): string {
  return dateBounds(when ?? "").earliest ?? "";
}

/**
 * A day or a round of the case as the end of a stretch. A round is named by its id or its label.
 * @throws {ParleyError} `usage` when it is neither a date with a year nor an event of the case.
 * @example timePoint(subject, "2026-03-04").label; // => "4 March 2026"
 */
export function timePoint(subject: Case, text: string): TimePoint {
  const event = eventNamed(subject, text);
  if (event) return { label: event.label, event: event.id, latest: dateBounds(event.when ?? "").latest };
  if (isEdtf(text) && !isYearless(text)) return { label: dateWords(text), latest: dateBounds(text).latest };
  const rounds = subject.events.map(({ id }) => id);
  const known = rounds.length === 0 ? "the case has no events" : `events: ${rounds.join(", ")}`;
  throw new ParleyError("usage", `"${text}" is neither a date such as 2026-03-04 nor an event of the case (${known})`);
}

/**
 * Whether a moment lies within what is known at the end of a point, after it, or cannot be told.
 * @example sideOf(subject, { when: "2026-03-01", reported: false }, timePoint(subject, "2026-03-04")); // => "before"
 */
export function sideOf(subject: Case, moment: Moment, point: TimePoint): "before" | "after" | "unknown" {
  const { earliest, latest } = dateBounds(moment.when ?? "");
  if (point.latest !== undefined && latest !== undefined && latest <= point.latest) return "before";
  if (point.latest !== undefined && earliest !== undefined && earliest > point.latest) return "after";
  const { anchor } = moment;
  if (anchor === undefined || point.event === undefined) return "unknown";
  const same = anchor.event === point.event;
  if (anchor.relation === "before" && (same || comesAfter(subject, point.event, anchor.event))) return "before";
  if (anchor.relation === "after" && (same || comesAfter(subject, anchor.event, point.event))) return "after";
  return "unknown";
}

/** Whether one event is recorded to come after another, directly or through others; a cycle ends the walk. */
function comesAfter({ events }: Case, later: string, earlier: string): boolean {
  const seen = new Set<string>();
  const queue = [later];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const before = events.find(({ id }) => id === next)?.after ?? [];
    if (before.includes(earlier)) return true;
    queue.push(...before);
  }
  return false;
}

function anchorOf(
  subject: Case,
  name: string | undefined,
  relation: string | undefined,
): { event: string; relation: "before" | "after" } | undefined {
  const event = name === undefined ? undefined : eventNamed(subject, name);
  return event && (relation === "before" || relation === "after") ? { event: event.id, relation } : undefined;
}

function anchoredDate(
  { events }: Case,
  { event, relation }: { event: string; relation: "before" | "after" },
): string | undefined {
  const { earliest, latest } = dateBounds(events.find(({ id }) => id === event)?.when ?? "");
  if (relation === "before") return earliest && `../${earliest}`;
  return latest && `${latest}/..`;
}

function eventNamed({ events }: Case, name: string): TalksEvent | undefined {
  const folded = name.toLowerCase();
  return events.find(({ id }) => id === name) ?? events.find(({ label }) => label.toLowerCase() === folded);
}
