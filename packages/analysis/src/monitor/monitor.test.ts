import { parseCase, type Case, type Compliance } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { generateDraft } from "../draft/generate-draft.ts";
import { monitor } from "./monitor.ts";
import { reportedStatus } from "./reported-status.ts";

const talks = {
  format: "parley-case",
  version: 1,
  title: "Truce",
  parties: [
    { id: "north", name: "North" },
    { id: "south", name: "South" },
    { id: "league", name: "League", roles: ["guarantor"] },
  ],
  issues: [{ id: "line", label: "The line", options: ["held", "moved"] }],
  positions: [
    { party: "north", issue: "line", stance: "accepts", options: ["held"] },
    { party: "south", issue: "line", stance: "accepts", options: ["held"] },
  ],
  steps: [
    {
      id: "truce",
      text: "the guns fall silent",
      by: ["north", "south"],
      issue: "line",
      option: "held",
      window: "2026-03-01",
      guaranteedBy: ["league"],
    },
    {
      id: "leave",
      text: "North leaves the hill",
      by: "north",
      irreversible: true,
      counters: ["pay"],
      after: [{ step: "truce", edge: "completion", days: { max: 10 } }],
    },
    {
      id: "pay",
      text: "South pays",
      by: "south",
      after: [{ step: "leave", edge: "start" }],
      window: "2026-04",
      verifiedBy: ["league"],
      evidence: "a receipt",
    },
    { id: "census", text: "both count", after: [{ step: "pay" }] },
  ],
  threats: [
    { id: "t1", by: "north", about: "south", consequence: "North returns" },
    { id: "t2", by: "south", about: "north", consequence: "South closes the road", if: { line: ["held"] } },
  ],
};
const report = (
  id: string,
  step: string,
  [status, date, author = "Monitor"]: [number, string, string?],
): Compliance => ({
  id,
  on: { step },
  status,
  date,
  author,
  claims: [],
});
const withReports = (...compliance: Compliance[]): Case => parseCase({ ...talks, compliance });
const commitments = (subject: Case, asOf?: string) =>
  Object.fromEntries(
    monitor(subject, asOf === undefined ? {} : { asOf }).value.commitments.map((one) => [one.id, one]),
  );

test("a step is a commitment of its performers to the other parties, with who checks it and what would show it", () => {
  expect(commitments(withReports())["pay"]).toMatchObject({
    actors: ["south"],
    counterparts: ["north"],
    due: { day: "2026-04-30", why: "the end of its window" },
    verifiers: ["league"],
    evidence: "a receipt",
    status: null,
    overdue: null,
  });
});

test("what nobody reported is not the same as what is reported as not begun", () => {
  const { counts } = monitor(withReports(report("r1", "truce", [0, "2026-03-02"]))).value;
  expect(counts).toMatchObject({ notBegun: 1, notReported: 3, full: 0 });
});

test("where two authors differ, both stand and no status is given; the newer report of one author takes the older's place", () => {
  const subject = withReports(
    report("r1", "truce", [0, "2026-03-01"]),
    report("r2", "truce", [3, "2026-03-02"]),
    report("r3", "truce", [1, "2026-03-03", "South"]),
  );
  const { truce } = commitments(subject);
  expect(truce).toMatchObject({ status: null, disputed: true });
  expect(truce?.standing.map(({ id }) => id)).toEqual(["r2", "r3"]);
  expect(truce?.history).toEqual([
    { date: "2026-03-01", statuses: [0] },
    { date: "2026-03-02", statuses: [3] },
    { date: "2026-03-03", statuses: [1, 3] },
  ]);
  expect(commitments(subject, "2026-03-02")["truce"]).toMatchObject({ status: 3, disputed: false });
});

test("a commitment is overdue from the day after its last day, until every report says that it is done", () => {
  const subject = withReports(report("r1", "truce", [2, "2026-02-27"]));
  expect(commitments(subject, "2026-03-01")["truce"]?.overdue).toBe(false);
  expect(commitments(subject, "2026-03-02")["truce"]?.overdue).toBe(true);
  const disputed = withReports(
    report("r1", "truce", [3, "2026-02-27"]),
    report("r2", "truce", [1, "2026-02-28", "South"]),
  );
  expect(commitments(disputed, "2026-03-02")["truce"]?.overdue).toBe(true);
  expect(commitments(withReports(report("r1", "truce", [3, "2026-03-01"])), "2026-03-02")["truce"]?.overdue).toBe(
    false,
  );
});

test("a wait after another step runs from the day that all report it done", () => {
  const subject = withReports(report("r1", "truce", [1, "2026-03-01"]), report("r2", "truce", [3, "2026-03-05"]));
  expect(commitments(subject, "2026-03-16")["leave"]).toMatchObject({
    due: { day: "2026-03-15", why: "10 days after “the guns fall silent”, reported 2026-03-05" },
    overdue: true,
  });
});

test("a default strands what comes after it, through others, but not what only waited for a beginning", () => {
  expect(commitments(withReports(), "2026-06-01")["truce"]?.strands).toEqual(["leave", "pay", "census"]);
  const begun = withReports(report("r1", "truce", [3, "2026-03-01"]), report("r2", "leave", [1, "2026-03-02"]));
  expect(commitments(begun)["leave"]?.strands).toEqual([]);
  expect(monitor(begun, { asOf: "2026-05-01" }).value.counts).toMatchObject({ overdue: 2, stranded: 1 });
});

test("who has done what cannot be taken back, and waits for the answer, is exposed until the answer is full", () => {
  const begun = [report("r1", "leave", [2, "2026-03-10"])];
  expect(monitor(withReports(...begun)).value.exposures).toEqual([
    { step: "leave", parties: ["north"], irreversible: true, waitingFor: ["pay"] },
  ]);
  expect(monitor(withReports(...begun, report("r2", "pay", [3, "2026-04-01"]))).value.exposures).toEqual([]);
});

test("guarantees and open threats stand beside what they may follow", () => {
  const { truce, pay } = commitments(withReports());
  expect(truce?.remedies).toEqual([
    { kind: "guarantee", by: ["league"], text: "the guarantee can be invoked" },
    { kind: "threat", by: ["north"], text: "North returns", threat: "t1" },
    { kind: "threat", by: ["south"], text: "South closes the road", threat: "t2" },
  ]);
  expect(pay?.remedies.map(({ threat }) => threat)).toEqual(["t1"]);
});

test("the agreed clauses of a draft are followed with the steps that carry them out", () => {
  const subject = withReports(report("r1", "truce", [2, "2026-03-02"]));
  const draft = generateDraft(subject);
  const drafted = {
    ...subject,
    drafts: [draft],
    compliance: [
      ...subject.compliance,
      { id: "r2", on: { draft: "text", clause: "line" }, status: 1, date: "2026-03-03", author: "North", claims: [] },
    ],
  };
  const { commitments: followed, basis } = monitor(drafted, { draft: "text" }).value;
  expect(followed).toMatchObject([
    {
      id: "line",
      draft: "text",
      step: "truce",
      text: "The line: Held",
      disputed: true,
      due: { day: "2026-03-01" },
      overdue: true,
    },
  ]);
  expect(basis).toMatchObject({ kind: "draft", draft: "text", signed: null });
});

test("an order, a package or a draft that is not there, and a day that is none, are refused", () => {
  const subject = withReports();
  expect(() => monitor(subject, { order: "north" })).toThrow('no order of steps "north": the case has none');
  expect(() => monitor(subject, { package: "deal" })).toThrow('no package "deal" in this case: it has none');
  expect(() => monitor(subject, { draft: "text" })).toThrow('no draft "text" in this case: it has none');
  expect(() => monitor(subject, { asOf: "2026-02-30" })).toThrow("expected a day");
});

test("only the steps that a package asks for are followed", () => {
  const subject = parseCase({ ...talks, packages: [{ id: "other", options: { line: "moved" } }] });
  expect(monitor(subject, { package: "other" }).value.commitments.map(({ id }) => id)).toEqual([
    "leave",
    "pay",
    "census",
  ]);
});

const someReports = fc.array(
  fc.record({
    status: fc.integer({ min: 0, max: 3 }),
    date: fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`),
    author: fc.constantFrom("A", "B"),
  }),
  { maxLength: 6 },
);

test("what stands on a day is what would stand if nothing later were reported, and agrees only if all do", () => {
  fc.assert(
    fc.property(someReports, fc.integer({ min: 1, max: 9 }), (given, n) => {
      const day = `2026-03-0${n}`;
      const records = given.map((one, i) => report(`r${i}`, "truce", [one.status, one.date, one.author]));
      const cut = reportedStatus(
        records.filter(({ date }) => date <= day),
        undefined,
      );
      const { reached: _r, reachedOn: _o, ...now } = reportedStatus(records, day);
      const { reached: _a, reachedOn: _b, ...then } = cut;
      expect(now).toEqual(then);
      const statuses = new Set(now.standing.map(({ status }) => status));
      expect(now.disputed).toBe(statuses.size > 1);
      expect(now.status).toBe(statuses.size === 1 ? [...statuses][0] : null);
      expect(now.history.at(-1)?.statuses ?? []).toEqual([...statuses].sort());
    }),
    { seed: 20261123, numRuns: 400 },
  );
});

test("the counts of statuses add up to the commitments", () => {
  fc.assert(
    fc.property(someReports, (given) => {
      const records = given.map((one, i) =>
        report(`r${i}`, i % 2 === 0 ? "truce" : "pay", [one.status, one.date, one.author]),
      );
      const { counts } = monitor(withReports(...records)).value;
      expect(counts.full + counts.partly + counts.notBegun + counts.notReported + counts.disputed).toBe(
        counts.commitments,
      );
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

test("the text that was signed in a played session is followed: its steps only, and how far the table carried them", () => {
  const session = (id: string, moves: object[]) => ({ id, title: `Session ${id}`, moves });
  const subject = parseCase({
    ...structuredClone(talks),
    packages: [],
    sessions: [
      session("open", []),
      session("done", [
        { kind: "convene", by: "north" },
        { kind: "accept", by: "south", text: 1 },
        { kind: "guarantor-consents", by: "league", text: 1 },
        { kind: "sign", by: "north", text: 1 },
        { kind: "step-begin", by: "north", step: "truce" },
      ]),
    ],
  });
  const { value } = monitor(subject, { session: "done" });
  expect(value.basis.session).toEqual({ id: "done", title: "Session done", text: 1 });
  expect(value.commitments.find(({ id }) => id === "truce")?.played).toEqual(["begun"]);
  expect(value.sentence).toContain("signed in the session “Session done”: played, not reported");
  expect(monitor(subject, { session: "open" }).value.sentence).toContain("no text is signed");
  expect(() => monitor(subject, { session: "none" })).toThrow("it has open, done");
});
