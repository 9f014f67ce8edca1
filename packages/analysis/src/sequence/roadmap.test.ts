import { parseCase, type Case } from "@parley/model";
import { expect, test } from "vitest";
import { roadmap, type RoadmapOptions } from "./roadmap.ts";

const strike = {
  format: "parley-case",
  version: 1,
  title: "Harbour strike (invented)",
  deal: "labour",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [
    { id: "pay", label: "Pay", vocabulary: "labour.pay", options: ["five", "six"] },
    { id: "cranes", label: "Cranes", options: ["new", "old"] },
  ],
};
const steps: object[] = [
  {
    id: "work",
    by: "union",
    text: "work begins again",
    irreversible: true,
    level: 4,
    counters: ["pay", "cranes"],
    proposal: "port",
  },
  {
    id: "pay",
    by: "port",
    text: "pay rises",
    issue: "pay",
    proposal: "port",
    after: [{ step: "work", edge: "completion" }],
  },
  { id: "vote", by: "union", text: "members vote", kind: "ratification", proposal: "port", after: [{ step: "pay" }] },
  { id: "cranes", by: "port", text: "new cranes come", issue: "cranes", option: "new" },
];
const caseWith = (list: object[], change: object = {}): Case => parseCase({ ...strike, steps: list, ...change });
const read = (options: RoadmapOptions = {}, list = steps) => roadmap(caseWith(list), options).value;

test("without steps there is no order, and the sentence says what to do", () => {
  expect(read({}, [])).toMatchObject({
    orders: [],
    unplaced: [],
    sentence: expect.stringContaining("list them in the order"),
  });
});

test("the worst moment names whose it is, after which step, and what answers it nowhere", () => {
  const [order] = read().orders;
  expect(order?.worst).toEqual({
    position: 1,
    after: "work",
    parties: ["union"],
    exposure: { level: 4, steps: 1, withoutLevel: 0 },
    until: 3,
    holding: [],
    atMost: [],
    dependsOnLevels: false,
  });
  expect(order?.moments[2]?.outstanding).toEqual([
    { party: "union", steps: [{ step: "work", level: 4, awaits: [], never: ["cranes"] }] },
  ]);
  expect(order?.sentence).toBe(
    "The worst moment of the order of steps proposed by Port is Union's, after step 1 (“work begins again”), holding nothing that others have done, with 1 step of level 4 hard to take back and not answered in full. Still to come: “pay rises”. With no place in this order: “new cranes come”.",
  );
});

test("an order lacks the kinds of step that its deal needs, and the issues that other steps carry out", () => {
  expect(read().orders[0]?.missing).toEqual({
    kinds: ["dispute-handling", "monitoring"],
    sources: [{ source: "ILO Recommendation 91 (1951)", kinds: ["dispute-handling", "monitoring"] }],
    issues: ["cranes"],
    steps: ["cranes"],
  });
  expect(read().unplaced).toEqual(["cranes"]);
});

test("typed steps are one order; it must keep what comes before what", () => {
  expect(read({ order: ["cranes", "work", "pay"] }).orders[0]).toMatchObject({
    steps: ["cranes", "work", "pay"],
    worst: { position: 2, until: 2 },
  });
  expect(() => read({ order: ["pay", "work"] })).toThrow("pay is typed before work, which must come before it");
  expect(() => read({ order: ["pay", "sail"] })).toThrow('there is no step "sail"');
  expect(() => read({ order: "union" })).toThrow('no order of steps "union": expected one of port');
});

test("two orders are held against each other by their worst moments and their issues", () => {
  const other = [...steps, { id: "u1", by: "port", text: "new cranes come", issue: "cranes", proposal: "union" }];
  expect(read({ compare: ["port", "union"] }, other).comparison).toEqual({
    a: "port",
    b: "union",
    onlyA: ["pay"],
    onlyB: ["cranes"],
    sentence:
      "The worst moment of the order of steps proposed by Port is Union's with 1 step of level 4 not answered; the order of steps proposed by Union leaves nobody exposed on what is recorded. Only the order of steps proposed by Port has steps on Pay. Only the order of steps proposed by Union has steps on Cranes.",
  });
});

test("a step that fails strands what waits for it and leaves open what it answers", () => {
  expect(read({ fails: "pay" }).fails).toEqual([
    {
      step: "pay",
      stranded: ["vote"],
      unanswered: [{ step: "work", parties: ["union"], lost: ["pay"] }],
      sentence:
        "If “pay rises” is not done, 1 step cannot follow: “members vote”. Union would be left with “work begins again” not answered in full.",
    },
  ]);
});

test("parts of a step are measured in values only: without any the result says so", () => {
  const { value, warnings } = roadmap(caseWith(steps), { chunks: { work: 2 } });
  expect(warnings).toMatchObject([{ code: "no-values" }]);
  expect(value.orders[0]?.values).toEqual([]);
  expect(() => read({ chunks: { work: 0 } })).toThrow("expected 1 to 100 parts of the step work, not 0");
});

test("steps in a circle have no safest order, and nothing crashes", () => {
  const circle = [
    { id: "a", by: "port", text: "a", irreversible: true, counters: ["b"], after: [{ step: "b" }] },
    { id: "b", by: "union", text: "b", after: [{ step: "a" }] },
  ];
  const [order] = read({}, circle).orders;
  expect(order).toMatchObject({ id: "(all)", safest: null, timetable: { possible: false } });
  expect(order?.sentence).toContain(
    "The timetable of the order of steps is impossible: “a” comes after “b”; “b” comes after “a”.",
  );
});

test("a step without a level is counted apart; where its level would decide, the result says so", () => {
  const list = [
    { id: "a", by: "port", text: "a", irreversible: true, level: 2, counters: ["c"] },
    { id: "b", by: "union", text: "b", irreversible: true, counters: ["c"] },
    { id: "c", text: "c" },
  ];
  const [order] = read({}, list).orders;
  expect(order?.worst).toMatchObject({
    parties: ["port"],
    exposure: { level: 2, steps: 1, withoutLevel: 0 },
    dependsOnLevels: true,
  });
  expect(order?.withoutLevel).toEqual(["b"]);
});

test("more than twenty steps are searched, and the result says that a safer order may exist", () => {
  const many = Array.from({ length: 24 }, (_, i) => ({
    id: `s${i}`,
    by: i % 2 ? "port" : "union",
    text: `${i}`,
    irreversible: true,
    level: 1 + (i % 5),
    counters: [`s${i ^ 1}`],
  }));
  const { value, warnings } = roadmap(caseWith(many));
  expect(value.orders[0]?.safest).toMatchObject({ heuristic: true, exposure: { level: 4, steps: 1 } });
  expect(value.orders[0]?.safest).not.toHaveProperty("orders");
  expect(warnings).toMatchObject([{ code: "heuristic" }]);
});
