import { isNegotiationAct } from "@parley/model";
import type { ClaimDraft } from "../claims/claim-draft.ts";
import { holderKind, voiceOf } from "./act-features.ts";
import type { Feature } from "./feature.ts";
import { namingFeatures, type Surroundings } from "./naming-features.ts";

const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.985].map(labelled);
const lengths = [3, 6, 10, 16, 24, 36].map(labelled);

function labelled(from: number): { from: number; label: string } {
  return { from, label: `from ${from}` };
}

/** A feature for every step that a value reaches, so that what more of it is worth can be learnt. */
function reached(group: string, value: number, scale: typeof steps): Feature[] {
  return scale.filter(({ from }) => value >= from).map(({ label }) => [group, label] as const);
}

/** What is known of a claim besides its draft. */
export interface ConfidenceContext {
  readonly issue: boolean;
  readonly hedged: boolean;
  readonly scene: Surroundings;
}

/**
 * What tells whether a weighed draft is right: how sure act and holder are, how the holder was found and named, how long the claim is.
 * @example confidenceFeatures({ first: 0, last: 1, act: "reject", holder: "Lima", rules: [], strength: 1, sources: [] }, { issue: true, hedged: false, scene: sceneOf("Lima refused.") }).some(([group]) => group === "issue"); // => true
 */
export function confidenceFeatures(draft: ClaimDraft, { issue, hedged, scene }: ConfidenceContext): Feature[] {
  const { weighed, act, holder, evidence, actor, rules, strength, first, last } = draft;
  const verb = evidence?.unit.clause?.verb;
  const move = isNegotiationAct(act) ? "move" : "other";
  const out: Feature[] = [
    ["all", ""],
    ["act", act],
    ["act", move],
    ["kind", holderKind(holder)],
    ["voice", voiceOf(evidence?.speaker)],
    ["candidates", String(Math.min(5, weighed?.candidates ?? 0))],
    ["said", evidence?.unit.attribution?.reach ?? "nobody"],
    ["verb", verb ? (verb.negated ? "negated" : "plain") : "none"],
    ...reached("both", (weighed?.act ?? 0) * (weighed?.holder ?? 0), steps),
    ...reached("act-sure", weighed?.act ?? 0, steps),
    ...reached("holder-sure", weighed?.holder ?? 0, steps),
    ...reached("strength", strength, steps),
    ...reached("length", last - first + 1, lengths),
    ...namingFeatures(draft, scene),
  ];
  for (const role of weighed?.roles ?? []) out.push(["role", role]);
  if (actor) out.push(["actor", actor.kind]);
  if (actor?.indirect) out.push(["indirect", ""]);
  if (issue) out.push(["issue", ""]);
  if (hedged) out.push(["hedged", ""]);
  if (draft.partOf !== undefined) out.push(["nested", ""]);
  if (rules.some((rule) => /-\d\d$/.test(rule))) out.push(["worded", ""]);
  return out;
}
