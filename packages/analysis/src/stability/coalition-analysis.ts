import {
  counted,
  listed,
  ParleyError,
  stabilityConcepts,
  type ByConcept,
  type CoalitionResult,
  type StabilityConcept,
} from "@parley/model";
import { coalitionStabilities, improvementsOf } from "./coalition-stabilities.ts";
import type { ConflictGraph } from "./conflict-graph.ts";
import type { Stable } from "./stabilities.ts";
import { byConcept, statesWhere } from "./states-where.ts";

/** Beyond this, coalitions × states² would take minutes. */
const workLimit = 2 ** 28;
const jumpLimit = 200;

/**
 * What decision makers could do together: every coalition of two and more, the states that it would not leave, the
 * equilibria that hold against all of them, and the jumps from one equilibrium to another that every member of a
 * coalition likes better and that its members can reach by their own moves.
 * @param equilibria - Of the decision makers each for itself.
 * @returns No coalitions for one decision maker. Jumps are told for the smallest coalitions: a larger one that jumps
 * alike is left out, as is one with a member who would go there alone.
 * @throws {ParleyError} `too-large` when coalitions × states² pass 2^28.
 * @see Kilgour, Hipel, Fang, Peng (2001), Group Decision and Negotiation 10, 159-175.
 * @example coalitionAnalysis(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), { Nash: [1], GMR: [1], SMR: [1], SEQ: [1] }).coalitions; // => []
 */
export function coalitionAnalysis(graph: ConflictGraph, equilibria: ByConcept): CoalitionResult {
  const makers = graph.moves.length;
  const count = 2 ** makers - makers - 1;
  if (count * graph.states ** 2 > workLimit)
    throw new ParleyError(
      "too-large",
      `${counted(count, "coalition")} and ${counted(graph.states, "state")}: leave out decision makers or exclude states`,
    );
  const groups = coalitionsOf(makers);
  const stable = groups.map((members) => coalitionStabilities(graph, members));
  const holds = byConcept((concept) =>
    equilibria[concept].filter((state) => stable.every((one) => one[concept][state - 1] === 1)),
  );
  const jumps = jumpsBetween(graph, groups, equilibria);
  return {
    sentence: sentenceOf(groups.length, equilibria, holds),
    coalitions: groups.map((members, k) => ({ members: idsOf(graph, members), ...stays(graph, stable[k]!) })),
    holds,
    jumps: jumps.slice(0, jumpLimit),
    ...(jumps.length > jumpLimit ? { moreJumps: jumps.length - jumpLimit } : {}),
  };
}

/** Every set of two and more, the small ones first. */
function coalitionsOf(makers: number): number[][] {
  const sets = Array.from({ length: 2 ** makers }, (_, bits) =>
    Array.from({ length: makers }, (__, maker) => maker).filter((maker) => (bits & (1 << maker)) !== 0),
  );
  return sets.filter((members) => members.length > 1).sort((a, b) => a.length - b.length);
}

function idsOf({ model }: ConflictGraph, members: readonly number[]): string[] {
  return members.map((maker) => model.decisionMakers[maker]!.id);
}

function stays({ states }: ConflictGraph, stable: Stable): ByConcept {
  return byConcept((concept) => statesWhere(states, (state) => stable[concept][state] === 1));
}

function jumpsBetween(
  graph: ConflictGraph,
  groups: readonly (readonly number[])[],
  equilibria: ByConcept,
): CoalitionResult["jumps"] {
  const sets = stabilityConcepts.map((concept): [StabilityConcept, Set<number>] => [
    concept,
    new Set(equilibria[concept]),
  ]);
  // Every equilibrium of the other three is one of GMR.
  return equilibria.GMR.flatMap((from) => {
    const told = new Map<number, (readonly number[])[]>();
    for (const maker of graph.moves.keys())
      for (const to of improvementsOf(graph, [maker], from - 1))
        told.set(to + 1, [...(told.get(to + 1) ?? []), [maker]]);
    return groups.flatMap((members) =>
      improvementsOf(graph, members, from - 1).flatMap((target) => {
        const to = target + 1;
        const concepts = sets.filter(([, states]) => states.has(from) && states.has(to)).map(([concept]) => concept);
        const smaller = told.get(to) ?? [];
        if (concepts.length === 0 || smaller.some((set) => set.every((one) => members.includes(one)))) return [];
        told.set(to, [...smaller, members]);
        const names = listed(members.map((maker) => graph.model.decisionMakers[maker]!.name));
        const sentence = `Together, ${names} could go from ${from} to ${to}, which each of them likes better.`;
        return [{ from, to, members: idsOf(graph, members), concepts, sentence }];
      }),
    );
  });
}

function sentenceOf(coalitions: number, equilibria: ByConcept, holds: ByConcept): string {
  if (coalitions === 0) return "There is one decision maker, so nobody can act together.";
  const figures = stabilityConcepts.map(
    (concept) => `${holds[concept].length} of ${equilibria[concept].length} (${concept})`,
  );
  return `Of the outcomes that nobody would leave alone, those that hold also when decision makers act together: ${listed(figures)}. ${counted(coalitions, "coalition was", "coalitions were")} tried.`;
}
