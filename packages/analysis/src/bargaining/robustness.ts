import { ParleyError, type BargainingProblem, type Robustness } from "@parley/model";
import { drawCounts } from "./draw-shares.ts";
import { holdsForSome, weightChoices } from "./open-witness.ts";
import { openValues, type OpenParty, type OpenValues } from "./open-values.ts";
import { toOutcome } from "./to-outcome.ts";
import { valueGaps } from "./value-gaps.ts";
import { weightsExist } from "./weights-exist.ts";

/** How many comparisons the search for weights may make: more than all outcomes once with one another. */
const mostCompared = 100_000_000;

/** How many linear programmes may be solved for all outcomes together, and for one. */
const mostProgrammes = [10_000, 1_000] as const;

/** What a caller may choose for {@link robustness}. */
export interface RobustnessOptions {
  /** Seeded draws within the ranges; none when left out. */
  readonly draws?: { readonly count: number; readonly seed: number };
}

/** More outcomes than this, beside those that another one always dominates, are not compared with one another. */
const mostOutcomes = 4000;

/** The most outcomes that all draws together look at. */
const mostDrawn = 20_000_000;

/**
 * Says of every package whether it is efficient and rational whatever the open values and weights are, for some of
 * them, or for none (then it is left out). Exact, with open weights too: where no weights that were tried will do,
 * linear programmes in exact fractions find some or show that there are none. `undecided` remains only where they were
 * too many to finish. A party's ranked weights are judged by the corners of their set, (1/k, …, 1/k, 0, …); what is given
 * to options together is known and counts as it is. Outcomes that another one always dominates go while groups of issues
 * are merged; grows with the square of those that are left.
 * @returns `undefined` when every value is a number; `finished: false` with more than 4000 outcomes left.
 * @throws {ParleyError} `needs-input` for draws where nothing is open; `too-large` for too many draws.
 * @see Hazen (1986), Partial information, dominance, and potential optimality in multiattribute utility theory,
 * Operations Research 34(2).
 * @example robustness({ title: "", parties: [], issues: [], constraints: [] }); // => undefined
 */
export function robustness(problem: BargainingProblem, { draws }: RobustnessOptions = {}): Robustness | undefined {
  if (!problem.parties.some(({ ranges }) => ranges !== undefined)) {
    if (!draws) return undefined;
    throw new ParleyError(
      "needs-input",
      "every value is a number, so draws would all be the same: give ranges or weightOrder in the scores",
    );
  }
  const open = openValues(problem, mostOutcomes);
  if (!open) return { finished: false, packages: [], ...(draws ? { draws: 0, seed: draws.seed } : {}) };
  if (draws && open.outcomes.length * draws.count > mostDrawn)
    throw new ParleyError(
      "too-large",
      `${draws.count} draws of ${open.outcomes.length} outcomes are too many: ask for at most ${Math.floor(mostDrawn / open.outcomes.length)}`,
    );
  const found = statuses(open);
  const counts = draws && drawCounts(open, draws);
  const packages = open.outcomes.flatMap((outcome, at) => {
    const status = found[at];
    if (status === undefined) return [];
    const shares = counts && {
      efficientShare: counts.efficient[at]! / draws.count,
      nashShare: counts.nash[at]! / draws.count,
    };
    // A draw in which it holds is as good a proof as any.
    const proved = status === "undecided" && (shares?.efficientShare ?? 0) > 0 ? "possibly" : status;
    return [{ outcome: toOutcome(problem, Int32Array.from(outcome)), status: proved, ...shares }];
  });
  return { finished: true, packages, ...(draws ? { draws: draws.count, seed: draws.seed } : {}) };
}

type Status = Robustness["packages"][number]["status"];

/** By outcome; undefined: never. */
function statuses(open: OpenValues): (Status | undefined)[] {
  const { outcomes, parties } = open;
  const compare = parties.map(valueGaps);
  const choices = weightChoices(parties);
  let left = mostCompared;
  let [programmes] = mostProgrammes;
  return outcomes.map((own) => {
    if (parties.some((party) => furthest(party, own, "max") < 0)) return undefined;
    const rational = parties.every((party) => furthest(party, own, "min") >= 0);
    const rivals: (readonly number[])[] = [];
    for (const other of outcomes) {
      const gaps = compare.map((gap) => gap(other, own));
      if (gaps.every(({ min }) => min >= 0) && gaps.some(({ min }) => min > 0)) return undefined;
      if (gaps.every(({ max }) => max >= 0) && gaps.some(({ max }) => max > 0)) rivals.push(other);
    }
    if (rational && rivals.length === 0) return "necessarily";
    const found = choices.vectors.some((weights) => {
      left -= rivals.length;
      return left > 0 && holdsForSome({ outcomes: rivals, parties }, own, weights);
    });
    if (found) return "possibly";
    if (choices.all) return undefined;
    const budget = { programmes: Math.min(programmes, mostProgrammes[1]) };
    programmes -= budget.programmes;
    const exists = weightsExist({ outcomes: rivals, parties }, own, budget);
    programmes += budget.programmes;
    if (exists === undefined) return "undecided";
    return exists ? "possibly" : undefined;
  });
}

/** The smallest or largest gain of an outcome; of ranked weights a number of the same sign. */
function furthest(
  { values, joint, weights, weightScale, order, reservation }: OpenParty,
  own: readonly number[],
  end: "min" | "max",
): number {
  const pick = end === "min" ? Math.min : Math.max;
  if (!order)
    return own.reduce((sum, option, i) => {
      const [value, { min, max }] = [values[i]![option]![end], weights[i]!];
      return sum + pick(value * min, value * max);
    }, -reservation * weightScale);
  const together = joint.reduce((sum, place) => sum + values[place]![own[place]!]![end], -reservation);
  let sum = 0;
  return order.map((i) => (sum += values[i]![own[i]!]![end] + together)).reduce((best, gain) => pick(best, gain));
}
