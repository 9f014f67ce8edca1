import { decimal, type BargainingProblem, type PartyRanges } from "@parley/model";
import fc from "fast-check";
import { plainProblem, type PlainProblem } from "./problem-fixtures.ts";
import { seededRandom } from "./seeded-random.ts";

/** From the least to the most that a value can be. */
export type Range = readonly [number, number];

const range = ([min, max]: Range) => ({ min: decimal(min), max: decimal(max) });

/** A problem by party: ranges by issue and option, weights as ranges, or the order of the issues. */
export function openProblem(
  parties: readonly {
    readonly values: readonly (readonly Range[])[];
    readonly weights: readonly Range[] | "ranked";
    readonly reservation?: number;
  }[],
  { constraints = [], interactions = [] }: Pick<PlainProblem, "constraints" | "interactions"> = {},
): BargainingProblem {
  const plain = plainProblem({
    values: parties.map(({ values }) => values.map((of) => of.map(([min]) => min))),
    reservations: parties.map(({ reservation = -99 }) => reservation),
    constraints,
    interactions,
  });
  return {
    ...plain,
    parties: plain.parties.map((party, p) => {
      const { values, weights } = parties[p]!;
      const ranges: PartyRanges = {
        values: values.map((of) => of.map(range)),
        weights:
          weights === "ranked"
            ? { kind: "ranked", order: values.map((_, i) => i) }
            : { kind: "within", of: weights.map(range) },
      };
      return { ...party, ranges };
    }),
  };
}

/** Small random problems that leave values and, where said, weights open; `joint` gives values to options together. */
export const problems = (weights: "known" | "within" | "ranked", joint = false) =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 }),
      seed: fc.nat(),
      limited: fc.boolean(),
    })
    .map(({ sizes, seed, limited }) => {
      const draw = seededRandom(seed);
      let open = 5;
      const drawn = (low: number): Range => {
        const min = low + draw(5);
        return draw(3) === 0 && open-- > 0 ? [min, min + 1 + draw(3)] : [min, min];
      };
      const parties = Array.from({ length: 2 + draw(2) }, () => ({
        values: sizes.map((size) => Array.from({ length: size }, () => drawn(-2))),
        weights:
          weights === "ranked"
            ? ("ranked" as const)
            : sizes.map((): Range => (weights === "known" ? [1, 1] : drawn(0))),
        reservation: draw(2) === 0 ? draw(3) : -99,
      }));
      const rule = { id: "r", kind: "red-line" as const, party: "p0", formula: { not: { i0: ["o0"] } } };
      const term = (issue: number) => ({ issue, options: [draw(sizes[issue]!)] });
      const interactions = Array.from({ length: joint ? 1 + draw(3) : 0 }, () => ({
        party: draw(parties.length),
        when: sizes.length === 1 ? [term(0)] : [term(0), term(1 + draw(sizes.length - 1))],
        value: draw(9) - 4,
      }));
      return openProblem(parties, { constraints: limited && sizes[0] === 2 ? [rule] : [], interactions });
    });
