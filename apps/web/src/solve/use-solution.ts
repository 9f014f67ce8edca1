import type { Case, Reading } from "@parley/model";
import { useEffect, useRef, useState } from "react";
import type { Solution, SolveError } from "./solution.ts";
import { Solver } from "./solver.ts";

/** Where the analysis stands. While it works, the last solution stays on screen. */
export interface Solving {
  readonly state: "working" | "done" | "failed";
  readonly solution?: Solution;
  readonly error?: SolveError;
}

interface Outcome {
  readonly subject: Case;
  readonly reading: Reading;
  readonly solution?: Solution;
  readonly error?: SolveError;
}

/**
 * Solves a case under a reading in a worker, again at each change of either. A worker that is still busy with an older
 * question is stopped: only the newest counts. Without a case there is no worker, and nothing is worked out.
 */
export function useSolution(subject: Case | undefined, reading: Reading): Solving {
  const [outcome, setOutcome] = useState<Outcome>();
  const solver = useRef<Solver>(undefined);
  useEffect(() => () => solver.current?.stop(), []);
  useEffect(() => {
    if (!subject) {
      solver.current?.stop();
      return;
    }
    solver.current ??= new Solver();
    solver.current.ask({ subject, reading }, (answer) => setOutcome({ subject, reading, ...answer }));
  }, [subject, reading]);

  if (outcome && outcome.subject === subject && outcome.reading === reading) {
    const { solution, error } = outcome;
    if (solution) return { state: "done", solution };
    if (error) return { state: "failed", error };
  }
  return outcome?.solution ? { state: "working", solution: outcome.solution } : { state: "working" };
}
