import type { Case, Step } from "@parley/model";

/** An order of steps on the table. */
export interface ProposedOrder {
  /** Whose order it is, as its steps name it; {@link wholeOrder} when no step of the case names any. */
  readonly id: string;
  readonly label: string;
  readonly steps: readonly Step[];
}

/** The order of a case whose steps name no proposal: all of them. */
export const wholeOrder = "(all)";

/**
 * The orders of steps of a case, one for each proposal that its steps name. A step without a proposal belongs to an order
 * when a step of it waits for it; when no step names a proposal, all steps are one order.
 * @example proposedOrders({ parties: [], steps: [] }); // => []
 */
export function proposedOrders(subject: Pick<Case, "parties" | "steps">): ProposedOrder[] {
  const { steps } = subject;
  const proposals = [...new Set(steps.flatMap(({ proposal }) => proposal ?? []))];
  if (steps.length > 0 && proposals.length === 0) return [{ id: wholeOrder, label: "The order of steps", steps }];
  return proposals.map((id) => ({ id, label: orderLabel(subject, id), steps: stepsOf(steps, id) }));
}

/**
 * The steps without a place in any order.
 * @example unplacedSteps({ parties: [], steps: [] }); // => []
 */
export function unplacedSteps(subject: Pick<Case, "parties" | "steps">): Step[] {
  const placed = new Set(proposedOrders(subject).flatMap(({ steps }) => steps.map(({ id }) => id)));
  return subject.steps.filter(({ id }) => !placed.has(id));
}

/** An order by the name of who proposed it. @example orderLabel({ parties: [] }, "plan-b"); // => "The order of steps proposed by plan-b" */
export function orderLabel({ parties }: Pick<Case, "parties">, proposal: string): string {
  return `The order of steps proposed by ${parties.find(({ id }) => id === proposal)?.name ?? proposal}`;
}

function stepsOf(steps: readonly Step[], proposal: string): Step[] {
  const own = new Set(steps.filter((step) => step.proposal === proposal).map(({ id }) => id));
  const free = new Map(steps.filter((step) => step.proposal === undefined).map((step) => [step.id, step]));
  const queue = steps.filter(({ id }) => own.has(id));
  for (let step = queue.pop(); step; step = queue.pop())
    for (const after of step.after) {
      const awaited = free.get(after.step);
      if (!awaited || own.has(awaited.id)) continue;
      own.add(awaited.id);
      queue.push(awaited);
    }
  return steps.filter(({ id }) => own.has(id));
}
