import { parseConflict, stabilityConcepts, type ConflictModel, type StabilityConcept } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictGraph, type ConflictGraph } from "./conflict-graph.ts";
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

const optionForm = fc
  .array(
    fc.record({
      options: fc.integer({ min: 1, max: 2 }),
      moves: fc.array(fc.constantFrom("both" as const, "both" as const, "forward" as const, "back" as const), {
        minLength: 2,
        maxLength: 2,
      }),
      order: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 64, maxLength: 64 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((makers) => {
    const ids = makers.flatMap(({ options }, i) => Array.from({ length: options }, (_, k) => `o${i}${k}`));
    const pattern = fc.dictionary(fc.constantFrom(...ids), fc.boolean(), {
      minKeys: Math.min(2, ids.length),
      maxKeys: Math.min(3, ids.length),
    });
    return fc
      .record({ infeasible: fc.array(pattern, { maxLength: 2 }), same: fc.array(pattern, { maxLength: 1 }) })
      .map(({ infeasible, same }): ConflictModel =>
        parseConflict({
          format: "parley-conflict",
          version: 1,
          title: "Random",
          decisionMakers: makers.map(({ options, moves, order }, i) => ({
            id: `m${i}`,
            options: Array.from({ length: options }, (_, k) => ({ id: `o${i}${k}`, moves: moves[k] })),
            statements: order.slice(0, 4).map((n, k) => ({
              [ids[(n + k) % ids.length]!]: order[k + 8]! % 2 === 0,
              [ids[order[k + 4]! % ids.length]!]: true,
            })),
          })),
          infeasible,
          same,
        }),
      );
  });

const drawn = fc.integer({ min: 2, max: 6 }).chain((states) =>
  fc
    .record({
      makers: fc.integer({ min: 2, max: 3 }),
      moves: fc.array(
        fc.record({ by: fc.nat(2), from: fc.nat(states - 1), to: fc.nat(states - 1), back: fc.boolean() }),
        { maxLength: 10 },
      ),
      order: fc.array(fc.nat(3), { minLength: 18, maxLength: 18 }),
    })
    .map(({ makers, moves, order }) =>
      parseConflict({
        format: "parley-conflict",
        version: 1,
        title: "Drawn",
        decisionMakers: Array.from({ length: makers }, (_, i) => ({
          id: `m${i}`,
          ranking: [0, 1, 2, 3]
            .map((rank) =>
              Array.from({ length: states }, (_, s) => s)
                .filter((s) => order[i * 6 + s] === rank)
                .map((s) => `s${s}`),
            )
            .filter((group) => group.length > 0),
        })),
        states: Array.from({ length: states }, (_, s) => `s${s}`),
        moves: moves.map(({ by, from, to, back }) => ({ by: `m${by % makers}`, from: `s${from}`, to: `s${to}`, back })),
      }),
    ),
);

/** Ties, states that cannot be, moves that cannot be taken back, joined states and drawn moves among them. */
test.each([
  ["in option form", optionForm, 7000, 21],
  ["drawn", drawn, 3000, 22],
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
    fc.property(fc.oneof(optionForm, drawn), (model) => {
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
