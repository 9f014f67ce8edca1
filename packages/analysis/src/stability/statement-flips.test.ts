import { parseConflict, type ConflictModel } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stability } from "./stability.ts";
import { statementFlips } from "./statement-flips.ts";
import { flipDistance } from "./turning-points.ts";

const model = (wants: readonly (readonly object[])[]): ConflictModel =>
  parseConflict({
    format: "parley-conflict",
    version: 1,
    title: "Two",
    decisionMakers: wants.map((statements, i) => ({ id: "ab"[i], options: ["xy"[i]], statements })),
  });

test("the nearest move comes first, and one who wants nothing else has none", () => {
  const torn = model([[{ x: true, y: true }, { y: true, x: false }, { x: false }], [{ y: false }]]);
  const far = statementFlips(torn, 1).map(flipDistance);
  expect(far).toEqual(far.toSorted((a, b) => a - b));
  expect(statementFlips(model([[{ x: true }], [{ y: true }]]), 1)).toEqual([]);
});

test("each flip turns the answer when its statement is moved, and what is not told turns nothing", () => {
  const statement = fc.constantFrom<object[]>(
    { x: true },
    { x: false },
    { y: true },
    { y: false },
    { x: true, y: true },
  );
  const wants = fc.array(statement, { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(wants, wants, fc.integer({ min: 1, max: 4 }), (a, b, state) => {
      const flips = statementFlips(model([a, b]), state);
      const before = stability(model([a, b])).value.equilibria.Nash.includes(state);
      for (const [maker, own] of [a, b].entries())
        for (const from of own.keys())
          for (const to of own.keys()) {
            if (to === from || to === from + 1) continue;
            const order = own.toSpliced(from, 1).toSpliced(to, 0, own[from]!);
            const after = stability(model(maker === 0 ? [order, b] : [a, order])).value.equilibria.Nash.includes(state);
            const told = flips.some(
              (one) =>
                one.concept === "Nash" &&
                one.decisionMaker === "ab"[maker] &&
                one.statement === from + 1 &&
                one.place === to + 1,
            );
            expect(told).toBe(before !== after);
          }
    }),
    { seed: 7, numRuns: 60 },
  );
});
