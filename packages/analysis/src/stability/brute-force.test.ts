import { stabilityConcepts, type StabilityConcept } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictGraph, type ConflictGraph } from "./conflict-graph.ts";
import { conflictsInOptionForm, drawnConflicts } from "./conflicts-for-tests.ts";
import { movesFrom } from "./move-rows.ts";
import { stabilities } from "./stabilities.ts";

/** The definitions as they stand: one search over states with their last movers from every improvement. */
function stableByDefinition(graph: ConflictGraph, focal: number, state: number, concept: StabilityConcept): boolean {
  const rank = (maker: number, at: number): number => graph.preferences[maker]!.ranks[at]!;
  const moves = (maker: number, at: number): number[] => movesFrom(graph.moves[maker]!, at);
  const others = graph.moves.map((_, maker) => maker).filter((maker) => maker !== focal);
  const answers = (from: number): Set<number> => {
    const reached = new Set<string>();
    const walk = (at: number, last: number): void => {
      for (const maker of others) {
        if (maker === last) continue;
        for (const to of moves(maker, at)) {
          if (concept === "SEQ" && rank(maker, to) <= rank(maker, at)) continue;
          const key = `${to} ${maker}`;
          if (reached.has(key)) continue;
          reached.add(key);
          walk(to, maker);
        }
      }
    };
    walk(from, -1);
    return new Set([...reached].map((key) => Number(key.split(" ")[0])));
  };
  const noBetter = (at: number): boolean => rank(focal, at) <= rank(focal, state);
  return moves(focal, state)
    .filter((to) => !noBetter(to))
    .every((to) => {
      if (concept === "Nash") return false;
      return [...answers(to)].some((at) => noBetter(at) && (concept !== "SMR" || moves(focal, at).every(noBetter)));
    });
}

/** Ties, states that cannot be, moves that cannot be taken back, joined states and drawn moves among them. */
test.each([
  ["in option form", conflictsInOptionForm, 7000, 21],
  ["drawn", drawnConflicts, 3000, 22],
])("models %s are as stable as the definitions say, state by state", (_, models, numRuns, seed) => {
  fc.assert(
    fc.property(models, (model) => {
      const graph = conflictGraph(model);
      for (let focal = 0; focal < graph.moves.length; focal++) {
        const found = stabilities(graph, focal);
        for (const concept of stabilityConcepts)
          for (let state = 0; state < graph.states; state++)
            if (stableByDefinition(graph, focal, state, concept) !== (found[concept][state] === 1))
              expect.fail(`${concept} of ${focal} at ${state}: ${JSON.stringify(model)}`);
      }
    }),
    { numRuns, seed },
  );
});

test("Nash implies SMR and SEQ, each of them implies GMR", () => {
  fc.assert(
    fc.property(fc.oneof(conflictsInOptionForm, drawnConflicts), (model) => {
      const graph = conflictGraph(model);
      graph.moves.forEach((_, focal) => {
        const { Nash, GMR, SMR, SEQ } = stabilities(graph, focal);
        for (let state = 0; state < graph.states; state++) {
          expect(Nash[state]! <= SMR[state]! && SMR[state]! <= GMR[state]!).toBe(true);
          expect(Nash[state]! <= SEQ[state]! && SEQ[state]! <= GMR[state]!).toBe(true);
        }
      });
    }),
    { numRuns: 500, seed: 23 },
  );
});
