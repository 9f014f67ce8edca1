import { isNegotiationAct } from "@parley/model";
import type { ClaimDraft } from "./claim-draft.ts";

/** Weights of the features; a feature is 0 or 1, except strength. */
const weights = {
  base: -0.05,
  strength: 0.85,
  holder: 0.1,
  indirect: -0.12,
  partyless: -0.25,
  verb: 0.06,
  issue: 0.04,
  spoken: 0.03,
  hedged: -0.02,
  nested: -0.1,
  plain: -0.05,
};
const highFrom = 0.92;

/**
 * How sure the reading is, as a sum of weighted features, and whether several cues agree.
 * It rates the reading, never the truth of what was said.
 * @example confidenceOf({ first: 0, last: 1, act: "reject", holder: "Lima", rules: ["reject-01"], strength: 1, sources: [] }, { issue: true, hedged: false }).tier; // => "high"
 */
export function confidenceOf(
  draft: ClaimDraft,
  { issue, hedged }: { issue: boolean; hedged: boolean },
): { confidence: number; tier: "high" | "normal" } {
  const negotiates = isNegotiationAct(draft.act);
  const named = !draft.holder.startsWith("(");
  const sum =
    weights.base +
    weights.strength * draft.strength +
    (named ? weights.holder : 0) +
    (draft.actor?.indirect ? weights.indirect : 0) +
    (draft.actor?.kind === "person" && draft.actor.who === draft.holder ? weights.partyless : 0) +
    (draft.rules.some((rule) => /-\d\d$/.test(rule)) ? weights.verb : 0) +
    (issue ? weights.issue : 0) +
    (draft.sources.length > 0 ? weights.spoken : 0) +
    (hedged ? weights.hedged : 0) +
    (draft.partOf === undefined ? 0 : weights.nested) +
    (negotiates ? 0 : weights.plain);
  const confidence = Math.round(Math.min(0.99, Math.max(0.05, sum)) * 100) / 100;
  return { confidence, tier: negotiates && named && confidence >= highFrom ? "high" : "normal" };
}
