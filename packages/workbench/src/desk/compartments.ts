import { activeEvents, listed, ParleyError, type CaseEvent } from "@parley/model";
import { deskWithin, everybody } from "./desk-within.ts";
import { hiddenNames, madeNames, namesOf } from "./hidden-names.ts";
import type { Desk } from "./open-desk.ts";
import type { Hand, Payload } from "./record.ts";

/**
 * The reports that not everybody of a case may read, each with its compartment.
 * @example narrowReports([]).size; // 0
 */
export function narrowReports(events: readonly CaseEvent[]): ReadonlyMap<string, string> {
  return new Map(
    activeEvents(events).flatMap((event) =>
      event.type === "report-added" && event.compartment !== everybody ? [[event.report.id, event.compartment]] : [],
    ),
  );
}

/**
 * Where events that are recorded in one go belong: where their hand puts them, else each to everybody, or to the one
 * compartment in which all that it names may be read. An undoing goes where what it undoes is.
 * @returns One for each, in their order. O(size of the case) when anything of it is not for everybody.
 * @throws {ParleyError} `forbidden` for an event that names what nobody may read together, or not where its hand puts it.
 * @example compartmentsOf(desk, hand, [{ type: "title-set", title: "Talks" }]); // ["shared"]
 */
export function compartmentsOf(desk: Desk, hand: Hand, payloads: readonly Payload[]): readonly string[] {
  const narrow = narrowCompartments(desk);
  if (narrow.length === 0) return payloads.map(() => hand.compartment ?? everybody);
  const rooms = hand.compartment === undefined ? [everybody, ...narrow] : [hand.compartment];
  const hiddenIn = hiddenCounter(desk);
  const made = madeNames(desk, payloads);
  /** What these events make and read, and which compartment keeps it. */
  const kept = new Map<string, string>();
  const roomOf = (payload: Payload): string => {
    if (payload.type === "undone") return desk.events.find(({ id }) => id === payload.event)?.compartment ?? everybody;
    const names = namesOf(payload, desk.case.claims);
    const isKept = (room: string) => [...names].some((name) => kept.has(name) && kept.get(name) !== room);
    const room = rooms.find((one) => hiddenIn(one, names) === 0 && !isKept(one));
    if (room === undefined)
      throw apart(
        hand,
        narrow.filter((one) => hiddenIn(one, names) < hiddenIn(everybody, names)),
      );
    if (room !== everybody) for (const name of names) if (made.has(name) || "claims" in payload) kept.set(name, room);
    return room;
  };
  // Once more while an event came to keep what another one names.
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    payloads.forEach(roomOf);
  }
  return payloads.map(roomOf);
}

function narrowCompartments({ events }: Desk): string[] {
  const all = new Set(events.map(({ compartment }) => compartment));
  all.delete(everybody);
  return [...all].sort();
}

/** How much of what an event names may not be read in a compartment. */
function hiddenCounter(desk: Desk): (room: string, names: ReadonlySet<string>) => number {
  const hidden = new Map<string, ReturnType<typeof hiddenNames>>();
  return (room, names) => {
    const list = hidden.get(room) ?? hiddenNames(desk, deskWithin(desk, room));
    hidden.set(room, list);
    return list.filter((parts) => parts.every((part) => names.has(part))).length;
  };
}

function apart({ compartment }: Hand, holding: readonly string[]): ParleyError {
  const whose = holding.length === 0 ? "different compartments hold" : `only ${listed(holding)} may read`;
  const why =
    compartment === undefined
      ? `this rests on what ${whose}, and nobody could read all of it: record one for each`
      : `this rests on what ${whose}: it cannot be recorded for ${compartment}`;
  return new ParleyError("forbidden", `${why}; nothing was recorded`);
}
