import type { Finding } from "@parley/model";
import { unnamedPerformer } from "../sequence/ordinal-exposure.ts";
import { proposedOrders } from "../sequence/proposed-orders.ts";
import { stepGraph } from "../sequence/step-graph.ts";
import { timetable } from "../sequence/timetable.ts";
import { worstOfOrder } from "../sequence/worst-of-order.ts";
import type { FindingContext } from "./finder.ts";

/** An order whose windows, durations and edges cannot all hold: the statements that clash, in words. */
export function impossibleTimetable({ subject }: FindingContext): Finding[] {
  return proposedOrders(subject).flatMap(({ label, steps }): Finding[] => {
    const { possible, cycle, cycleSteps } = timetable(stepGraph(steps));
    if (possible) return [];
    return [
      {
        code: "impossible-timetable",
        severity: "error",
        message: `${label} cannot be carried out as it is timed: ${cycle.join("; ")}.`,
        question: "Which of these statements does not hold?",
        refs: cycleSteps,
      },
    ];
  });
}

/** Where an order leaves somebody with a step that is hard to take back and not answered: whose, and after which step. */
export function worstMomentOfOrder({ subject }: FindingContext): Finding[] {
  return proposedOrders(subject).flatMap((order): Finding[] => {
    const found = worstOfOrder(subject, order);
    if (!found) return [];
    const { worst, sentence } = found;
    const parties = worst.parties.filter((party) => party !== unnamedPerformer);
    return [
      {
        code: "worst-moment",
        severity: "warning",
        message: sentence,
        question: "Which of the steps that answer it could come before it, and who would answer for the others?",
        refs: [worst.after, ...parties],
      },
    ];
  });
}
