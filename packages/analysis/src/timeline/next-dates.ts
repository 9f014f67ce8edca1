import type { TimelineEntry, TimelineResult } from "@parley/model";
import { eventKindOf } from "./proposed-events.ts";

/** What is ahead, and what should be behind. */
export interface NextDates {
  /** Planned events and open deadlines, in the order of the timeline; what has no date comes last there. */
  readonly ahead: readonly TimelineEntry[];
  /** Those whose last day lies before the day from which the timeline is told, still recorded as planned or open. */
  readonly passed: readonly TimelineEntry[];
}

/**
 * What is planned or due: events that a person recorded, what claims tell of, and deadlines of open threats. A claim that
 * tells the same meeting for the same date as a recorded event, or as an earlier claim, is one with it and adds to its
 * claims. Steps, closing days of forecasts and what is long since done have lists of their own. O(entries²) of what is
 * planned.
 * @returns Both empty when nothing is planned; `passed` always when the timeline was told from no day.
 * @example nextDates(timeline(subject)).ahead; // => []
 */
export function nextDates({ entries, day }: Pick<TimelineResult, "entries" | "day">): NextDates {
  const planned: TimelineEntry[] = [];
  // Recorded ones first, so that what a person wrote stays and what claims tell joins it.
  const due = entries.filter(isDue).toSorted((a, b) => Number(isTold(a)) - Number(isTold(b)));
  for (const entry of due) {
    const at = isTold(entry) ? planned.findIndex((other) => isSame(other, entry)) : -1;
    const known = planned[at];
    if (known === undefined) planned.push(entry);
    else planned[at] = { ...known, claims: claimsOf(known, entry) };
  }
  const inOrder = planned.toSorted((a, b) => a.order - b.order);
  const isPassed = ({ latest }: TimelineEntry): boolean => day !== undefined && latest !== undefined && latest < day;
  return { ahead: inOrder.filter((one) => !isPassed(one)), passed: inOrder.filter(isPassed) };
}

function isDue({ kind, lane, status }: TimelineEntry): boolean {
  if (kind === "talks-event") return status === "planned";
  if (kind === "threat") return status === "conditional";
  return kind === "event" && (status === "planned" || (status === "conditional" && lane === "deadlines"));
}

function isTold({ kind }: TimelineEntry): boolean {
  return kind === "event";
}

/** Whether a claim tells of the same: a meeting for the same date, in words of the same kind. */
function isSame(one: TimelineEntry, claim: TimelineEntry): boolean {
  if (claim.when === undefined || one.when !== claim.when || one.lane !== claim.lane) return false;
  const kind = kindOf(claim);
  return kind !== "other" && kindOf(one) === kind;
}

/** A round is a meeting: one report says "talks", the next "will meet". */
function kindOf({ talksKind, text }: TimelineEntry): TimelineEntry["talksKind"] {
  const kind = talksKind === undefined || talksKind === "other" ? eventKindOf(text) : talksKind;
  return kind === "round" ? "meeting" : kind;
}

function claimsOf(...entries: readonly TimelineEntry[]): string[] {
  return [
    ...new Set(entries.flatMap(({ claim, claims = [] }) => [...(claim === undefined ? [] : [claim]), ...claims])),
  ];
}
