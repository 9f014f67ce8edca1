import type { BehaviourName, SessionMove } from "@parley/model";
import type { Turn } from "./behaviours.ts";
import type { StepState } from "./table-state.ts";
import { isDone } from "./talks-moves.ts";
import { stepMove } from "./step-moves.ts";

/**
 * What a behaviour does once a text is signed: it does its own steps, one move at a time, verifies and invokes
 * guarantees. `spoils` defaults on its first step; `reciprocates` begins a step only when others have done at least as
 * many as it has, unless nobody has done any.
 * @example carryingOut("firm", { rules, state, party: "staff", draw: () => 0 });
 */
export function carryingOut(name: BehaviourName, { rules, state, party: by }: Turn): SessionMove | undefined {
  const waits = name === "reciprocates" && isAhead({ rules, state, party: by });
  for (const { id: step } of state.due) {
    const kind = nextKind(state.steps[step], { spoils: name === "spoils", waits });
    if (kind === undefined) continue;
    const move: SessionMove = { by, step, claims: [], kind };
    if ("state" in stepMove(rules, state, move)) return move;
  }
  return undefined;
}

/** What a seat would do about a step that is so far. */
function nextKind(now: StepState | undefined, { spoils, waits }: { spoils: boolean; waits: boolean }) {
  switch (now) {
    case undefined:
      return spoils ? "step-default" : waits ? undefined : "step-begin";
    case "begun":
      return spoils ? "step-default" : "step-complete";
    case "complete":
      return "step-verify";
    case "defaulted":
      return "invoke-guarantee";
    default:
      return undefined;
  }
}

/** Whether a seat has done more of its steps than every other has of its own, and somebody else still has one to do. */
function isAhead({ rules, state, party }: Pick<Turn, "rules" | "state" | "party">): boolean {
  const done = (seat: string): number =>
    state.due.filter(({ id, by }) => by.includes(seat) && isDone(state, id)).length;
  const left = (seat: string): boolean =>
    state.due.some(({ id, by }) => by.includes(seat) && !by.includes(party) && !isDone(state, id));
  const others = rules.seats.filter((seat) => seat.party !== party && left(seat.party));
  return done(party) > 0 && others.length > 0 && others.every((seat) => done(seat.party) < done(party));
}
