import {
  conflictFromCase,
  outcomeTable,
  stability,
  statementFlips,
  statementWords,
  type OutcomeTable,
  type StatementFlip,
} from "@parley/analysis";
import type { Case, ConflictModel, Reading, StabilityResult, Warning } from "@parley/model";
import { reordered, type StatementOrders } from "./statement-order.ts";

/** What the stability screen asks the worker. */
export interface StabilityQuestion {
  readonly subject: Case;
  readonly reading: Reading;
  readonly orders: StatementOrders;
  /** The outcome to explain; left out, or when there is none of the number, things as they are. */
  readonly state?: number;
}

/** What the stability screen shows, or why there is nothing. */
export type StabilityAnswer =
  | { readonly reason: string }
  | {
      readonly conflict: ConflictModel;
      readonly value: StabilityResult;
      readonly outcomes: OutcomeTable;
      /** For each decision maker its statements in words, as ordered now. */
      readonly statements: readonly (readonly string[])[];
      /** Moves of one statement that turn the answer for the explained outcome, the nearest first. */
      readonly flips: readonly StatementFlip[];
      readonly warnings: readonly Warning[];
    };

/** Coalitions and ways are worked out up to these outcomes, so that every answer comes at once. */
const smallLimit = 1024;

/** Works out the conflict that a case's positions make, with its statements in the order asked for. */
export function stabilityAnswer({ subject, reading, orders, state }: StabilityQuestion): StabilityAnswer {
  const made = conflictFromCase(subject, reading);
  if ("reason" in made) return made;
  const conflict = reordered(made.conflict, orders);
  const { states } = stability(conflict).value;
  const explain = state !== undefined && state <= states ? state : 1;
  const isSmall = states <= smallLimit && conflict.decisionMakers.length <= 6;
  const { value, warnings } = stability(conflict, { explain, ...(isSmall ? { coalitions: true, from: 1 } : {}) });
  return {
    conflict,
    value,
    outcomes: outcomeTable(conflict, [1, explain]),
    statements: conflict.decisionMakers.map(({ statements = [] }) =>
      statements.map((statement) => statementWords(conflict, statement)),
    ),
    flips: statementFlips(conflict, explain),
    warnings: [...made.warnings, ...warnings],
  };
}
