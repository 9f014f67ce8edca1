import type { TypedEvent } from "@parley/analysis";
import type { CaseChange } from "@parley/api";
import { freeId, slug, type ProposedEvent, type TalksEvent } from "@parley/model";

/** A change that sets an event as a whole. */
function set(talksEvent: TalksEvent): CaseChange {
  return { type: "talks-event-set", talksEvent };
}

/**
 * The changes that record a typed event: a new one under a free id, or another wording of one that is there. What it is
 * told to come before gets it as something to come after.
 * @param old - The event whose line was typed anew.
 * @example addedEvent([], { event: { label: "Vote", kind: "other", after: [], status: "past", tentative: false }, before: [] }).length; // => 1
 */
export function addedEvent(
  events: readonly TalksEvent[],
  { event, before }: TypedEvent,
  old?: TalksEvent,
): CaseChange[] {
  const taken = new Set(events.map(({ id }) => id));
  const { when: _when, ...known } = { place: undefined, when: undefined, parties: [], claims: [], ...old };
  const { place, ...rest } = known;
  const id = old?.id ?? freeId(slug(event.label).slice(0, 40).replace(/-+$/, ""), taken);
  const after = [...new Set([...(old?.after ?? []), ...event.after])];
  return [
    set({ ...rest, ...(place === undefined ? {} : { place }), ...event, id, after }),
    ...later(events, before, id),
  ];
}

/**
 * The changes that record a proposed event, with the proposed events that its order names.
 * @example recordedProposal({ events: [], proposed: [] }, { event, before: [] }).length; // => 1
 */
export function recordedProposal(
  { events, proposed }: { readonly events: readonly TalksEvent[]; readonly proposed: readonly ProposedEvent[] },
  { event, before }: ProposedEvent,
): CaseChange[] {
  const known = new Set(events.map(({ id }) => id));
  const named = new Set([...event.after, ...before].filter((id) => !known.has(id)));
  const needed = proposed.map((one) => one.event).filter(({ id }) => named.has(id));
  return [
    ...needed.filter(({ id }) => !before.includes(id)).map(set),
    set(event),
    ...later([...events, ...needed], before, event.id),
  ];
}

function later(events: readonly TalksEvent[], before: readonly string[], id: string): CaseChange[] {
  return events
    .filter((event) => before.includes(event.id) && !event.after.includes(id))
    .map((event) => set({ ...event, after: [...event.after, id] }));
}
