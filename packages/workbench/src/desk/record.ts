import { ParleyError, type CaseEvent } from "@parley/model";
import { loadDesk, type Desk } from "./open-desk.ts";

/** Who records, and when: both come in from the edge. */
export interface Hand {
  readonly author: string;
  /** The time now, in ISO 8601. */
  now(): string;
}

/** What happened, before it has an id, a time and an author. */
export type Payload = CaseEvent extends infer One
  ? One extends CaseEvent
    ? Omit<One, "id" | "at" | "author" | "compartment">
    : never
  : never;

/**
 * Appends events, all or none, in the compartment `shared`. An event's id is `e` and its version, so none is used twice.
 * @returns The desk afterwards.
 * @throws {ParleyError} `conflict` when another program appended since the desk was opened; nothing is then recorded.
 * @example await record(desk, { author: "N.N.", now: () => "2026-03-01T10:00:00Z" }, [{ type: "title-set", title: "B" }]);
 */
export async function record(desk: Desk, hand: Hand, payloads: readonly Payload[]): Promise<Desk> {
  if (payloads.length === 0) return desk;
  const version = desk.events.length;
  const at = hand.now();
  const events = payloads.map((payload, i): CaseEvent => {
    const header = { id: `e${version + i + 1}`, at, author: hand.author, compartment: "shared" };
    return { ...payload, ...header } as CaseEvent;
  });
  await desk.store.append(version, events).catch((error: unknown) => {
    throw error instanceof ParleyError && error.code === "conflict" ? overtaken(desk, error) : error;
  });
  return loadDesk(desk.path, desk.store);
}

function overtaken(desk: Desk, cause: ParleyError): ParleyError {
  const message =
    "someone else changed this case meanwhile; nothing was recorded: run the command again on its newest state";
  return new ParleyError("conflict", message, { cause, place: { file: desk.path } });
}
