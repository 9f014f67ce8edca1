import { acts, isNegotiationAct, type Act } from "@parley/model";
import type { Scene } from "../claims/actor.ts";
import type { ClaimDraft } from "../claims/claim-draft.ts";
import { type Before, actFeatures } from "./act-features.ts";
import { type HolderCandidate, holderCandidates, holderFeatures } from "./holder-candidates.ts";
import { type ReaderModel } from "./reader-model.ts";

/** How many times likelier another act must be than the act of the rules. */
const actMargin = 4;
/** How many times likelier another holder must be than the holder of the rules. */
const holderMargin = 2;
/** The least chance, act and holder together, of a move where the rules saw none. */
const leastMove = 0.3;

/**
 * Decides act and holder of drafts once more, by weights learnt from annotated reports. What was changed says so in
 * its rules.
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
    const weighed = weighDraft(draft, scene, { model, before: last });
    last = { act: weighed.act, holder: weighed.holder };
    return weighed;
  });
}

function weighDraft(
  draft: ClaimDraft,
  scene: Scene,
  { model, before }: { model: ReaderModel; before: Before },
): ClaimDraft {
  const chances = model.actChances(actFeatures(draft, scene, before));
  const chanceOf = (act: Act) => chances[acts.indexOf(act)] ?? 0;
  const candidates = holderCandidates(draft, scene);
  const ruled = { act: draft.act, holder: draft.holder };
  let act = acts[chances.indexOf(Math.max(...chances))] ?? draft.act;
  if (chanceOf(act) <= actMargin * chanceOf(draft.act)) act = draft.act;
  let held = likeliestHolder(candidates, { draft, act, model });
  const newMove = isNegotiationAct(act) && !isNegotiationAct(draft.act);
  if (newMove && chanceOf(act) * held.chance < leastMove) {
    act = draft.act;
    held = likeliestHolder(candidates, { draft, act, model });
  }
  const { holder, roles } = held.candidate;
  const changed = holder !== draft.holder;
  const { actor: ruledActor, ...rest } = draft;
  const actor = changed ? held.candidate.actor : ruledActor;
  return {
    ...rest,
    act,
    holder,
    rules: [...draft.rules, ...(act === draft.act ? [] : ["weighed-act"]), ...(changed ? ["weighed-holder"] : [])],
    ...(actor ? { actor } : {}),
    weighed: { act: chanceOf(act), holder: held.chance, candidates: candidates.length, roles, ruled },
  };
}

/** The likeliest holder; the rules' own, which comes first, unless another is likelier by the margin. */
function likeliestHolder(
  candidates: readonly HolderCandidate[],
  { draft, act, model }: { draft: ClaimDraft; act: Act; model: ReaderModel },
): { candidate: HolderCandidate; chance: number } {
  const chances = model.holderChances(holderFeatures(candidates, { draft, act }));
  const best = chances.indexOf(Math.max(...chances));
  const number = (chances[best] ?? 0) > holderMargin * (chances[0] ?? 0) ? best : 0;
  return {
    candidate: candidates[number] ?? { holder: draft.holder, roles: [] },
    chance: chances[number] ?? 0,
  };
}
