import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEvent } from "./apply-event.ts";
import type { CaseEvent } from "./case-event.ts";
import { caseEventSchema } from "./case-event.ts";
import { activeEvents, emptyCase, foldCase } from "./fold-case.ts";

let serial = 0;
function event(fields: Record<string, unknown>): CaseEvent {
  return caseEventSchema.parse({ id: `e${++serial}`, at: "2026-03-01T09:00:00Z", author: "A. Analyst", ...fields });
}

const created = event({ type: "case-created", case: "talks", title: "Talks" });
const claim = (id: string, quote: string) => ({
  id,
  quote,
  holder: "Union",
  act: "demand",
  review: { state: "accepted" },
});
const suggested = event({
  type: "claims-suggested",
  claims: [claim("c1", "six per cent"), claim("c2", "a shorter week")],
});
const reviewState = (events: readonly CaseEvent[], id: string) =>
  foldCase(events).claims.find((one) => one.id === id)?.review?.state;

test("a suggestion is no more than a suggestion, whatever its sender says of it", () => {
  expect(reviewState([created, suggested], "c1")).toBe("suggested");
});

test("a person accepts, edits and rejects; each leaves its author and time", () => {
  const events = [
    created,
    suggested,
    event({ type: "claim-edited", claim: "c1", changes: { act: "offer" } }),
    event({ type: "claim-rejected", claim: "c2", reason: "not said" }),
  ];
  expect(foldCase(events).claims).toMatchObject([
    { act: "offer", review: { state: "edited", by: "A. Analyst", at: "2026-03-01T09:00:00Z" } },
    { review: { state: "rejected", reason: "not said" } },
  ]);
});

test("an edit changes the fields it names and no other", () => {
  const chain = [{ who: "Harbour Post", kind: "outlet" }];
  const suggestion = event({
    type: "claims-suggested",
    claims: [{ ...claim("c1", "six per cent"), chain, hedges: [{ text: "reportedly" }] }],
  });
  const state = foldCase([
    created,
    suggestion,
    event({ type: "claim-edited", claim: "c1", changes: { act: "offer" } }),
  ]);
  expect(state.claims[0]).toMatchObject({ act: "offer", chain, hedges: [{ text: "reportedly" }] });
});

test("a rejected claim stays rejected when rules suggest it again", () => {
  const events = [created, suggested, event({ type: "claim-rejected", claim: "c2" }), suggested];
  expect(reviewState(events, "c2")).toBe("rejected");
  expect(foldCase(events).claims).toHaveLength(2);
});

test("a claim that another reader finds as well says so, stays as it was decided, and no longer says so when that is undone", () => {
  const reading = { model: "small", quote: "exact" };
  const again = event({
    type: "claims-suggested",
    claims: [],
    seconded: [
      { claim: "c1", reading: { ...reading, model: "large" } },
      { claim: "c1", reading },
      { claim: "c1", reading: { ...reading, holder: "Port" } },
      { claim: "c9", reading },
    ],
  });
  const events = [created, suggested, event({ type: "claim-rejected", claim: "c1" }), again];
  expect(foldCase(events).claims[0]).toMatchObject({
    review: { state: "rejected" },
    secondReadings: [{ model: "large" }, { model: "small", holder: "Port" }],
  });
  expect(foldCase([...events, event({ type: "undone", event: again.id })]).claims[0]?.secondReadings).toBeUndefined();
});

test("undoing takes one event back, and undoing the undo brings it again", () => {
  const rejected = event({ type: "claim-rejected", claim: "c1" });
  const undone = event({ type: "undone", event: rejected.id });
  expect(reviewState([created, suggested, rejected, undone], "c1")).toBe("suggested");
  expect(reviewState([created, suggested, rejected, undone, event({ type: "undone", event: undone.id })], "c1")).toBe(
    "rejected",
  );
});

test("an event about a record whose making was undone changes nothing", () => {
  const undone = event({ type: "undone", event: suggested.id });
  expect(foldCase([created, suggested, event({ type: "claim-accepted", claim: "c1" }), undone])).toEqual(
    foldCase([created]),
  );
});

test("merging claims moves what rested on them", () => {
  const position = { id: "p1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c2"] };
  const events = [
    created,
    suggested,
    event({ type: "position-set", position }),
    event({ type: "claims-merged", into: "c1", from: ["c2"] }),
  ];
  const state = foldCase(events);
  expect([state.claims.map((one) => one.id), state.positions[0]?.claims]).toEqual([["c1"], ["c1"]]);
});

test("splitting a claim puts its parts in its place", () => {
  const parts = [claim("c1a", "six"), claim("c1b", "per cent")];
  const position = { id: "p1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] };
  const events = [
    created,
    suggested,
    event({ type: "position-set", position }),
    event({ type: "claim-split", claim: "c1", into: parts }),
  ];
  const state = foldCase(events);
  expect([state.claims.map((one) => one.id), state.positions[0]?.claims]).toEqual([
    ["c1a", "c1b", "c2"],
    ["c1a", "c1b"],
  ]);
});

test("merging parties keeps the names of both and moves their positions", () => {
  const position = { id: "p1", party: "dockers", stance: "demands", issue: "pay", options: ["six"] };
  const events = [
    created,
    event({ type: "party-set", party: { id: "union", name: "Union" } }),
    event({ type: "party-set", party: { id: "dockers", name: "Dockers", aliases: ["the men"] } }),
    event({ type: "position-set", position }),
    event({ type: "parties-merged", into: "union", from: "dockers" }),
  ];
  expect(foldCase(events)).toMatchObject({
    parties: [{ id: "union", aliases: ["Dockers", "the men"] }],
    positions: [{ party: "union" }],
  });
});

test("setting a record twice replaces it where it stands", () => {
  const party = (id: string, name: string) => event({ type: "party-set", party: { id, name } });
  const state = foldCase([created, party("a", "A"), party("b", "B"), party("a", "Alpha")]);
  expect(state.parties.map(({ name }) => name)).toEqual(["Alpha", "B"]);
});

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("accept", "reject", "edit", "title", "party", "undo"),
    pick: fc.nat(40),
    word: fc.constantFrom("a", "b", "c"),
  }),
  { maxLength: 40 },
);

function script(moves: readonly { kind: string; pick: number; word: string }[]): CaseEvent[] {
  const events: CaseEvent[] = [created, suggested];
  for (const { kind, pick, word } of moves) {
    const claimId = pick % 2 === 0 ? "c1" : "c2";
    const target = events[pick % events.length];
    if (kind === "accept") events.push(event({ type: "claim-accepted", claim: claimId }));
    if (kind === "reject") events.push(event({ type: "claim-rejected", claim: claimId }));
    if (kind === "edit") events.push(event({ type: "claim-edited", claim: claimId, changes: { content: word } }));
    if (kind === "title") events.push(event({ type: "title-set", title: word }));
    if (kind === "party") events.push(event({ type: "party-set", party: { id: word, name: word } }));
    if (kind === "undo" && target) events.push(event({ type: "undone", event: target.id }));
  }
  return events;
}

test("undoing any event and undoing that undo leads back to the same state", () => {
  fc.assert(
    fc.property(steps, fc.nat(), (moves, pick) => {
      const events = script(moves);
      const target = events[pick % events.length] ?? created;
      const undone = event({ type: "undone", event: target.id });
      const redone = event({ type: "undone", event: undone.id });
      expect(foldCase([...events, undone, redone])).toEqual(foldCase(events));
    }),
    { seed: 20260301, numRuns: 500 },
  );
});

test("folding is applying one active event after another, and changes no argument", () => {
  fc.assert(
    fc.property(steps, (moves) => {
      const events = script(moves);
      const frozen = JSON.stringify(events);
      const stepwise = activeEvents(events).reduce(applyEvent, emptyCase("case", "Untitled case"));
      expect(stepwise).toEqual(foldCase(events));
      expect(JSON.stringify(events)).toBe(frozen);
    }),
    { seed: 20260302, numRuns: 300 },
  );
});
