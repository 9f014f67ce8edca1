import { parseConflict, type ConflictModel } from "@parley/model";
import fc from "fast-check";

/** Models in option form with ties, excluded states, irreversible moves and joined states. */
export const conflictsInOptionForm = fc
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

/** Drawn models, whose moves need not be transitive. */
export const drawnConflicts = fc.integer({ min: 2, max: 6 }).chain((states) =>
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
