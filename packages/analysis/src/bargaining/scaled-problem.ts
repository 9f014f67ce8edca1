import { fraction, gcd, type BargainingProblem, type ProblemParty, type Rational } from "@parley/model";

/**
 * A problem in whole numbers. Each party has a scale of its own, on which all its values are whole: value = whole
 * number ÷ scale. A whole number too long for a double is held as *limbs*: doubles, the most significant first, each
 * but the first of 32 bits. Limbs are added one by one; {@link carry} brings sums back into this form. So sums are
 * exact and equal sums are equal, whatever their length.
 */
export interface ScaledProblem {
  readonly problem: BargainingProblem;
  readonly parties: number;
  /** How many limbs a whole number has. */
  readonly limbs: number;
  /** By party: by what a value is multiplied to be a whole number. */
  readonly scales: readonly Rational[];
  /** By party, issue and option. */
  readonly values: readonly (readonly (readonly bigint[])[])[];
  /** By party and interaction. */
  readonly interactions: readonly (readonly bigint[])[];
  readonly reservations: readonly bigint[];
}

/**
 * Finds the scales of a problem. Linear in the problem.
 * @param also - by party, further numbers that are to be whole on its scale.
 * @example scaledProblem({ title: "", parties: [], issues: [], constraints: [] }).limbs; // => 1
 */
export function scaledProblem(problem: BargainingProblem, also: readonly (readonly Rational[])[] = []): ScaledProblem {
  const scales = problem.parties.map((party, p) => wholeScale(party, also[p] ?? []));
  const whole = (value: Rational, party: number): bigint => {
    const scale = scales[party]!;
    return (value.numerator * scale.numerator) / (value.denominator * scale.denominator);
  };
  const values = problem.parties.map((party, p) => party.values.map((of) => of.map((value) => whole(value, p))));
  const interactions = problem.parties.map((party, p) => party.interactions.map(({ value }) => whole(value, p)));
  const reservations = problem.parties.map((party, p) => whole(party.reservation, p));
  const largest = problem.parties.map((_, p) => {
    const perIssue = values[p]!.reduce((sum, of) => sum + of.reduce((top, value) => maximum(top, size(value)), 0n), 0n);
    return perIssue + interactions[p]!.reduce((sum, value) => sum + size(value), 0n) + size(reservations[p]!);
  });
  const bits = largest.reduce((most, value) => Math.max(most, value.toString(2).length), 1);
  const limbs = bits <= 52 ? 1 : 1 + Math.ceil((bits - 48) / 32);
  return { problem, parties: problem.parties.length, limbs, scales, values, interactions, reservations };
}

/** The smallest scale on which every value of a party, its reservation and the other numbers are whole. */
function wholeScale(party: ProblemParty, also: readonly Rational[]): Rational {
  const all = [...party.values.flat(), ...party.interactions.map(({ value }) => value), party.reservation, ...also];
  const denominator = all.reduce((common, value) => (common / gcd(common, value.denominator)) * value.denominator, 1n);
  const step = all.reduce((common, value) => gcd(common, (value.numerator * denominator) / value.denominator), 0n);
  return fraction(denominator, step === 0n ? 1n : step);
}

/**
 * Writes whole numbers into columns of limbs: `limbs` columns, a row per number.
 * @example limbColumns([5n, -3n], 1); // => [Float64Array.of(5, -3)]
 */
export function limbColumns(values: readonly bigint[], limbs: number): Float64Array[] {
  return Array.from({ length: limbs }, (_, limb) =>
    Float64Array.from(values, (value) => {
      const rest = value >> BigInt(32 * (limbs - 1 - limb));
      return Number(limb === 0 ? rest : BigInt.asUintN(32, rest));
    }),
  );
}

/**
 * The whole number of a party in one row of columns of limbs, these in order of the parties.
 * @example wholeAt([Float64Array.of(1), Float64Array.of(7)], { party: 0, limbs: 2, row: 0 }); // => 4294967303n
 */
export function wholeAt(
  columns: readonly Float64Array[],
  { party, limbs, row }: { readonly party: number; readonly limbs: number; readonly row: number },
): bigint {
  let value = 0n;
  for (let limb = 0; limb < limbs; limb++) value = (value << 32n) + BigInt(columns[party * limbs + limb]![row]!);
  return value;
}

/**
 * Brings sums of limbs back into their form: every limb but a number's first is at least 0 and below 2^32.
 * The columns are changed in place.
 * @param rows - how many rows are in use.
 */
export function carry(columns: readonly Float64Array[], limbs: number, rows: number): void {
  for (let at = columns.length - 1; at >= 0; at--) {
    if (at % limbs === 0) continue;
    const [low, high] = [columns[at]!, columns[at - 1]!];
    for (let row = 0; row < rows; row++) {
      const over = Math.floor(low[row]! / 4294967296);
      low[row] = low[row]! - over * 4294967296;
      high[row] = high[row]! + over;
    }
  }
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function maximum(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
