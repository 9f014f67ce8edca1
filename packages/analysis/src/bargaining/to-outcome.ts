import type { BargainingProblem, Outcome } from "@parley/model";
import type { Choice } from "./point-outcomes.ts";

/** An outcome by the ids of issues and options; issues without a choice are left out. */
export function toOutcome({ issues }: BargainingProblem, choice: Choice): Outcome {
  return Object.fromEntries(
    issues.flatMap((issue, at) => (choice[at]! < 0 ? [] : [[issue.id, issue.options[choice[at]!]!.id]])),
  );
}
