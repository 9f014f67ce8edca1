import type { SessionMove } from "@parley/model";
import { reason, type Reason } from "./reason.ts";
import type { TableRules } from "./table-rules.ts";
import type { DueStep, StepState, TableState, Outcome } from "./table-state.ts";
import { ended, isDone } from "./talks-moves.ts";

/**
 * Moves that carry a signed text out. A step that is defaulted on ends the session as a collapse, unless somebody
 * guarantees it: then another party may invoke the guarantee, which makes the step good.
 * @example stepMove(rules, state, { kind: "step-begin", by: "staff", step: "s1", claims: [] });
 */
export function stepMove(rules: TableRules, state: TableState, move: SessionMove): Outcome {
  if (!("step" in move)) return { refused: reason`${move.kind} is no move about a step` };
  if (state.phase !== "carrying-out") return { refused: reason`nothing is signed: no step can be carried out yet` };
  const step = state.due.find(({ id }) => id === move.step);
  if (!step)
    return {
      refused: reason`${{ step: move.step }} is no step of what was signed: ${{ step: state.due.map(({ id }) => id) }}`,
    };
  const refused = guards[move.kind](step, { rules, state, by: move.by });
  if (refused !== undefined) return { refused };
  const stands: Readonly<Record<typeof move.kind, StepState>> = {
    "step-begin": "begun",
    "step-complete": "complete",
    "step-verify": "verified",
    "step-default": "defaulted",
    "invoke-guarantee": "made-good",
  };
  const next = { ...state, steps: { ...state.steps, [step.id]: stands[move.kind] } };
  if (move.kind === "step-default" && step.guaranteedBy.length === 0) {
    const at = state.due.indexOf(step) + 1;
    return {
      state: ended(next, {
        kind: "collapse",
        step: step.id,
        at,
        reason: reason`${{ party: move.by }} did not carry out ${{ step: step.id }}`,
      }),
    };
  }
  if (!next.due.every(({ id }) => isDone(next, id))) return { state: next };
  return { state: ended(next, { kind: "carried-out", reason: reason`every step of what was signed is done` }) };
}

interface Guarded {
  readonly rules: TableRules;
  readonly state: TableState;
  readonly by: string;
}
type Guard = (step: DueStep, context: Guarded) => Reason | undefined;

const guards: Readonly<Record<Extract<SessionMove, { step: string }>["kind"], Guard>> = {
  "step-begin": (step, context) => {
    const { state } = context;
    const now = state.steps[step.id];
    if (now !== undefined) return reason`${{ step: step.id }} is ${now}`;
    return notPerformer(step, context) ?? waiting(step, state);
  },
  "step-complete": (step, context) => {
    const now = context.state.steps[step.id];
    if (now !== "begun")
      return now === undefined ? reason`${{ step: step.id }} has not begun` : reason`${{ step: step.id }} is ${now}`;
    return notPerformer(step, context);
  },
  "step-verify": (step, { state, by }) => {
    const now = state.steps[step.id];
    if (now !== "complete") return reason`${{ step: step.id }} is not complete: there is nothing to verify`;
    return step.verifiedBy.includes(by) ? undefined : reason`${{ party: by }} does not verify ${{ step: step.id }}`;
  },
  "step-default": (step, context) => {
    const now = context.state.steps[step.id];
    if (now !== undefined && now !== "begun") return reason`${{ step: step.id }} is ${now}`;
    return notPerformer(step, context) ?? (now === undefined ? waiting(step, context.state) : undefined);
  },
  "invoke-guarantee": (step, { rules, state, by }) => {
    if (state.steps[step.id] !== "defaulted") return reason`nobody has defaulted on ${{ step: step.id }}`;
    const others = rules.negotiating.filter((party) => !step.by.includes(party));
    if ((others.length > 0 ? others : rules.negotiating).includes(by)) return undefined;
    return reason`${{ party: by }} cannot invoke the guarantee of ${{ step: step.id }}: ${{ party: others }} can`;
  },
};

function notPerformer(step: DueStep, { by }: Guarded): Reason | undefined {
  return step.by.includes(by) ? undefined : reason`${{ step: step.id }} is to be done by ${{ party: step.by }}`;
}

/** Which earlier step a step still waits for. */
function waiting(step: DueStep, state: TableState): Reason | undefined {
  const first = step.after.find(({ step: id, edge }) => !hasCome(state, id, edge));
  if (!first) return undefined;
  return reason`${{ step: step.id }} waits for ${{ step: first.step }} to ${first.edge === "start" ? "begin" : "be complete"}`;
}

function hasCome({ steps }: TableState, id: string, edge: "start" | "completion"): boolean {
  const state = steps[id];
  if (state === "complete" || state === "verified" || state === "made-good") return true;
  return edge === "start" && (state === "begun" || state === "defaulted");
}
