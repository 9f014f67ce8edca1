import type { Step } from "@parley/model";

/** Steps of which some are cut into parts, and which part belongs to which step. */
export interface SplitSteps {
  readonly steps: readonly Step[];
  /** The step that a part belongs to, and how many parts that has: itself and 1 for a whole step. */
  origin(id: string): { of: string; parts: number };
}

/**
 * Steps cut into parts, one after the other: the first waits for what the whole waited for, and what waited for the
 * completion of the whole waits for the last. Parts have ids that no step can have, such as `s1:2`.
 * @param parts - step → how many parts, 1 or more.
 * @example splitSteps([], {}).steps; // => []
 */
export function splitSteps(steps: readonly Step[], parts: Readonly<Record<string, number>>): SplitSteps {
  const origins = new Map<string, { of: string; parts: number }>();
  const count = (id: string): number => (Object.hasOwn(parts, id) ? parts[id]! : 1);
  const moved = ({ after }: Step): Step["after"] =>
    after.map((one) => {
      const of = count(one.step);
      return of === 1 ? one : { ...one, step: `${one.step}:${one.edge === "start" ? 1 : of}` };
    });
  const cut = steps.flatMap((step): Step[] => {
    const of = count(step.id);
    if (of === 1) return [{ ...step, after: moved(step) }];
    return Array.from({ length: of }, (_, k) => {
      const id = `${step.id}:${k + 1}`;
      origins.set(id, { of: step.id, parts: of });
      const after: Step["after"] = k === 0 ? moved(step) : [{ step: `${step.id}:${k}`, edge: "completion" }];
      return { ...step, id, text: `${step.text} (part ${k + 1} of ${of})`, after };
    });
  });
  return { steps: cut, origin: (id) => origins.get(id) ?? { of: id, parts: 1 } };
}
