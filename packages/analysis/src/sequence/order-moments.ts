import type { Moment, WorstMoment } from "@parley/model";
import { isDone, noneDone, withDone, type DoneSet } from "./done-set.ts";
import {
  commitments,
  isOutstanding,
  measuresByPerformer,
  ordinalExposure,
  ordinalMeasure,
  performersAmong,
  performersOf,
} from "./ordinal-exposure.ts";
import type { StepAmounts } from "./step-amounts.ts";
import type { StepGraph } from "./step-graph.ts";

/**
 * Every moment of an order: before the first step, then after each one.
 * @param order - numbers of steps, each once.
 * @param amounts - what the steps are worth, if a person gave values.
 * @example orderMoments(stepGraph([]), [])[0]; // => { position: 0, outstanding: [], worst: null }
 */
export function orderMoments(graph: StepGraph, order: readonly number[], amounts?: StepAmounts): Moment[] {
  const measure = ordinalMeasure(graph);
  const performers = performersAmong(graph.steps);
  const all = { graph, performers, commitments: commitments(graph, performers) };
  return doneAt(graph, order).map((done, position) => ({
    position,
    ...(position === 0 ? {} : { after: graph.steps[order[position - 1]!]!.id }),
    outstanding: outstandingIn(all, done),
    worst: ordinalExposure(measure(done)),
    ...(amounts && {
      amounts: amounts.parties.map((party, i) => ({
        party,
        exposure: amounts.text(amounts.exposure(i, done)),
        temptation: amounts.text(amounts.temptation(i, done)),
      })),
    }),
  }));
}

/** What is done at every moment of an order, from nothing to everything. @example doneAt(stepGraph([]), []).length; // => 1 */
export function doneAt({ steps }: StepGraph, order: readonly number[]): DoneSet[] {
  const all = [noneDone(steps.length)];
  for (const step of order) all.push(withDone(all.at(-1)!, step));
  return all;
}

interface Commitments {
  readonly graph: StepGraph;
  readonly performers: readonly string[];
  readonly commitments: ReturnType<typeof commitments>;
}

function outstandingIn({ graph, performers, commitments }: Commitments, done: DoneSet): Moment["outstanding"] {
  const open = commitments.filter((one) => isOutstanding(one, done));
  const waits = new Map<readonly string[], string[]>();
  for (const { counters } of open)
    if (!waits.has(counters))
      waits.set(
        counters,
        counters.filter((id) => !isAnswered(graph, id, done)),
      );
  return performers.flatMap((party, performer) => {
    const own = open.filter((one) => one.performers.includes(performer));
    if (own.length === 0) return [];
    return [
      {
        party,
        steps: own.map((one) => {
          const step = graph.steps[one.step]!;
          const waited = waits.get(one.counters) ?? [];
          return {
            step: step.id,
            ...(step.level === undefined ? {} : { level: step.level }),
            awaits: waited.filter((id) => graph.numbers.has(id)),
            never: waited.filter((id) => !graph.numbers.has(id)),
          };
        }),
      },
    ];
  });
}

function isAnswered({ numbers }: StepGraph, id: string, done: DoneSet): boolean {
  const number = numbers.get(id);
  return number !== undefined && isDone(done, number);
}

/**
 * The first moment at which somebody is most exposed, by levels.
 * @returns `null` when nothing that is hard to take back is ever unanswered.
 * @example worstMoment(stepGraph([]), []); // => null
 */
export function worstMoment(graph: StepGraph, order: readonly number[]): WorstMoment | null {
  const sets = doneAt(graph, order);
  const values = sets.map(ordinalMeasure(graph));
  const worst = Math.max(...values);
  const exposure = ordinalExposure(worst);
  if (exposure === null) return null;
  const position = values.indexOf(worst);
  const end = values.findIndex((value, i) => i > position && value < worst);
  const step = graph.steps[order[position - 1]!]!;
  const parties = [...measuresByPerformer(graph)].flatMap(([party, measure]) =>
    measure(sets[position]!) === worst ? [party] : [],
  );
  const most = sets.map(ordinalMeasure(graph, "most"));
  return {
    position,
    after: step.id,
    parties,
    exposure,
    until: (end < 0 ? values.length : end) - 1,
    holding: order.slice(0, position).flatMap((i) => byOthers(graph, i, parties)),
    atMost: graph.steps.flatMap(({ id, after }, i) =>
      !order.slice(0, position).includes(i) && after.some((one) => one.step === step.id && one.edge === "unspecified")
        ? byOthers(graph, i, parties).filter((other) => other === id)
        : [],
    ),
    dependsOnLevels: most.indexOf(Math.max(...most)) !== position,
  };
}

function byOthers({ steps }: StepGraph, step: number, parties: readonly string[]): string[] {
  const { id } = steps[step]!;
  return performersOf(steps[step]!).some((party) => !parties.includes(party)) ? [id] : [];
}
