import { useEffect, useState } from "react";
import type { Progress, SolveError, Task, Tasks } from "./solution.ts";
import { Solver } from "./solver.ts";

/** Where the worker stands with a question. While it works, the last answer stays. */
export interface Asked<Answer> {
  readonly state: "working" | "done" | "failed";
  readonly answer?: Answer;
  readonly error?: SolveError;
  /** While it works, where the question is one that tells. */
  readonly progress?: Progress;
}

interface Outcome<Name extends Task> {
  readonly question: Tasks[Name]["question"];
  readonly answer?: Tasks[Name]["answer"];
  readonly error?: SolveError;
  readonly progress?: Progress;
}

/**
 * Asks a worker, again at each change of the question: the same object is the same question. A worker that is still busy
 * with an older question is stopped: only the newest counts. Without a question there is no worker.
 */
export function useAnswer<Name extends Task>(
  task: Name,
  question: Tasks[Name]["question"] | undefined,
): Asked<Tasks[Name]["answer"]> {
  const [outcome, setOutcome] = useState<Outcome<Name>>();
  const [solver] = useState(() => new Solver(task));
  useEffect(() => () => solver.stop(), [solver]);
  useEffect(() => {
    if (question)
      solver.ask(question, (heard) =>
        setOutcome((last) => ({
          ...("progress" in heard && last?.answer ? { answer: last.answer } : {}),
          ...heard,
          question,
        })),
      );
    else solver.stop();
  }, [solver, question]);

  const { answer, error, progress } = outcome ?? {};
  const isCurrent = outcome !== undefined && outcome.question === question;
  if (isCurrent && !progress) {
    if (answer !== undefined) return { state: "done", answer };
    if (error) return { state: "failed", error };
  }
  return {
    state: "working",
    ...(answer === undefined ? {} : { answer }),
    ...(isCurrent && progress ? { progress } : {}),
  };
}
