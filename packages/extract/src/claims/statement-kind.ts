import type { Act } from "@parley/model";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { VerbGroup } from "./verb-groups.ts";

const stative = new Set(
  "be remain appear seem have need represent reflect show mean suggest mark make depend belong contain consist cost deserve differ equal exist fit include involve know lack like look matter own possess prefer require resemble sound stay understand want constitute form view consider believe think see feel risk keep leave prove complicate stand hold carry face divide separate call describe regard watch close study underline highlight diverge loom".split(
    " ",
  ),
);
const scheduled = new Set(["schedule", "expect", "plan", "slate", "set", "due"]);

/**
 * What a statement that is no move in the talks does: tell what happened or is planned, foretell, or judge.
 * @example statementKind([], undefined); // => "assess"
 */
export function statementKind(tokens: readonly Token[], verb: VerbGroup | undefined): Act {
  if (!verb) return "assess";
  if (verb.modal === "could" || verb.modal === "may" || verb.modal === "might") return "predict";
  if (/^(?:will|would|shall|be-to)$/.test(verb.modal ?? ""))
    return isPlannedEvent(tokens, verb) ? "report-event" : "predict";
  if (verb.modal) return "assess";
  if (verb.passive && scheduled.has(verb.lemma) && !verb.past) return "report-event";
  const next = tokens[verb.last + 1]?.lower ?? "";
  if (verb.lemma === "be" && /^(?:due|scheduled|set|expected)$/.test(next)) return "report-event";
  if (verb.lemma === "be" && /^(?:likely|unlikely|bound|poised)$/.test(next)) return "predict";
  if (verb.lemma === "expect" || verb.lemma === "predict" || verb.lemma === "forecast") return "predict";
  if (stative.has(verb.lemma)) return "assess";
  return verb.past || verb.perfect ? "report-event" : "assess";
}

/** "will meet on Friday": the future with a day is a plan. */
function isPlannedEvent(tokens: readonly Token[], verb: VerbGroup): boolean {
  return tokens
    .slice(verb.last + 1)
    .some((token) =>
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|tomorrow|throughout)$/.test(
        token.lower,
      ),
    );
}
