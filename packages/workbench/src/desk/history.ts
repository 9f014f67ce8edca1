import { eventSentences, ParleyError, type CaseEvent } from "@parley/model";
import { everybody } from "./desk-within.ts";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";
import { touchedRecords } from "./touched-records.ts";

/** One event of a case, told to a person. */
export interface LogEntry {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly type: CaseEvent["type"];
  /** Who may read it, where that is not everybody of the case. */
  readonly compartment?: string;
  readonly sentence: string;
  /** What it made, changed or removed, each as `collection id`. */
  readonly records: readonly string[];
  /** `false` when it was undone. */
  readonly counts: boolean;
}

/**
 * The history of a case in sentences, oldest first. O(total size).
 * @example history([]); // => []
 */
export function history(events: readonly CaseEvent[]): LogEntry[] {
  const counting = countingIds(events);
  const sentences = new Map<string, string>();
  const undoes = new Map<string, string>();
  const plain = eventSentences(events);
  return events.map((event, i): LogEntry => {
    const { id, at, author, type } = event;
    const sentence = event.type === "undone" ? undoSentence(event.event) : (plain[i] ?? id);
    sentences.set(id, sentence);
    if (event.type === "undone") undoes.set(id, event.event);
    const within = event.compartment === everybody ? {} : { compartment: event.compartment };
    return { id, at, author, type, ...within, sentence, records: touchedRecords(event), counts: counting.has(id) };
  });

  function undoSentence(target: string): string {
    const again = undoes.get(target);
    if (again !== undefined && !undoes.has(again)) return `Redid ${again}: ${sentences.get(again) ?? again}`;
    return `Undid ${target}: ${sentences.get(target) ?? target}`;
  }
}

/**
 * Undoes an event, or, when none is named, what was recorded in one go last and still counts. What the case began with
 * stays.
 * @returns The desk afterwards; its last events are the undoing.
 * @throws {ParleyError} `not-found` when there is nothing to undo, or no such event that counts; `dangling-id` when
 * something recorded later rests on it.
 * @example await undo(desk, hand, "e3");
 */
export async function undo(desk: Desk, hand: Hand, id?: string): Promise<Desk> {
  const counting = countingIds(desk.events);
  const [first, ...later] = desk.events;
  const candidates = later.filter((event) => counting.has(event.id) && event.type !== "report-purged");
  const place = { place: { file: desk.path } };
  const latest = candidates.findLast((event) => event.type !== "undone");
  const named = id === undefined ? latest : candidates.find((event) => event.id === id);
  if (named) {
    const whole = id === undefined ? candidates.filter((event) => isSameBatch(event, named)) : [named];
    return record(desk, hand, undoings(whole));
  }
  if (id === undefined) throw new ParleyError("not-found", "there is nothing to undo", place);
  if (later.some((event) => event.id === id && event.type === "report-purged"))
    throw new ParleyError("not-found", `${id} removed a report for good: it cannot be undone`, place);
  if (id === first?.id) throw new ParleyError("not-found", `${id} is what the case began with: it stays`, place);
  const known = desk.events.some((event) => event.id === id);
  const why = known ? `${id} is undone already: parley redo takes that back` : `no event ${id}: parley log shows them`;
  throw new ParleyError("not-found", why, place);
}

/**
 * Takes back the latest undoing that still counts, with all that was undone in one go with it.
 * @returns The desk afterwards; its last events are the redoing.
 * @throws {ParleyError} `not-found` when nothing is undone.
 * @example await redo(desk, hand);
 */
export async function redo(desk: Desk, hand: Hand): Promise<Desk> {
  const counting = countingIds(desk.events);
  const undone = new Set(desk.events.filter(({ type }) => type === "undone").map(({ id }) => id));
  const candidates = desk.events.filter(
    (event) => event.type === "undone" && counting.has(event.id) && !undone.has(event.event),
  );
  const latest = candidates.at(-1);
  if (latest) {
    const whole = desk.events.filter((event) => counting.has(event.id) && isSameBatch(event, latest));
    return record(desk, hand, undoings(whole));
  }
  throw new ParleyError("not-found", "there is nothing to redo", { place: { file: desk.path } });
}

function isSameBatch(one: CaseEvent, other: CaseEvent): boolean {
  return one.id === other.id || (one.batch !== undefined && one.batch === other.batch);
}

/** Newest first, as they were recorded last. */
function undoings(events: readonly CaseEvent[]): Payload[] {
  return events.toReversed().map((event) => ({ type: "undone", event: event.id }));
}

/** The events that count, undoings too. */
function countingIds(events: readonly CaseEvent[]): Set<string> {
  const undone = new Set<string>();
  const counting = new Set<string>();
  for (const event of events.toReversed()) {
    if (undone.has(event.id)) continue;
    counting.add(event.id);
    if (event.type === "undone") undone.add(event.event);
  }
  return counting;
}
