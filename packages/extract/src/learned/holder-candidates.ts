import { type Act, isNegotiationAct } from "@parley/model";
import type { Scene } from "../claims/actor.ts";
import type { ClaimDraft } from "../claims/claim-draft.ts";
import { holderOf } from "../claims/decision.ts";
import type { Feature } from "./feature.ts";
import { holderKind, voiceOf } from "./act-features.ts";

/** Somebody who may hold a claim, with everything that speaks for it. */
export interface HolderCandidate {
  readonly holder: string;
  readonly roles: readonly string[];
}

/**
 * Who may hold a draft: whom the rules named, whoever speaks, the subject, those named in it or just before, the
 * report, experts. Each holder once, with all its roles.
 * @example holderCandidates({ first: 0, last: 1, act: "reject", holder: "Peru", rules: [], strength: 1, sources: [] }, sceneOf("Lima refused."))[0]?.holder; // => "Peru"
 */
export function holderCandidates(draft: ClaimDraft, scene: Scene): HolderCandidate[] {
  const found = new Map<string, Set<string>>();
  const add = (holder: string, role: string) => {
    found.set(holder, (found.get(holder) ?? new Set()).add(role));
  };
  const { speaker, subject, teller } = draft.evidence ?? {};
  add(draft.holder, "rule");
  add("(article)", "article");
  if (speaker) add(holderOf(speaker), speaker.indirect ? "speaker-indirect" : "speaker");
  if (subject) add(holderOf(subject), subject.indirect ? "subject-indirect" : "subject");
  if (teller) add(teller, "teller");
  if (speaker?.kind === "expert" || subject?.kind === "expert") add("(expert)", "expert");
  const inside = scene.names.filter(
    ({ first, last, known }) => first >= draft.first && last <= draft.last && known?.party,
  );
  for (const { known, first } of inside) {
    const verb = draft.evidence?.unit.clause?.verb.first ?? draft.first;
    add(known?.party ?? "", first < verb ? "named-before" : "named-after");
  }
  const latest = scene.past.filter(({ party }) => party !== undefined).map(holderOf);
  [...new Set(latest.toReversed())].slice(0, 2).forEach((holder, i) => add(holder, `past-${i + 1}`));
  return [...found].map(([holder, roles]) => ({ holder, roles: [...roles] }));
}

/**
 * What speaks for each candidate, given the act.
 * @example holderFeatures([{ holder: "(article)", roles: ["article"] }], { draft: { first: 0, last: 1, act: "assess", holder: "(article)", rules: [], strength: 1, sources: [] }, act: "assess" }).length; // => 1
 */
export function holderFeatures(
  candidates: readonly HolderCandidate[],
  { draft, act }: { draft: ClaimDraft; act: Act },
): Feature[][] {
  const { evidence } = draft;
  const voice = voiceOf(evidence?.speaker);
  const verb = evidence?.unit.clause?.verb;
  const move = isNegotiationAct(act) ? "move" : act;
  const groups = [move, act, `${voice} ${move}`];
  if (verb) groups.push(`${verb.passive ? "passive" : "active"} ${move}`);
  if (evidence?.unit.attribution) groups.push(`${evidence.unit.attribution.reach} ${move}`);
  if (act !== draft.act) groups.push(`changed ${move}`);
  const [onlyMove, onlyAct] = [`only ${move}`, `only ${act}`];
  const crowd = `crowd ${Math.min(4, candidates.length)} ${move}`;
  const families = draft.rules.map((rule) => rule.replace(/-\d+$/, ""));
  return candidates.map(({ holder, roles }, number): Feature[] => {
    const kind = holderKind(holder);
    const joined = roles.length === 1 ? (roles[0] ?? "") : roles.toSorted().join("+");
    const out: Feature[] = [[crowd, joined.includes("+") ? "several" : "one"]];
    for (const group of groups) {
      out.push([group, kind]);
      for (const role of roles) out.push([group, role]);
    }
    out.push(["only", joined], [onlyMove, joined], [onlyAct, joined]);
    for (const family of number === 0 ? families : []) out.push(["rule", family]);
    return out;
  });
}
