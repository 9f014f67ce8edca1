import {
  compareRationals,
  exactNumber,
  fraction,
  ParleyError,
  product,
  rationalText,
  zero,
  type Rational,
  type StepValues,
} from "@parley/model";
import { doneSet, holdsAll, type DoneSet } from "./done-set.ts";
import { performersOf, type Measure } from "./ordinal-exposure.ts";
import type { StepGraph } from "./step-graph.ts";

/** What steps are worth by one author, in whole units of `1 / scale` so that sums are exact. */
export interface StepAmounts {
  readonly parties: readonly string[];
  /** What a party has lost on balance if all stops now; never below 0. */
  exposure(party: number, done: DoneSet): number;
  /** What a party would lose on balance by going on to the end, and so gain by leaving; 0 when it owes nothing more. */
  temptation(party: number, done: DoneSet): number;
  readonly worstExposure: Measure;
  readonly worstTemptation: Measure;
  /** Temptation above what leaving costs by itself; left out when the author gave no such losses. */
  readonly worstShortfall?: Measure;
  /** A value of these as text. */
  text(units: number): string;
}

/**
 * Exposure and temptation from the values of steps that one author gave; a value left out is 0.
 * @param parts - of a step in parts: the id of the step and how many parts it has; each is worth its share.
 * @throws {ParleyError} `invalid-input` when the values need more than 15 digits together.
 * @see Sandholm & Lesser (1995), Equilibrium analysis of the possibilities of unenforced exchange, IJCAI.
 */
export function stepAmounts(
  graph: StepGraph,
  given: StepValues,
  parts: (step: string) => { of: string; parts: number } = (step) => ({ of: step, parts: 1 }),
): StepAmounts {
  const valued = new Set([...Object.values(given.values).flatMap(Object.keys), ...Object.keys(given.losses)]);
  const parties = [...new Set([...valued, ...graph.steps.flatMap(({ by }) => [by ?? []].flat())])].toSorted();
  const exact = parties.map((party) =>
    graph.steps.map(({ id }) => {
      const { of, parts: count } = parts(id);
      return product(exactNumber(given.values[of]?.[party] ?? 0), fraction(1n, BigInt(count)));
    }),
  );
  const losses = parties.map((party) => exactNumber(given.losses[party] ?? 0));
  const scale = commonDenominator([...exact.flat(), ...losses]);
  const units = (value: Rational): number => Number((value.numerator * scale) / value.denominator);
  const worth = exact.map((row) => Float64Array.from(row, units));
  const sums = worth.map(byteSums);
  const totals = worth.map((row) => row.reduce((sum, value) => sum + value, 0));
  const owed = parties.map((party) =>
    doneSet(
      graph.steps.length,
      graph.steps.flatMap((step, i) => (performersOf(step).includes(party) ? [i] : [])),
    ),
  );
  if (worth.some((row) => row.reduce((sum, value) => sum + Math.abs(value), 0) > Number.MAX_SAFE_INTEGER / 4))
    throw new ParleyError(
      "invalid-input",
      `the values of steps by ${given.author} need more digits than Parley counts: round them`,
    );
  const exposure = (party: number, done: DoneSet): number => Math.max(0, -sumOver(sums[party]!, done));
  const temptation = (party: number, done: DoneSet): number =>
    holdsAll(done, owed[party]!) ? 0 : Math.max(0, sumOver(sums[party]!, done) - totals[party]!);
  const worst = (one: (party: number, done: DoneSet) => number): Measure => {
    return (done) => {
      let most = 0;
      for (let party = 0; party < parties.length; party++) most = Math.max(most, one(party, done));
      return most;
    };
  };
  const cost = losses.map(units);
  const shortfall = worst((party, done) => Math.max(0, temptation(party, done) - cost[party]!));
  return {
    parties,
    exposure,
    temptation,
    worstExposure: worst(exposure),
    worstTemptation: worst(temptation),
    ...(losses.some((loss) => compareRationals(loss, zero) !== 0) ? { worstShortfall: shortfall } : {}),
    text: (value) => rationalText(fraction(BigInt(value), scale)),
  };
}

/** The sum of every subset of eight steps each: a set is then summed by its bytes. */
function byteSums(worth: Float64Array): Float64Array[] {
  return Array.from({ length: Math.ceil(worth.length / 8) }, (_, byte) => {
    const table = new Float64Array(256);
    for (let set = 1; set < 256; set++) {
      const last = 31 - Math.clz32(set);
      table[set] = table[set ^ (1 << last)]! + (worth[8 * byte + last] ?? 0);
    }
    return table;
  });
}

function sumOver(tables: readonly Float64Array[], done: DoneSet): number {
  let sum = 0;
  for (let byte = 0; byte < tables.length; byte++) sum += tables[byte]![(done[byte >> 2]! >>> (8 * (byte & 3))) & 255]!;
  return sum;
}

function commonDenominator(values: readonly Rational[]): bigint {
  let common = 1n;
  for (const { denominator } of values) common *= fraction(denominator, common).numerator;
  return common;
}
