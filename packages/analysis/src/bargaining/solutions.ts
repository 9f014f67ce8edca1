import { fraction, quotient, rationalNumber, type Solution, type SolveResult, type Warning } from "@parley/model";
import { bestOutcomes, type Best, type NoBest } from "./best-outcomes.ts";
import {
  egalitarianCriterion,
  idealCriterion,
  kalaiSmorodinskyCriterion,
  nashCriterion,
  utilitarianCriterion,
  type Criterion,
} from "./criteria.ts";
import type { GainSpace } from "./gain-space.ts";
import {
  combinedOutcomes,
  firstOf,
  firstOutcomes,
  outcomeCounts,
  type Choice,
  type OutcomesAsked,
} from "./point-outcomes.ts";
import type { PointSet } from "./point-set.ts";
import { wholeAt, type ScaledProblem } from "./scaled-problem.ts";
import { toOutcome } from "./to-outcome.ts";

/** See {@link SolveOptions}. */
export interface SolutionOptions {
  readonly points: number;
  readonly ties: number;
  readonly searchBudget: number;
}

/** Of how many combinations of points that tie the outcomes are listed. */
const mostCombinations = 1_000;

interface Search {
  readonly scaled: ScaledProblem;
  /** What is searched: the frontier, where it is known. */
  readonly space: GainSpace;
  /** The same by groups of issues. */
  readonly partSpace: GainSpace;
  readonly options: SolutionOptions;
  /** Takes what a reader should know. */
  readonly warnings: Warning[];
}

type Solutions = Pick<SolveResult, "nash" | "kalaiSmorodinsky" | "egalitarian" | "utilitarian" | "opposition">;

/**
 * The four solutions; `"none"` when no outcome gives every party its reservation. Where no outcome gives every party
 * more than that, every product of gains is 0 and Nash is the egalitarian solution.
 */
export function solutions(search: Search): Solutions | "none" {
  const { space, partSpace, warnings } = search;
  const leximin = run(search, egalitarianCriterion(partSpace));
  if (leximin.key === undefined) {
    if (leximin.finished) return "none";
    warnings.push(unfinished("egalitarian"));
    return { nash: null, kalaiSmorodinsky: null, egalitarian: null, utilitarian: null, opposition: null };
  }
  const known = leximin.gains;
  const largest = space.units.map((_, party) => idealGain(search, party, known));
  const even = known.every((gain) => gain > 0n);
  if (!even) {
    const message =
      "no outcome found gives every party more than its reservation, so every product of gains is 0: as Nash solution stands the egalitarian one";
    warnings.push({ code: "nash-zero", message });
  }
  const criteria = {
    nash: even ? nashCriterion(partSpace) : egalitarianCriterion(partSpace),
    kalaiSmorodinsky: kalaiSmorodinskyCriterion(partSpace, largest),
    egalitarian: egalitarianCriterion(partSpace),
    utilitarian: utilitarianCriterion(partSpace),
  };
  const solved = (name: keyof typeof criteria): Solution | null => {
    const best = name === "egalitarian" ? leximin : run(search, criteria[name], known);
    if (best.key === undefined) return null;
    if (!best.finished) warnings.push(unfinished(name));
    return toSolution(search, criteria[name], best);
  };
  return {
    nash: solved("nash"),
    kalaiSmorodinsky: solved("kalaiSmorodinsky"),
    egalitarian: solved("egalitarian"),
    utilitarian: solved("utilitarian"),
    opposition: opposition(space, largest),
  };
}

/** The largest gain of a party in the rational set: looked up in the frontier where it is known. */
function idealGain(search: Search, party: number, known: readonly bigint[]): bigint {
  const { space, partSpace, scaled, warnings } = search;
  const [frontier] = space.sets;
  if (frontier && space !== partSpace) {
    const { limbs } = scaled;
    let top = known[party]! + scaled.reservations[party]!;
    for (let row = 0; row < frontier.size; row++) {
      const value = wholeAt(frontier.columns, { party, limbs, row });
      if (value > top) top = value;
    }
    return top - scaled.reservations[party]!;
  }
  const ideal = run(search, idealCriterion(partSpace, party), known);
  if (!ideal.finished) warnings.push(unfinished("largest gain of a party"));
  return ideal.key === undefined ? 0n : ideal.gains[party]!;
}

function run({ space, partSpace, options }: Search, criterion: Criterion, known?: readonly bigint[]): Best | NoBest {
  return bestOutcomes(criterion, {
    space,
    parts: partSpace,
    ...(known ? { known } : {}),
    budget: options.searchBudget,
  });
}

function unfinished(what: string): Warning {
  return {
    code: "search-not-finished",
    message: `the search for the ${what} was cut: what is shown is the best found`,
  };
}

function toSolution({ scaled, space, options, warnings }: Search, criterion: Criterion, best: Best): Solution {
  const { problem } = scaled;
  const counts = new Map<PointSet, readonly bigint[]>();
  const total = best.rows.reduce(
    (sum, rows) => sum + space.sets.reduce((product, set, i) => product * outcomeCounts(set, counts)[rows[i]!]!, 1n),
    0n,
  );
  const limit = options.ties + 1;
  const asked = { issues: problem.issues.length, limit, known: new Map() };
  const shown = firstOf(
    best.rows.slice(0, mostCombinations).flatMap((rows) => outcomesAt(space.sets, rows, asked)),
    limit,
  );
  const [first, ...others] = shown;
  if (total > BigInt(limit))
    warnings.push({
      code: "ties-truncated",
      message: `${total - 1n} other outcomes are as good; ${options.ties} are listed`,
    });
  const value = criterion.text(best.key);
  return {
    utilities: choiceUtilities(scaled, first!),
    outcome: toOutcome(problem, first!),
    ties: others.map((choice) => toOutcome(problem, choice)),
    tieCount: String(total - 1n),
    certificate: {
      value,
      bound: best.finished ? value : [String(best.bound)],
      multipliers: best.multipliers.map((lambda) => lambda.map((l, p) => l * rationalNumber(scaled.scales[p]!))),
      compared: best.compared,
      examined: best.examined,
    },
  };
}

/** The first outcomes of one combination of points. */
function outcomesAt(sets: readonly PointSet[], rows: ArrayLike<number>, asked: OutcomesAsked): readonly Choice[] {
  return sets.reduce<readonly Choice[]>(
    (all, set, i) => firstOf(combinedOutcomes(all, firstOutcomes(set, rows[i]!, asked)), asked.limit),
    [new Int32Array(asked.issues).fill(-1)],
  );
}

/** Of ties with different utilities, the outcome that is shown decides. */
function choiceUtilities({ problem, scales, values, interactions }: ScaledProblem, choice: Choice): number[] {
  return problem.parties.map((party, p) => {
    const plain = values[p]!.reduce((sum, of, issue) => sum + of[choice[issue]!]!, 0n);
    const joint = party.interactions.map(({ when }, i) =>
      when.every(({ issue, options }) => options.includes(choice[issue]!)) ? interactions[p]![i]! : 0n,
    );
    return rationalNumber(quotient(fraction(joint.reduce((sum, value) => sum + value, plain)), scales[p]!));
  });
}

function utilitiesOf({ scales, reservations }: ScaledProblem, gains: readonly bigint[]): number[] {
  return gains.map((gain, p) => rationalNumber(quotient(fraction(gain + reservations[p]!), scales[p]!)));
}

/** The utilities of an outcome, given by the point taken of each set. */
export function pointUtilities(scaled: ScaledProblem, sets: readonly PointSet[], rows: ArrayLike<number>): number[] {
  const { limbs, reservations } = scaled;
  const gains = reservations.map((reservation, party) =>
    sets.reduce((sum, set, i) => sum + wholeAt(set.columns, { party, limbs, row: rows[i]! }), -reservation),
  );
  return utilitiesOf(scaled, gains);
}

/**
 * How far the nearest outcome lies from giving everybody its ideal, in shares of the ideal gains.
 * @returns `null` when the frontier is not known.
 * @see Baarslag, Fujita, Gerding et al. (2013), Evaluating practical negotiating agents, Artificial Intelligence 198.
 */
function opposition(space: GainSpace, ideals: readonly bigint[]): number | null {
  const [frontier] = space.sets;
  if (!frontier || space.sets.length !== 1) return null;
  const { limbs, reservations } = space.scaled;
  let nearest = Number.POSITIVE_INFINITY;
  for (let row = 0; row < frontier.size; row++) {
    let squares = 0;
    for (const [party, ideal] of ideals.entries()) {
      if (ideal === 0n) continue;
      const missing = ideal + reservations[party]! - wholeAt(frontier.columns, { party, limbs, row });
      squares += rationalNumber(fraction(missing, ideal)) ** 2;
    }
    nearest = Math.min(nearest, Math.sqrt(squares));
  }
  return nearest;
}
