import { acts } from "@parley/model";
import type { Scene } from "../claims/actor.ts";
import type { ClaimDraft } from "../claims/claim-draft.ts";
import { type Before, actFeatures } from "./act-features.ts";
import { holderCandidates, holderFeatures } from "./holder-candidates.ts";
import { type ReaderModel } from "./reader-model.ts";

/**
 * Says of each draft how probable its act and its holder are, by weights learnt from annotated reports. The weights
 * rate what the rules found and change nothing of it: where they were let overrule the rules, as many claims turned
 * wrong as right on reports that they had not seen.
 * @param before - The last draft of the sentence before.
 * @example weighDrafts([], sceneOf("Lima agreed."), { before: {} }); // => []
 */
export function weighDrafts(
  drafts: readonly ClaimDraft[],
  scene: Scene,
  { model, before }: { model?: ReaderModel; before: Before },
): ClaimDraft[] {
  if (!model) return [...drafts];
  let last = before;
  return drafts.map((draft) => {
    const chances = model.actChances(actFeatures(draft, scene, last));
    // The holder of the rules comes first among the candidates.
    const candidates = holderCandidates(draft, scene);
    const [holder = 0] = model.holderChances(holderFeatures(candidates, { draft, act: draft.act }));
    last = { act: draft.act, holder: draft.holder };
    const roles = candidates[0]?.roles ?? [];
    return {
      ...draft,
      weighed: { act: chances[acts.indexOf(draft.act)] ?? 0, holder, candidates: candidates.length, roles },
    };
  });
}
