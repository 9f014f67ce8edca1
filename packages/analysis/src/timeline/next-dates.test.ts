import { emptyCase, parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nextDates } from "./next-dates.ts";
import { timeline } from "./timeline.ts";

const told = (id: string, content: string, edtf: string | undefined, more: object = {}) => ({
  id,
  report: "r",
  quote: content,
  content,
  holder: "(article)",
  act: "report-event",
  when: { text: "then", status: "planned", ...(edtf === undefined ? {} : { edtf }) },
  ...more,
});
const talks = (records: Partial<Record<keyof Case, unknown>>): Case =>
  parseCase({
    ...emptyCase("ferry", "Ferry talks"),
    parties: [
      { id: "crews", name: "Crews" },
      { id: "ferries", name: "Ferries" },
    ],
    reports: [{ id: "r", date: "2026-03-01" }],
    ...records,
  });
const dates = (records: Partial<Record<keyof Case, unknown>>, day?: string) => {
  const { ahead, passed } = nextDates(timeline(talks(records), { day }));
  return { ahead: ahead.map(({ text }) => text), passed: passed.map(({ text }) => text) };
};
const round = { id: "round", label: "Third round", kind: "round", when: "2026-03-04", status: "planned" };

test("what a person recorded and what claims tell stand in one list, by date", () => {
  const records = { events: [round], claims: [told("c1", "the ballot opens", "2026-03-02")] };
  expect(dates(records).ahead).toEqual(["the ballot opens", "Third round"]);
  expect(dates({}).ahead).toEqual([]);
});

test("a claim that tells the recorded round is one with it, named by the round or of one kind on one date", () => {
  const named = { events: [{ ...round, claims: ["c1"] }], claims: [told("c1", "the sides meet again", "2026-03-04")] };
  expect(dates(named).ahead).toEqual(["Third round"]);
  const alike = { ...named, events: [round] };
  expect(dates(alike).ahead).toEqual(["Third round"]);
  const [only] = nextDates(timeline(talks(alike))).ahead;
  expect(only?.claims).toEqual(["c1"]);
  expect(dates({ ...alike, events: [{ ...round, when: "2026-03-05" }] }).ahead).toHaveLength(2);
  expect(dates({ ...alike, claims: [told("c1", "the ballot opens", "2026-03-04")] }).ahead).toHaveLength(2);
});

test("two reports that tell one meeting make one date, and claims without a date are never taken for one", () => {
  const twice = (edtf?: string) => ({
    claims: [told("c1", "another round of talks", edtf), told("c2", "the sides meet", edtf)],
  });
  expect(dates(twice("2026-03-04")).ahead).toEqual(["another round of talks"]);
  expect(dates(twice()).ahead).toHaveLength(2);
});

test("deadlines of open threats are dates too; what is past, cancelled or closed is none", () => {
  const threat = { id: "t", by: "crews", consequence: "they strike", deadline: "../2026-03-06" };
  expect(dates({ threats: [threat] }).ahead).toEqual(["they strike"]);
  expect(dates({ threats: [{ ...threat, status: "met" }] }).ahead).toEqual([]);
  expect(dates({ events: [{ ...round, status: "past" }] }).ahead).toEqual([]);
  expect(dates({ events: [{ ...round, status: "cancelled" }] }).ahead).toEqual([]);
});

test("what lies before the day is told apart; without a day, and without a date, nothing has passed", () => {
  const records = { events: [round, { id: "e", label: "Signing", status: "planned", after: ["round"] }] };
  expect(dates(records, "2026-03-04")).toEqual({ ahead: ["Third round", "Signing"], passed: [] });
  expect(dates(records, "2026-03-05")).toEqual({ ahead: ["Signing"], passed: ["Third round"] });
  expect(dates(records)).toEqual({ ahead: ["Third round", "Signing"], passed: [] });
});

test("every planned event and every claim of a plan is in the list once, itself or joined to another", () => {
  const day = fc.constantFrom("2026-03-04", "2026-03-05", undefined);
  const words = fc.constantFrom("the sides meet", "a round of talks", "the ballot opens", "the text is signed");
  const when = (edtf: string | undefined) => (edtf === undefined ? {} : { when: edtf });
  const events = fc.array(fc.tuple(words, day), { maxLength: 4 });
  fc.assert(
    fc.property(events, events, day, (recorded, said, today) => {
      const subject = talks({
        events: recorded.map(([label, edtf], i) => ({ id: `e${i}`, label, status: "planned", ...when(edtf) })),
        claims: said.map(([content, edtf], i) => told(`c${i}`, content, edtf)),
      });
      const { ahead, passed } = nextDates(timeline(subject, { day: today }));
      const all = [...ahead, ...passed];
      const claims = all.flatMap(({ claim, claims = [] }) => [...new Set([claim ?? [], claims].flat())]);
      expect(claims.toSorted()).toEqual(said.map((_, i) => `c${i}`));
      expect(all.flatMap(({ kind, event }) => (kind === "talks-event" ? [event] : [])).toSorted()).toEqual(
        recorded.map((_, i) => `e${i}`),
      );
    }),
    { seed: 6, numRuns: 400 },
  );
});
