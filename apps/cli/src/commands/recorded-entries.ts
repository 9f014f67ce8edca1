import { history, type Desk, type LogEntry } from "@parley/workbench";

/** What a command recorded, told to a person, in the order in which it was recorded. */
export function recordedEntries(before: Pick<Desk, "events">, after: Pick<Desk, "events">): LogEntry[] {
  return history(after.events).slice(before.events.length);
}

/** The sentences of log entries, a line each. */
export function entryLines(entries: readonly LogEntry[]): string {
  return entries.map(({ sentence }) => `${sentence}\n`).join("");
}
