import { checkReferences, ParleyError, parseCase, type CaseEvent } from "@parley/model";
import { refreshedDesk, type Desk } from "./open-desk.ts";
import { compartmentsOf } from "./compartments.ts";
import { forgetUnused } from "./forget-unused.ts";
import { nextFold } from "./next-fold.ts";

/** Who records, and when: both come in from the edge. */
export interface Hand {
  readonly author: string;
  /** Who may read it; left out, who may read all that it names: everybody, else those of one compartment. */
  readonly compartment?: string;
  /** The time now, in ISO 8601. */
  now(): string;
}

/** What happened, before it has an id, a time and an author. */
export type Payload = CaseEvent extends infer One
  ? One extends CaseEvent
    ? Omit<One, "id" | "at" | "author" | "compartment" | "batch">
    : never
  : never;

/**
 * Appends events to a case, all or none.
 * @returns The desk afterwards; the same desk when there is nothing to record.
 * @throws {ParleyError} `conflict` when someone else recorded meanwhile, `forbidden` as {@link compartmentsOf}, `dangling-id` or `duplicate-id` when the case
 * would then name something that it does not have; nothing is then recorded, and no text is kept.
 * @example await record(desk, { author: "N.N.", now: () => "2026-03-01T10:00:00Z" }, [{ type: "title-set", title: "Talks" }]);
 */
export async function record(desk: Desk, hand: Hand, payloads: readonly Payload[]): Promise<Desk> {
  if (payloads.length === 0) return desk;
  if (desk.asOf !== undefined)
    throw new ParleyError("usage", `this is the case as of ${desk.asOf}: the past cannot be changed`);
  try {
    const events = eventsOf(desk, hand, payloads);
    checkOutcome(desk, events);
    await desk.store.append(desk.events.length, events);
  } catch (error) {
    await forgetUnused(desk, payloads).catch(() => undefined);
    throw error instanceof ParleyError && error.code === "conflict" ? overtaken(desk, error) : error;
  }
  return refreshedDesk(desk);
}

function eventsOf(desk: Desk, hand: Hand, payloads: readonly Payload[]): CaseEvent[] {
  const version = desk.events.length;
  const at = hand.now();
  const compartments = compartmentsOf(desk, hand, payloads);
  return payloads.map((payload, i): CaseEvent => {
    const header = { id: `e${version + i + 1}`, at, author: hand.author, compartment: compartments[i] };
    const batch = payloads.length > 1 ? { batch: `e${version + 1}` } : {};
    return { ...payload, ...header, ...batch } as CaseEvent;
  });
}

/** What was named by nothing before may stay so; nothing new may come to name what is not there. */
function checkOutcome(desk: Desk, events: readonly CaseEvent[]): void {
  for (const event of events) checkIds(desk, event);
  const problems = checkReferences(nextFold(desk, events));
  if (problems.length === 0) return;
  const before = new Set(checkReferences(desk.folded).map(({ code, message }) => `${code} ${message}`));
  const fresh = problems.filter(({ code, message }) => !before.has(`${code} ${message}`));
  const [first] = fresh;
  if (!first) return;
  const more = fresh.length > 1 ? ` (and ${fresh.length - 1} more)` : "";
  const path = first.path.join(".");
  throw new ParleyError(
    first.code === "duplicate-id" ? "duplicate-id" : "dangling-id",
    `${path}: ${first.message}${more}; nothing was recorded`,
    { place: { file: desk.path, path } },
  );
}

/** The fold never stops at what an event says; so what it would pass over in silence is refused here. */
function checkIds(desk: Desk, event: CaseEvent): void {
  if (event.type === "case-imported") parseCase(event.file);
  if (event.type !== "claim-split") return;
  const ids = event.into.map(({ id }) => id);
  const others = new Set(desk.folded.claims.map(({ id }) => id));
  others.delete(event.claim);
  const taken = ids.find((id, i) => others.has(id) || ids.indexOf(id) < i);
  if (taken === undefined) return;
  throw new ParleyError(
    "duplicate-id",
    `a part of a claim needs an id of its own: ${taken} is taken; nothing was recorded`,
    {
      place: { file: desk.path },
    },
  );
}

function overtaken(desk: Desk, cause: ParleyError): ParleyError {
  const message =
    "someone else changed this case meanwhile; nothing was recorded: run the command again on its newest state";
  return new ParleyError("conflict", message, { cause, place: { file: desk.path } });
}
