import { blocks, matrix } from "@parley/analysis";
import { ParleyError } from "@parley/model";
import type { SolveAnswer, SolveError, SolveRequest } from "./solution.ts";

/** The analysis runs here, away from the page, so that a large case never freezes it. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
self.addEventListener("message", ({ data }: MessageEvent<SolveRequest>) => self.postMessage(answer(data)));

function answer({ number, subject, reading }: SolveRequest): SolveAnswer {
  try {
    return { number, solution: { blocks: blocks(subject, { reading }), matrix: matrix(subject, reading) } };
  } catch (error) {
    return { number, error: solveError(error) };
  }
}

function solveError(error: unknown): SolveError {
  if (error instanceof ParleyError) return { code: error.code, message: error.message };
  return { code: "failed", message: error instanceof Error ? error.message : String(error) };
}
