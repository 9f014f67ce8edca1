import type { Step } from "@parley/model";

/** Steps by number, and which come directly before which. */
export interface StepGraph {
  readonly steps: readonly Step[];
  readonly numbers: ReadonlyMap<string, number>;
  /** For each step the numbers of those that come directly before it, whatever the edge: start, completion, unspecified. */
  readonly before: readonly (readonly number[])[];
}

/**
 * Who comes before whom among some steps. An edge to a step that is not among them binds nothing here.
 * @example stepGraph([]).before; // => []
 */
export function stepGraph(steps: readonly Step[]): StepGraph {
  const numbers = new Map(steps.map(({ id }, i) => [id, i]));
  const before = steps.map(({ after }) => [...new Set(after.flatMap(({ step }) => numbers.get(step) ?? []))]);
  return { steps, numbers, before };
}

/**
 * Steps that wait for one another in a circle, in the order in which each waits for the one before it.
 * @returns The first circle found; `undefined` when there is none. O(steps + edges).
 * @example circleOf(stepGraph([])); // => undefined
 */
export function circleOf({ before }: StepGraph): number[] | undefined {
  const state = new Uint8Array(before.length);
  for (let root = 0; root < before.length; root++) {
    const path: number[] = [];
    const next: number[] = [];
    const enter = (step: number): void => {
      state[step] = 1;
      path.push(step);
      next.push(0);
    };
    if (state[root] === 0) enter(root);
    while (path.length > 0) {
      const at = path.at(-1)!;
      const earlier = before[at]![next[next.length - 1]!++];
      if (earlier === undefined) {
        state[path.pop()!] = 2;
        next.pop();
      } else if (state[earlier] === 1) return fromFirst(path.slice(path.indexOf(earlier)).toReversed());
      else if (state[earlier] === 0) enter(earlier);
    }
  }
  return undefined;
}

/** The circle told from the step that is listed first. */
function fromFirst(circle: readonly number[]): number[] {
  const first = circle.indexOf(Math.min(...circle));
  return [...circle.slice(first), ...circle.slice(0, first)];
}

/**
 * The steps in the order given, each as early as what must come before it allows. Steps in a circle come last, as given.
 * @example givenOrder(stepGraph([])); // => []
 */
export function givenOrder({ before }: StepGraph): number[] {
  const order: number[] = [];
  const placed = new Set<number>();
  for (;;) {
    const ready = before.findIndex((earlier, step) => !placed.has(step) && earlier.every((one) => placed.has(one)));
    if (ready < 0) break;
    placed.add(ready);
    order.push(ready);
  }
  return [...order, ...before.flatMap((_, step) => (placed.has(step) ? [] : [step]))];
}

/**
 * A step and every step that waits for it, directly or through others.
 * @example [...waitingFor(stepGraph([]), 0)]; // => [0]
 */
export function waitingFor({ before }: StepGraph, step: number): Set<number> {
  const found = new Set([step]);
  const queue = [step];
  for (let next = queue.pop(); next !== undefined; next = queue.pop())
    before.forEach((earlier, later) => {
      if (found.has(later) || !earlier.includes(next)) return;
      found.add(later);
      queue.push(later);
    });
  return found;
}
