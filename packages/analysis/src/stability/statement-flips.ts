import type { ConflictModel, StabilityExplanation } from "@parley/model";
import { conflictGraph } from "./conflict-graph.ts";
import { flipDistance, statementMoves } from "./turning-points.ts";

/** A move of one statement that brings the other answer. */
export type StatementFlip = StabilityExplanation["reorders"][number];

/**
 * Every move of one statement that turns the answer for an outcome, the nearest first: how sure one must be of the
 * order of what each party wants.
 * @param state - From 1.
 * @returns Empty where no such move does it, above 1,024 outcomes, for more than 12 statements, and for orders that are
 * given as rankings.
 * @example statementFlips(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }, { x: false }] }] }), 1)[0]?.becomes; // => "holds"
 */
export function statementFlips(model: ConflictModel, state: number): StatementFlip[] {
  return statementMoves(conflictGraph(model), state - 1).toSorted((a, b) => flipDistance(a) - flipDistance(b));
}
