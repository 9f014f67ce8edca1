import type { BargainingProblem } from "@parley/model";

/**
 * The obvious way, kept as a yardstick: lists every outcome, filters the efficient ones by comparing each with the
 * efficient ones so far, and takes the four solutions from them. Additive values as doubles; no certificates.
 */
export function solveByEnumeration({ parties, issues }: BargainingProblem): { efficient: number[][]; nash: number } {
  const values = parties.map((party) =>
    party.values.map((of) => of.map(({ numerator, denominator }) => Number(numerator) / Number(denominator))),
  );
  let efficient: number[][] = [];
  const choice = issues.map(() => 0);
  for (let at = issues.length - 1; at >= 0;) {
    const utilities = values.map((of) => choice.reduce((sum, option, issue) => sum + of[issue]![option]!, 0));
    if (!efficient.some((other) => other.every((u, p) => u >= utilities[p]!))) {
      efficient = efficient.filter((other) => !other.every((u, p) => u <= utilities[p]!));
      efficient.push(utilities);
    }
    for (at = issues.length - 1; at >= 0 && choice[at] === issues[at]!.options.length - 1; at--) choice[at] = 0;
    if (at >= 0) choice[at]!++;
  }
  return {
    efficient,
    nash: Math.max(...efficient.map((utilities) => utilities.reduce((product, u) => product * u, 1))),
  };
}
