import { isNegotiationAct } from "@parley/model";
import { builtInModel } from "../learned/built-in-model.ts";
import { type ConfidenceContext, confidenceFeatures } from "../learned/confidence-features.ts";
import type { ReaderModel } from "../learned/reader-model.ts";
import type { ClaimDraft } from "./claim-draft.ts";

/**
 * The chance that act and holder are both right, as learnt from annotated reports, and whether it is so high that
 * several cues must agree. It rates the reading, never the truth of what was said.
 * @example confidenceOf({ first: 0, last: 1, act: "assess", holder: "(article)", rules: [], strength: 0, sources: [] }, { issue: true, hedged: false, scene: sceneOf("Well.") }).tier; // => "normal"
 */
export function confidenceOf(
  draft: ClaimDraft,
  { model = builtInModel, ...around }: ConfidenceContext & { readonly model?: ReaderModel },
): { confidence: number; tier: "high" | "normal" } {
  const chance = model.confidence(confidenceFeatures(draft, around));
  const confidence = Math.round(Math.min(0.99, Math.max(0.01, chance)) * 100) / 100;
  const named = !draft.holder.startsWith("(");
  return { confidence, tier: isNegotiationAct(draft.act) && named && chance >= model.highFrom ? "high" : "normal" };
}
