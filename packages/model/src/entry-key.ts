import type { TimelineEntry } from "./results/timeline-result.ts";

/**
 * What an entry of a timeline is a line about, by a name that stays when its date changes.
 * @example entryKey({ kind: "talks-event", event: "round-3" }); // => "event-round-3"
 */
export function entryKey({
  kind,
  event,
  claim,
  step,
  threat,
  forecast,
  position,
  report,
}: Pick<TimelineEntry, "kind" | "event" | "claim" | "step" | "threat" | "forecast" | "position" | "report">): string {
  const id = { event: claim, "talks-event": event, step, threat, forecast, position, report }[kind] ?? "";
  return `${{ event: "claim", "talks-event": "event" }[kind as string] ?? kind}-${id}`;
}
