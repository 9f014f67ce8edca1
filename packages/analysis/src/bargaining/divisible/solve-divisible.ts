import {
  compareRationals,
  fraction,
  gcd,
  product,
  quotient,
  rationalNumber,
  rationalText,
  sum,
  type BargainingProblem,
  type Rational,
  type Solution,
  type SolveResult,
  type Warning,
} from "@parley/model";
import { ownUnits } from "../criteria.ts";
import { describedProblem } from "../described-problem.ts";
import { noneResult, type Solved } from "../none-result.ts";
import { scaledProblem } from "../scaled-problem.ts";
import { whyNone, type Limit } from "../why-none.ts";
import {
  bestShape,
  compareKeys,
  leximinMeasure,
  nashMeasure,
  sumMeasure,
  type BestShape,
  type Measure,
} from "./best-shape.ts";
import { frontierOf } from "./divisible-frontier.ts";
import { outcomeOf } from "./outcome-of.ts";
import { problemShapes, type ProblemShapes, type SplitScaled } from "./problem-shapes.ts";
import { roundedTo } from "./shape-nash.ts";
import type { Shape } from "./shape.ts";
import { splitAmounts } from "./split-amounts.ts";

/** Digits of a value that is no fraction, and of its bound. */
const digits = 20;

/**
 * Solves a problem in which some options are amounts: the frontier as exact segments and the four solutions, over all
 * amounts and not over a grid. Every value is a straight line in each amount between the points given, so the gains
 * that one choice of options allows are a polytope; what is best in it is a linear programme in exact fractions. The
 * Nash solution alone may be no fraction, with three parties or more: then its value stands with a bound.
 * @returns As `solveProblem`, with amounts beside the options. Ties are not listed, outcomes within the reservations
 * not counted. With three parties or more the frontier is given where it consists of points and segments, that is,
 * where efficient outcomes never trade along two amounts at once; otherwise it is left out with a warning.
 * @throws {ParleyError} `too-large` when options and points leave too many combinations to look into.
 */
export function solveDivisible(given: BargainingProblem, { points }: { readonly points: number }): Solved {
  const { split, shapes, outcomes } = splitShapes(given);
  const ordered = shapes.toSorted(byChoice);
  const search: Search = { given, split, shapes: ordered, warnings: [] };
  const found = solutions(search);
  if (!found)
    return noneResult(
      given,
      outcomes,
      whyNone(split.scaled, (limits) => possible(given, split.scaled.problem, limits)),
    );
  const value: SolveResult = {
    ...describedProblem(given),
    outcomes: String(outcomes),
    rational: null,
    rationalFraction: null,
    pareto: frontierOf({ given, split, shapes, points }, search.warnings),
    opposition: null,
    ...found,
  };
  return { value, warnings: search.warnings };
}

interface Search {
  readonly given: BargainingProblem;
  readonly split: SplitScaled;
  readonly shapes: readonly Shape[];
  readonly warnings: Warning[];
}

/** In the order of options, stretches of amounts among them, and then of settled amounts. */
function byChoice(a: Shape, b: Shape): number {
  const at = a.choice.findIndex((option, issue) => option !== b.choice[issue]);
  if (at >= 0) return a.choice[at]! - b.choice[at]!;
  for (const [issue, amount] of a.amounts) {
    const other = b.amounts.get(issue);
    const by = other ? compareRationals(amount, other) : 0;
    if (by !== 0) return by;
  }
  return 0;
}

type Solutions = Pick<SolveResult, "nash" | "kalaiSmorodinsky" | "egalitarian" | "utilitarian">;

/** The four solutions; `undefined` when no outcome gives everybody its reservation. */
function solutions(search: Search): Solutions | undefined {
  const { split, shapes, warnings } = search;
  const { scaled } = split;
  const { factors, common } = ownUnits({ scaled });
  const egalitarian = bestShape(shapes, leximinMeasure(factors));
  if (!egalitarian) return undefined;
  const even = egalitarian.key[0]!.numerator > 0n;
  if (!even)
    warnings.push({
      code: "nash-zero",
      message:
        "no outcome found gives every party more than its reservation, so every product of gains is 0: as Nash solution stands the egalitarian one",
    });
  const ideals = scaled.reservations.map((_, party) => idealGain(search, party));
  const shares = idealFactors(ideals);
  const scale = scaled.scales.reduce(product);
  const one = fraction(1n);
  const solved = (measure: Measure, unit: Rational, weightUnit = unit): Solution =>
    toSolution(search, bestShape(shapes, measure)!, { unit, weightUnit });
  const ownUnit = { unit: fraction(common), weightUnit: fraction(common) };
  return {
    nash: even ? solved(nashMeasure(factors), scale, one) : toSolution(search, egalitarian, ownUnit),
    kalaiSmorodinsky: solved(leximinMeasure(shares.factors), fraction(shares.common)),
    egalitarian: toSolution(search, egalitarian, ownUnit),
    utilitarian: solved(sumMeasure(factors), fraction(common)),
  };
}

/** The largest gain of a party where everybody gets its reservation, in the party's whole numbers. */
function idealGain({ shapes, split }: Search, party: number): Rational {
  const one = split.scaled.reservations.map((_, p) => (p === party ? 1n : 0n));
  return bestShape(shapes, sumMeasure(one))!.key[0]!;
}

/** By what gains are multiplied to be shares of the ideal gains, in one whole unit; 0 for a party that can gain nothing. */
function idealFactors(ideals: readonly Rational[]): { factors: bigint[]; common: bigint } {
  const common = ideals.reduce(
    (all, { numerator }) => (numerator === 0n ? all : (all / gcd(all, numerator)) * numerator),
    1n,
  );
  return {
    factors: ideals.map(({ numerator, denominator }) => (numerator === 0n ? 0n : (common / numerator) * denominator)),
    common,
  };
}

/**
 * @param unit - in how many of the measure's whole numbers the value is one.
 * @param weightUnit - the same of weighted sums of gains, which for a product is another.
 */
function toSolution(
  { given, split }: Search,
  best: BestShape,
  { unit, weightUnit }: { readonly unit: Rational; readonly weightUnit: Rational },
): Solution {
  const { scales, reservations } = split.scaled;
  const utilities = best.gains.map((gain, p) => quotient(sum(gain, fraction(reservations[p]!)), scales[p]!));
  const exact = compareKeys(best.key, best.proved) === 0;
  const text = (key: readonly Rational[], up: boolean): string[] =>
    key.map((one) => quotient(one, unit)).map((one) => rationalText(exact ? one : roundedTo(one, digits, up)));
  const weights = best.weights.map((weight, p) => quotient(product(weight, scales[p]!), weightUnit));
  return {
    utilities: utilities.map(rationalNumber),
    exact: utilities.map(rationalText),
    ...outcomeOf({ given, stretches: split.stretches }, best.shape, best.shares),
    ties: [],
    tieCount: null,
    certificate: {
      value: text(best.key, false),
      bound: text(best.proved, true),
      multipliers: [weights.map(rationalNumber)],
      weights: weights.map(rationalText),
      compared: best.compared,
      examined: best.examined,
    },
  };
}

/**
 * Whether some outcome meets these constraints and reservations. Solved anew for the parties that are bound: what is a
 * trade between all need not be one between some.
 */
function possible(given: BargainingProblem, split: BargainingProblem, limits: readonly Limit[]): boolean {
  const constraints = given.constraints.filter((_, i) => limits.some((limit) => limit === split.constraints[i]));
  const bound = given.parties.filter((_, p) =>
    limits.some((limit) => limit.kind === "reservation" && limit.party === p),
  );
  const parties = bound.length === 0 ? given.parties : bound;
  const { shapes } = splitShapes({ ...given, parties, constraints });
  if (bound.length === 0) return shapes.length > 0;
  return bestShape(shapes, leximinMeasure(parties.map(() => 1n))) !== undefined;
}

/** A problem split where values bend, and the shapes of its efficient outcomes. */
function splitShapes(given: BargainingProblem): { readonly split: SplitScaled } & ProblemShapes {
  const { problem, stretches } = splitAmounts(given);
  const steps = given.parties.map((_, p) => stretches.flat().flatMap(({ step }) => (step ? [step[p]!] : [])));
  const split: SplitScaled = { scaled: scaledProblem(problem, steps), stretches };
  return { split, ...problemShapes(split, problem.constraints) };
}
