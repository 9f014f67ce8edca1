import { stabilityConcepts, type MoveChain } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictGraph, type ConflictGraph } from "./conflict-graph.ts";
import { conflictsInOptionForm, drawnConflicts } from "./conflicts-for-tests.ts";
import { explainState } from "./explain-state.ts";
import { movesFrom } from "./move-rows.ts";
import { stabilities } from "./stabilities.ts";
import { statusQuoPaths } from "./status-quo-paths.ts";

/** Follows a chain as printed; `undefined` as soon as a step is no legal move. */
function follow(graph: ConflictGraph, from: number, chain: MoveChain): number | undefined {
  let [at, last] = [from, -1];
  for (const { by, to } of chain) {
    const mover = graph.model.decisionMakers.findIndex(({ id }) => id === by);
    if (mover === last || !movesFrom(graph.moves[mover]!, at).includes(to - 1)) return undefined;
    [at, last] = [to - 1, mover];
  }
  return at;
}

/** Whether each step of a chain is better for whoever makes it. */
function selfish(graph: ConflictGraph, from: number, chain: MoveChain): boolean {
  return chain.every(({ by, to }, i) => {
    const { ranks } = graph.preferences[graph.model.decisionMakers.findIndex(({ id }) => id === by)]!;
    return ranks[to - 1]! > ranks[i === 0 ? from : chain[i - 1]!.to - 1]!;
  });
}

/** Every state that sequences of a length reach, by trying all of them. */
function reachedIn(graph: ConflictGraph, from: number, movers: readonly number[], length: number): Set<number> {
  let ends: [state: number, last: number][] = [[from, -1]];
  for (let step = 0; step < length; step++) {
    const next = new Map<string, [number, number]>();
    for (const [state, last] of ends)
      for (const mover of movers.filter((one) => one !== last))
        for (const to of movesFrom(graph.moves[mover]!, state)) next.set(`${to} ${mover}`, [to, mover]);
    ends = [...next.values()];
  }
  return new Set(ends.map(([state]) => state));
}

test("an explanation holds where the test holds, and its answers are legal, deterring and as short as any", () => {
  fc.assert(
    fc.property(fc.oneof(conflictsInOptionForm, drawnConflicts), fc.nat(63), (model, seed) => {
      const graph = conflictGraph(model);
      fc.pre(graph.states > 0);
      const state = seed % graph.states;
      explainState(graph, state).decisionMakers.forEach(({ holds, improvements }, focal) => {
        const stable = stabilities(graph, focal);
        expect(holds).toEqual(stabilityConcepts.filter((concept) => stable[concept][state] === 1));
        const { ranks } = graph.preferences[focal]!;
        const others = graph.moves.map((_, maker) => maker).filter((maker) => maker !== focal);
        for (const { to, answers } of improvements) {
          for (const chain of Object.values(answers)) {
            const end = follow(graph, to - 1, chain);
            expect(end !== undefined && ranks[end]! <= ranks[state]!).toBe(true);
            expect(chain.some(({ by }) => by === model.decisionMakers[focal]!.id)).toBe(false);
          }
          if (answers.SEQ) expect(selfish(graph, to - 1, answers.SEQ)).toBe(true);
          for (let length = 1; length < (answers.GMR?.length ?? 4); length++)
            for (const at of reachedIn(graph, to - 1, others, length)) expect(ranks[at]! > ranks[state]!).toBe(true);
        }
      });
    }),
    { numRuns: 300, seed: 41 },
  );
});

test("ways from a status quo are legal and as short as any, and tell every step for the worse", () => {
  fc.assert(
    fc.property(fc.oneof(conflictsInOptionForm, drawnConflicts), fc.nat(63), fc.nat(63), (model, a, b) => {
      const graph = conflictGraph(model);
      fc.pre(graph.states > 0);
      const [from, goal] = [a % graph.states, b % graph.states];
      const [path] = statusQuoPaths(graph, from, { followed: [{ state: goal + 1, holds: ["GMR"] }] }).paths;
      const all = graph.moves.map((_, maker) => maker);
      const { moves, improvements, setbacks = [] } = path ?? {};
      for (let length = goal === from ? 0 : 1; length < (moves?.length ?? 6); length++)
        expect(reachedIn(graph, from, all, length).has(goal)).toBe(false);
      if (moves) expect(follow(graph, from, moves)).toBe(goal);
      if (improvements) {
        expect(follow(graph, from, improvements)).toBe(goal);
        expect(selfish(graph, from, improvements)).toBe(true);
        expect(improvements.length).toBeGreaterThanOrEqual(moves?.length ?? Infinity);
      }
      const worse = (moves ?? []).filter(({ by, to }, i) => {
        const { ranks } = graph.preferences[model.decisionMakers.findIndex(({ id }) => id === by)]!;
        return ranks[to - 1]! < ranks[i === 0 ? from : moves![i - 1]!.to - 1]!;
      });
      expect(setbacks.map(({ decisionMaker }) => decisionMaker)).toEqual(worse.map(({ by }) => by));
    }),
    { numRuns: 500, seed: 42 },
  );
});
