import {
  counted,
  ParleyError,
  stabilityConcepts,
  type ConflictModel,
  type StabilityConcept,
  type StabilityResult,
  type Warning,
} from "@parley/model";
import { coalitionAnalysis } from "./coalition-analysis.ts";
import { conflictGraph, type ConflictGraph } from "./conflict-graph.ts";
import { explainState } from "./explain-state.ts";
import { inverseStability } from "./inverse-stability.ts";
import { onWhoseRankings, rankingsBy } from "./rankings-by.ts";
import { stabilities, stateRoom, type Stable } from "./stabilities.ts";
import { stateLabel } from "./state-label.ts";
import { stateNamed } from "./state-named.ts";
import { byConcept, statesWhere } from "./states-where.ts";
import { sureEquilibria, sureOf } from "./sureness.ts";
import { statusQuoPaths } from "./status-quo-paths.ts";

/** States of each decision maker are listed up to these. */
const listedLimit = 4096;
const namedLimit = 100;

/** What may be asked beside the equilibria. */
export interface StabilityOptions {
  /** Which rankings of a decision maker make a state an equilibrium; the state as numbered in the input. */
  readonly inverse?: { readonly state: string | number; readonly concept: StabilityConcept; readonly vary: string };
  /** Why each decision maker would stay in this state or leave it; its number, or the id of a drawn one. */
  readonly explain?: string | number;
  /** What decision makers could do together. */
  readonly coalitions?: boolean;
  /** How the conflict could come from this state to each equilibrium. */
  readonly from?: string | number;
}

/**
 * Which outcomes of a conflict nobody would leave, under four assumptions about how far decision makers look ahead, and
 * for each decision maker where it would stay. The orders of preference are an analyst's judgement; the result carries
 * the author.
 * @returns Warnings: `no-preference` for a decision maker of whom no order is recorded, so that it never moves to gain;
 * `idle-statement` for statements that tell no states apart; `unknown-order` where an order is said not to be known (a
 * tie is used); `stable-not-listed` above 4096 states.
 * @throws {ParleyError} `too-large`, `dangling-id` for a state or a decision maker that is not there.
 * @example stability(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })).value.equilibria.Nash; // => [2]
 */
export function stability(
  model: ConflictModel,
  { inverse, explain, coalitions, from }: StabilityOptions = {},
): { value: StabilityResult; warnings: Warning[] } {
  const graph = conflictGraph(model);
  const room = stateRoom(graph);
  const stable = graph.moves.map((_, maker) => stabilities(graph, maker, room));
  const equilibria = byConcept((concept) =>
    statesWhere(graph.states, (state) => stable.every((one) => one[concept][state] === 1)),
  );
  const named = namedStates(graph, stable, equilibria);
  const sure = sureOf(graph);
  const value: StabilityResult = {
    title: model.title,
    ...(model.author === undefined ? {} : { author: model.author }),
    ...(model.date === undefined ? {} : { date: model.date }),
    rankingsBy: rankingsBy(model),
    sentence: sentenceOf(graph, equilibria),
    states: graph.states,
    decisionMakers: model.decisionMakers.map(({ id, name }) => ({ id, name })),
    equilibria,
    ...(graph.states > listedLimit ? {} : { stable: stable.map((one, maker) => stableOf(graph, maker, one)) }),
    named,
    ...(sure ? { sure: sureEquilibria(sure) } : {}),
    ...(inverse ? { inverse: inverseStability(graph, asked(graph, inverse)) } : {}),
    ...(explain === undefined ? {} : { explanation: explainState(graph, stateNamed(graph, explain)) }),
    ...(coalitions ? { together: coalitionAnalysis(graph, equilibria) } : {}),
    ...(from === undefined
      ? {}
      : { paths: statusQuoPaths(graph, stateNamed(graph, from), { followed: named, all: equilibria.GMR }) }),
  };
  return { value, warnings: warningsOf(graph, sure !== undefined) };
}

function stableOf({ model, states }: ConflictGraph, maker: number, one: Stable) {
  return {
    decisionMaker: model.decisionMakers[maker]!.id,
    ...byConcept((concept) => statesWhere(states, (state) => one[concept][state] === 1)),
  };
}

function namedStates(
  graph: ConflictGraph,
  stable: readonly Stable[],
  equilibria: StabilityResult["equilibria"],
): StabilityResult["named"] {
  // Every equilibrium of the other three is one of GMR.
  return equilibria.GMR.slice(0, namedLimit).map((state) => ({
    state,
    label: stateLabel(graph, state - 1),
    holds: stabilityConcepts.filter((concept) => stable.every((one) => one[concept][state - 1] === 1)),
  }));
}

function sentenceOf({ states, model }: ConflictGraph, { Nash, GMR, SMR, SEQ }: StabilityResult["equilibria"]): string {
  if (states === 0) return "No state is possible: the patterns under 'infeasible' exclude all of them.";
  const hold = (count: number): string => (count === 1 ? "1 holds" : `${count} hold`);
  return `${onWhoseRankings(model)}, of ${counted(states, "outcome")} ${hold(Nash.length)} even when nobody expects an answer (Nash), ${hold(SEQ.length)} when each expects the others to answer in their own interest (SEQ), ${hold(SMR.length)} when any answer that cannot be escaped is feared (SMR), ${hold(GMR.length)} when any answer is (GMR).`;
}

function asked(graph: ConflictGraph, { state, concept, vary }: NonNullable<StabilityOptions["inverse"]>) {
  const maker = graph.model.decisionMakers.findIndex(({ id, name }) => id === vary || name === vary);
  if (maker < 0)
    throw new ParleyError(
      "dangling-id",
      `no decision maker is called "${vary}": expected one of ${graph.model.decisionMakers.map(({ id }) => id).join(", ")}`,
    );
  return { state: stateNamed(graph, state), concept, vary: maker };
}

function warningsOf({ model, preferences, states }: ConflictGraph, sure: boolean): Warning[] {
  const each = preferences.flatMap(({ silent, idle, open }, maker): Warning[] => {
    const { id, name } = model.decisionMakers[maker]!;
    if (silent)
      return [
        {
          code: "no-preference",
          message: `no preference of ${name} is recorded: all states tie, so it never moves to gain`,
          ref: id,
        },
      ];
    const idleOnes = idle.map((k) => k + 1);
    return [
      ...(idleOnes.length === 0
        ? []
        : [
            {
              code: "idle-statement",
              message: `statement ${idleOnes.join(", ")} of ${name} tells no states apart after those before it`,
              ref: id,
            },
          ]),
      ...(open === undefined
        ? []
        : [
            {
              code: "unknown-order",
              message: `the order of ${name} is not known in full: one guess is taken for it${sure ? ", and what holds whatever it is stands apart" : ""}`,
              ref: id,
            },
          ]),
    ];
  });
  if (states <= listedLimit) return each;
  return [
    ...each,
    {
      code: "stable-not-listed",
      message: `${states} states: the states of each decision maker are listed up to ${listedLimit}, equilibria always`,
    },
  ];
}
