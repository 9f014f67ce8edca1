import { fraction, gcd, rationalText } from "@parley/model";
import type { DualProblem } from "./dual-multipliers.ts";
import type { GainSpace } from "./gain-space.ts";

/** What one solution maximises. */
export interface Criterion {
  readonly dual: DualProblem;
  /** What is maximised, exactly: keys are compared number by number. Gains are whole numbers, none below 0. */
  readonly key: (gains: readonly bigint[]) => readonly bigint[];
  /** A key as one double, in the units of bounds; rounded. */
  readonly level: (key: readonly bigint[]) => number;
  /** What the weighted sum of gains must reach where the level is at least so high. */
  readonly need: (multipliers: Float64Array, level: number) => number;
  /** What the gain of each party must reach by itself, in units of bounds; left out where that is 0. */
  readonly floors?: (level: number) => readonly number[];
  /** The level that no outcome exceeds if no weighted sum of gains exceeds this one. */
  readonly bound: (multipliers: Float64Array, sum: number) => number;
  /** A key as exact numbers in the parties' own units. */
  readonly text: (key: readonly bigint[]) => string[];
}

/**
 * Nash: the product of the gains over the reservations.
 * @see Nash (1950), The bargaining problem, Econometrica 18(2).
 */
export function nashCriterion({ scaled, units }: GainSpace): Criterion {
  const parties = units.length;
  const root = (multipliers: Float64Array): number =>
    Math.exp(multipliers.reduce((sum, l) => sum + Math.log(l), 0) / parties);
  const scale = scaled.scales.reduce((all, { numerator }) => all * numerator, 1n);
  const part = scaled.scales.reduce((all, { denominator }) => all * denominator, 1n);
  return {
    dual: { kind: "product", weights: units.map(() => 1) },
    key: (gains) => [gains.reduce((all, gain) => all * gain, 1n)],
    level: ([key = 0n]) => Math.exp((logarithm(key) - units.reduce((sum, unit) => sum + Math.log(unit), 0)) / parties),
    need: (multipliers, level) => parties * level * root(multipliers),
    bound: (multipliers, sum) => sum / (parties * root(multipliers)),
    text: ([key = 0n]) => [rationalText(fraction(key * part, scale))],
  };
}

/**
 * The smallest gain, then the second smallest, and so on (leximin), of gains in the parties' own units.
 * @see Kalai (1977), Proportional solutions to bargaining situations, Econometrica 45(7); Imai (1983), Individual
 * monotonicity and lexicographic maxmin solution, Econometrica 51(2).
 */
export function egalitarianCriterion(space: GainSpace): Criterion {
  const { factors, common } = ownUnits(space);
  return leximin(space, factors, common);
}

/**
 * Kalai–Smorodinsky on a finite set: the smallest share of one's ideal gain, ties by the second smallest, and so on.
 * A party whose ideal gain is 0 gains 0 in every outcome and is left out.
 * @param ideals - by party, the largest gain in the rational set, in the party's whole numbers.
 * @see Kalai and Smorodinsky (1975), Other solutions to Nash's bargaining problem, Econometrica 43(3); Imai (1983).
 */
export function kalaiSmorodinskyCriterion(space: GainSpace, ideals: readonly bigint[]): Criterion {
  const common = ideals.reduce((all, ideal) => (ideal === 0n ? all : (all / gcd(all, ideal)) * ideal), 1n);
  return leximin(
    space,
    ideals.map((ideal) => (ideal === 0n ? 0n : common / ideal)),
    common,
  );
}

/** The sum of the utilities in the parties' own units. */
export function utilitarianCriterion(space: GainSpace): Criterion {
  const { factors, common } = ownUnits(space);
  return weightedSum(space, factors, common);
}

/** The gain of one party: its ideal is the largest. */
export function idealCriterion(space: GainSpace, party: number): Criterion {
  return weightedSum(
    space,
    space.units.map((_, p) => (p === party ? 1n : 0n)),
    1n,
  );
}

/** By what each party's whole numbers are multiplied to have one unit in common. */
export function ownUnits({ scaled }: Pick<GainSpace, "scaled">): { factors: bigint[]; common: bigint } {
  const common = scaled.scales.reduce((all, { numerator }) => (all / gcd(all, numerator)) * numerator, 1n);
  return { factors: scaled.scales.map(({ numerator, denominator }) => (common / numerator) * denominator), common };
}

/** Weights of the parties' unit gains, the largest being 1, and that largest one in the common unit. */
function unitWeights({ units }: GainSpace, factors: readonly bigint[]): { weights: number[]; largest: number } {
  const raw = factors.map((factor, p) => Number(factor) * units[p]!);
  const largest = raw.reduce((top, weight) => Math.max(top, weight), 0) || 1;
  return { weights: raw.map((weight) => weight / largest), largest };
}

function leximin(space: GainSpace, factors: readonly bigint[], common: bigint): Criterion {
  const { weights, largest } = unitWeights(space, factors);
  const mass = (multipliers: Float64Array): number =>
    multipliers.reduce((sum, l, p) => (weights[p]! > 0 ? sum + l / weights[p]! : sum), 0);
  return {
    dual: { kind: "least", weights },
    key: (gains) =>
      gains
        .flatMap((gain, p) => (factors[p] === 0n ? [] : [gain * factors[p]!]))
        .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    level: ([least = 0n]) => Number(least) / largest,
    need: (multipliers, level) => level * mass(multipliers),
    floors: (level) => weights.map((weight) => (weight > 0 ? level / weight : 0)),
    bound: (multipliers, sum) => sum / mass(multipliers),
    text: (key) => key.map((value) => rationalText(fraction(value, common))),
  };
}

function weightedSum(space: GainSpace, factors: readonly bigint[], common: bigint): Criterion {
  const { weights, largest } = unitWeights(space, factors);
  return {
    dual: { kind: "sum", weights },
    key: (gains) => [gains.reduce((sum, gain, p) => sum + gain * factors[p]!, 0n)],
    level: ([sum = 0n]) => Number(sum) / largest,
    need: (_, level) => level,
    bound: (_, sum) => sum,
    text: ([sum = 0n]) => [rationalText(fraction(sum, common))],
  };
}

/** The natural logarithm of a whole number of any length. */
function logarithm(value: bigint): number {
  const extra = Math.max(0, value.toString(16).length - 200) * 4;
  return Math.log(Number(value >> BigInt(extra))) + extra * Math.LN2;
}
