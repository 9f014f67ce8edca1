import {
  compareRationals,
  decimal,
  formulaHolds,
  gcd,
  product,
  type BargainingProblem,
  type NumberRange,
  type PartyRanges,
  type ProblemParty,
  type Rational,
} from "@parley/model";

/** A range in whole numbers. */
export interface WholeRange {
  readonly min: number;
  readonly max: number;
}

/** What one party's values may be, in whole numbers on its own scale; weights that are known are in the values. */
export interface OpenParty {
  readonly values: readonly (readonly WholeRange[])[];
  /** By issue; weights of 1 over `weightScale` stand for weights that are known. */
  readonly weights: readonly WholeRange[];
  readonly weightScale: number;
  /** The issues, the weightiest first, where only that is known. */
  readonly order?: readonly number[];
  /** On the scale of the values: to compare with, multiply by what the weights sum to or are scaled by. */
  readonly reservation: number;
}

/** A small problem with open values: every outcome that meets all rules and limits, as options by issue. */
export interface OpenValues {
  readonly outcomes: readonly (readonly number[])[];
  readonly parties: readonly OpenParty[];
}

/**
 * A problem with open values in whole numbers, its outcomes listed in the order of issues and options.
 * @param most - how many outcomes may be looked at.
 * @returns `undefined` when there are more, when values are given to several issues together, or when exact sums would
 * be too long for doubles.
 * @example openValues({ title: "", parties: [], issues: [], constraints: [] }, 9)?.outcomes; // => [[]]
 */
export function openValues(problem: BargainingProblem, most: number): OpenValues | undefined {
  const all = problem.issues.reduce((count, { options }) => count * options.length, 1);
  if (all > most || problem.parties.some(({ interactions }) => interactions.length > 0)) return undefined;
  const parties = problem.parties.map(openParty);
  if (!parties.every(fitsDoubles)) return undefined;
  let outcomes: number[][] = [[]];
  for (const { options } of problem.issues)
    outcomes = outcomes.flatMap((outcome) => options.map((_, option) => [...outcome, option]));
  const places = new Map(problem.issues.map(({ id }, i) => [id, i]));
  const allowed = outcomes.filter((outcome) =>
    problem.constraints.every(({ formula }) =>
      formulaHolds(formula, (issue) => {
        const at = places.get(issue);
        return at === undefined ? undefined : problem.issues[at]!.options[outcome[at]!]!.id;
      }),
    ),
  );
  return { outcomes: allowed, parties };
}

function openParty({ values, ranges, reservation }: ProblemParty): OpenParty {
  const one: NumberRange = { min: decimal(1), max: decimal(1) };
  const open: PartyRanges = ranges ?? {
    values: values.map((of) => of.map((value) => ({ min: value, max: value }))),
    weights: { kind: "within", of: values.map(() => one) },
  };
  const given = open.weights.kind === "within" ? open.weights.of : open.values.map(() => one);
  const known = given.map(({ min, max }) => compareRationals(min, max) === 0);
  const weights = given.map((weight, i) => (known[i] ? one : weight));
  const weighed = open.values.map((of, i) => (known[i] ? of.map((range) => times(range, given[i]!.min)) : of));
  const [valueScale, weightScale] = [
    common([...weighed.flat().flatMap(({ min, max }) => [min, max]), reservation]),
    common(weights.flatMap(({ min, max }) => [min, max])),
  ];
  return {
    values: weighed.map((of) => of.map((range) => whole(range, valueScale))),
    weights: weights.map((range) => whole(range, weightScale)),
    weightScale: Number(weightScale),
    ...(open.weights.kind === "ranked" ? { order: open.weights.order } : {}),
    reservation: wholeNumber(reservation, valueScale),
  };
}

function times({ min, max }: NumberRange, weight: Rational): NumberRange {
  const ends = [product(min, weight), product(max, weight)] as const;
  return weight.numerator < 0n ? { min: ends[1], max: ends[0] } : { min: ends[0], max: ends[1] };
}

function common(values: readonly Rational[]): bigint {
  return values.reduce((all, { denominator }) => (all / gcd(all, denominator)) * denominator, 1n);
}

function whole({ min, max }: NumberRange, scale: bigint): WholeRange {
  return { min: wholeNumber(min, scale), max: wholeNumber(max, scale) };
}

function wholeNumber({ numerator, denominator }: Rational, scale: bigint): number {
  return Number((numerator * scale) / denominator);
}

/** Room for sums over the issues, and for a thousand steps between the ends of values and of weights. */
function fitsDoubles({ values, weights, weightScale, reservation }: OpenParty): boolean {
  const largest = Math.max(
    Math.abs(reservation),
    ...values.flat().flatMap(({ min, max }) => [Math.abs(min), Math.abs(max)]),
  );
  const weight = Math.max(weightScale, ...weights.map(({ max }) => max));
  return largest * weight * (values.length + 1) < 2 ** 30;
}
