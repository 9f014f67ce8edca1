import type { Step } from "@parley/model";

/**
 * The two steps that change when a step moves before its neighbour in an order: the neighbour then waits for it, and it
 * waits for what the neighbour waited for. The edge between them keeps what it says of start and completion.
 * @param order - ids in the order as shown.
 * @param by - -1 for one place earlier, 1 for one later.
 * @returns Nothing at the end of the order.
 * @example movedStep([], ["a"], { id: "a", by: -1 }); // => []
 */
export function movedStep(
  steps: readonly Step[],
  order: readonly string[],
  { id, by }: { readonly id: string; readonly by: 1 | -1 },
): Step[] {
  const at = order.indexOf(id);
  const [earlierId, laterId] = by < 0 ? [order[at - 1], id] : [id, order[at + 1]];
  const earlier = steps.find((step) => step.id === earlierId);
  const later = steps.find((step) => step.id === laterId);
  if (!earlier || !later) return [];
  const edge = later.after.find(({ step }) => step === earlier.id)?.edge ?? "unspecified";
  const inherited = earlier.after.filter(({ step }) => !later.after.some((own) => own.step === step));
  const isTied = later.after.some(({ step }) => step === earlier.id);
  return [
    { ...later, after: [...later.after.filter(({ step }) => step !== earlier.id), ...(isTied ? inherited : [])] },
    { ...earlier, after: [...earlier.after.filter(({ step }) => step !== later.id), { step: later.id, edge }] },
  ];
}

/**
 * The steps that change when a step is dragged to another place of an order: it passes its neighbours one by one.
 * @param to - its place from 0 in the order without it.
 * @returns Nothing when it stands there already.
 * @example draggedStep([], ["a"], { id: "a", to: 0 }); // => []
 */
export function draggedStep(
  steps: readonly Step[],
  order: readonly string[],
  { id, to }: { readonly id: string; readonly to: number },
): Step[] {
  let [now, sequence] = [steps, order];
  for (let at = sequence.indexOf(id); at >= 0 && at !== to; at = sequence.indexOf(id)) {
    const by = to < at ? -1 : 1;
    const changed = movedStep(now, sequence, { id, by });
    if (changed.length === 0) break;
    now = now.map((step) => changed.find((one) => one.id === step.id) ?? step);
    sequence = sequence.toSpliced(at, 1).toSpliced(at + by, 0, id);
  }
  return now.filter((step, i) => step !== steps[i]);
}
