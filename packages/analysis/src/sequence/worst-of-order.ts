import type { Case, WorstMoment } from "@parley/model";
import { orderMoments, worstMoment } from "./order-moments.ts";
import type { ProposedOrder } from "./proposed-orders.ts";
import { worstSentence } from "./roadmap-sentences.ts";
import { givenOrder, stepGraph } from "./step-graph.ts";

/**
 * Where an order leaves somebody most exposed, and that in words.
 * @returns `undefined` when nothing that is hard to take back is ever unanswered in it.
 * @example worstOfOrder(subject, { id: "port", label: "The order", steps: [] }); // => undefined
 */
export function worstOfOrder(
  subject: Case,
  { label, steps }: ProposedOrder,
): { worst: WorstMoment; sentence: string } | undefined {
  const graph = stepGraph(steps);
  const order = givenOrder(graph);
  const worst = worstMoment(graph, order);
  return worst === null
    ? undefined
    : { worst, sentence: worstSentence(subject, { label, moments: orderMoments(graph, order) }, worst) };
}
