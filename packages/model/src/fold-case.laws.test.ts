import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent } from "./apply-event.ts";
import { collections, type Case } from "./case.ts";
import { caseEventSchema, type CaseEvent } from "./case-event.ts";
import { eventOf, randomPayload } from "./events-for-tests.ts";
import { eventSentence, eventSentences } from "./event-sentence.ts";
import { activeEvents, emptyCase, foldCase } from "./fold-case.ts";

/** Events with undoings among them: of an event before, which may be undone already or be an undoing itself. */
const history = fc
  .array(fc.oneof({ weight: 5, arbitrary: randomPayload }, { weight: 1, arbitrary: fc.nat() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((moves) =>
    moves.map((move, i): CaseEvent =>
      typeof move === "number" ? undoing(`e${1 + (move % (i + 1))}`, `e${i + 1}`) : eventOf(move, `e${i + 1}`),
    ),
  );

const undoing = (event: string, id: string): CaseEvent =>
  caseEventSchema.parse({ id, at: "2026-03-01T09:00:00Z", author: "A. Analyst", type: "undone", event });
const start = () => emptyCase("case", "Untitled case");
const state = (events: readonly CaseEvent[]) => JSON.stringify(foldCase(events));
/** The undoings of events, the last of them first. */
const undoings = (events: readonly CaseEvent[], prefix: string) =>
  events.toReversed().map(({ id }) => undoing(id, `${prefix}-${id}`));

test("in 10,000 random histories, undoing all and redoing all goes back and forth through the same states", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(history, (events) => {
      for (const { type } of events) kinds.add(type);
      const states = events.map((_, k) => state(events.slice(0, k)));
      const last = state(events);
      const undone = undoings(events, "undo");
      const redone = undoings(undone, "redo");
      for (const k of undone.keys())
        expect(state([...events, ...undone.slice(0, k + 1)])).toBe(states[events.length - 1 - k]);
      for (const k of redone.keys())
        expect(state([...events, ...undone, ...redone.slice(0, k + 1)])).toBe(states[k + 1] ?? last);
    }),
    { seed: 20261122, numRuns: 10_000 },
  );
  expect([...kinds].sort()).toEqual(caseEventSchema.options.map(({ shape }) => shape.type.value).sort());
});

test("undoing what was recorded in one go, or one event in the middle, is as if it had not happened", () => {
  fc.assert(
    fc.property(
      fc.array(randomPayload, { minLength: 2, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (payloads, one, other) => {
        const events = payloads.map((payload, i) => eventOf(payload, `e${i + 1}`));
        const [from, to] = [one % events.length, other % events.length].sort((a, b) => a - b) as [number, number];
        const batch = events.slice(from, to + 1);
        const rest = events.filter((event) => !batch.includes(event));
        expect(state([...events, ...undoings(batch, "undo")])).toBe(state(rest));
        const middle = events[from] as CaseEvent;
        expect(state([...events, undoing(middle.id, "u1")])).toBe(state(events.filter((event) => event !== middle)));
      },
    ),
    { seed: 20261123, numRuns: 3000 },
  );
});

test("folding a history at once equals applying its events one by one, and leaves them as they were", () => {
  fc.assert(
    fc.property(history, (events) => {
      const before = JSON.stringify(events);
      const stepwise = activeEvents(events).reduce(applyEvent, start());
      expect(state(events)).toBe(JSON.stringify(stepwise));
      expect(JSON.stringify(events)).toBe(before);
    }),
    { seed: 20261124, numRuns: 5000 },
  );
});

test("no id is ever there twice within a collection", () => {
  fc.assert(
    fc.property(history, (events) => {
      const { claims, positions, parties, issues } = foldCase(events);
      for (const records of [claims, positions, parties, issues])
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    }),
    { seed: 20261125, numRuns: 3000 },
  );
});

test("the sentences of a history are those of its events, each told of the case before it, unless it names what has left", () => {
  fc.assert(
    fc.property(history, (events) => {
      const gone = new Set<string>();
      let before = start();
      const sentences = eventSentences(events);
      events.forEach((event, i) => {
        const words = JSON.stringify(event);
        if (![...gone].some((id) => words.includes(`"${id}"`))) expect(sentences[i]).toBe(eventSentence(event, before));
        const after = applyEvent(before, event);
        const here = idsOf(after);
        for (const id of idsOf(before)) if (!here.has(id)) gone.add(id);
        before = after;
      });
      expect(sentences).toHaveLength(events.length);
    }),
    { seed: 20261126, numRuns: 1000 },
  );
});

function idsOf(subject: Case): Set<string> {
  return new Set(collections.flatMap((collection) => subject[collection].map(({ id }) => id)));
}
