import { dayOf, dayText, type Step } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stepGraph } from "./step-graph.ts";
import { timetable } from "./timetable.ts";

const step = (id: string, fields: Partial<Step> = {}): Step => ({
  id,
  text: id.toUpperCase(),
  after: [],
  irreversible: false,
  counters: [],
  claims: [],
  ...fields,
});

test("a step that must end before the one it waits for can is a circle in words", () => {
  const found = timetable(
    stepGraph([
      step("sign", { window: "2026-05-10/.." }),
      step("pay", {
        window: "../2026-05-12",
        days: { min: 1 },
        after: [{ step: "sign", edge: "completion", days: { min: 5 } }],
      }),
    ]),
  );
  expect(found.possible).toBe(false);
  expect(found.cycle.toSorted()).toEqual([
    "“PAY” begins at least 5 days after “SIGN” is complete",
    "“PAY” is complete by 12 May 2026",
    "“PAY” takes at least 1 day",
    "“SIGN” begins on 10 May 2026 or later",
  ]);
  expect(found.cycleSteps.toSorted()).toEqual(["pay", "sign"]);
});

test("steps that wait for one another are impossible, a step for itself too, whatever the edge", () => {
  for (const edge of ["start", "completion", "unspecified"] as const) {
    const pair = [step("a", { after: [{ step: "b", edge }] }), step("b", { after: [{ step: "a", edge }] })];
    expect(timetable(stepGraph(pair)).cycle).toEqual(["“A” comes after “B”", "“B” comes after “A”"]);
    expect(timetable(stepGraph([step("a", { after: [{ step: "a", edge }] })])).cycle).toEqual(["“A” comes after “A”"]);
  }
});

test("an edge that does not say which end it means is read as the weaker one, and named", () => {
  const withEdge = (edge: "start" | "completion" | "unspecified") =>
    timetable(
      stepGraph([
        step("leave", { days: { min: 30 }, window: "2026-03-01/.." }),
        step("sign", { window: "../2026-03-10", after: [{ step: "leave", edge }] }),
      ]),
    );
  expect(withEdge("completion").possible).toBe(false);
  expect(withEdge("start")).toMatchObject({ possible: true, unclear: [] });
  expect(withEdge("unspecified")).toMatchObject({ possible: true, unclear: [{ step: "sign", after: "leave" }] });
});

test("each step has its first and last day and how long after the beginning it can come", () => {
  const found = timetable(
    stepGraph([
      step("sign", { window: "2026-05-10/2026-05-20" }),
      step("leave", {
        days: { min: 7, max: 14 },
        after: [{ step: "sign", edge: "completion", days: { min: 3, max: 10 } }],
      }),
      step("free", { window: "XXXX-05-04" }),
    ]),
  );
  expect(found.steps).toEqual([
    { step: "sign", ready: true, waits: [], earliest: "2026-05-10", latest: "2026-05-20", fromStart: 0 },
    { step: "leave", ready: false, waits: ["sign"], earliest: "2026-05-13", latest: "2026-06-13", fromStart: 3 },
    { step: "free", ready: true, waits: [], fromStart: 0 },
  ]);
  expect(found.unplaced).toEqual(["free"]);
});

const first = dayOf("2026-03-01")!;
const dated = (day: number): string => dayText(first + day);
const span = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const edges = fc.constantFrom("start" as const, "completion" as const, "unspecified" as const);
const windows = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([a, b]) => (a === b ? dated(a) : `${dated(Math.min(a, b))}/${dated(Math.max(a, b))}`));
const timed = fc
  .array(fc.record({ window: windows, days: span, edge: edges, wait: span, after: fc.boolean() }), {
    minLength: 2,
    maxLength: 3,
  })
  .map((rows) =>
    rows.map(({ window, days, edge, wait, after }, i) =>
      step(`s${i}`, { window, days, after: after && i > 0 ? [{ step: `s${i - 1}`, edge, days: wait }] : [] }),
    ),
  );

/** Whole days suffice: every bound is a whole number of days. */
function allTimes(steps: readonly Step[]): [begin: number, end: number][][] {
  return steps.reduce<[number, number][][]>(
    (sofar, { window = "", days = {}, after: [wait] }) =>
      sofar.flatMap((times) => {
        const [from = 0, to = from] = window.split("/").map((text) => dayOf(text)! - first);
        const found: [number, number][][] = [];
        const [begun = 0, done = 0] = times.at(-1) ?? [];
        for (let begin = from; begin <= to; begin++)
          for (let end = begin + (days.min ?? 0); end <= Math.min(to, begin + (days.max ?? 9)); end++) {
            const low = wait?.edge === "completion" ? done : begun;
            const high = wait?.edge === "start" ? begun : done;
            if (wait && (begin < low + (wait.days?.min ?? 0) || begin > high + (wait.days?.max ?? 9))) continue;
            found.push([...times, [begin, end]]);
          }
        return found;
      }),
    [[]],
  );
}

test("possible exactly when some days fit, and first and last days are those of all that fit", () => {
  const check = (steps: Step[]): void => {
    const times = allTimes(steps);
    const found = timetable(stepGraph(steps));
    expect(found.possible).toBe(times.length > 0);
    expect(found.cycle.length > 0).toBe(!found.possible);
    found.steps.forEach(({ earliest, latest }, i) => {
      expect(earliest).toBe(dated(Math.min(...times.map((one) => one[i]![0]))));
      expect(latest).toBe(dated(Math.max(...times.map((one) => one[i]![1]))));
    });
  };
  fc.assert(fc.property(timed, check), { seed: 6, numRuns: 1500 });
});
