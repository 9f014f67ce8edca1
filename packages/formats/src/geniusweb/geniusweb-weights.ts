import {
  compareRationals,
  decimal,
  fraction,
  ParleyError,
  quotient,
  rationalText,
  sum,
  zero,
  type BargainingProblem,
  type ProblemParty,
  type Rational,
} from "@parley/model";

/** Weights that are not simply the most an issue adds are sought in steps of one thousandth. */
const steps = 1000;

/**
 * Weights that sum to 1, none below the most that its issue adds, so that what each option adds is weight × a utility
 * between 0 and 1 whose decimal digits end. The largest values themselves where these do.
 * @throws {ParleyError} `unsupported-format` where there are none: values below 0, more than 1 in all, or thirds.
 * @example geniuswebWeights({ title: "", parties: [], issues: [], constraints: [] }, { id: "a", name: "A", values: [[decimal(1)]], interactions: [], reservation: zero }); // => [decimal(1)]
 */
export function geniuswebWeights(problem: BargainingProblem, party: ProblemParty): Rational[] {
  const tops = party.values.map((values) => values.reduce((top, one) => (compareRationals(one, top) > 0 ? one : top)));
  if (party.values.flat().some(({ numerator }) => numerator < 0n))
    throw fault(`${party.name} gives an option less than 0, and GeniusWeb knows utilities from 0 to 1 only`);
  const most = tops.reduce(sum, zero);
  if (compareRationals(most, decimal(1)) > 0)
    throw fault(`${party.name} can get up to ${rationalText(most)}, and GeniusWeb knows utilities from 0 to 1 only`);
  const found = isOne(most) && tops.every((top, i) => divides(top, party.values[i]!)) ? tops : stepped(party, tops);
  if (found) return found;
  throw fault(
    `no weights of ${problem.issues.map(({ label }) => label).join(", ")} sum to 1 and keep the values of ${party.name} as decimals`,
  );
}

/** Goes through the issues and keeps, for every sum of weights so far, the weight that the last one then has. */
function stepped(party: ProblemParty, tops: readonly Rational[]): Rational[] | undefined {
  const weightAt: Map<number, number>[] = [];
  let sums = new Set([0]);
  for (const [i, values] of party.values.entries()) {
    const allowed = Array.from({ length: steps + 1 }, (_, step) => step).filter((step) => {
      const weight = fraction(BigInt(step), BigInt(steps));
      return compareRationals(weight, tops[i]!) >= 0 && divides(weight, values);
    });
    const reached = new Map<number, number>();
    for (const before of sums)
      for (const step of allowed)
        if (before + step <= steps && !reached.has(before + step)) reached.set(before + step, step);
    weightAt.push(reached);
    sums = new Set(reached.keys());
  }
  if (!sums.has(steps)) return undefined;
  let left = steps;
  const chosen = weightAt.toReversed().map((reached) => {
    const step = reached.get(left)!;
    left -= step;
    return fraction(BigInt(step), BigInt(steps));
  });
  return chosen.toReversed();
}

/** Whether every value divided by a weight has an end as a decimal. */
function divides(weight: Rational, values: readonly Rational[]): boolean {
  if (weight.numerator === 0n) return values.every(({ numerator }) => numerator === 0n);
  return values.every((value) => !rationalText(quotient(value, weight)).includes("/"));
}

function isOne({ numerator, denominator }: Rational): boolean {
  return numerator === denominator;
}

function fault(message: string): ParleyError {
  return new ParleyError("unsupported-format", `${message}: nothing was written`);
}
