import type { Finding } from "@parley/model";
import { shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

/** A step that comes "after" another, where the source does not say whether after its beginning or its completion. */
export function startOrCompletion({ subject }: FindingContext): Finding[] {
  const texts = new Map(subject.steps.map((step) => [step.id, step.text]));
  return subject.steps.flatMap((step) =>
    step.after
      .filter((after) => after.edge === "unspecified")
      .map((after): Finding => ({
        code: "start-or-completion",
        severity: "notice",
        message: `“${shortened(step.text, 80)}” comes after “${shortened(texts.get(after.step) ?? after.step, 80)}”: after it begins, or after it is complete? The source does not say.`,
        question: `Would “${shortened(step.text, 60)}” wait for “${shortened(texts.get(after.step) ?? after.step, 60)}” to begin, or to be complete?`,
        refs: [step.id, after.step],
      })),
  );
}

/** Two steps of one proposal by different performers with no order between them, where one cannot be taken back. */
export function ambiguousOrder({ subject }: FindingContext): Finding[] {
  const before = reachable(subject.steps);
  return subject.steps.flatMap((first, i) =>
    subject.steps.slice(i + 1).flatMap((second): Finding[] => {
      if (first.proposal === undefined || first.proposal !== second.proposal) return [];
      if (!first.irreversible && !second.irreversible) return [];
      if (before.get(first.id)?.has(second.id) || before.get(second.id)?.has(first.id)) return [];
      return [
        {
          code: "ambiguous-order",
          severity: "notice",
          message: `The order of “${shortened(first.text, 80)}” and “${shortened(second.text, 80)}” is not stated, and one of them is hard to take back.`,
          question: `Which comes first: “${shortened(first.text, 60)}”, or “${shortened(second.text, 60)}”?`,
          refs: [first.id, second.id],
        },
      ];
    }),
  );
}

/** For each step every step that it waits for, directly or through others; a cycle ends the walk. */
function reachable(steps: FindingContext["subject"]["steps"]): Map<string, Set<string>> {
  const direct = new Map(steps.map((step) => [step.id, step.after.map((after) => after.step)]));
  return new Map(
    steps.map((step) => {
      const seen = new Set<string>();
      const queue = [...(direct.get(step.id) ?? [])];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        queue.push(...(direct.get(next) ?? []));
      }
      return [step.id, seen];
    }),
  );
}
