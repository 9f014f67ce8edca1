import { gcd, type Rational } from "@parley/model";
import { linearOptimum, type LinearLimit } from "./linear-optimum.ts";
import type { OpenParty, OpenValues } from "./open-values.ts";

/** The weights that a party may have, as variables of 0 or more under limits. */
interface WeightSpace {
  readonly variables: number;
  readonly limits: readonly LinearLimit[];
  /** What a weighted sum over the issues and joint sums is: a constant first, then by variable. */
  readonly form: (byIssue: readonly number[]) => readonly bigint[];
  /** Whether a form is below 0 for some weights. */
  readonly canBeNegative: (form: readonly bigint[]) => boolean;
}

/** How a rival is kept from dominating: some party loses by it, or nobody gains. */
interface Answers {
  readonly loses: readonly (readonly bigint[])[];
  readonly same: readonly (readonly bigint[])[];
}

/** By party, weights found: a denominator first, then by variable. */
type Witness = readonly (readonly bigint[])[];

/**
 * Whether there are weights within what is open under which an outcome is rational and no other dominates it, exactly:
 * against each rival some party must lose by it, or all be alike. Weights are found by linear programmes, one for each
 * party; where a rival is still left, each party in turn is asked to lose by it (branch and bound). With open weights
 * of one party alone that is a single programme.
 * @param budget - how many programmes may be solved; what is used is taken off.
 * @returns `undefined` when the budget did not suffice.
 * @see Hazen (1986), Partial information, dominance, and potential optimality in multiattribute utility theory,
 * Operations Research 34(2).
 * @example weightsExist({ outcomes: [[]], parties: [] }, [], { programmes: 9 }); // => true
 */
export function weightsExist(
  { outcomes, parties }: OpenValues,
  own: readonly number[],
  budget: { programmes: number },
): boolean | undefined {
  const spaces = parties.map(weightSpace);
  // Best for it are the largest values of its own options and the smallest of all others.
  const gapOf = (other: readonly number[], p: number): readonly bigint[] =>
    spaces[p]!.form(
      own.map((option, i) =>
        other[i] === option ? 0 : parties[p]!.values[i]![other[i]!]!.min - parties[p]!.values[i]![option]!.max,
      ),
    );
  const answerable = (gaps: readonly (readonly bigint[])[]): number =>
    gaps.filter((gap, p) => spaces[p]!.canBeNegative(gap)).length;
  // The rivals that the fewest parties can lose by come first: they leave the least to choose.
  const rivals = outcomes
    .map((other) => parties.map((_, p) => gapOf(other, p)))
    .filter((gaps) => gaps.some((gap) => gap.some((part) => part !== 0n)))
    .sort((a, b) => answerable(a) - answerable(b));
  const rational = parties.map((party, p) => gainForm(party, spaces[p]!, own));
  const weigh = (p: number, answers: Answers): readonly bigint[] | undefined => {
    budget.programmes--;
    return weightsFor(spaces[p]!, rational[p]!, answers);
  };
  const search = (answers: readonly Answers[], found: Witness): boolean => {
    const open = rivals.find((gaps) => dominates(gaps, found));
    if (!open) return true;
    if (budget.programmes <= 0) return false;
    const tried = open.some((gap, p) => {
      if (!spaces[p]!.canBeNegative(gap)) return false;
      const next = { ...answers[p]!, loses: [...answers[p]!.loses, gap] };
      const weights = weigh(p, next);
      return weights !== undefined && search(answers.with(p, next), found.with(p, weights));
    });
    if (tried) return true;
    const same = answers.map((of, p) => ({ ...of, same: [...of.same, open[p]!] }));
    const weights = same.map((of, p) => weigh(p, of));
    return weights.every((of) => of !== undefined) && search(same, weights);
  };
  const none = parties.map((): Answers => ({ loses: [], same: [] }));
  const start = none.map((answers, p) => weigh(p, answers));
  if (!start.every((weights) => weights !== undefined)) return false;
  return search(none, start) ? true : budget.programmes > 0 ? false : undefined;
}

function weightSpace({ values, joint, weights, order }: OpenParty): WeightSpace {
  if (order) {
    // Weights that keep the order are sums of shares: of the first issue, of the first two alike, and so on.
    const sizes = order.map((_, k) => BigInt(k + 1));
    return {
      variables: order.length,
      limits: [
        { weights: sizes, atMost: 1n },
        { weights: sizes.map((size) => -size), atMost: -1n },
      ],
      form: (byIssue) => {
        const together = joint.reduce((all, place) => all + BigInt(byIssue[place]!), 0n);
        let sum = 0n;
        return [0n, ...order.map((issue) => (sum += BigInt(byIssue[issue]!) + together))];
      },
      canBeNegative: ([, ...parts]) => parts.some((part) => part < 0n),
    };
  }
  const open = values.flatMap((_, i) => (weights[i]!.min === weights[i]!.max ? [] : [i]));
  return {
    variables: open.length,
    limits: open.map((issue, at) => ({
      weights: open.map((_, k) => (k === at ? 1n : 0n)),
      atMost: BigInt(weights[issue]!.max - weights[issue]!.min),
    })),
    form: (byIssue) => [
      byIssue.reduce((sum, part, i) => sum + BigInt(part) * BigInt(weights[i]!.min), 0n),
      ...open.map((issue) => BigInt(byIssue[issue]!)),
    ],
    canBeNegative: ([least = 0n, ...parts]) =>
      parts.reduce((sum, part, k) => {
        const { min, max } = weights[open[k]!]!;
        return part < 0n ? sum + part * BigInt(max - min) : sum;
      }, least) < 0n,
  };
}

/** The gain of an outcome at its largest values. */
function gainForm(party: OpenParty, space: WeightSpace, own: readonly number[]): readonly bigint[] {
  const { values, joint, weightScale, order, reservation } = party;
  const tops = own.map((option, i) => values[i]![option]!.max);
  // Ranked weights sum to 1, so that the reservation may be taken off every issue.
  if (order) return space.form(tops.map((top, i) => (joint.includes(i) ? top : top - reservation)));
  const [constant = 0n, ...parts] = space.form(tops);
  return [constant - BigInt(reservation) * BigInt(weightScale), ...parts];
}

/** Weights under which the gain is not negative and all answers hold, well inside where there is room. */
function weightsFor(
  { variables, limits }: WeightSpace,
  [least = 0n, ...gain]: readonly bigint[],
  { loses, same }: Answers,
): readonly bigint[] | undefined {
  const row = (parts: readonly bigint[], margin: bigint): bigint[] => [...parts, margin];
  const found = linearOptimum(
    [...Array.from({ length: variables }, () => 0n), 1n],
    [
      ...limits.map(({ weights, atMost }) => ({ weights: row(weights, 0n), atMost })),
      {
        weights: row(
          gain.map((part) => -part),
          0n,
        ),
        atMost: least,
      },
      ...loses.map(([constant = 0n, ...parts]) => ({ weights: row(parts, 1n), atMost: -constant })),
      ...same.flatMap(([constant = 0n, ...parts]) => [
        { weights: row(parts, 0n), atMost: -constant },
        {
          weights: row(
            parts.map((part) => -part),
            0n,
          ),
          atMost: constant,
        },
      ]),
      {
        weights: row(
          gain.map(() => 0n),
          1n,
        ),
        atMost: 1n,
      },
    ],
  );
  if (found.kind !== "optimal" || found.value.numerator === 0n) return undefined;
  return overOne(found.at.slice(0, -1));
}

/** Fractions over one denominator, which stands first. */
function overOne(values: readonly Rational[]): bigint[] {
  const common = values.reduce((all, { denominator }) => (all / gcd(all, denominator)) * denominator, 1n);
  return [common, ...values.map(({ numerator, denominator }) => (numerator * common) / denominator)];
}

/** Whether a rival gives nobody less and somebody more under the weights found. */
function dominates(gaps: readonly (readonly bigint[])[], found: Witness): boolean {
  let better = false;
  for (const [p, gap] of gaps.entries()) {
    const weights = found[p]!;
    let sum = 0n;
    for (let i = 0; i < gap.length; i++) sum += gap[i]! * weights[i]!;
    if (sum < 0n) return false;
    better ||= sum > 0n;
  }
  return better;
}
