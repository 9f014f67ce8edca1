import { useMemo } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import type { Tasks } from "./solution.ts";
import { useAnswer, type Asked } from "./use-answer.ts";
import { useSolving } from "./use-solving.ts";

type CaseTask = "bearing" | "compare" | "readings";

/**
 * Asks a worker of the shown case under the reading of the address, once that is solved. Whoever leaves the view stops
 * the worker.
 */
export function useCaseAnswer<Name extends CaseTask>(task: Name): Asked<Tasks[Name]["answer"]> {
  const { subject } = useCaseView();
  const { solution, state } = useSolving();
  const reading = solution?.blocks.reading;
  const question = useMemo(
    () => (state === "done" && reading ? ({ subject, reading } as Tasks[Name]["question"]) : undefined),
    [state, subject, reading],
  );
  return useAnswer(task, question);
}
