import {
  decimal,
  exactNumber,
  sum,
  zero,
  type BargainingProblem,
  type CurvePoint,
  type ProblemConstraint,
  type Rational,
  type Solution,
} from "@parley/model";
import fc from "fast-check";
import { seededRandom } from "../seeded-random.ts";
import { valueOn } from "./split-amounts.ts";

/** What a party gives to an option: a number, or points of a divisible option. */
export type Given = number | readonly (readonly [number, number])[];

/** By party, issue and option: a number, or points of a divisible option. */
export function problemOf(
  values: readonly (readonly (readonly Given[])[])[],
  reservations: readonly number[],
  constraints: readonly ProblemConstraint[] = [],
): BargainingProblem {
  const points = (given: Given): readonly CurvePoint[] | undefined =>
    typeof given === "number"
      ? undefined
      : given.map(([amount, value]) => ({ amount: decimal(amount), value: decimal(value) }));
  return {
    title: "divisible",
    issues: values[0]!.map((of, i) => ({
      id: `i${i}`,
      label: `I${i}`,
      options: of.map((given, o) => {
        const amounts = points(given);
        const divisible = amounts && { from: amounts[0]!.amount, to: amounts.at(-1)!.amount };
        return { id: `o${o}`, label: `O${o}`, ...(divisible ? { divisible } : {}) };
      }),
    })),
    parties: values.map((own, p) => ({
      id: `p${p}`,
      name: `P${p}`,
      values: own.map((of) => of.map((given) => (typeof given === "number" ? decimal(given) : decimal(given[0]![1])))),
      curves: own.map((of) => of.map(points)),
      interactions: [],
      reservation: decimal(reservations[p]!),
    })),
    constraints,
  };
}

/** A straight line over amounts from 0 to 100. */
export const whole = (a: number, b: number): Given => [
  [0, a],
  [100, b],
];

/** Small problems with amounts, bends, ties, reservations, red lines and rules. */
export const problems = (shape: { readonly parties: readonly number[]; readonly divisible: number }) =>
  fc.nat().map((seed) => {
    const draw = seededRandom(seed);
    const parties = shape.parties[draw(shape.parties.length)]!;
    let left = shape.divisible;
    const issues = Array.from({ length: 1 + draw(3) }, () => {
      const amounts = left > 0 && draw(3) > 0 ? left-- : 0;
      return Array.from({ length: 1 + draw(2) }, (_, o) => amounts > 0 && (o === 0 || draw(2) === 0));
    });
    if (left === shape.divisible) issues[0]![0] = true;
    const even = () => 2 * draw(6) - 2 * draw(2);
    const values = Array.from({ length: parties }, () =>
      issues.map((of) =>
        of.map((divisible): Given => {
          if (!divisible) return draw(7) - draw(3);
          const [a, b] = [even(), even()];
          return draw(3) > 0
            ? whole(a, b)
            : [
                [0, a],
                [50, draw(9)],
                [100, b],
              ];
        }),
      ),
    );
    const choice = () => {
      const issue = draw(issues.length);
      return { [`i${issue}`]: [`o${draw(issues[issue]!.length)}`] };
    };
    const constraints = Array.from({ length: draw(3) }, (_, i): ProblemConstraint =>
      draw(2) === 0
        ? { id: `r${i}`, kind: "rule", formula: { any: [{ not: choice() }, choice()] } }
        : { id: `l${i}`, kind: "red-line", party: "p0", formula: { not: choice() } },
    );
    return problemOf(
      values,
      values.map(() => (draw(3) === 0 ? draw(5) : draw(2) === 0 ? 0 : -30)),
      constraints,
    );
  });

/** What an outcome is worth by the values as given. */
export function worth(
  problem: BargainingProblem,
  { outcome, amounts }: Pick<Solution, "outcome" | "amounts">,
): Rational[] {
  return problem.parties.map((party) =>
    problem.issues
      .map(({ id, options }, i) => {
        const option = options.findIndex((one) => one.id === outcome[id]);
        const points = party.curves?.[i]?.[option];
        return points ? valueOn(points, exactNumber(amounts![id]!.exact)) : party.values[i]![option]!;
      })
      .reduce(sum, zero),
  );
}
