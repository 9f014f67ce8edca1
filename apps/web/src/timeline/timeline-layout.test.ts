import { dateBounds, type TimelineEntry } from "@parley/model";
import { expect, test } from "vitest";
import { brokenLines, nextMark, timelineLayout } from "./timeline-layout.ts";

let order = 0;
const entry = (event: string, when: string | undefined, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  order: ++order,
  kind: "talks-event",
  lane: "talks",
  ...(when === undefined ? {} : { when, ...dateBounds(when) }),
  placed: when === undefined ? "order" : "date",
  status: "past",
  tentative: false,
  text: event,
  event,
  parties: [],
  ...more,
});
const parties = [
  { id: "port", name: "Port" },
  { id: "union", name: "Union" },
];
const laid = (entries: readonly TimelineEntry[], day = "2026-03-01") => timelineLayout(entries, { parties, day });

test("lanes without an entry are left out, and each party has its own", () => {
  const demand = entry("demand", "2026-01-02", { lane: "positions", kind: "event", claim: "c1", parties: ["union"] });
  expect(laid([entry("round", "2026-01-01"), demand]).lanes.map(({ label }) => label)).toEqual(["Talks", "Union"]);
});

test("entries of one day share a column on different lanes, and never on one lane", () => {
  const step = entry("pay", "2026-01-01", { lane: "deadlines", kind: "step", step: "s1" });
  const { marks, columns } = laid([entry("a", "2026-01-01"), step, entry("b", "2026-01-01")]);
  expect(marks.map(({ column, row }) => [column, row])).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
  expect(columns).toBe(2);
});

test("what has only an order stands on a band of its own, and today lies before the first date ahead", () => {
  const { bands, today } = laid([
    entry("a", "2026-01-01"),
    entry("b", undefined),
    entry("c", undefined),
    entry("d", "2026-04-01"),
    entry("e", undefined, { placed: "text" }),
  ]);
  expect(bands).toEqual([
    { from: 1, to: 2, label: "order known, date unknown" },
    { from: 4, to: 4, label: "no date and no order" },
  ]);
  expect(today).toBe(3);
  expect(laid([entry("a", undefined)])).not.toHaveProperty("today");
  expect(laid([entry("a", "2026-01-01"), entry("b", undefined)]).today).toBe(1);
});

test.each([
  ["2026-03-04", "day"],
  ["2026-03-04/2026-03-05", "range"],
  ["2026-03", "uncertain"],
  ["2026-03-04?", "uncertain"],
  ["../2026-03-31", "uncertain"],
  [undefined, "undated"],
])("%s is drawn as %s", (when, shape) => {
  expect(laid([entry("a", when)]).marks[0]?.shape).toBe(shape);
});

test("arrows walk along a lane and to the nearest entry of the next", () => {
  const due = (id: string, when: string) => entry(id, when, { lane: "deadlines", kind: "step", step: id });
  const { marks } = laid([
    entry("a", "2026-01-01"),
    due("s", "2026-01-02"),
    entry("b", "2026-01-03"),
    due("t", "2026-01-05"),
  ]);
  const walk = (...keys: string[]) => keys.reduce((at, key) => nextMark(marks, at, key) ?? at, marks[0]);
  expect(walk("ArrowRight")?.key).toBe("event-b");
  expect(walk("ArrowRight", "ArrowDown")?.key).toBe("step-s");
  expect(walk("ArrowDown", "ArrowRight", "ArrowUp")?.key).toBe("event-b");
  expect(walk("ArrowLeft", "ArrowUp")?.key).toBe("event-a");
});

test("long words are cut, never lost without a sign", () => {
  expect(brokenLines("Meeting of the presidents in Alaska", { letters: 12, most: 2 })).toEqual(["Meeting of", "the…"]);
});
