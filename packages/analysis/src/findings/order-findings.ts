import { listed, quoted, type Case, type Finding, type Step } from "@parley/model";
import { stanceTable } from "../matrix/stance-table.ts";
import { issueLabel, shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

const concessions = new Set(["accept", "concede", "offer", "promise"]);

/**
 * An order of steps without a step on an issue that other steps of the case carry out. An issue whose step the order's
 * own party refuses is not missing from it.
 */
export function missingStep({ subject, blocks }: FindingContext): Finding[] {
  const refusing = new Set(
    stanceTable(subject, blocks.reading)
      .cells.filter(({ stance }) => stance === "refuses" || stance === "red-line")
      .map(({ party, issue, option }) => `${party} ${issue} ${option}`),
  );
  return proposalsOf(subject).flatMap((proposal): Finding[] => {
    const own = new Set(
      subject.steps
        .filter((step) => step.proposal === proposal)
        .flatMap(carriedOut)
        .map(issueOf),
    );
    const missing = subject.steps.filter((step) => {
      const [carried] = carriedOut(step);
      if (step.proposal === proposal || !carried || own.has(carried.issue)) return false;
      return !refusing.has(`${proposal} ${carried.issue} ${carried.option}`);
    });
    const issues = [...new Set(missing.flatMap(carriedOut).map(issueOf))];
    if (issues.length === 0) return [];
    const labels = issues.map((issue) => issueLabel(subject.issues, issue));
    return [
      {
        code: "missing-step",
        severity: "warning",
        message: `${orderOf(subject, proposal)} has no step on ${listed(labels)}, though other steps of the case are: ${shortened(listed(missing.map(({ text }) => quoted(text))), 240)}.`,
        refs: [proposal, ...missing.map(({ id }) => id)],
      },
    ];
  });
}

/** A step that rests on an offer or a concession, without a date and without a place in any of the orders proposed. */
export function untimedConcession({ subject, claims }: FindingContext): Finding[] {
  if (proposalsOf(subject).length === 0) return [];
  const awaited = new Set(subject.steps.flatMap((step) => step.after.map((after) => after.step)));
  const conceding = new Set(claims.filter((claim) => concessions.has(claim.act)).map(({ id }) => id));
  return subject.steps
    .filter(
      (step) =>
        step.proposal === undefined &&
        step.window === undefined &&
        step.after.length === 0 &&
        !awaited.has(step.id) &&
        step.claims.some((id) => conceding.has(id)),
    )
    .map((step) => ({
      code: "untimed-concession",
      severity: "warning",
      message: `“${shortened(step.text, 100)}” is offered or accepted, but has no date and no place in any order of steps: ask when it would happen, and after what.`,
      refs: [step.id, ...step.claims.filter((id) => conceding.has(id))],
    }));
}

/** A step that is hard to take back, in an order where no other side takes a step that answers it. */
export function unansweredCommitmentRisk({ subject }: FindingContext): Finding[] {
  const steps = new Map(subject.steps.map((step) => [step.id, step]));
  return subject.steps.flatMap((step): Finding[] => {
    const { proposal } = step;
    if (!step.irreversible || proposal === undefined) return [];
    const answers = step.counters.flatMap((id) => steps.get(id) ?? []).filter((other) => takesPart(other, step));
    if (answers.some((other) => other.proposal === proposal)) return [];
    const elsewhere =
      answers.length === 0
        ? ""
        : ` What would answer it has no place there: ${shortened(listed(answers.map(({ text }) => quoted(text))), 200)}.`;
    return [
      {
        code: "unanswered-commitment-risk",
        severity: "warning",
        message: `${orderOf(subject, proposal)} asks for “${shortened(step.text, 100)}”, which is hard to take back, and no step by another side in it answers that.${elsewhere}`,
        refs: [step.id, ...answers.map(({ id }) => id)],
      },
    ];
  });
}

/** Whether someone else than the performers of a step performs another one; an unnamed performer may be anyone. */
function takesPart(other: Step, step: Step): boolean {
  const performers = new Set([step.by ?? []].flat());
  const others = [other.by ?? []].flat();
  return others.length === 0 || others.some((party) => !performers.has(party));
}

function proposalsOf({ steps }: Case): string[] {
  return [...new Set(steps.flatMap(({ proposal }) => proposal ?? []))];
}

function orderOf(subject: Case, proposal: string): string {
  return `The order of steps proposed by ${subject.parties.find(({ id }) => id === proposal)?.name ?? proposal}`;
}

interface CarriedOut {
  readonly issue: string;
  readonly option: string;
}

/** The issue, and the option if one is named, that a step carries out: fields of a step that a case may leave out. */
function carriedOut(step: Step): CarriedOut[] {
  const { issue, option } = step as Step & { issue?: unknown; option?: unknown };
  return typeof issue === "string" ? [{ issue, option: typeof option === "string" ? option : "" }] : [];
}

function issueOf({ issue }: CarriedOut): string {
  return issue;
}
