import { parseConflict, stabilityConcepts, type StabilityConcept } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { coalitionAnalysis } from "./coalition-analysis.ts";
import { allPrefer, coalitionStabilities } from "./coalition-stabilities.ts";
import { conflictGraph, type ConflictGraph } from "./conflict-graph.ts";
import { conflictsInOptionForm, drawnConflicts } from "./conflicts-for-tests.ts";
import { movesFrom } from "./move-rows.ts";
import { stabilities } from "./stabilities.ts";

/** Where some can go from a state, by trying every sequence; `selfish` ones only by moves that each mover likes. */
function reach(graph: ConflictGraph, movers: readonly number[], from: number, selfish = false): number[] {
  const seen = new Set<string>();
  const walk = (at: number, last: number): void => {
    for (const mover of movers.filter((one) => one !== last))
      for (const to of movesFrom(graph.moves[mover]!, at)) {
        const { ranks } = graph.preferences[mover]!;
        if (seen.has(`${to} ${mover}`) || (selfish && ranks[to]! <= ranks[at]!)) continue;
        seen.add(`${to} ${mover}`);
        walk(to, mover);
      }
  };
  walk(from, -1);
  return [...new Set([...seen].map((key) => Number(key.split(" ")[0])))];
}

function staysByDefinition(
  graph: ConflictGraph,
  members: readonly number[],
  state: number,
  concept: StabilityConcept,
): boolean {
  const others = graph.moves.map((_, maker) => maker).filter((maker) => !members.includes(maker));
  const liked = (to: number): boolean => allPrefer(graph, members, { to, than: state });
  return reach(graph, members, state)
    .filter(liked)
    .every(
      (to) =>
        concept !== "Nash" &&
        reach(graph, others, to, concept === "SEQ").some(
          (at) => !liked(at) && (concept !== "SMR" || !reach(graph, members, at).some(liked)),
        ),
    );
}

test("every coalition stays where the definitions say, state by state", () => {
  fc.assert(
    fc.property(fc.oneof(conflictsInOptionForm, drawnConflicts), (model) => {
      const graph = conflictGraph(model);
      for (let bits = 1; bits < 2 ** graph.moves.length; bits++) {
        const members = graph.moves.map((_, maker) => maker).filter((maker) => bits & (1 << maker));
        const found = coalitionStabilities(graph, members);
        for (const concept of stabilityConcepts)
          for (let state = 0; state < graph.states; state++)
            if (staysByDefinition(graph, members, state, concept) !== (found[concept][state] === 1))
              expect.fail(`${concept} of ${members.join()} at ${state}: ${JSON.stringify(model)}`);
      }
    }),
    { numRuns: 400, seed: 43 },
  );
});

test("a coalition of one is as the decision maker for itself", () => {
  fc.assert(
    fc.property(fc.oneof(conflictsInOptionForm, drawnConflicts), (model) => {
      const graph = conflictGraph(model);
      graph.moves.forEach((_, maker) =>
        expect(coalitionStabilities(graph, [maker])).toEqual(stabilities(graph, maker)),
      );
    }),
    { numRuns: 200, seed: 44 },
  );
});

test("two who arm together leave that for neither arming, and only together", () => {
  const graph = conflictGraph(
    parseConflict({
      format: "parley-conflict",
      version: 1,
      title: "Two",
      decisionMakers: [
        { id: "a", name: "Ayr", options: ["x"], statements: [{ y: "N" }, { x: "Y" }] },
        { id: "b", name: "Bute", options: ["y"], statements: [{ x: "N" }, { y: "Y" }] },
      ],
    }),
  );
  const found = coalitionAnalysis(graph, { Nash: [4], GMR: [1, 4], SMR: [1, 4], SEQ: [1, 4] });
  expect(found.coalitions).toEqual([
    { members: ["a", "b"], Nash: [1, 2, 3], GMR: [1, 2, 3], SMR: [1, 2, 3], SEQ: [1, 2, 3] },
  ]);
  expect(found.holds).toEqual({ Nash: [], GMR: [1], SMR: [1], SEQ: [1] });
  expect(found.jumps).toMatchObject([{ from: 4, to: 1, members: ["a", "b"], concepts: ["GMR", "SMR", "SEQ"] }]);
  expect(found.jumps[0]?.sentence).toBe(
    "Together, Ayr and Bute could go from 4 to 1, which each of them likes better.",
  );
});
