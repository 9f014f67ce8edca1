import { isNegotiatingParty, isUsable, type Case, type Judgement, type PowerShift, type Step } from "@parley/model";
import { citedJudgements } from "../pressure/given-answers.ts";
import { leavesAsIs, vocabularyOf, type Chosen, type PackageView } from "./package-view.ts";
import { powerShiftIssues, type PowerShiftIssue } from "./power-shift-issues.ts";

type ShiftJudgement = Extract<Judgement, { about: "power-shift" }>;
type Answer = PowerShift["answers"][number];

/** Issues of the vocabulary whose options can answer a shift; without a list every option that changes something. */
const answering: Readonly<Record<string, { readonly role: Answer["role"]; readonly options?: readonly string[] }>> = {
  "security.guarantee": { role: "guarantee" },
  "monitoring.mission": { role: "verifier" },
  "monitoring.incident": { role: "verifier", options: ["joint", "third-party"] },
  "monitoring.joint_commission": { role: "verifier" },
  "economy.sanctions": { role: "trigger", options: ["snap-back"] },
  "implementation.review": { role: "trigger", options: ["review", "exit"] },
  "finance.disbursement": { role: "trigger", options: ["tranches"] },
};

const stepRoles: Readonly<Partial<Record<NonNullable<Step["kind"]>, Answer["role"]>>> = {
  guarantee: "guarantee",
  monitoring: "verifier",
  verification: "verifier",
};

/**
 * What in a package changes who could do what later (Fearon 1995; Walter 1997), who could exploit it, what could answer
 * it there, and what is missing. Options shift power because of their kind of issue, or because a person said so.
 * Only a person's word makes a shift answered; a guarantee, trigger, verifier or counter-step that is merely there is
 * possible.
 * @returns In the order of the case's issues; empty when nothing in the package shifts power.
 * @example powerShifts(packageView(subject)); // => []
 */
export function powerShifts(view: PackageView): PowerShift[] {
  const judgements = citedJudgements(view.subject).filter((one) => one.about === "power-shift");
  return view.chosen.flatMap((chosen): PowerShift[] => {
    const { issue, option } = chosen;
    const judged = judgements.filter(({ on }) => on.issue === issue.id && on.option === option.id);
    const kind = powerShiftIssues[vocabularyOf(issue)];
    const byKind = kind !== undefined && shiftsByKind(view.subject, chosen, kind);
    if (judged.length === 0 && !byKind) return [];
    const own = stepsOn(view.subject, chosen);
    const answers = answersTo(view, chosen, { judged, own });
    const inside = answers.filter((one) => one.inside);
    return [
      {
        issue: issue.id,
        option: option.id,
        changes: kind?.changes ?? "who could do what later",
        from: judged.length > 0 ? "judgement" : "vocabulary",
        exploitableBy: exploiters(view.subject, { judged, own }),
        judgedBy: judged.map(({ id, author, date }) => ({ judgement: id, author, date })),
        answers,
        missing: (["guarantee", "trigger", "verifier"] as const).filter(
          (role) => !inside.some((one) => one.role === role),
        ),
        state: inside.some((one) => one.judged) ? "answered" : inside.length > 0 ? "possible" : "unanswered",
        claims: claimsOn(view.subject, chosen, { judged, own }),
      },
    ];
  });
}

function shiftsByKind(subject: Case, chosen: Chosen, { keeps = [], only }: PowerShiftIssue): boolean {
  const { id, label } = chosen.option;
  if (only !== undefined && !only.test(`${id} ${label}`)) return false;
  return !keeps.includes(id) && !leavesAsIs(subject, chosen);
}

interface Sources {
  readonly judged: readonly ShiftJudgement[];
  /** The steps that carry out the option. */
  readonly own: readonly Step[];
}

function stepsOn({ steps }: Case, { issue, option }: Chosen): Step[] {
  return steps.filter((step) => step.issue === issue.id && (step.option === undefined || step.option === option.id));
}

/** Those whom a person named, or else the other sides where one side's steps carry the option out. */
function exploiters({ parties }: Case, { judged, own }: Sources): PowerShift["exploitableBy"] {
  const named = [...new Set(judged.map(({ favours }) => favours))];
  if (named.length > 0) return named.map((party) => ({ party, from: "judgement" }));
  const sides = parties.filter(isNegotiatingParty).map(({ id }) => id);
  const performers = new Set(own.flatMap(({ by }) => [by ?? []].flat()).filter((id) => sides.includes(id)));
  if (performers.size !== 1) return [];
  return sides.filter((id) => !performers.has(id)).map((party) => ({ party, from: "step" }));
}

function answersTo(view: PackageView, chosen: Chosen, { judged, own }: Sources): Answer[] {
  const { subject, steps } = view;
  const inView = new Set(steps.map(({ id }) => id));
  const said = judged
    .flatMap(({ answeredBy }) => answeredBy)
    .map((answer): Answer => {
      if ("step" in answer) {
        const step = subject.steps.find(({ id }) => id === answer.step);
        const role = (step?.kind && stepRoles[step.kind]) ?? roleOfIssue(subject, step?.issue) ?? "counter-step";
        return { step: answer.step, role, judged: true, inside: inView.has(answer.step) };
      }
      const inside = view.chosen.some((one) => one.issue.id === answer.issue && one.option.id === answer.option);
      const { issue, option } = answer;
      return { issue, option, role: roleOfIssue(subject, issue) ?? "guarantee", judged: true, inside };
    });
  const there = [...optionAnswers(view, chosen), ...stepAnswers(view, own, inView)];
  const seen = new Set<string>();
  return [...said, ...there].filter((answer) => {
    const key = `${answer.issue ?? ""} ${answer.option ?? ""} ${answer.step ?? ""}`;
    const isNew = !seen.has(`${key} said`) && !seen.has(`${key} ${answer.role}`);
    seen.add(answer.judged ? `${key} said` : `${key} ${answer.role}`);
    return isNew;
  });
}

function roleOfIssue({ issues }: Case, id: string | undefined): Answer["role"] | undefined {
  const issue = issues.find((one) => one.id === id);
  return issue && answering[vocabularyOf(issue)]?.role;
}

/** Options of the package, on other issues, of kinds that answer shifts. */
function optionAnswers({ subject, chosen }: PackageView, shift: Chosen): Answer[] {
  return chosen.flatMap((one): Answer[] => {
    const kind = answering[vocabularyOf(one.issue)];
    if (kind === undefined || one.issue.id === shift.issue.id || leavesAsIs(subject, one)) return [];
    if (kind.options !== undefined && !kind.options.includes(one.option.id)) return [];
    return [{ issue: one.issue.id, option: one.option.id, role: kind.role, judged: false, inside: true }];
  });
}

/** What the steps that carry the option out name beside themselves, and steps of a kind that answers shifts. */
function stepAnswers({ steps }: PackageView, own: readonly Step[], inView: ReadonlySet<string>): Answer[] {
  const named = own.flatMap((step): Answer[] => {
    const at = { step: step.id, judged: false, inside: inView.has(step.id) };
    return [
      ...(step.guaranteedBy?.length ? [{ ...at, role: "guarantee" as const }] : []),
      ...(step.verifiedBy?.length ? [{ ...at, role: "verifier" as const }] : []),
      ...step.counters.map((id): Answer => ({
        step: id,
        role: "counter-step",
        judged: false,
        inside: inView.has(id),
      })),
    ];
  });
  const ofKind = steps.flatMap(({ id, kind, issue }): Answer[] => {
    const role = kind === undefined || issue !== undefined ? undefined : stepRoles[kind];
    return role === undefined ? [] : [{ step: id, role, judged: false, inside: true }];
  });
  return [...named, ...ofKind];
}

function claimsOn({ claims }: Case, { issue, option }: Chosen, { judged, own }: Sources): string[] {
  const usable = new Set(claims.filter(isUsable).map(({ id }) => id));
  const about = claims.filter((claim) => claim.issue === issue.id && claim.options?.includes(option.id));
  const ids = [
    ...judged.flatMap((one) => one.claims),
    ...own.flatMap((step) => step.claims),
    ...about.map(({ id }) => id),
  ];
  return [...new Set(ids)].filter((id) => usable.has(id));
}
