import { issueTemplate, type Case, type Step } from "@parley/model";

type StepKind = NonNullable<Step["kind"]>;
type Deal = NonNullable<Case["deal"]>;

/**
 * The kinds of step that deals of a kind need in order to hold, whoever proposes them. A checklist for a reader, not a
 * prediction: each entry is there because the source names it. Nothing that only one side could want is in a list.
 * Peace: what Fortna (2004), Peace Time, finds in ceasefires that last, apart from force levels and demilitarised zones,
 * which are terms and no steps; the UN's Guidance on Mediation of Ceasefires (2022); ratification as in Putnam (1988).
 * Labour: interpretation, supervision and effect of agreements in ILO Recommendation 91 (1951); the members' vote.
 * Trade: ratification, surveillance and dispute settlement as in the WTO Agreement (1994).
 * Coalition: the party vote, the vote of investiture and ways to settle conflicts in Strøm, Müller & Bergman (2008).
 */
const checklists: Readonly<Record<Deal, readonly StepKind[]>> = {
  peace: ["ceasefire", "dispute-handling", "guarantee", "monitoring", "ratification"],
  labour: ["dispute-handling", "monitoring", "payment", "ratification"],
  trade: ["dispute-handling", "monitoring", "ratification"],
  coalition: ["confirmation", "dispute-handling", "ratification"],
};

/** Issues whose steps are of a kind, by vocabulary id without its place. */
const kindsByIssue: Readonly<Record<string, StepKind>> = {
  "security.ceasefire": "ceasefire",
  "security.withdrawal": "withdrawal",
  "security.guarantee": "guarantee",
  "security.prisoners": "release",
  "people.children": "release",
  "monitoring.mission": "monitoring",
  "monitoring.incident": "verification",
  "monitoring.joint_commission": "dispute-handling",
  "implementation.ratification": "ratification",
  "process.framework": "signature",
  "process.summit": "confirmation",
  "territory.control": "transfer",
  "justice.reparation": "payment",
  "finance.disbursement": "payment",
  "labour.pay": "payment",
};

/** Which kind of deal issues of a domain of the vocabulary belong to. */
const dealsByDomain: Readonly<Record<string, Deal>> = {
  security: "peace",
  territory: "peace",
  monitoring: "peace",
  labour: "labour",
  trade: "trade",
  coalition: "coalition",
};

/**
 * What a step is in carrying out a deal: as the step says, else as its issue's vocabulary id says.
 * @returns `undefined` when neither says so.
 * @example stepKind(subject, { id: "s", text: "cease fire", kind: "ceasefire", after: [], irreversible: false, counters: [], claims: [] }); // => "ceasefire"
 */
export function stepKind({ issues }: Pick<Case, "issues">, step: Step): StepKind | undefined {
  const id = issues.find(({ id }) => id === step.issue)?.vocabulary;
  return step.kind ?? kindsByIssue[issueTemplate(id ?? "")?.id ?? ""];
}

/**
 * Which kind of deal is negotiated: as the case says, else the kind that most of its issues belong to.
 * @returns `undefined` when nothing says so or two kinds have equally many issues.
 * @example dealOf({ issues: [] }); // => undefined
 */
export function dealOf({ deal, issues }: Pick<Case, "deal" | "issues">): Deal | undefined {
  if (deal !== undefined) return deal;
  const counts = new Map<Deal, number>();
  for (const { vocabulary } of issues) {
    const kind = dealsByDomain[vocabulary?.split(".")[0] ?? ""];
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}

/**
 * The kinds of step that the checklist of the deal has and an order has not.
 * @returns Alphabetical; none when the kind of deal is unknown.
 * @example missingKinds({ deal: "trade", issues: [] }, []); // => ["dispute-handling", "monitoring", "ratification"]
 */
export function missingKinds(subject: Pick<Case, "deal" | "issues">, steps: readonly Step[]): StepKind[] {
  const deal = dealOf(subject);
  const present = new Set(steps.map((step) => stepKind(subject, step)));
  return deal === undefined ? [] : checklists[deal].filter((kind) => !present.has(kind));
}
