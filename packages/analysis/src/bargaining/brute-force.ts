import {
  compareRationals,
  formulaHolds,
  product,
  quotient,
  sum,
  difference,
  zero,
  type BargainingProblem,
  type Rational,
} from "@parley/model";

/** An outcome listed by the oracle, with exact utilities. */
export interface ListedOutcome {
  readonly options: Readonly<Record<string, string>>;
  readonly utilities: readonly Rational[];
}

/** What the oracle finds by walking through every outcome, in exact fractions. */
export interface OracleResult {
  readonly outcomes: number;
  readonly rational: readonly ListedOutcome[];
  readonly efficient: readonly ListedOutcome[];
  readonly best: Readonly<
    Record<"nash" | "kalaiSmorodinsky" | "egalitarian" | "utilitarian", readonly ListedOutcome[]>
  >;
}

/** The obvious way: lists everything and compares everything with everything. The oracle of the tests. */
export function bruteForce(problem: BargainingProblem): OracleResult {
  const listed = listOutcomes(problem);
  const holds = (kind: (k: string) => boolean) => (one: ListedOutcome) =>
    problem.constraints.every((c) => !kind(c.kind) || formulaHolds(c.formula, (issue) => one.options[issue]));
  const outcomes = listed.filter(holds((kind) => kind === "rule"));
  const rational = outcomes
    .filter(holds((kind) => kind !== "rule"))
    .filter((one) => one.utilities.every((u, p) => compareRationals(u, problem.parties[p]!.reservation) >= 0));
  const efficient = rational.filter((one) => !rational.some((other) => dominates(other, one)));
  const gains = (one: ListedOutcome) => one.utilities.map((u, p) => difference(u, problem.parties[p]!.reservation));
  const ideals = problem.parties.map((_, p) =>
    rational.map((one) => gains(one)[p]!).reduce((top, gain) => (compareRationals(gain, top) > 0 ? gain : top), zero),
  );
  const ascending = (values: Rational[]) => values.sort(compareRationals);
  const egalitarian = argmax(efficient, (one) => ascending(gains(one)));
  const positive = egalitarian[0] && gains(egalitarian[0]).every(({ numerator }) => numerator > 0n);
  return {
    outcomes: outcomes.length,
    rational,
    efficient,
    best: {
      egalitarian,
      nash: positive ? argmax(efficient, (one) => [gains(one).reduce(product)]) : egalitarian,
      kalaiSmorodinsky: argmax(efficient, (one) =>
        ascending(gains(one).flatMap((gain, p) => (ideals[p]!.numerator === 0n ? [] : [quotient(gain, ideals[p]!)]))),
      ),
      utilitarian: argmax(efficient, (one) => [one.utilities.reduce(sum)]),
    },
  };
}

function listOutcomes(problem: BargainingProblem): ListedOutcome[] {
  let choices: number[][] = [[]];
  for (const issue of problem.issues)
    choices = choices.flatMap((choice) => issue.options.map((_, o) => [...choice, o]));
  return choices.map((choice) => ({
    options: Object.fromEntries(problem.issues.map((issue, i) => [issue.id, issue.options[choice[i]!]!.id])),
    utilities: problem.parties.map((party) =>
      [
        ...choice.map((option, i) => party.values[i]![option]!),
        ...party.interactions
          .filter(({ when }) => when.every(({ issue, options }) => options.includes(choice[issue]!)))
          .map(({ value }) => value),
      ].reduce(sum, zero),
    ),
  }));
}

function dominates(a: ListedOutcome, b: ListedOutcome): boolean {
  const by = a.utilities.map((u, p) => compareRationals(u, b.utilities[p]!));
  return by.every((sign) => sign >= 0) && by.some((sign) => sign > 0);
}

function argmax(outcomes: readonly ListedOutcome[], key: (one: ListedOutcome) => Rational[]): ListedOutcome[] {
  let best: { key: Rational[]; all: ListedOutcome[] } | undefined;
  for (const one of outcomes) {
    const own = key(one);
    const by = best ? compareLists(own, best.key) : 1;
    if (by > 0) best = { key: own, all: [one] };
    else if (by === 0) best?.all.push(one);
  }
  return best?.all ?? [];
}

function compareLists(a: readonly Rational[], b: readonly Rational[]): number {
  for (const [i, value] of a.entries()) {
    const by = compareRationals(value, b[i]!);
    if (by !== 0) return by;
  }
  return 0;
}
