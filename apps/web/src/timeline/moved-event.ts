import { movedEvents } from "@parley/analysis";
import type { TalksEvent } from "@parley/model";

/**
 * The events that change when one without a date moves to another place among events: it passes its neighbours one by
 * one, so only what comes before what is set, never a date.
 * @param sequence - ids in the order as shown.
 * @param move - the event, and its place from 0 in the sequence without it.
 * @returns Nothing when it stands there already; `"against"` when a date or another order speaks against it.
 * @example movedEvent([], ["a"], { id: "a", to: 0 }); // => []
 */
export function movedEvent(
  events: readonly TalksEvent[],
  sequence: readonly string[],
  { id, to }: { readonly id: string; readonly to: number },
): TalksEvent[] | "against" {
  const from = sequence.indexOf(id);
  const others = sequence.filter((other) => other !== id);
  const passed = to < from ? others.slice(to, from).toReversed() : others.slice(from, to);
  let now: readonly TalksEvent[] = events;
  for (const other of passed) {
    const changed = new Map(movedEvents(now, to < from ? [id, other] : [other, id]).map((one) => [one.id, one]));
    if (changed.size === 0) return "against";
    now = now.map((event) => changed.get(event.id) ?? event);
  }
  return now.filter((event, i) => event !== events[i]);
}
