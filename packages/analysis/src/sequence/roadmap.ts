import {
  ParleyError,
  type Case,
  type OrderValues,
  type Result,
  type RoadmapOrder,
  type RoadmapResult,
  type Step,
  type Warning,
} from "@parley/model";
import { dealOf, missingKinds } from "./deal-checklists.ts";
import { failingStep } from "./failing-step.ts";
import { missingIssues } from "./missing-issues.ts";
import { ordinalExposure, ordinalMeasure } from "./ordinal-exposure.ts";
import { orderMoments, worstMoment } from "./order-moments.ts";
import { orderValues } from "./order-values.ts";
import { proposedOrders, unplacedSteps, type ProposedOrder } from "./proposed-orders.ts";
import { comparisonOf, orderSentence, roadmapSentence } from "./roadmap-sentences.ts";
import { exactSteps, safestOrder } from "./safest-order.ts";
import { circleOf, givenOrder, stepGraph, type StepGraph } from "./step-graph.ts";
import { stepAmounts } from "./step-amounts.ts";
import { timetable } from "./timetable.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";

/** What to look at; all can be left out. */
export interface RoadmapOptions {
  /** Only this order: a proposal, or ids of steps in the order in which they are taken. */
  readonly order?: string | readonly string[];
  /** Two proposals to hold against each other. */
  readonly compare?: readonly [a: string, b: string];
  /** Step → into how many parts it is cut, where values are given. */
  readonly chunks?: Readonly<Record<string, number>>;
  /** A step that is not carried out. */
  readonly fails?: string;
}

/** The most steps of one order for which a safest order is looked for. */
const searchedSteps = 200;
const method =
  "dynamic programming over the sets of steps that can be done at one time; exposure by levels; simple temporal network";

/**
 * What each order of steps on the table leaves to whom after every step, where somebody is most exposed, which order
 * would expose least, and whether the dates fit. By levels, which are an analyst's judgement; in numbers only where a
 * named person gave values. Exact to 20 steps in an order, beyond that marked as heuristic.
 * @returns No orders when the case has no steps: the sentence says what to do.
 * @throws {ParleyError} `not-found` for an order or a step that the case does not have, `invalid-input` for parts below 1.
 * @see docs/reference/glossary.md
 * @example roadmap(subject).value.orders; // => []
 */
export function roadmap(subject: Case, options: RoadmapOptions = {}): Result<RoadmapResult> {
  const orders = chosenOrders(subject, options);
  const graphs = orders.map(({ steps }) => stepGraph(steps));
  const read = orders.map((order) => readOrder(subject, order, options));
  const value: RoadmapResult = {
    sentence: roadmapSentence(read),
    ...dealField(subject),
    orders: read,
    unplaced: unplacedSteps(subject).map(({ id }) => id),
    ...(options.compare && { comparison: comparisonOf(subject, read) }),
    ...(options.fails !== undefined && { fails: failures(subject, graphs, options.fails) }),
  };
  return {
    value,
    method,
    reading: subject.reading,
    parameters: { ...options },
    claims: [...new Set(orders.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)))],
    assumptions: [],
    warnings: warningsOf(read, options),
  };
}

function warningsOf(orders: readonly RoadmapOrder[], { chunks = {} }: RoadmapOptions): Warning[] {
  const isMeasured = orders.some(({ values }) => values.length > 0);
  return [
    ...orders
      .filter(({ safest }) => safest?.heuristic)
      .map(({ id }) => ({
        code: "heuristic",
        message: `more than ${exactSteps} steps: a safer order may exist`,
        ref: id,
      })),
    ...(Object.keys(chunks).length > 0 && !isMeasured
      ? [
          {
            code: "no-values",
            message:
              "what parts of a step change is measured in values of steps, and nobody gave any: a level says nothing of a part",
          },
        ]
      : []),
  ];
}

function dealField(subject: Case): { deal?: string } {
  const deal = dealOf(subject);
  return deal === undefined ? {} : { deal };
}

function chosenOrders(subject: Case, { order, compare, chunks = {} }: RoadmapOptions): ProposedOrder[] {
  for (const [id, parts] of Object.entries(chunks)) {
    stepNamed(subject, id);
    if (!Number.isInteger(parts) || parts < 1 || parts > 100)
      throw new ParleyError("invalid-input", `expected 1 to 100 parts of the step ${id}, not ${parts}`);
  }
  const all = proposedOrders(subject);
  if (compare) return compare.map((id) => proposal(all, id));
  if (order === undefined) return all;
  if (typeof order === "string") return [proposal(all, order)];
  const steps = [...new Set(order)].map((id) => stepNamed(subject, id));
  refuseUnfit(steps);
  return [{ id: "(as typed)", label: "The order of steps as typed", steps }];
}

/** An order that a person typed keeps what the case says must come before what. */
function refuseUnfit(steps: readonly Step[]): void {
  const later = new Set(steps.map(({ id }) => id));
  for (const { id, after } of steps) {
    const missed = after.find(({ step }) => step !== id && later.has(step));
    if (missed)
      throw new ParleyError("invalid-input", `${id} is typed before ${missed.step}, which must come before it`);
    later.delete(id);
  }
}

function proposal(orders: readonly ProposedOrder[], id: string): ProposedOrder {
  const found = orders.find((order) => order.id === id);
  if (found) return found;
  const known =
    orders.length === 0 ? "no step is recorded" : `expected one of ${orders.map((one) => one.id).join(", ")}`;
  throw new ParleyError("not-found", `there is no order of steps "${id}": ${known}`);
}

function stepNamed({ steps }: Case, id: string): Step {
  const found = steps.find((step) => step.id === id);
  if (!found) throw new ParleyError("not-found", `there is no step "${id}" in this case`);
  return found;
}

function readOrder(subject: Case, order: ProposedOrder, options: RoadmapOptions): RoadmapOrder {
  const graph = stepGraph(order.steps);
  const given = givenOrder(graph);
  const dates = timetable(graph);
  const isCircular = circleOf(graph) !== undefined;
  const values = isCircular ? [] : valuesOf(subject, graph, options);
  const author = subject.stepValues.find((one) => one.author === values[0]?.author);
  const hard = graph.steps.filter(({ irreversible }) => irreversible);
  const read: Omit<RoadmapOrder, "sentence"> = {
    id: order.id,
    label: order.label,
    steps: given.map((i) => graph.steps[i]!.id),
    moments: orderMoments(graph, given, author && stepAmounts(graph, author)),
    worst: worstMoment(graph, given),
    ...safestOf(graph, isCircular),
    values,
    timetable: dates,
    missing: { ...missingKinds(subject, graph.steps), ...missingIssues(subject, order) },
    withoutCounters: hard.filter(({ counters }) => counters.length === 0).map(({ id }) => id),
    withoutLevel: hard.filter(({ level }) => level === undefined).map(({ id }) => id),
  };
  return { ...read, sentence: orderSentence(subject, read) };
}

/** An author who values none of the steps of an order says nothing of it. */
function valuesOf({ stepValues }: Case, graph: StepGraph, { chunks }: RoadmapOptions): OrderValues[] {
  if (graph.steps.length > searchedSteps) return [];
  return stepValues
    .filter(({ values }) => graph.steps.some(({ id }) => Object.hasOwn(values, id)))
    .map((values) => orderValues(graph, givenOrder(graph), { values, ...(chunks && { chunks }) }));
}

function safestOf(graph: StepGraph, isCircular: boolean): Pick<RoadmapOrder, "safest" | "whyNone"> {
  if (isCircular) return { safest: null, whyNone: "steps wait for one another in a circle" };
  if (graph.steps.length > searchedSteps)
    return { safest: null, whyNone: `more than ${searchedSteps} steps in one order` };
  const { order, worst, orders } = safestOrder(graph, ordinalMeasure(graph));
  return {
    safest: {
      steps: order.map((i) => graph.steps[i]!.id),
      ...(orders === undefined ? {} : { orders: String(orders) }),
      heuristic: orders === undefined,
      exposure: ordinalExposure(worst),
    },
  };
}

function failures(subject: Case, graphs: readonly StepGraph[], id: string): RoadmapResult["fails"] {
  stepNamed(subject, id);
  const names = new Map(neutralOrder(subject.parties).map((party) => [party.id, party.name]));
  return graphs.flatMap((graph) => {
    const number = graph.numbers.get(id);
    return number === undefined ? [] : [failingStep(graph, number, (party) => names.get(party) ?? party)];
  });
}
