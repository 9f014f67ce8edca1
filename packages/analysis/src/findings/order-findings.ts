import { isNegotiatingParty, listed, quoted, type Case, type Claim, type Finding, type Step } from "@parley/model";
import { stanceTable, type StanceCell } from "../matrix/stance-table.ts";
import { moveContext, type MoveContext } from "../movement/move-context.ts";
import { pricedEarlier, type PricedEarlier } from "../movement/priced-earlier.ts";
import { checklistWords, missingKinds } from "../sequence/deal-checklists.ts";
import { missingIssues } from "../sequence/missing-issues.ts";
import { orderLabel, proposedOrders, wholeOrder, type ProposedOrder } from "../sequence/proposed-orders.ts";
import { issueLabel, shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

const concessions = new Set(["accept", "concede", "offer", "promise"]);

/**
 * What an order of steps lacks: kinds of step that deals of this kind need, and issues that other steps of the case carry
 * out. An issue whose step the order's own party refuses is not missing from it. */
export function missingStep({ subject }: FindingContext): Finding[] {
  return orderedSteps(subject).flatMap((order): Finding[] => {
    const { kinds, sources } = missingKinds(subject, order.steps);
    const { issues, steps } = missingIssues(subject, order);
    if (kinds.length === 0 && issues.length === 0) return [];
    const texts = subject.steps.filter(({ id }) => steps.includes(id)).map(({ text }) => quoted(text));
    const elsewhere = `${shortened(listed(texts), 240)}.`.replace(/…\.$/, "…");
    const labels = listed(issues.map((issue) => issueLabel(subject.issues, issue)));
    const message =
      kinds.length === 0
        ? `${order.label} has no step on ${labels}, though other steps of the case are: ${elsewhere}`
        : `${order.label} has no ${listed(kinds, "or")} step. ${checklistWords(sources)}${issues.length === 0 ? "" : ` Other steps of the case are on ${labels}: ${elsewhere}`}`;
    return [
      {
        code: "missing-step",
        severity: "warning",
        message,
        ...(kinds.length === 0
          ? {}
          : { question: `Where in the order would ${listed(kinds)} come, and who would do it?` }),
        refs: [...(order.id === wholeOrder ? [] : [order.id]), ...steps],
      },
    ];
  });
}

/** The orders of a case without those that are only acts which rules took from a report one by one. */
export function orderedSteps(subject: Case): ProposedOrder[] {
  return proposedOrders(subject).filter(({ steps }) => !steps.every((step) => step.proposed === true && isLoose(step)));
}

/**
 * Concessions without a time: those of the party whose order it is, on issues that its order has no step on, in one
 * finding for each order; and a step that rests on any other concession, without a date and without a place in any order.
 * What was promised before in return for something is counted there; an offer that another party refuses, and a
 * concession that its own side now refuses, concede nothing, and words that only announce concessions name none.
 */
export function untimedConcession(context: FindingContext): Finding[] {
  const { subject, blocks } = context;
  if (!subject.steps.some(({ proposal }) => proposal !== undefined)) return [];
  const moves = moveContext(subject);
  const told: Told = { moves, priced: pricedEarlier(moves), cells: stanceTable(subject, blocks.reading).cells };
  const byOrder = proposedOrders(subject).map((order) => ({ order, claims: unplacedClaims(told, order) }));
  const placeless = new Set(byOrder.flatMap(({ claims }) => claims.map(({ id }) => id)));
  return [
    ...byOrder
      .filter(({ claims }) => claims.length > 0)
      .map(({ order, claims }) => concessionFinding(told, order, claims)),
    ...untimedSteps(context).filter(({ refs }) => !refs.some((id) => placeless.has(id))),
  ];
}

/** What is looked up once for the concessions of every order. */
interface Told {
  readonly moves: MoveContext;
  readonly priced: PricedEarlier;
  readonly cells: readonly StanceCell[];
}

function concessionFinding({ moves }: Told, order: ProposedOrder, claims: readonly Claim[]): Finding {
  const { issues: known } = moves.subject;
  const issues = [...new Set(claims.flatMap((claim) => moves.topicOf(claim) ?? []))].map((id) =>
    quoted(issueLabel(known, id)),
  );
  const isOne = issues.length === 1;
  return {
    code: "untimed-concession",
    severity: "warning",
    message: `${order.label} has no place for ${isOne ? "a concession" : `${issues.length} concessions`} reported of the same side: ${listed(issues)}.`,
    question: `When would ${isOne ? "it" : "each"} take effect, and after which step?`,
    refs: [order.id, ...claims.map(({ id }) => id)],
  };
}

/** What the side whose order it is concedes by report, on issues that no step of its order carries out. */
function unplacedClaims({ moves, priced, cells }: Told, order: ProposedOrder): Claim[] {
  const placed = new Set(order.steps.flatMap((step) => [step.issue ?? [], step.claims].flat()));
  return moves.claims.filter((claim) => {
    const [holder, ...others] = moves.holdersOf(claim);
    return (
      holder?.id === order.id &&
      others.length === 0 &&
      (claim.act === "accept" || claim.act === "concede" || claim.act === "offer") &&
      claim.issue !== undefined &&
      claim.when?.edtf === undefined &&
      !placed.has(moves.topicOf(claim) ?? claim.issue) &&
      !placed.has(claim.id) &&
      !isAnnouncement(claim) &&
      priced(claim).length === 0 &&
      !isRefused(claim, order.id, { moves, cells })
    );
  });
}

/** “Prepared to make several concessions”: which ones, other words say or nobody. */
function isAnnouncement({ quote, options = [] }: Claim): boolean {
  return options.length === 0 && /\b(?:concessions?|compromises?)\W*$/i.test(quote);
}

/** An offer by anybody, what is given by the giver alone: nobody else can take that back. */
function isRefused(claim: Claim, by: string, { moves, cells }: Pick<Told, "moves" | "cells">): boolean {
  const { act, options = [] } = claim;
  const issue = moves.topicOf(claim);
  return cells.some(
    (cell) =>
      cell.issue === issue &&
      (act === "offer" || cell.party === by) &&
      options.includes(cell.option) &&
      (cell.stance === "refuses" || cell.stance === "red-line"),
  );
}

function untimedSteps({ subject, claims }: FindingContext): Finding[] {
  const awaited = new Set(subject.steps.flatMap((step) => step.after.map((after) => after.step)));
  const undated = claims.filter(({ act, when }) => concessions.has(act) && when?.edtf === undefined);
  const conceding = new Set(undated.map(({ id }) => id));
  return subject.steps
    .filter((step) => isLoose(step) && !awaited.has(step.id) && step.claims.some((id) => conceding.has(id)))
    .map((step) => ({
      code: "untimed-concession",
      severity: "warning",
      message: `“${shortened(step.text, 100)}” is offered or accepted, but has no date and no place in any order of steps.`,
      question: "When would it happen, and after what?",
      refs: [step.id, ...step.claims.filter((id) => conceding.has(id))],
    }));
}

function isLoose({ proposal, window, after }: Step): boolean {
  return proposal === undefined && window === undefined && after.length === 0;
}

/** A step that is hard to take back, in an order where no other side takes a step that answers it. */
export function unansweredCommitmentRisk({ subject }: FindingContext): Finding[] {
  const steps = new Map(subject.steps.map((step) => [step.id, step]));
  return subject.steps.flatMap((step): Finding[] => {
    const { proposal } = step;
    if (!step.irreversible || proposal === undefined || isMutual(subject, step)) return [];
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
        message: `${orderLabel(subject, proposal)} asks for “${shortened(step.text, 100)}”, which is hard to take back, and no step by another side in it answers that.${elsewhere}`,
        question: `What would another side do in return for “${shortened(step.text, 60)}”, and when?`,
        refs: [step.id, ...answers.map(({ id }) => id)],
      },
    ];
  });
}

/** What several sides do together each answers for the others. */
function isMutual({ parties }: Case, { by = [] }: Step): boolean {
  const sides = new Set(parties.filter(isNegotiatingParty).map(({ id }) => id));
  return [by].flat().filter((id) => sides.has(id)).length > 1;
}

/** Whether someone else than the performers of a step performs another one; an unnamed performer may be anyone. */
function takesPart(other: Step, step: Step): boolean {
  const performers = new Set([step.by ?? []].flat());
  const others = [other.by ?? []].flat();
  return others.length === 0 || others.some((party) => !performers.has(party));
}
