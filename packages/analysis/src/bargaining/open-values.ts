import {
  compareRationals,
  decimal,
  gcd,
  product,
  type BargainingProblem,
  type NumberRange,
  type PartyRanges,
  type ProblemParty,
  type Rational,
} from "@parley/model";
import { listedParts } from "./listed-parts.ts";
import { mergedOutcomes } from "./merged-outcomes.ts";

/** A range in whole numbers. */
export interface WholeRange {
  readonly min: number;
  readonly max: number;
}

/** What one party's values may be, in whole numbers on its own scale; weights that are known are in the values. */
export interface OpenParty {
  readonly values: readonly (readonly WholeRange[])[];
  /** Places in `values` after the issues: what is given to options together, known, of weight 1 beside any weights. */
  readonly joint: readonly number[];
  /** By issue; weights of 1 over `weightScale` stand for weights that are known. */
  readonly weights: readonly WholeRange[];
  readonly weightScale: number;
  /** The issues, the weightiest first, where only that is known. */
  readonly order?: readonly number[];
  /** On the scale of the values: to compare with, multiply by what the weights sum to or are scaled by. */
  readonly reservation: number;
}

/** A problem with open values: the outcomes that count, as options by issue, then sums of joint values by place. */
export interface OpenValues {
  readonly outcomes: readonly (readonly number[])[];
  readonly parties: readonly OpenParty[];
}

/**
 * A problem with open values in whole numbers, with its outcomes in the order of issues and options. Left out are those
 * that break a rule or limit, and those that some other one dominates whatever the open values are: these are dropped
 * while the groups of issues are merged, so that the space need not be listed.
 * @param most - how many outcomes may be kept at any time.
 * @returns `undefined` when there are more, when merging takes too long, or when exact sums would be too long for
 * doubles.
 * @example openValues({ title: "", parties: [], issues: [], constraints: [] }, 9)?.outcomes; // => [[]]
 */
export function openValues(problem: BargainingProblem, most: number): OpenValues | undefined {
  const parts = listedParts(problem);
  if (!parts) return undefined;
  const parties = problem.parties.map((party, p) =>
    openParty(
      party,
      parts.joint.map((sums) => sums.map((of) => of[p]!)),
    ),
  );
  if (!parties.every(fitsDoubles)) return undefined;
  const outcomes = mergedOutcomes(parts.outcomes, {
    parties,
    places: problem.issues.length + parts.joint.length,
    most,
  });
  return outcomes && { outcomes, parties };
}

function openParty({ values, ranges, reservation }: ProblemParty, joint: readonly (readonly Rational[])[]): OpenParty {
  const one: NumberRange = { min: decimal(1), max: decimal(1) };
  const open: PartyRanges = ranges ?? {
    values: values.map((of) => of.map((value) => ({ min: value, max: value }))),
    weights: { kind: "within", of: values.map(() => one) },
  };
  const given = open.weights.kind === "within" ? open.weights.of : open.values.map(() => one);
  const known = given.map(({ min, max }) => compareRationals(min, max) === 0);
  const weights = given.map((weight, i) => (known[i] ? one : weight));
  const weighed = open.values.map((of, i) => (known[i] ? of.map((range) => times(range, given[i]!.min)) : of));
  const together = joint.map((sums) => sums.map((value) => ({ min: value, max: value })));
  const [valueScale, weightScale] = [
    common([...[...weighed, ...together].flat().flatMap(({ min, max }) => [min, max]), reservation]),
    common(weights.flatMap(({ min, max }) => [min, max])),
  ];
  return {
    values: [...weighed, ...together].map((of) => of.map((range) => whole(range, valueScale))),
    joint: joint.map((_, k) => values.length + k),
    weights: [...weights, ...joint.map(() => one)].map((range) => whole(range, weightScale)),
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
