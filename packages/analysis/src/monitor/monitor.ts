import {
  dateBounds,
  dayOf,
  dayText,
  formulaIssues,
  isEdtf,
  ParleyError,
  quoted,
  type Case,
  type Commitment,
  type MonitorResult,
  type Result,
} from "@parley/model";
import { shortened } from "../wording/words.ts";
import type { TableState } from "../play/table-state.ts";
import { monitorSentence } from "./monitor-sentence.ts";
import { reportedStatus, type ReportedStatus } from "./reported-status.ts";
import { sessionFollowed, undertakings, type Followed, type Undertaking } from "./undertakings.ts";

/** What a caller may choose for {@link monitor}. */
export interface MonitorOptions extends Followed {
  /** The day to judge by, `YYYY-MM-DD`; left out: the day of the newest report. */
  readonly asOf?: string;
}

const full = 3;
const begun = 1;

/**
 * How far what was agreed is carried out: what is reported of each commitment and by whom, what is overdue on a day,
 * what waits for what is not done, who has done what and waits for its answer, and what may follow a default. Reports
 * that differ stand side by side.
 * @throws {ParleyError} `invalid-input` for a day that is none; `not-found` as {@link undertakings}.
 * @example monitor(subject).value.sentence; // => "The case has no step and no agreed clause to follow."
 */
export function monitor(subject: Case, options: MonitorOptions = {}): Result<MonitorResult> {
  if (options.asOf !== undefined && (dayOf(options.asOf) === undefined || !isEdtf(options.asOf)))
    throw new ParleyError("invalid-input", `expected a day such as 2026-03-01 to judge by, not "${options.asOf}"`);
  const found = undertakings(subject, options);
  const asOf = options.asOf ?? newestDay(found);
  const followed = new Map(
    found.map((one): [string, Known] => [one.step?.id ?? one.id, { one, status: reportedStatus(one.reports, asOf) }]),
  );
  const table = options.session === undefined ? undefined : sessionFollowed(subject, options.session);
  const commitments = [...followed.values()].map((known) => ({
    ...commitment(subject, known, { followed, asOf }),
    ...(table === undefined ? {} : { played: playedParts(table, known.one) }),
  }));
  const stranded = new Set(commitments.flatMap(({ overdue, strands }) => (overdue === true ? strands : [])));
  const value = {
    asOf: asOf ?? null,
    basis: { ...basisOf(subject, found, { options, asOf }), ...sessionOf(subject, options.session, table) },
    counts: countsOf(commitments, stranded.size, asOf),
    commitments,
    exposures: exposuresOf(followed),
  };
  const nameOf = (order: string): string => subject.parties.find(({ id }) => id === order)?.name ?? order;
  return {
    value: { sentence: monitorSentence(value, nameOf), ...value },
    method:
      "the newest report of each author stands; overdue by the last day of a window; status 0 to 3 as in the Peace Accords Matrix",
    reading: subject.reading,
    parameters: { ...options },
    claims: [...new Set(commitments.flatMap((one) => [...one.claims, ...one.reports.flatMap(({ claims }) => claims)]))],
    assumptions: [],
    warnings: [],
  };
}

interface Known {
  readonly one: Undertaking;
  readonly status: ReportedStatus;
}

interface Scope {
  /** By the step that carries it out, or by its own id where none does. */
  readonly followed: ReadonlyMap<string, Known>;
  readonly asOf: string | undefined;
}

function newestDay(found: readonly Undertaking[]): string | undefined {
  return found
    .flatMap(({ reports }) => reports.flatMap(({ date }) => dateBounds(date).latest ?? []))
    .reduce<string | undefined>((newest, day) => (newest !== undefined && newest > day ? newest : day), undefined);
}

function commitment(subject: Case, known: Known, scope: Scope): Commitment {
  const { one, status } = known;
  const { terms, step } = one;
  const timing = terms.timing ?? "complete";
  const due = dueDay(one, scope);
  const isMet = status.reached(timing === "begin" ? begun : full);
  return {
    id: one.id,
    ...(one.draft === undefined ? {} : { draft: one.draft }),
    ...(step ? { step: step.id } : {}),
    text: one.text,
    actors: [...one.actors],
    counterparts: [...one.counterparts],
    ...(step?.window === undefined ? {} : { window: step.window }),
    ...(due ? { due } : {}),
    timing,
    verifiers: terms.verifier ?? [],
    ...(terms.evidence === undefined ? {} : { evidence: terms.evidence }),
    irreversible: step?.irreversible ?? false,
    claims: [...one.claims],
    status: status.status,
    disputed: status.disputed,
    standing: status.standing,
    history: status.history,
    reports: status.reports,
    overdue: scope.asOf === undefined ? null : due !== undefined && due.day < scope.asOf && !isMet,
    strands: strandedBy(known, scope),
    remedies: remediesOf(subject, one),
  };
}

/** The earliest of the last days that the clause, the window and the wait after another step that is done give. */
function dueDay({ terms, step }: Undertaking, { followed }: Scope): Commitment["due"] {
  const clause = terms.deadline === undefined ? undefined : dateBounds(terms.deadline).latest;
  const window = step?.window === undefined ? undefined : dateBounds(step.window).latest;
  const waits = (step?.after ?? []).flatMap(({ step: id, edge, days }) => {
    const earlier = followed.get(id);
    const since = dayOf(earlier?.status.reachedOn(edge === "start" ? begun : full) ?? "");
    if (!earlier || since === undefined || days?.max === undefined) return [];
    const why = `${days.max} days after ${quoted(shortened(earlier.one.text, 60))}, reported ${dayText(since)}`;
    return [{ day: dayText(since + Math.floor(days.max)), why }];
  });
  return [
    ...(clause === undefined ? [] : [{ day: clause, why: "the deadline of the clause" }]),
    ...(window === undefined ? [] : [{ day: window, why: "the end of its window" }]),
    ...waits,
  ].reduce<Commitment["due"]>((first, one) => (first && first.day <= one.day ? first : one), undefined);
}

/** What waits for a commitment, directly or through others, and is not done: none where it is itself done. */
function strandedBy({ one, status }: Known, { followed }: Scope): string[] {
  const first = one.step?.id;
  if (first === undefined || status.reached(full)) return [];
  const waiting = new Set<string>();
  for (const queue = [{ id: first, status }]; queue.length > 0;) {
    const from = queue.shift()!;
    for (const [id, later] of followed) {
      const edge = later.one.step?.after.find(({ step }) => step === from.id);
      if (!edge || id === first || waiting.has(id) || later.status.reached(full)) continue;
      if (edge.edge === "start" && from.status.reached(begun)) continue;
      waiting.add(id);
      queue.push({ id, status: later.status });
    }
  }
  return [...followed].filter(([id]) => waiting.has(id)).map(([, later]) => later.one.id);
}

function remediesOf(subject: Case, { step, terms, actors, issues }: Undertaking): Commitment["remedies"] {
  const guarantors = step?.guaranteedBy ?? [];
  const threats = subject.threats.filter(
    ({ status, about, if: averted }) =>
      status === "open" &&
      (averted === undefined
        ? about !== undefined && actors.includes(about)
        : formulaIssues(averted).some((issue) => issues.includes(issue))),
  );
  return [
    ...(terms.remedy === undefined ? [] : [{ kind: "remedy" as const, by: [], text: terms.remedy }]),
    ...(guarantors.length === 0
      ? []
      : [{ kind: "guarantee" as const, by: guarantors, text: "the guarantee can be invoked" }]),
    ...threats.map(({ id, by, consequence }) => ({
      kind: "threat" as const,
      by: [by],
      text: consequence,
      threat: id,
    })),
  ];
}

function exposuresOf(followed: Scope["followed"]): MonitorResult["exposures"] {
  const exposures = [...followed.values()].flatMap(({ one, status }) => {
    const { step } = one;
    if (!step || !status.standing.some((report) => report.status >= begun)) return [];
    const waitingFor = step.counters.filter((id) => followed.get(id)?.status.reached(full) === false);
    if (waitingFor.length === 0) return [];
    return [{ step: step.id, parties: [...one.actors], irreversible: step.irreversible, waitingFor }];
  });
  return exposures.sort((a, b) => Number(b.irreversible) - Number(a.irreversible));
}

function basisOf(
  subject: Case,
  found: readonly Undertaking[],
  { options, asOf }: { readonly options: MonitorOptions; readonly asOf: string | undefined },
): MonitorResult["basis"] {
  const signature = subject.events.find(
    ({ kind, status, when }) =>
      kind === "signature" &&
      status === "past" &&
      (asOf === undefined || when === undefined || (dateBounds(when).earliest ?? "") <= asOf),
  );
  return {
    kind: options.draft === undefined ? "steps" : "draft",
    ...(options.draft === undefined ? {} : { draft: options.draft }),
    ...(options.order === undefined ? {} : { order: options.order }),
    orders: options.draft === undefined ? [...new Set(found.flatMap(({ step }) => step?.proposal ?? []))] : [],
    ...(options.package === undefined ? {} : { package: options.package }),
    signed: signature?.label ?? null,
  };
}

/** How far each part of a step is at the table. */
function playedParts({ due, steps }: TableState, { id }: Undertaking): NonNullable<Commitment["played"]> {
  return due.filter(({ of }) => of === id).map((part) => steps[part.id] ?? "not-begun");
}

function sessionOf(
  { sessions }: Case,
  id: string | undefined,
  table: TableState | undefined,
): Pick<MonitorResult["basis"], "session"> {
  const session = sessions.find((one) => one.id === id);
  if (!session) return {};
  return { session: { id: session.id, title: session.title, text: table?.signed?.n ?? null } };
}

function countsOf(
  commitments: readonly Commitment[],
  stranded: number,
  asOf: string | undefined,
): MonitorResult["counts"] {
  const count = (is: (one: Commitment) => boolean): number => commitments.filter(is).length;
  return {
    commitments: commitments.length,
    full: count(({ status }) => status === full),
    partly: count(({ status }) => status !== null && status >= begun && status < full),
    notBegun: count(({ status }) => status === 0),
    notReported: count(({ standing }) => standing.length === 0),
    disputed: count(({ disputed }) => disputed),
    overdue: asOf === undefined ? null : count(({ overdue }) => overdue === true),
    stranded,
  };
}
