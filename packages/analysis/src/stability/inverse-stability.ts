import type { InverseStability, StabilityConcept } from "@parley/model";
import { allBut } from "./all-but.ts";
import type { ConflictGraph } from "./conflict-graph.ts";
import { improvesIn, legalSequences } from "./legal-sequences.ts";
import { movesFrom } from "./move-rows.ts";
import { stabilities } from "./stabilities.ts";

/** The question: which rankings of one decision maker make a state an equilibrium? */
export interface InverseQuestion {
  /** From 0. */
  readonly state: number;
  readonly concept: StabilityConcept;
  /** The decision maker whose ranking is open, from 0. */
  readonly vary: number;
}

/** More states than these decide too many sets to count. */
const relevantLimit = 20;
/** More rankings than these are not tried one by one. */
const rankingLimit = 8;

/**
 * Counts the rankings without ties of one decision maker under which a state is an equilibrium, the preferences of all
 * others staying as they are, and says what such rankings have in common.
 *
 * Whether it stays depends only on which states it ranks below this one. So sets of states are counted instead of
 * rankings: of m states that matter, exactly those of a set of d lie below in d!(m−d)!/(m+1)! of all rankings. When the
 * others' answers are improvements (SEQ), their stability can depend on the open ranking too; then small models are
 * tried ranking by ranking.
 * @returns `count` null with the reason where neither way ends in time.
 * @see Kinsara, Kilgour, Hipel, Inverse approach to the graph model for conflict resolution, IEEE SMC 45 (2015).
 * @example inverseStability(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), { state: 0, concept: "Nash", vary: 0 }).count; // => "1"
 */
export function inverseStability(graph: ConflictGraph, question: InverseQuestion): InverseStability {
  const { state, concept, vary } = question;
  const told = {
    state: state + 1,
    concept,
    vary: graph.model.decisionMakers[vary]!.id,
    of: String(factorial(graph.states)),
  };
  const leaving = allBut(graph, [vary]).filter((maker) => !canStay(graph, question, { maker, answers: "moves" }));
  if (leaving.length > 0)
    return { ...told, count: "0", why: `${named(graph, leaving)} would leave it whatever the ranking` };
  const dependent = allBut(graph, [vary]).filter((maker) => !canStay(graph, question, { maker, answers: "none" }));
  if (dependent.length > 0) return { ...told, ...tried(graph, question, named(graph, dependent)) };
  return { ...told, ...counted(graph, question) };
}

function named({ model }: ConflictGraph, makers: readonly number[]): string {
  return makers.map((maker) => model.decisionMakers[maker]!.name).join(" and ");
}

/** Whether another decision maker stays when the open one would answer with every move of its own, or with none. */
function canStay(
  graph: ConflictGraph,
  { state, concept, vary }: InverseQuestion,
  { maker, answers }: { maker: number; answers: "moves" | "none" },
): boolean {
  if (concept !== "SEQ" || answers === "none") {
    const tied = withRanks(graph, vary, new Int32Array(graph.states));
    return stabilities(tied, maker)[concept][state] === 1;
  }
  const { ranks } = graph.preferences[maker]!;
  return movesFrom(graph.moves[maker]!, state)
    .filter((to) => ranks[to]! > ranks[state]!)
    .every((to) =>
      [...legalSequences(graph, { movers: allBut(graph, [maker]), from: to })].some(
        (answer) => ranks[answer.state]! <= ranks[state]!,
      ),
    );
}

function withRanks(graph: ConflictGraph, maker: number, ranks: Int32Array): ConflictGraph {
  const preferences = graph.preferences.map((preference, i) => (i === maker ? { ...preference, ranks } : preference));
  return { ...graph, preferences };
}

/** For each move of the open decision maker, sets of states; it stays when all of one set lie below. */
function deterrents(graph: ConflictGraph, { state, concept, vary }: InverseQuestion): ReadonlySet<number>[][] {
  const below = (...states: number[]): ReadonlySet<number> => new Set(states.filter((other) => other !== state));
  return movesFrom(graph.moves[vary]!, state).map((to) => {
    if (concept === "Nash") return [below(to)];
    const may = concept === "SEQ" ? { may: improvesIn(graph) } : {};
    const sequences = legalSequences(graph, { movers: allBut(graph, [vary]), from: to, ...may });
    const answers = [...new Set([...sequences].map(({ state }) => state))];
    return [
      below(to),
      ...answers.map((at) => (concept === "SMR" ? below(at, ...movesFrom(graph.moves[vary]!, at)) : below(at))),
    ];
  });
}

function counted(
  graph: ConflictGraph,
  question: InverseQuestion,
): Pick<InverseStability, "count" | "whenever" | "why"> {
  const moves = deterrents(graph, question);
  const relevant = [...new Set(moves.flatMap((sets) => sets.flatMap((set) => [...set])))].sort((a, b) => a - b);
  if (relevant.length > relevantLimit)
    return { count: null, why: `${relevant.length} states decide it: more than ${relevantLimit} are not counted` };
  const bit = new Map(relevant.map((state, i) => [state, 1 << i]));
  const masks = moves.map((sets) => [
    ...new Set(sets.map((set) => [...set].reduce((sum, each) => sum | bit.get(each)!, 0))),
  ]);
  const holds = (chosen: number): boolean => masks.every((sets) => sets.some((set) => (set & chosen) === set));
  const bySize = Array.from({ length: relevant.length + 1 }, () => 0n);
  const smallest: number[] = [];
  for (let chosen = 0; chosen < 2 ** relevant.length; chosen++) {
    if (!holds(chosen)) continue;
    bySize[size(chosen)]! += 1n;
    if (relevant.every((_, i) => (chosen & (1 << i)) === 0 || !holds(chosen & ~(1 << i)))) smallest.push(chosen);
  }
  const m = relevant.length;
  const sum = bySize.reduce((total, many, d) => total + many * factorial(d) * factorial(m - d), 0n);
  const whenever = smallest
    .sort((a, b) => size(a) - size(b) || a - b)
    .map((chosen) => relevant.filter((_, i) => chosen & (1 << i)).map((state) => state + 1));
  return { count: String((sum * factorial(graph.states)) / factorial(m + 1)), whenever };
}

/** Every ranking of a small model, one by one. */
function tried(
  graph: ConflictGraph,
  { state, concept, vary }: InverseQuestion,
  why: string,
): Pick<InverseStability, "count" | "why"> {
  if (graph.states > rankingLimit)
    return {
      count: null,
      why: `whether ${why} would stay depends on the ranking too: above ${rankingLimit} states that is not counted`,
    };
  let count = 0;
  const place = (ranks: Int32Array, next: number): void => {
    if (next === graph.states) {
      const one = withRanks(graph, vary, ranks);
      if (graph.moves.every((_, maker) => stabilities(one, maker)[concept][state] === 1)) count += 1;
      return;
    }
    for (let at = 0; at < graph.states; at++) {
      if (ranks[at] !== 0) continue;
      ranks[at] = next + 1;
      place(ranks, next + 1);
      ranks[at] = 0;
    }
  };
  place(new Int32Array(graph.states), 0);
  return { count: String(count) };
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return product;
}
