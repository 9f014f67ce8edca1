import type { Case, Reading } from "@parley/model";
import { useMemo } from "react";
import type { Solution, SolveError } from "./solution.ts";
import { useAnswer, type Asked } from "./use-answer.ts";

/** Where the analysis stands. While it works, the last solution stays on screen. */
export interface Solving {
  readonly state: Asked<Solution>["state"];
  readonly solution?: Solution;
  readonly error?: SolveError;
}

/** Solves a case under a reading in a worker, again at each change of either; without a case nothing is worked out. */
export function useSolution(subject: Case | undefined, reading: Reading): Solving {
  const question = useMemo(() => subject && { subject, reading }, [subject, reading]);
  const { answer, ...rest } = useAnswer("solve", question);
  return answer ? { ...rest, solution: answer } : rest;
}
