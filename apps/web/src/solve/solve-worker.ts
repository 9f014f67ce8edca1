import { blocks, matrix, nearestPackages, space } from "@parley/analysis";
import { ParleyError } from "@parley/model";
import type { SolveAnswer, SolveError, SolveRequest, Task, Tasks } from "./solution.ts";

/** The analysis runs here, away from the page, so that a large case never freezes it. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
self.addEventListener("message", ({ data }: MessageEvent<SolveRequest>) => self.postMessage(reply(data)));

function reply(request: SolveRequest): SolveAnswer<Task> {
  try {
    return { number: request.number, answer: answerTo(request) };
  } catch (error) {
    return { number: request.number, error: solveError(error) };
  }
}

function answerTo({ task, question }: SolveRequest): Tasks[Task]["answer"] {
  const { subject, reading } = question;
  switch (task) {
    case "solve":
      return { blocks: blocks(subject, { reading }), matrix: matrix(subject, reading) };
    case "packages": {
      const { limit, refusals } = question;
      return space(subject, { reading, limit, ...(refusals === undefined ? {} : { refusals }) }).value.listed;
    }
    case "nearest":
      return nearestPackages(subject, question.from, { reading, locked: question.locked });
  }
}

function solveError(error: unknown): SolveError {
  if (error instanceof ParleyError) return { code: error.code, message: error.message };
  return { code: "failed", message: error instanceof Error ? error.message : String(error) };
}
