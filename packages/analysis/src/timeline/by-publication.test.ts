import { emptyCase, parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { byPublication } from "./by-publication.ts";
import { knownBy } from "./known-by.ts";
import { timeline } from "./timeline.ts";

const claim = (id: string, report: string, edtf?: string): object => ({
  id,
  quote: `words of ${id}`,
  holder: "Port",
  act: "report-event",
  report,
  start: 1,
  when: { text: id, ...(edtf === undefined ? {} : { edtf }) },
});
const subject = (records: Partial<Record<keyof Case, unknown>> = {}): Case =>
  parseCase({
    ...emptyCase("talks", "Talks"),
    parties: [{ id: "port", name: "Port" }],
    issues: [{ id: "pay", label: "Pay", options: [{ id: "more", label: "more" }] }],
    reports: [
      { id: "early", title: "Early", date: "2026-03-02" },
      { id: "late", title: "Late", date: "2026-03-09" },
      { id: "undated", title: "Undated" },
    ],
    claims: [
      claim("c1", "late", "2026-01-05"),
      claim("c2", "early", "2026-05-01"),
      claim("c3", "undated", "2026-02-01"),
    ],
    events: [{ id: "round", label: "Round", when: "2026-02-03", claims: ["c1", "c2"] }],
    positions: [
      { id: "p1", party: "port", issue: "pay", options: ["more"], stance: "demands", claims: ["c1", "c3"] },
      { id: "p2", party: "port", issue: "pay", options: ["more"], stance: "accepts", since: "2026-03-01" },
    ],
    ...records,
  });
const keys = ({ entries }: ReturnType<typeof timeline>): string[] =>
  entries.map(({ claim: of, event, report, position }) => of ?? event ?? report ?? position ?? "");

test("by publication an entry stands where the first dated report tells of it, and what none tells of comes last", () => {
  const result = timeline(subject(), { day: "2026-03-01" });
  const told = byPublication(subject(), result);
  expect(keys(told)).toEqual(["early", "round", "late", "c3", "p2"]);
  expect(told.entries.find(({ event }) => event === "round")).toMatchObject({ when: "2026-03-02", placed: "date" });
  expect(told.entries.at(-2)).toMatchObject({ claim: "c3", placed: "text" });
  expect(told.entries.at(-2)).not.toHaveProperty("when");
  expect(told.sentence).toBe(
    "3 entries by the date of the first report that tells of each; 2 are told by no dated report.",
  );
});

test("what is next stays next under its new number", () => {
  const planned = subject({
    events: [{ id: "round", label: "Round", when: "2026-06-03", status: "planned", claims: ["c1"] }],
  });
  const result = timeline(planned, { day: "2026-03-01" });
  const told = byPublication(planned, result);
  expect(told.entries.find(({ order }) => order === told.next)).toMatchObject({ event: "round", status: "planned" });
  expect(byPublication(subject(), timeline(subject())).next).toBeUndefined();
});

test("by a day is known what had been published by its end, and a position rests on it or on since when it is held", () => {
  expect(knownBy(subject(), { to: "2026-03-02" })).toMatchObject({
    claims: ["c2"],
    fresh: ["c2"],
    positions: ["p2"],
    undated: ["c3"],
    sentence:
      "By the end of 2 March 2026, 1 of 3 claims had been published, and 1 of 2 positions rests on what was known. 1 claim from reports without a date is not counted.",
  });
  expect(knownBy(subject(), { from: "2026-03-05", to: "2026-03-31" })).toMatchObject({
    claims: ["c1", "c2"],
    fresh: ["c1"],
    positions: ["p1", "p2"],
  });
});

test("a report of which only the month is known counts from the end of that month", () => {
  const monthly = subject({ reports: [{ id: "early", date: "2026-03" }, { id: "late" }, { id: "undated" }] });
  expect(knownBy(monthly, { to: "2026-03-30" }).claims).toEqual([]);
  expect(knownBy(monthly, { to: "2026-03-31" }).claims).toEqual(["c2"]);
});

test("what was known on a day is known on every later day", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${`${n}`.padStart(2, "0")}`);
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [before, after] = [a, b].toSorted().map((to) => knownBy(subject(), { to }));
      expect(after?.claims).toEqual(expect.arrayContaining([...(before?.claims ?? [])]));
      expect(after?.positions).toEqual(expect.arrayContaining([...(before?.positions ?? [])]));
    }),
    { seed: 6 },
  );
});
