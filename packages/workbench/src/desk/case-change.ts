import { caseEventSchema, ParleyError } from "@parley/model";
import type { Payload } from "./record.ts";

/** The kinds of event that a person records directly; the others come from adding reports, undoing and importing. */
const changeTypes = [
  "title-set",
  "deal-set",
  "likelihood-words-set",
  "reading-set",
  "report-edited",
  "claim-added",
  "claim-accepted",
  "claim-edited",
  "claim-rejected",
  "claims-merged",
  "claim-split",
  "party-set",
  "parties-merged",
  "names-merged",
  "issues-merged",
  "told-apart",
  "person-set",
  "source-set",
  "place-set",
  "issue-set",
  "position-set",
  "rule-set",
  "assumption-set",
  "package-set",
  "step-set",
  "step-values-set",
  "step-values-removed",
  "talks-event-set",
  "threat-set",
  "judgement-set",
  "forecast-set",
  "forecast-updated",
  "forecast-resolved",
  "session-set",
  "move-made",
  "draft-set",
  "compliance-set",
  "scores-set",
  "scores-removed",
  "passage-set",
  "archived-set",
  "removed",
] as const;

/** A change that a person makes to a case: an event without its id, time and author. */
export type CaseChange = Extract<Payload, { type: (typeof changeTypes)[number] }>;

/**
 * Reads a change that came from outside.
 * @throws {ParleyError} `invalid-input` with the path of what is wrong.
 * @example parseChange({ type: "title-set", title: "Talks" }); // => { type: "title-set", title: "Talks" }
 */
export function parseChange(input: unknown): CaseChange {
  const header = { id: "e1", at: "2000-01-01T00:00:00Z", author: "nobody", compartment: "shared" };
  const known = (changeTypes as readonly unknown[]).includes((input as { type?: unknown } | null)?.type);
  const parsed = known ? caseEventSchema.safeParse({ ...(input as object), ...header }) : undefined;
  if (!parsed)
    throw new ParleyError("invalid-input", `a change needs a type: one of ${changeTypes.join(", ")}`, {
      place: { path: "type" },
    });
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const path = first?.path.join(".") ?? "";
    throw new ParleyError("invalid-input", `${path}: ${first?.message ?? "not understood"}`, { place: { path } });
  }
  const { id: _id, at: _at, author: _author, compartment: _compartment, batch: _batch, ...change } = parsed.data;
  return change as CaseChange;
}
