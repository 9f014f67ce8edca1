import {
  compareRationals,
  difference,
  mapFormula,
  product,
  quotient,
  sum,
  type BargainingProblem,
  type CurvePoint,
  type ProblemParty,
  type Rational,
} from "@parley/model";

/** What stands for one option of a split problem: the option itself, one of its amounts, or a stretch of amounts. */
export interface Stretch {
  /** The place of the option in the problem as given. */
  readonly option: number;
  /** Whether it is the first that stands for its option. */
  readonly first: boolean;
  /** Of a divisible option: the amount, or where the stretch begins. */
  readonly from?: Rational;
  /** Where the stretch ends; left out where only one amount is worth looking at. */
  readonly to?: Rational;
  /** By party: what the end of the stretch adds over its beginning. */
  readonly step?: readonly Rational[];
}

/** A problem whose options are stretches on which every party's value is a straight line. */
export interface SplitProblem {
  /** Options by their values at the beginning of each stretch. */
  readonly problem: BargainingProblem;
  /** By issue and option of `problem`. */
  readonly stretches: readonly (readonly Stretch[])[];
}

/**
 * Splits divisible options where some party's value bends. A stretch along which nobody loses is as good as its end,
 * so only that amount stays.
 * @example splitAmounts({ title: "", parties: [], issues: [], constraints: [] }).stretches; // => []
 */
export function splitAmounts(given: BargainingProblem): SplitProblem {
  const stretches = given.issues.map(({ options }, issue) =>
    options.flatMap((_, option) => stretchesOf(given.parties, issue, option)),
  );
  const name = (id: string, at: number): string => `${id} ${at}`;
  const renamed = new Map(
    given.issues.map(({ id, options }, i) => [
      id,
      new Map(
        options.map((option, o) => [
          option.id,
          stretches[i]!.flatMap((stretch, at) => (stretch.option === o ? [name(option.id, at)] : [])),
        ]),
      ),
    ]),
  );
  const places = (issue: number, options: readonly number[]): number[] =>
    stretches[issue]!.flatMap(({ option }, at) => (options.includes(option) ? [at] : []));
  const problem: BargainingProblem = {
    title: given.title,
    issues: given.issues.map(({ id, label, options }, i) => ({
      id,
      label,
      options: stretches[i]!.map(({ option }, at) => ({
        id: name(options[option]!.id, at),
        label: options[option]!.label,
      })),
    })),
    parties: given.parties.map((party) => ({
      ...party,
      values: stretches.map((of, i) =>
        of.map(({ option, from }) => {
          const points = party.curves?.[i]?.[option];
          return points && from ? valueOn(points, from) : party.values[i]![option]!;
        }),
      ),
      interactions: party.interactions.map(({ when, value }) => ({
        when: when.map(({ issue, options }) => ({ issue, options: places(issue, options) })),
        value,
      })),
    })),
    constraints: given.constraints.map((one) => ({
      ...one,
      formula: mapFormula(one.formula, (issue, options) => [
        issue,
        options.flatMap((option) => renamed.get(issue)?.get(option) ?? []),
      ]),
    })),
  };
  return { problem, stretches };
}

function stretchesOf(parties: readonly ProblemParty[], issue: number, option: number): Stretch[] {
  const curves = parties.map((party) => party.curves?.[issue]?.[option]);
  const amounts = curves
    .flatMap((points) => points?.map(({ amount }) => amount) ?? [])
    .sort(compareRationals)
    .filter((amount, i, all) => i === 0 || compareRationals(all[i - 1]!, amount) !== 0);
  if (amounts.length < 2) return [{ option, first: true }];
  return amounts.slice(1).map((to, i): Stretch => {
    const from = amounts[i]!;
    const step = curves.map((points) => difference(valueOn(points!, to), valueOn(points!, from)));
    const first = i === 0;
    if (step.every(({ numerator }) => numerator >= 0n)) return { option, first, from: to };
    if (step.every(({ numerator }) => numerator <= 0n)) return { option, first, from };
    return { option, first, from, to, step };
  });
}

/** The value of an amount on straight lines between points. */
export function valueOn(points: readonly CurvePoint[], amount: Rational): Rational {
  const after = Math.max(
    1,
    points.findIndex((point) => compareRationals(point.amount, amount) >= 0),
  );
  const [a, b] = [points[after - 1]!, points[after]!];
  const share = quotient(difference(amount, a.amount), difference(b.amount, a.amount));
  return sum(a.value, product(share, difference(b.value, a.value)));
}
