import type { Step } from "@parley/model";
import { formulaTruth } from "../compare/formula-truth.ts";
import { reason, type Reason } from "./reason.ts";
import type { TableRules } from "./table-rules.ts";
import type { DueStep, TabledText } from "./table-state.ts";

/**
 * Whose order of steps a signature puts in force: the one asked for, else that of whoever tabled the text, else the
 * only one there is.
 * @returns No order where the case has none; `refused` when there are several and nothing says which.
 * @example orderFor({ orders: ["ministry"] }, { by: "union" }, undefined); // { order: "ministry" }
 */
export function orderFor(
  { orders }: Pick<TableRules, "orders">,
  { by }: Pick<TabledText, "by">,
  asked: string | undefined,
): { readonly order: string | undefined } | { readonly refused: Reason } {
  if (asked !== undefined)
    return orders.includes(asked)
      ? { order: asked }
      : {
          refused: reason`nobody proposed an order of steps named ${{ party: asked }}: there are ${orders.length === 0 ? "none" : { party: orders }}`,
        };
  if (orders.includes(by)) return { order: by };
  if (orders.length <= 1) return { order: orders[0] };
  return { refused: reason`say whose order of steps is carried out: ${{ party: orders }}` };
}

/**
 * The steps that a text puts in force: those of the order, and those of no order, without the ones that carry out
 * another option than the text's or hang on something else. Where the text splits steps, each that cannot be undone is
 * two: the second part waits for the first and for the steps that answer it to begin.
 * @returns In the order of the case; `refused` when steps wait for each other in a circle.
 * @example dueSteps({ steps: [] }, text, undefined); // { due: [] }
 */
export function dueSteps(
  rules: TableRules,
  { text, splits }: Pick<TabledText, "text" | "splits">,
  order: string | undefined,
): { readonly due: readonly DueStep[] } | { readonly refused: Reason } {
  const kept = rules.steps.filter(
    (step) => (step.proposal === undefined || step.proposal === order) && belongs(step, text.options),
  );
  const ids = new Set(kept.map(({ id }) => id));
  const split = new Set(splits ? kept.filter(({ irreversible }) => irreversible).map(({ id }) => id) : []);
  const due = kept.flatMap((step) => (split.has(step.id) ? halves : whole)(step, { rules, ids, split }));
  const circle = circleIn(due);
  return circle.length === 0 ? { due } : { refused: reason`steps wait for each other: ${{ step: circle }}` };
}

function belongs(step: Step, options: Readonly<Record<string, string>>): boolean {
  const choice = (issue: string): string | undefined => options[issue];
  if (step.if !== undefined && formulaTruth(step.if, choice) === false) return false;
  const chosen = step.issue === undefined ? undefined : choice(step.issue);
  return step.option === undefined || chosen === undefined || chosen === step.option;
}

interface Context {
  readonly rules: TableRules;
  readonly ids: ReadonlySet<string>;
  readonly split: ReadonlySet<string>;
}

function whole(step: Step, { rules, ids, split }: Context): DueStep[] {
  const by = [step.by ?? []].flat();
  const after = step.after
    .filter(({ step: id }) => ids.has(id))
    .map(({ step: id, edge }) => {
      const kind = edge === "unspecified" ? rules.start.edges : edge;
      return { step: split.has(id) ? `${id}/${kind === "start" ? 1 : 2}` : id, edge: kind };
    });
  return [
    {
      id: step.id,
      of: step.id,
      by: by.length === 0 ? rules.negotiating : by,
      after,
      verifiedBy: step.verifiedBy ?? [],
      guaranteedBy: step.guaranteedBy ?? [],
    },
  ];
}

function halves(step: Step, context: Context): DueStep[] {
  return whole(step, context).flatMap((one) => {
    const answers = step.counters
      .filter((id) => context.ids.has(id) && !waitsFor(context.rules.steps, { id, other: step.id, seen: [] }))
      .map((id) => ({ step: context.split.has(id) ? `${id}/1` : id, edge: "start" as const }));
    const first = { step: `${step.id}/1`, edge: "completion" as const };
    return [
      { ...one, id: `${step.id}/1` },
      { ...one, id: `${step.id}/2`, after: [first, ...answers] },
    ];
  });
}

/** Whether a step comes, directly or through others, after another. */
function waitsFor(
  steps: readonly Step[],
  { id, other, seen }: { readonly id: string; readonly other: string; readonly seen: readonly string[] },
): boolean {
  if (seen.includes(id)) return false;
  const after = steps.find((step) => step.id === id)?.after ?? [];
  return after.some(({ step }) => step === other || waitsFor(steps, { id: step, other, seen: [...seen, id] }));
}

/** Steps that can never begin because they wait, at last, for themselves. */
function circleIn(due: readonly DueStep[]): string[] {
  let left = [...due];
  for (;;) {
    const waiting = new Set(left.map(({ id }) => id));
    const next = left.filter(({ after }) => after.some(({ step }) => waiting.has(step)));
    if (next.length === left.length) return left.map(({ id }) => id);
    left = next;
  }
}
