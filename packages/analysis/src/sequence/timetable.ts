import { dayText, isYearless, type Step, type Timetable } from "@parley/model";
import { circleOf, type StepGraph } from "./step-graph.ts";
import { timeBounds, type TimeBound } from "./time-bounds.ts";
import { shortened } from "../wording/words.ts";

/** Days are fractions of a day at the finest; sums may be off by less than this. */
const nothing = 1e-6;

/**
 * Whether windows, edges and durations of some steps fit together, and between which days each step can lie. A simple
 * temporal network: steps have a beginning and a completion, every statement bounds the difference of two of them. An
 * edge that says neither start nor completion is read as the weaker one. O(steps × statements).
 * @returns Impossible with the statements of one circle that cannot all hold, in words.
 * @see Dechter, Meiri & Pearl (1991), Temporal constraint networks, Artificial Intelligence 49.
 * @example timetable(stepGraph([])).possible; // => true
 */
export function timetable(graph: StepGraph): Timetable {
  const { steps, numbers } = graph;
  const edges = steps.flatMap(({ id, after }) =>
    after
      .filter(({ step, edge }) => edge === "unspecified" && numbers.has(step))
      .map(({ step }) => ({ step: id, after: step })),
  );
  const unplaced = steps.filter(({ window }) => window !== undefined && isYearless(window)).map(({ id }) => id);
  const circle = circleOf(graph);
  const found = circle
    ? { cycle: circleWords(circle.map((i) => steps[i]!)), cycleSteps: circle.map((i) => steps[i]!.id) }
    : negativeCycle(graph);
  if (found) return { possible: false, ...found, steps: [], unclear: edges, unplaced };
  return { possible: true, cycle: [], cycleSteps: [], steps: datedSteps(graph), unclear: edges, unplaced };
}

function circleWords(circle: readonly Step[]): string[] {
  return circle.map((step, i) => {
    const earlier = circle.at(i - 1)!;
    return `“${shortened(step.text, 80)}” comes after “${shortened(earlier.text, 80)}”`;
  });
}

/** Bellman and Ford: a bound that can still be tightened after as many rounds as there are points is part of a circle. */
function negativeCycle(graph: StepGraph): { cycle: string[]; cycleSteps: string[] } | undefined {
  const bounds = timeBounds(graph);
  const points = 2 * graph.steps.length + 1;
  const distance = new Float64Array(points);
  const by: (TimeBound | undefined)[] = Array.from({ length: points });
  let last: number | undefined;
  for (let round = 0; round <= points; round++) {
    last = undefined;
    for (const bound of bounds) {
      if (distance[bound.from]! + bound.days >= distance[bound.to]! - nothing) continue;
      distance[bound.to] = distance[bound.from]! + bound.days;
      by[bound.to] = bound;
      last = bound.to;
    }
    if (last === undefined) return undefined;
  }
  let at = last!;
  for (let i = 0; i < points; i++) at = by[at]!.from;
  const circle: TimeBound[] = [];
  const start = at;
  do {
    circle.push(by[at]!);
    at = by[at]!.from;
  } while (at !== start);
  const told = circle.toReversed().filter(({ words }) => words !== undefined);
  return {
    cycle: [...new Set(told.map(({ words }) => words!))],
    cycleSteps: [...new Set(told.flatMap(({ steps }) => steps))],
  };
}

function datedSteps(graph: StepGraph): Timetable["steps"] {
  const { steps, before } = graph;
  const bounds = timeBounds(graph);
  const origin = 2 * steps.length;
  const latest = shortest(bounds, origin, (bound) => [bound.from, bound.to]);
  const earliest = shortest(bounds, origin, (bound) => [bound.to, bound.from]);
  const undated = bounds.filter(({ from, to }) => from !== origin && to !== origin);
  const begins = steps.map((_, i): TimeBound => ({ from: 2 * i, to: origin, days: 0, steps: [] }));
  const fromStart = shortest([...undated, ...begins], origin, (bound) => [bound.to, bound.from]);
  return steps.map(({ id }, i) => ({
    step: id,
    ready: before[i]!.length === 0,
    waits: before[i]!.map((earlier) => steps[earlier]!.id),
    ...day("earliest", Math.ceil(-earliest[2 * i]! - nothing)),
    ...day("latest", Math.floor(latest[2 * i + 1]! + nothing)),
    fromStart: Math.max(0, Math.round(-fromStart[2 * i]! * 1e6) / 1e6),
  }));
}

function day(end: "earliest" | "latest", number: number): { earliest?: string; latest?: string } {
  return Number.isFinite(number) ? { [end]: dayText(number) } : {};
}

/** The shortest ways from one point along bounds read in one direction; no circle is negative here. */
function shortest(
  bounds: readonly TimeBound[],
  origin: number,
  ends: (bound: TimeBound) => [from: number, to: number],
): Float64Array {
  const distance = new Float64Array(origin + 1).fill(Infinity);
  distance[origin] = 0;
  for (let round = 0, changed = true; changed && round <= origin; round++) {
    changed = false;
    for (const bound of bounds) {
      const [from, to] = ends(bound);
      if (distance[from]! + bound.days >= distance[to]! - nothing) continue;
      distance[to] = distance[from]! + bound.days;
      changed = true;
    }
  }
  return distance;
}
