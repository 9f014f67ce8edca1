import {
  bearing,
  blocks,
  compare,
  matrix,
  nearestPackages,
  readings,
  roadmap,
  robustness,
  scoredCase,
  solveProblem,
  space,
  textReadout,
} from "@parley/analysis";
import { ParleyError, type Case, type Reading } from "@parley/model";
import { stabilityAnswer } from "../stability/stability-answer.ts";
import type { Progress, SolveAnswer, SolveError, SolveRequest, Task, Tasks } from "./solution.ts";

/** The analysis runs here, away from the page, so that a large case never freezes it. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
self.addEventListener("message", ({ data }: MessageEvent<SolveRequest>) => self.postMessage(reply(data)));

function reply(request: SolveRequest): SolveAnswer<Task> {
  try {
    return { number: request.number, answer: answerTo(request, tellerOf(request)) };
  } catch (error) {
    return { number: request.number, error: solveError(error) };
  }
}

type Tell = (progress: Progress) => void;

/** Tells how far a question has come, at each hundredth. */
function tellerOf({ number }: SolveRequest): Tell {
  let last = "";
  return (progress) => {
    const hundredth = `${progress.what} ${Math.floor((100 * progress.done) / progress.of)}`;
    if (hundredth === last) return;
    last = hundredth;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    self.postMessage({ number, progress } satisfies SolveAnswer<Task>);
  };
}

function answerTo({ task, question }: SolveRequest, tell: Tell): Tasks[Task]["answer"] {
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
    case "bearing":
      return bearing(subject, { reading, onTried: (what, done, of) => tell({ what, done, of }) });
    case "compare":
      return compare(subject, { reading });
    case "text":
      return textReadout(subject, question.draft, { reading });
    case "readings":
      return readings(subject, { reading });
    case "roadmap":
      return roadmap(subject, question.options);
    case "judgements":
      return judgements(subject, reading);
    case "stability":
      return stabilityAnswer(question);
  }
}

/** More points of the frontier than this are not drawn, only counted. */
const mostPoints = 500;

function judgements(subject: Case, reading: Reading): Tasks["judgements"]["answer"] {
  const { problem, warnings } = scoredCase(subject, reading);
  const solved = solveProblem(problem, { points: mostPoints });
  const open = robustness(problem);
  const value = { ...solved.value, ...(open ? { robustness: open } : {}) };
  return { value, warnings: [...warnings, ...solved.warnings] };
}

function solveError(error: unknown): SolveError {
  if (error instanceof ParleyError) return { code: error.code, message: error.message };
  return { code: "failed", message: error instanceof Error ? error.message : String(error) };
}
