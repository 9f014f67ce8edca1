import { listed, type ChecklistAnswer } from "@parley/model";
import { stepKind } from "../sequence/deal-checklists.ts";
import { leavesAsIs, type Chosen, type PackageView } from "./package-view.ts";
import { byOptions, byStepKind, bySteps, isThird, type Stated } from "./stated.ts";

type Reading = (view: PackageView) => Stated | undefined;

/**
 * The items of the checklists that options and steps can say outright, with how each is read. Whether something is
 * adequate, realistic, just or acceptable to constituents is only for people to judge.
 */
export const statedItems: Readonly<Partial<Record<ChecklistAnswer["item"], Reading>>> = {
  dmz: (view) => byOptions(view, "security.dmz"),
  "third-party-guarantee": thirdPartyGuarantee,
  peacekeeping,
  "joint-commission": (view) =>
    byOptions(view, "monitoring.joint_commission", (one) =>
      leavesAsIs(view.subject, one) ? false : one.option.id === "commission" ? true : undefined,
    ) ?? byStepKind(view, ["dispute-handling"]),
  "all-issues": allIssues,
  timetable,
  "monitoring-lead": monitoringLead,
  responsibilities,
  disputes: (view) => byOptions(view, "monitoring.joint_commission") ?? byStepKind(view, ["dispute-handling"]),
  resources: (view) =>
    byOptions(view, "implementation.funding", (one) => (leavesAsIs(view.subject, one) ? false : undefined)),
};

/** A guarantee counts when it is known that somebody outside the bargain gives it. */
function thirdPartyGuarantee(view: PackageView): Stated | undefined {
  const steps = view.steps.filter((step) => {
    const { guaranteedBy = [], by } = step;
    const performers = stepKind(view.subject, step) === "guarantee" ? [by ?? []].flat() : [];
    return [...guaranteedBy, ...performers].some((party) => isThird(view, party));
  });
  const stated = bySteps(view, steps);
  if (stated !== undefined) return stated;
  return byOptions(view, "security.guarantee", (one) => {
    if (leavesAsIs(view.subject, one)) return false;
    const isWord = one.option.id === "assurances";
    return !isWord && needsOf(one).some((party) => isThird(view, party)) ? true : undefined;
  });
}

/** Foreign troops may be an ally's: only observers and peacekeepers are named as such. */
function peacekeeping(view: PackageView): Stated | undefined {
  const peaceful = /\b(?:observers?|peace-?keep\w*|monitors?|military)\b/i;
  const named = ({ id, label }: { id: string; label: string }) => peaceful.test(`${id.replace(/[-_]/g, " ")} ${label}`);
  const monitors = byOptions(view, "monitoring.mission", ({ option }) => named(option) || undefined);
  if (monitors?.answer === "yes") return monitors;
  return byOptions(view, "security.foreign_forces", (one) =>
    named(one.option) ? true : leavesAsIs(view.subject, one) ? false : undefined,
  );
}

function allIssues({ subject, named, chosen }: PackageView): Stated | undefined {
  if (named === undefined) return undefined;
  const open = subject.issues.filter(({ id }) => named.options[id] === undefined);
  if (open.length > 0)
    return {
      answer: "no",
      why: `it leaves open: ${listed(open.map(({ label }) => label))}`,
      grounds: open.map(({ id }) => ({ issue: id })),
    };
  if (chosen.length === 0) return undefined;
  return { answer: "yes", why: "it answers every issue of the case", grounds: [] };
}

/** Dates show that there is a timetable, not that it is realistic. */
function timetable({ steps }: PackageView): Stated | undefined {
  if (steps.length === 0) return undefined;
  const dated = steps.filter(
    ({ window, after }) => window !== undefined || after.some(({ days }) => days !== undefined),
  );
  return {
    why: `${dated.length} of ${steps.length} steps have a date or a delay; whether it is realistic is for people to judge`,
    grounds: dated.map(({ id }) => ({ step: id })),
  };
}

/** Somebody must be named who leads the monitoring. */
function monitoringLead(view: PackageView): Stated | undefined {
  const led = view.steps.filter((step) => {
    const { by, verifiedBy = [] } = step;
    return verifiedBy.length > 0 || (by !== undefined && stepKind(view.subject, step) === "monitoring");
  });
  const stated = bySteps(view, led);
  if (stated !== undefined) return stated;
  return byOptions(view, "monitoring.mission", (one) =>
    leavesAsIs(view.subject, one) ? false : needsOf(one).length > 0 ? true : undefined,
  );
}

/** Every option that changes something has a step, and every step says who does it. */
function responsibilities(view: PackageView): Stated | undefined {
  const { steps, chosen, subject, named } = view;
  if (named === undefined || steps.length === 0) return undefined;
  const nobody = steps.filter(({ by }) => by === undefined || [by].flat().length === 0);
  const uncovered = chosen.filter(
    (one) => !leavesAsIs(subject, one) && !steps.some(({ issue }) => issue === one.issue.id),
  );
  if (nobody.length > 0)
    return {
      why: `no performer is recorded of: ${listed(nobody.map(({ text }) => text))}`,
      grounds: nobody.map(({ id }) => ({ step: id })),
    };
  if (uncovered.length > 0)
    return {
      why: `no step is recorded on: ${listed(uncovered.map(({ issue }) => issue.label))}`,
      grounds: uncovered.map(({ issue }) => ({ issue: issue.id })),
    };
  return {
    answer: "yes",
    why: "every step says who does it, and every change has a step",
    grounds: steps.map(({ id }) => ({ step: id })),
  };
}

function needsOf({ option }: Chosen): readonly string[] {
  return "needs" in option ? (option.needs ?? []) : [];
}
