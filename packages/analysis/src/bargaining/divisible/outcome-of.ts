import {
  difference,
  product,
  sum,
  type BargainingProblem,
  type ExactValue,
  type Outcome,
  type Rational,
} from "@parley/model";
import { exactValue } from "../described-problem.ts";
import type { Shape } from "./shape.ts";
import type { Stretch } from "./split-amounts.ts";

/** The problem as given, and what stands for its options in the split one. */
export interface Origin {
  readonly given: BargainingProblem;
  readonly stretches: readonly (readonly Stretch[])[];
}

/** The options and amounts at shares of the steps of a shape, by the ids of the problem as given. */
export function outcomeOf(
  { given, stretches }: Origin,
  { choice, steps, amounts }: Shape,
  shares: readonly Rational[],
): { readonly outcome: Outcome; readonly amounts: Record<string, ExactValue> } {
  const chosen = new Map(amounts);
  steps.forEach(({ issue, from, to }, j) => chosen.set(issue, sum(from, product(shares[j]!, difference(to, from)))));
  const outcome: Outcome = {};
  const exact: Record<string, ExactValue> = {};
  given.issues.forEach(({ id, options }, issue) => {
    const option = stretches[issue]![choice[issue]!]!.option;
    outcome[id] = options[option]!.id;
    const amount = chosen.get(issue);
    if (amount) exact[id] = exactValue(amount);
  });
  return { outcome, amounts: exact };
}
