import { isDone, noneDone, withDone, type DoneSet } from "./done-set.ts";
import type { Measure } from "./ordinal-exposure.ts";
import type { SafestOrder } from "./safest-order.ts";
import type { StepGraph } from "./step-graph.ts";

interface Partial {
  readonly done: DoneSet;
  readonly order: readonly number[];
  readonly worst: number;
  /** The measure now: of two with the same worst moment, the less exposed goes on. */
  readonly now: number;
}

/**
 * A good order of many steps, found step by step with only the best few kept: it may miss a better one. The same input
 * gives the same order.
 * @param graph - without a circle.
 */
export function beamOrder({ steps, before }: StepGraph, measure: Measure): SafestOrder {
  const width = Math.max(8, Math.min(128, Math.floor(400_000 / steps.length ** 2)));
  let beam: Partial[] = [{ done: noneDone(steps.length), order: [], worst: 0, now: 0 }];
  for (let length = 0; length < steps.length; length++) {
    const best = new Map<string, Partial>();
    for (const one of beam)
      for (let step = 0; step < steps.length; step++) {
        if (isDone(one.done, step) || !before[step]!.every((earlier) => isDone(one.done, earlier))) continue;
        const done = withDone(one.done, step);
        const key = done.join();
        const known = best.get(key);
        if (known && known.worst <= one.worst) continue;
        const now = known?.now ?? measure(done);
        best.set(key, { done, order: [...one.order, step], worst: Math.max(one.worst, now), now });
      }
    beam = [...best.values()].sort((a, b) => a.worst - b.worst || a.now - b.now).slice(0, width);
  }
  const { order = [], worst = 0 } = beam[0] ?? {};
  return { order, worst };
}
