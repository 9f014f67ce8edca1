import { dateBounds, type TalksEvent } from "@parley/model";
import { eventOrder } from "./event-order.ts";

/**
 * The events that change when one is moved past its neighbour: what comes after what, never a date. The moved one comes
 * before (or after) the other, takes its place among what surrounds it, and what came after the first comes after both.
 * @param pair - Ids of two events, in the order in which they shall stand.
 * @returns The changed records; none when the order cannot be: a date or another relation speaks against it.
 * @example movedEvents([{ id: "a", after: [] }, { id: "b", after: ["a"] }], ["b", "a"]).map(({ id, after }) => `${id} after ${after}`); // => ["a after b", "b after "]
 */
export function movedEvents(
  events: readonly TalksEvent[],
  pair: readonly [first: string, second: string],
): TalksEvent[] {
  const [first, second] = pair;
  const earlier = events.find(({ id }) => id === first);
  const later = events.find(({ id }) => id === second);
  if (!earlier || !later || first === second) return [];
  const after = new Map(events.map((event) => [event.id, new Set(event.after)]));
  const wasAfter = [...(after.get(second) ?? [])];
  after.get(first)?.delete(second);
  for (const id of wasAfter) if (id !== first) after.get(first)?.add(id);
  after.get(second)?.add(first);
  for (const [id, own] of after) if (id !== second && own.has(first)) own.add(second);
  const moved = events.map((event) => ({ ...event, after: [...(after.get(event.id) ?? [])] }));
  return countAgainst(moved) > countAgainst(events)
    ? []
    : moved.filter((event, i) => event.after.join(" ") !== events[i]?.after.join(" "));
}

function countAgainst(events: readonly TalksEvent[]): number {
  const { circles, datesAgainst } = eventOrder(
    events.map(({ id, after, when }) => ({ id, after, ...dateBounds(when ?? "") })),
  );
  return circles.length + datesAgainst.length;
}
