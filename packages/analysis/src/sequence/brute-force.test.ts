import { exactNumber, fraction, rationalNumber, type Step, type StepValues } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { beamOrder } from "./beam-order.ts";
import { ordinalExposure, ordinalMeasure } from "./ordinal-exposure.ts";
import { orderValues } from "./order-values.ts";
import { safestOrder } from "./safest-order.ts";
import { givenOrder, stepGraph } from "./step-graph.ts";

const parties = ["a", "b", "c"];

/** Small orders: an edge always leads to a step listed earlier, so there is no circle. */
const problems = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc
    .array(
      fc.record({
        by: fc.subarray(parties, { minLength: 0, maxLength: 2 }),
        after: fc.array(fc.nat(5), { maxLength: 2 }),
        counters: fc.array(fc.nat(7), { maxLength: 2 }),
        irreversible: fc.boolean(),
        level: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        values: fc.record({ a: fc.integer({ min: -6, max: 6 }), b: fc.integer({ min: -6, max: 6 }) }),
      }),
      { minLength: count, maxLength: count },
    )
    .map((rows) => ({
      steps: rows.map(({ by, after, counters, irreversible, level }, i): Step => ({
        id: `s${i}`,
        text: `step ${i}`,
        by,
        irreversible,
        ...(level === undefined ? {} : { level }),
        after: after.filter((k) => k < i).map((k) => ({ step: `s${k}`, edge: "completion" })),
        counters: counters.filter((k) => k !== i).map((k) => `s${k}`),
        claims: [],
      })),
      values: {
        author: "N.N.",
        date: "2026-01-01",
        losses: { a: 2 },
        values: Object.fromEntries(rows.map(({ values }, i) => [`s${i}`, values])),
      } satisfies StepValues,
    })),
);
type Problem = { readonly steps: Step[]; readonly values: StepValues };

/** Every order in which each step comes after those that it waits for. */
function allOrders(steps: readonly Step[]): Step[][] {
  if (steps.length === 0) return [[]];
  const open = new Set(steps.map(({ id }) => id));
  return steps
    .filter(({ after }) => !after.some(({ step }) => open.has(step)))
    .flatMap((first) => allOrders(steps.filter((step) => step !== first)).map((rest) => [first, ...rest]));
}

const prefixes = (order: readonly Step[]): Step[][] => order.map((_, i) => order.slice(0, i + 1));
const performers = ({ by }: Step): string[] => (by?.length ? [by].flat() : ["nobody"]);

/** What answers a step: what it names, or else what others than its one named performer do. */
const answers = (step: Step, all: readonly Step[]): readonly string[] => {
  if (step.counters.length > 0) return step.counters;
  const [by, ...more] = performers(step);
  const others = all.filter((other) => performers(other).some((party) => party !== by));
  return by === "nobody" || more.length > 0 ? [] : others.map(({ id }) => id);
};

/** The definition as it stands, compared as text: level, how many, how many without. */
function exposureAt(done: readonly Step[], all: readonly Step[]): string {
  const ids = new Set(done.map(({ id }) => id));
  const open = done.filter((step) => step.irreversible && answers(step, all).some((id) => !ids.has(id)));
  const figures = [...parties, "nobody"].map((party) => {
    const own = open.filter((step) => performers(step).includes(party));
    const level = Math.max(0, ...own.map((step) => step.level ?? 0));
    const count = own.filter((step) => step.level === level).length;
    return `${level} ${count} ${own.filter((step) => step.level === undefined).length}`;
  });
  return figures.toSorted().at(-1)!;
}

const worstOf = (order: readonly Step[]): string =>
  prefixes(order)
    .map((done) => exposureAt(done, order))
    .toSorted()
    .at(-1) ?? "0 0 0";
const text = (value: number): string => {
  const { level = 0, steps = 0, withoutLevel = 0 } = ordinalExposure(value) ?? {};
  return `${level} ${steps} ${withoutLevel}`;
};

test("the safest order and the number of equally safe ones are those of listing every order", () => {
  const check = ({ steps }: Problem): void => {
    const orders = allOrders(steps).map((order) => worstOf(order));
    const least = orders.toSorted()[0]!;
    const graph = stepGraph(steps);
    const found = safestOrder(graph, ordinalMeasure(graph));
    expect([text(found.worst), found.orders]).toEqual([least, BigInt(orders.filter((one) => one === least).length)]);
    expect(worstOf(found.order.map((i) => steps[i]!))).toBe(least);
    const beam = beamOrder(graph, ordinalMeasure(graph));
    expect(text(beam.worst) >= least).toBe(true);
    expect(worstOf(beam.order.map((i) => steps[i]!))).toBe(text(beam.worst));
  };
  fc.assert(fc.property(problems, check), { seed: 1, numRuns: 1000 });
});

const sumOf = (steps: readonly Step[], { values }: StepValues, party: string): number =>
  steps.reduce((sum, { id }) => sum + Number(values[id]?.[party] ?? 0), 0);

function leastBy(steps: readonly Step[], at: (done: readonly Step[]) => number): [least: number, orders: number] {
  const worst = allOrders(steps).map((order) => Math.max(0, ...[[], ...prefixes(order)].map(at)));
  const least = Math.min(...worst);
  return [least, worst.filter((one) => one === least).length];
}

test("least exposure, guarantee and shortfall are those of listing every order", () => {
  const check = ({ steps, values }: Problem): void => {
    const tempted = (done: readonly Step[], party: string): number => {
      const open = steps.filter((step) => !done.includes(step));
      return open.some((step) => performers(step).includes(party)) ? Math.max(0, -sumOf(open, values, party)) : 0;
    };
    const exposed = (done: readonly Step[]) => Math.max(...parties.map((party) => -sumOf(done, values, party)));
    const graph = stepGraph(steps);
    const found = orderValues(graph, givenOrder(graph), { values });
    const figures = (one: typeof found.exposure | undefined) => [Number(one?.least), Number(one?.orders)];
    expect(figures(found.exposure)).toEqual(leastBy(steps, exposed));
    expect(figures(found.guarantee)).toEqual(
      leastBy(steps, (done) => Math.max(...parties.map((party) => tempted(done, party)))),
    );
    expect(figures(found.shortfall)).toEqual(
      leastBy(steps, (done) => Math.max(...parties.map((party) => tempted(done, party) - (party === "a" ? 2 : 0)))),
    );
  };
  fc.assert(fc.property(problems, check), { seed: 2, numRuns: 500 });
});

const exchanged = (id: string): string => ({ a: "b", b: "a" })[id] ?? id;

test("exchanging two parties leaves every figure as it is", () => {
  const check = ({ steps, values }: Problem): void => {
    const mirrored = steps.map((step) => ({ ...step, by: [step.by ?? []].flat().map(exchanged) }));
    const swapped: StepValues = {
      ...values,
      losses: { b: 2 },
      values: Object.fromEntries(Object.entries(values.values).map(([id, { a = 0, b = 0 }]) => [id, { a: b, b: a }])),
    };
    const [graph, mirror] = [stepGraph(steps), stepGraph(mirrored)];
    expect(safestOrder(mirror, ordinalMeasure(mirror))).toEqual(safestOrder(graph, ordinalMeasure(graph)));
    const given = givenOrder(graph);
    expect(orderValues(mirror, given, { values: swapped })).toEqual(orderValues(graph, given, { values }));
  };
  fc.assert(fc.property(problems, check), { seed: 3, numRuns: 300 });
});

test("one thing more that must come before another never makes the safest order safer", () => {
  const check = ([{ steps, values }, from, to]: readonly [Problem, number, number]): void => {
    const [early, late] = [Math.min(from, to) % steps.length, Math.max(from, to) % steps.length];
    if (early >= late) return;
    const bound = steps.map((step, i): Step =>
      i === late ? { ...step, after: [...step.after, { step: `s${early}`, edge: "completion" }] } : step,
    );
    const [free, tied] = [stepGraph(steps), stepGraph(bound)];
    const worst = (graph: typeof free) => safestOrder(graph, ordinalMeasure(graph)).worst;
    expect(worst(tied)).toBeGreaterThanOrEqual(worst(free));
    const given = givenOrder(tied);
    for (const field of ["exposure", "guarantee"] as const)
      expect(Number(orderValues(tied, given, { values })[field].least)).toBeGreaterThanOrEqual(
        Number(orderValues(free, given, { values })[field].least),
      );
  };
  fc.assert(fc.property(fc.tuple(problems, fc.nat(5), fc.nat(5)), check), { seed: 4, numRuns: 400 });
});

test("cutting steps that cost their performers into parts never raises exposure or guarantee", () => {
  const check = ([{ steps, values }, parts]: readonly [Problem, number]): void => {
    const costly: StepValues = {
      ...values,
      values: Object.fromEntries(
        steps.map((step) => {
          const { a = 0, b = 0 } = values.values[step.id] ?? {};
          const own = performers(step);
          const cost = (party: string, value: string | number) =>
            own.includes(party) ? -Math.abs(Number(value)) : value;
          return [step.id, { a: cost("a", a), b: cost("b", b) }];
        }),
      ),
    };
    const graph = stepGraph(steps);
    const chunks = { s0: parts, s1: parts };
    const found = orderValues(graph, givenOrder(graph), { values: costly, chunks });
    const number = (written: string) => rationalNumber(exactNumber(written));
    expect(number(found.chunks!.exposure.least)).toBeLessThanOrEqual(number(found.exposure.least));
    expect(number(found.chunks!.guarantee.least)).toBeLessThanOrEqual(number(found.guarantee.least));
  };
  fc.assert(fc.property(fc.tuple(problems, fc.integer({ min: 2, max: 3 })), check), { seed: 5, numRuns: 300 });
});

test("a third of a third stays exact, and twenty free steps have 20! orders", () => {
  const free = Array.from({ length: 20 }, (_, i): Step => ({
    id: `s${i}`,
    text: "",
    by: "a",
    after: [],
    irreversible: false,
    counters: [],
    claims: [],
  }));
  const graph = stepGraph(free);
  expect(safestOrder(graph, () => 0).orders).toBe(2_432_902_008_176_640_000n);
  const two = stepGraph(free.slice(0, 2));
  const values = { author: "N.N.", date: "2026", losses: {}, values: { s0: { a: "-1/3" }, s1: { a: "1/3" } } };
  const { exposure } = orderValues(two, [0, 1], { values, chunks: { s0: 3 } });
  expect(exposure).toMatchObject({ least: "0", given: "1/3", orders: "1" });
  expect(fraction(1n, 9n)).toEqual(exactNumber("1/9"));
});
