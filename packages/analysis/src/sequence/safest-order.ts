import { beamOrder } from "./beam-order.ts";
import { noneDone } from "./done-set.ts";
import type { Measure } from "./ordinal-exposure.ts";
import type { StepGraph } from "./step-graph.ts";

/** An order whose worst moment is least bad. */
export interface SafestOrder {
  readonly order: readonly number[];
  /** The measure at its worst moment. */
  readonly worst: number;
  /** How many orders do as well; `undefined` when the search was not exact. */
  readonly orders?: bigint;
}

/** The most steps for which every order is weighed. */
export const exactSteps = 20;

/**
 * The order of steps whose worst moment is least bad, among all orders that keep what must come before what. Of equally
 * good ones, the one whose first difference is the step listed earlier. Exact up to {@link exactSteps} steps, by dynamic
 * programming over the sets of steps that can be done at one time; beyond that a beam search, which may miss a better one.
 * O(2ⁿ·n) in the worst case, time and memory; few steps in a row are many sets less.
 * @param graph - without a circle.
 */
export function safestOrder(graph: StepGraph, measure: Measure): SafestOrder {
  if (graph.steps.length > exactSteps) return beamOrder(graph, measure);
  const needs = Int32Array.from(graph.before, (earlier) => earlier.reduce((mask, step) => mask | (1 << step), 0));
  const weights = new Float64Array(1 << needs.length).fill(-1);
  const worst = leastWorst(needs, weights, measure);
  const ways = countWays(needs, weights, worst);
  const order: number[] = [];
  for (let done = 0; order.length < needs.length;) {
    const next = needs.findIndex((need, step) => canFollow(done, need, step) && ways.any(done | (1 << step)));
    order.push(next);
    done |= 1 << next;
  }
  return { order, worst, orders: ways.count(0) };
}

function canFollow(done: number, need: number, step: number): boolean {
  return ((done >>> step) & 1) === 0 && (need & ~done) === 0;
}

/** Fills `weights` with the measure of every set that can be done at one time; -1 stays for the others. */
function leastWorst(needs: Int32Array, weights: Float64Array, measure: Measure): number {
  const least = new Float64Array(weights.length).fill(Infinity);
  const words = noneDone(needs.length);
  least[0] = 0;
  for (let done = 0; done < weights.length; done++) {
    if (least[done] === Infinity) continue;
    words[0] = done;
    const weight = measure(words);
    weights[done] = weight;
    const reached = Math.max(least[done]!, weight);
    least[done] = reached;
    for (let open = (weights.length - 1) & ~done; open !== 0; open &= open - 1) {
      if ((needs[31 - Math.clz32(open & -open)]! & ~done) !== 0) continue;
      const next = done | (open & -open);
      if (reached < least[next]!) least[next] = reached;
    }
  }
  return least[weights.length - 1]!;
}

interface Ways {
  any(done: number): boolean;
  count(done: number): bigint;
}

const half = 2 ** 40;

/** In how many orders the rest can follow each set with no moment worse than `worst`; in two halves, so that 20! is exact. */
function countWays(needs: Int32Array, weights: Float64Array, worst: number): Ways {
  const [low, high] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  const full = weights.length - 1;
  for (let done = full; done >= 0; done--) {
    const weight = weights[done]!;
    if (weight < 0 || weight > worst) continue;
    let [lower, upper] = [done === full ? 1 : 0, 0];
    for (let open = full & ~done; open !== 0; open &= open - 1) {
      if ((needs[31 - Math.clz32(open & -open)]! & ~done) !== 0) continue;
      const next = done | (open & -open);
      lower += low[next]!;
      upper += high[next]!;
    }
    const carried = Math.floor(lower / half);
    low[done] = lower - carried * half;
    high[done] = upper + carried;
  }
  return {
    any: (done) => low[done]! > 0 || high[done]! > 0,
    count: (done) => BigInt(high[done]!) * BigInt(half) + BigInt(low[done]!),
  };
}
