import type { BargainingProblem, SolveResult, Warning } from "@parley/model";
import { describedProblem } from "./described-problem.ts";
import type { WhyNone } from "./why-none.ts";

/** What was found, and what a reader should know beside it. */
export interface Solved {
  readonly value: SolveResult;
  readonly warnings: readonly Warning[];
}

/** The answer where no outcome is left: no solution, and why. @param outcomes - how many the rules allow. */
export function noneResult(problem: BargainingProblem, outcomes: bigint, { complete, ...why }: WhyNone): Solved {
  const value: SolveResult = {
    ...describedProblem(problem),
    outcomes: String(outcomes),
    rational: "0",
    rationalFraction: outcomes === 0n ? null : 0,
    pareto: { distinct: 0, outcomes: "0", points: [] },
    opposition: null,
    nash: null,
    kalaiSmorodinsky: null,
    egalitarian: null,
    utilitarian: null,
    whyNone: why,
  };
  const message = "there may be more sets of limits that exclude each other: the search for them was cut";
  return { value, warnings: complete ? [] : [{ code: "why-none-truncated", message }] };
}
