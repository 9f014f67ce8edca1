import type { SessionMove } from "@parley/model";
import type { TableRules } from "./table-rules.ts";
import type { DueStep, StepState, TableState, Outcome } from "./table-state.ts";
import { ended, isDone } from "./talks-moves.ts";

/**
 * Moves that carry a signed text out. A step that is defaulted on ends the session as a collapse, unless somebody
 * guarantees it: then another party may invoke the guarantee, which makes the step good.
 * @example stepMove(rules, state, { kind: "step-begin", by: "staff", step: "s1", claims: [] });
 */
export function stepMove(rules: TableRules, state: TableState, move: SessionMove): Outcome {
  if (!("step" in move)) return { refused: `${move.kind} is no move about a step` };
  if (state.phase !== "carrying-out") return { refused: "nothing is signed: no step can be carried out yet" };
  const step = state.due.find(({ id }) => id === move.step);
  if (!step)
    return { refused: `${move.step} is no step of what was signed: ${state.due.map(({ id }) => id).join(", ")}` };
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
      state: ended(next, { kind: "collapse", step: step.id, at, reason: `${move.by} did not carry out ${step.id}` }),
    };
  }
  if (!next.due.every(({ id }) => isDone(next, id))) return { state: next };
  return { state: ended(next, { kind: "carried-out", reason: "every step of what was signed is done" }) };
}

interface Guarded {
  readonly rules: TableRules;
  readonly state: TableState;
  readonly by: string;
}
type Guard = (step: DueStep, context: Guarded) => string | undefined;

const guards: Readonly<Record<Extract<SessionMove, { step: string }>["kind"], Guard>> = {
  "step-begin": (step, context) => {
    const { state } = context;
    const now = state.steps[step.id];
    if (now !== undefined) return `${step.id} is ${now}`;
    return notPerformer(step, context) ?? waiting(step, state);
  },
  "step-complete": (step, context) => {
    const now = context.state.steps[step.id];
    if (now !== "begun") return now === undefined ? `${step.id} has not begun` : `${step.id} is ${now}`;
    return notPerformer(step, context);
  },
  "step-verify": (step, { state, by }) => {
    const now = state.steps[step.id];
    if (now !== "complete") return `${step.id} is not complete: there is nothing to verify`;
    return step.verifiedBy.includes(by) ? undefined : `${by} does not verify ${step.id}`;
  },
  "step-default": (step, context) => {
    const now = context.state.steps[step.id];
    if (now !== undefined && now !== "begun") return `${step.id} is ${now}`;
    return notPerformer(step, context) ?? (now === undefined ? waiting(step, context.state) : undefined);
  },
  "invoke-guarantee": (step, { rules, state, by }) => {
    if (state.steps[step.id] !== "defaulted") return `nobody has defaulted on ${step.id}`;
    const others = rules.negotiating.filter((party) => !step.by.includes(party));
    if ((others.length > 0 ? others : rules.negotiating).includes(by)) return undefined;
    return `${by} cannot invoke the guarantee of ${step.id}: ${others.join(", ")} can`;
  },
};

function notPerformer(step: DueStep, { by }: Guarded): string | undefined {
  return step.by.includes(by) ? undefined : `${step.id} is to be done by ${step.by.join(", ")}`;
}

/** Which earlier step a step still waits for, in words. */
function waiting(step: DueStep, state: TableState): string | undefined {
  const first = step.after.find(({ step: id, edge }) => !hasCome(state, id, edge));
  if (!first) return undefined;
  return `${step.id} waits for ${first.step} to ${first.edge === "start" ? "begin" : "be complete"}`;
}

function hasCome({ steps }: TableState, id: string, edge: "start" | "completion"): boolean {
  const state = steps[id];
  if (state === "complete" || state === "verified" || state === "made-good") return true;
  return edge === "start" && (state === "begun" || state === "defaulted");
}
