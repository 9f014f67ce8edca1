import type { AmountOrder, OrderValues, StepValues } from "@parley/model";
import { doneAt } from "./order-moments.ts";
import type { Measure } from "./ordinal-exposure.ts";
import { safestOrder } from "./safest-order.ts";
import { splitSteps } from "./split-steps.ts";
import { stepAmounts, type StepAmounts } from "./step-amounts.ts";
import { givenOrder, stepGraph, type StepGraph } from "./step-graph.ts";

/**
 * What one author's values of steps say of an order: the least that the most exposed party must be exposed, the least
 * guarantee that keeps everybody, and what cutting steps into parts changes.
 * @param graph - without a circle.
 * @throws {ParleyError} `invalid-input` for values with too many digits.
 */
export function orderValues(
  graph: StepGraph,
  given: readonly number[],
  { values, chunks }: { values: StepValues; chunks?: Readonly<Record<string, number>> },
): OrderValues {
  const amounts = stepAmounts(graph, values);
  const { worstShortfall } = amounts;
  const parts = Object.fromEntries(
    Object.entries(chunks ?? {}).filter(([id, count]) => count > 1 && graph.numbers.has(id)),
  );
  return {
    author: values.author,
    date: values.date,
    exposure: leastOver(graph, given, { amounts, measure: amounts.worstExposure }),
    guarantee: leastOver(graph, given, { amounts, measure: amounts.worstTemptation }),
    ...(worstShortfall && { shortfall: leastOver(graph, given, { amounts, measure: worstShortfall }) }),
    ...(Object.keys(parts).length > 0 && { chunks: { parts, ...inParts(graph, values, parts) } }),
  };
}

function inParts(
  { steps }: StepGraph,
  values: StepValues,
  parts: Readonly<Record<string, number>>,
): { exposure: AmountOrder; guarantee: AmountOrder } {
  const split = splitSteps(steps, parts);
  const graph = stepGraph(split.steps);
  const amounts = stepAmounts(graph, values, split.origin);
  const given = givenOrder(graph);
  return {
    exposure: leastOver(graph, given, { amounts, measure: amounts.worstExposure }),
    guarantee: leastOver(graph, given, { amounts, measure: amounts.worstTemptation }),
  };
}

function leastOver(
  graph: StepGraph,
  given: readonly number[],
  { amounts, measure }: { amounts: StepAmounts; measure: Measure },
): AmountOrder {
  const { order, worst, orders } = safestOrder(graph, measure);
  return {
    steps: order.map((i) => graph.steps[i]!.id),
    ...(orders === undefined ? {} : { orders: String(orders) }),
    heuristic: orders === undefined,
    least: amounts.text(worst),
    given: amounts.text(Math.max(...doneAt(graph, given).map(measure))),
  };
}
