import { issueTemplate, listed, type Case, type Step } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";

type StepKind = NonNullable<Step["kind"]>;
type Deal = NonNullable<Case["deal"]>;

/** What no published source is named for: most people who make such deals would ask for it. */
const practice = "general practice";

/** A kind of step on a checklist, with who says that it belongs there. */
interface Needed {
  readonly kind: StepKind;
  readonly source: string;
}

/**
 * The kinds of step that deals of a kind need in order to hold, whoever proposes them. A checklist for a reader, not a
 * prediction, each entry with its source. Nothing that only one side could want is in a list.
 * Fortna (2003), Scraps of Paper?, IO 57(2): third-party guarantees, peacekeeping and joint commissions; her demilitarised
 * zones are terms and no steps. The UN's note on peace agreements that facilitate implementation: a lead for monitoring,
 * resolution of disputes. Putnam (1988), Diplomacy and domestic politics, IO 42(3): ratification at home. ILO
 * Recommendation 91 (1951): interpretation and supervision of collective agreements. WTO Agreement (1994): disputes
 * (annex 2), trade policy reviews (annex 3). Strøm, Müller & Bergman (2008), Cabinets and Coalition Bargaining: how
 * partners settle conflicts.
 */
const checklists: Readonly<Record<Deal, readonly Needed[]>> = {
  peace: [
    { kind: "ceasefire", source: practice },
    { kind: "dispute-handling", source: "Fortna (2003) and the UN guidance note" },
    { kind: "guarantee", source: "Fortna (2003)" },
    { kind: "monitoring", source: "Fortna (2003) and the UN guidance note" },
    { kind: "ratification", source: "Putnam (1988)" },
  ],
  labour: [
    { kind: "dispute-handling", source: "ILO Recommendation 91 (1951)" },
    { kind: "monitoring", source: "ILO Recommendation 91 (1951)" },
    { kind: "payment", source: practice },
    { kind: "ratification", source: practice },
  ],
  trade: [
    { kind: "dispute-handling", source: "the WTO Agreement (1994)" },
    { kind: "monitoring", source: "the WTO Agreement (1994)" },
    { kind: "ratification", source: "Putnam (1988)" },
  ],
  coalition: [
    { kind: "confirmation", source: practice },
    { kind: "dispute-handling", source: "Strøm, Müller and Bergman (2008)" },
    { kind: "ratification", source: practice },
  ],
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

/** Issues that only those have who fight or have fought: without any, security and territory make no peace deal. */
const fighting: ReadonlySet<string> = new Set([
  "security.ceasefire",
  "security.ddr",
  "security.dmz",
  "security.force_limits",
  "security.foreign_forces",
  "security.guarantee",
  "security.paramilitaries",
  "security.prisoners",
  "security.weapons_supply",
  "security.withdrawal",
  "territory.control",
  "territory.line",
]);

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
 * A peace deal takes an issue of those who fight: a quarrel over flights or fishing grounds is none.
 * @returns `undefined` when nothing says so or two kinds have equally many issues.
 * @example dealOf({ issues: [] }); // => undefined
 */
export function dealOf({ deal, issues }: Pick<Case, "deal" | "issues">): Deal | undefined {
  if (deal !== undefined) return deal;
  const counts = new Map<Deal, number>();
  const fought = issues.some(({ vocabulary }) => fighting.has(issueTemplate(vocabulary ?? "")?.id ?? ""));
  for (const { vocabulary } of issues) {
    const kind = dealsByDomain[vocabulary?.split(".")[0] ?? ""];
    if (kind && (kind !== "peace" || fought)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}

/** Kinds of step that an order lacks, and who says that deals of its kind need them. */
export interface MissingKinds {
  /** Alphabetical. */
  readonly kinds: StepKind[];
  /** By source, in the order of the kinds; general practice where no published source is named. */
  readonly sources: { source: string; kinds: StepKind[] }[];
}

/**
 * The kinds of step that the checklist of the deal has and an order has not.
 * @returns None when the kind of deal is unknown.
 * @example missingKinds({ deal: "trade", issues: [] }, []).kinds; // => ["dispute-handling", "monitoring", "ratification"]
 */
export function missingKinds(subject: Pick<Case, "deal" | "issues">, steps: readonly Step[]): MissingKinds {
  const deal = dealOf(subject);
  const present = new Set(steps.map((step) => stepKind(subject, step)));
  const missing = deal === undefined ? [] : checklists[deal].filter(({ kind }) => !present.has(kind));
  const bySource = [...groupBy(missing, ({ source }) => source)];
  return {
    kinds: missing.map(({ kind }) => kind),
    sources: bySource.map(([source, needed]) => ({ source, kinds: needed.map(({ kind }) => kind) })),
  };
}

/**
 * Why kinds of step are on the checklist, in one sentence; general practice stands last.
 * @returns Empty where nothing is missing.
 * @example checklistWords([{ source: "Putnam (1988)", kinds: ["ratification"] }]); // => "On the checklist by Putnam (1988): ratification."
 */
export function checklistWords(sources: MissingKinds["sources"]): string {
  if (sources.length === 0) return "";
  const last = (source: string): number => Number(source === practice);
  const parts = sources
    .toSorted((a, b) => last(a.source) - last(b.source))
    .map(({ source, kinds }) => `by ${source}: ${listed(kinds)}`);
  return `On the checklist ${parts.join("; ")}.`;
}
