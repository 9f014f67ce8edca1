import { freeId, type Step } from "@parley/model";

/**
 * A step in tranches, one after the other's completion. The last keeps the id, so that what answers the whole or waits
 * for its completion waits for the last; what waits for its beginning waits for the first. What it hangs on stays with
 * the first. No tranche keeps level and duration: these were judged of the whole.
 * @param cut - the step, and into how many parts, 2 or more.
 * @returns Every step that is new or changes; nothing when the case has no such step.
 * @example cutStep([], { id: "a", parts: 2 }); // => []
 */
export function cutStep(
  steps: readonly Step[],
  { id, parts }: { readonly id: string; readonly parts: number },
): Step[] {
  const whole = steps.find((step) => step.id === id);
  if (!whole || parts < 2) return [];
  const taken = new Set(steps.map((step) => step.id));
  const ids = Array.from({ length: parts }, (_, i) => {
    const own = i === parts - 1 ? id : freeId(`${id}-part-${i + 1}`, taken);
    taken.add(own);
    return own;
  });
  const { level: _level, days: _days, condition, if: formula, ...kept } = whole;
  const tranches = ids.map((own, i): Step => {
    const earlier = ids[i - 1];
    return {
      ...kept,
      id: own,
      text: `${whole.text} (part ${i + 1} of ${parts})`,
      ...(earlier === undefined && condition !== undefined ? { condition } : {}),
      ...(earlier === undefined && formula !== undefined ? { if: formula } : {}),
      after: earlier === undefined ? whole.after : [{ step: earlier, edge: "completion" }],
    };
  });
  const first = ids[0] ?? id;
  const waiting = steps
    .filter((step) => step.id !== id && step.after.some((one) => one.step === id && one.edge === "start"))
    .map((step) => ({
      ...step,
      after: step.after.map((one) => (one.step === id && one.edge === "start" ? { ...one, step: first } : one)),
    }));
  return [...tranches, ...waiting];
}
