import { applyEvents } from "./apply-event.ts";
import type { Case } from "./case.ts";
import type { CaseEvent } from "./case-event.ts";
import { defaultReading } from "./reading.ts";

/**
 * The case before its first event.
 * @example emptyCase("talks", "Talks").parties; // => []
 */
export function emptyCase(id: string, title: string): Case {
  return {
    format: "parley-case",
    version: 1,
    id,
    title,
    parties: [],
    people: [],
    sources: [],
    places: [],
    reports: [],
    claims: [],
    issues: [],
    positions: [],
    rules: [],
    assumptions: [],
    reading: defaultReading,
    scores: [],
    packages: [],
    steps: [],
    stepValues: [],
    events: [],
    threats: [],
    judgements: [],
    forecasts: [],
    sessions: [],
    drafts: [],
    compliance: [],
    passages: [],
  };
}

/**
 * The events that still count: those that no counting `undone` event names. Undoing an undo is a redo.
 * @returns In the order given. O(n).
 * @example activeEvents([]); // => []
 */
export function activeEvents(events: readonly CaseEvent[]): CaseEvent[] {
  const undone = new Set<string>();
  const active: CaseEvent[] = [];
  for (const event of events.toReversed()) {
    if (undone.has(event.id)) continue;
    if (event.type === "undone") undone.add(event.event);
    else active.push(event);
  }
  return active.reverse();
}

/**
 * The state of a case after its events. An event that speaks of something no longer there (because the event that made
 * it was undone, or may not be read) changes nothing.
 * @param events - Oldest first. O(total size).
 * @example foldCase([]).title; // => "Untitled case"
 */
export function foldCase(events: readonly CaseEvent[]): Case {
  return applyEvents(emptyCase("case", "Untitled case"), activeEvents(events));
}
