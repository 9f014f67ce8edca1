import { emptyCase, isEdtf, parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { timeline } from "./timeline.ts";

const talks = (records: Partial<Record<keyof Case, unknown>>): Case =>
  parseCase({ ...emptyCase("talks", "Talks"), ...records });
const claim = (id: string, when: object, more: object = {}): object => ({
  id,
  quote: `words of ${id}`,
  holder: "Port",
  act: "report-event",
  when,
  ...more,
});

test("dated entries come by date, a tentative one is marked, undated ones follow in the order of the text", () => {
  const subject = talks({
    parties: [{ id: "port", name: "Port" }],
    reports: [{ id: "r", title: "Talks stall", publisher: "The Post", date: "2026-03-02" }],
    claims: [
      claim("late", { text: "on 5 March", edtf: "2026-03-05", status: "planned", planHedge: "tentatively" }),
      claim("second", { text: "later" }, { report: "r", start: 40 }),
      claim("first", { text: "earlier this year" }, { report: "r", start: 10 }),
      claim("gone", { text: "on 1 March", edtf: "2026-03-01" }, { review: { state: "rejected" } }),
    ],
    steps: [{ id: "s1", by: "port", text: "Port opens the gate", window: "2026-04" }],
  });
  const { entries, sentence } = timeline(subject);
  expect(entries.map(({ claim: of, step, report, kind }) => of ?? step ?? `${kind} ${report}`)).toEqual([
    "report r",
    "late",
    "s1",
    "first",
    "second",
  ]);
  expect(entries.map(({ tentative }) => tentative)).toEqual([false, true, false, false, false]);
  expect(entries[1]).toMatchObject({ when: "2026-03-05", said: "on 5 March", status: "planned", parties: ["port"] });
  expect(sentence).toBe("3 entries with a date; 2 more have only an order in the text.");
});

test("a day without a year is shown but not placed", () => {
  const subject = talks({ claims: [claim("c", { text: "4 March", edtf: "XXXX-03-04", needs: "document-date" })] });
  expect(timeline(subject)).toMatchObject({
    sentence: "No entry has a day and a year; 1 has only an order in the text.",
    entries: [{ when: "XXXX-03-04" }],
  });
});

test("what is told from the day of a report is placed as soon as the report has one", () => {
  const told = claim(
    "c",
    { text: "last week", relative: { unit: "week", offset: -1 }, needs: "document-date" },
    { report: "r" },
  );
  const dated = (date?: string): object =>
    timeline(talks({ reports: [{ id: "r", ...(date ? { date } : {}) }], claims: [told] })).entries.find(
      ({ kind }) => kind === "event",
    ) ?? {};
  expect(dated()).not.toHaveProperty("earliest");
  expect(dated("2026-02-26")).toMatchObject({ when: "2026-02-16/2026-02-22", earliest: "2026-02-16", inferred: true });
});

test("a case without dates says so", () => {
  expect(timeline(emptyCase("talks", "Talks"))).toEqual({
    sentence: "Nothing in the case has a date yet.",
    entries: [],
    contradictions: [],
    proposed: [],
  });
});

test("whatever the order of the claims, dated entries never go back in time and none is lost", () => {
  const dates = fc.constantFrom("2026-03-04", "2026-03", "2025", "../2026-01-31", "XXXX-03-04", "2026-21", undefined);
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 12 }), (all) => {
      const claims = all.map((edtf, i) => claim(`c${i}`, { text: "then", ...(edtf === undefined ? {} : { edtf }) }));
      const { entries } = timeline(talks({ claims }));
      expect(entries).toHaveLength(all.length);
      const placed = entries.filter(({ earliest, latest }) => (earliest ?? latest) !== undefined);
      const firsts = placed.map(({ earliest, latest }) => earliest ?? latest ?? "");
      expect(firsts).toEqual([...firsts].sort());
      expect(entries.slice(0, placed.length)).toEqual(placed);
      expect(entries.every(({ when }) => when === undefined || isEdtf(when))).toBe(true);
    }),
    { seed: 11 },
  );
});
