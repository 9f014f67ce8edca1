import type { Case, Reading } from "@parley/model";
import { useEffect, useRef, useState } from "react";
import type { Solution, SolveAnswer, SolveError, SolveRequest } from "./solution.ts";

/** Where the analysis stands. While it works, the last solution stays on screen. */
export interface Solving {
  readonly state: "working" | "done" | "failed";
  readonly solution?: Solution;
  readonly error?: SolveError;
}

/**
 * Solves a case under a reading in a worker, again at each change of the reading. A worker that is still busy with an
 * older reading is stopped: only the newest question counts.
 */
export function useSolution(subject: Case, reading: Reading): Solving {
  const [solving, setSolving] = useState<Solving>({ state: "working" });
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  const answered = useRef(0);

  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (asked.current !== answered.current) {
      worker.current?.terminate();
      worker.current = undefined;
    }
    worker.current ??= startWorker();
    const number = ++asked.current;
    setSolving(({ solution }) => ({ state: "working", ...(solution ? { solution } : {}) }));
    const receive = ({ data }: MessageEvent<SolveAnswer>) => {
      if (data.number !== number) return;
      answered.current = number;
      setSolving("solution" in data ? { state: "done", solution: data.solution } : { state: "failed", error: data.error });
    };
    const fail = () => {
      answered.current = number;
      setSolving({ state: "failed", error: { code: "failed", message: "the analysis did not start: reload the page" } });
    };
    const current = worker.current;
    current.addEventListener("message", receive);
    current.addEventListener("error", fail);
    current.postMessage({ number, subject, reading } satisfies SolveRequest);
    return () => {
      current.removeEventListener("message", receive);
      current.removeEventListener("error", fail);
    };
  }, [subject, reading]);
  return solving;
}

function startWorker(): Worker {
  return new Worker(new URL("./solve-worker.ts", import.meta.url), { type: "module" });
}
