import type { TimelineEntry, TimelineResult } from "@parley/model";
import { useState } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { movedEvent } from "./moved-event.ts";

/** Moving recorded events that have no date among the others. */
export interface EventMoves {
  /** Recorded events in the order of the timeline; only among these one can move. */
  readonly sequence: readonly string[];
  /** Why the last move could not be. */
  readonly problem: string | undefined;
  readonly canMove: (entry: TimelineEntry) => boolean;
  /** Puts an event at a place, from 0, among the others of the sequence. */
  readonly moveTo: (entry: TimelineEntry, place: number) => Promise<void>;
  readonly moveBy: (entry: TimelineEntry, by: 1 | -1) => Promise<void>;
}

/** The ways to move events: by drag, by button, by keys. What moves gets an order, never a date. */
export function useEventMoves({ entries }: TimelineResult): EventMoves {
  const { subject } = useCaseView();
  const { record, editable, busy } = useRecorder();
  const [problem, setProblem] = useState<string>();
  const known = new Set(subject.events.map(({ id }) => id));
  const sequence = entries.flatMap(({ kind, event }) =>
    kind === "talks-event" && event !== undefined && known.has(event) ? [event] : [],
  );
  const canMove = ({ kind, event, placed }: TimelineEntry): boolean =>
    editable && kind === "talks-event" && placed !== "date" && event !== undefined && known.has(event);
  const moveTo = async (entry: TimelineEntry, place: number): Promise<void> => {
    const { event = "", text } = entry;
    if (!canMove(entry) || busy) return;
    const at = sequence.indexOf(event);
    const isOutside = place < 0 || place >= sequence.length;
    const changed = isOutside ? "against" : movedEvent(subject.events, sequence, { id: event, to: place });
    const isStuck = changed === "against";
    setProblem(isStuck ? "It cannot stand there: a date or another order speaks against it." : undefined);
    if (isStuck || changed.length === 0) return;
    await record(
      changed.map((talksEvent) => ({ type: "talks-event-set", talksEvent })),
      `Moved ${text} ${place < at ? "earlier" : "later"}`,
    );
  };
  return {
    sequence,
    problem,
    canMove,
    moveTo,
    moveBy: (entry, by) => moveTo(entry, sequence.indexOf(entry.event ?? "") + by),
  };
}
