/**
 * Cohen's kappa: how far two people agree on a label beyond what their habits alone would give.
 * @param pairs - The two labels of each thing that both of them saw.
 * @returns 1 for full agreement, 0 for no better than chance, below 0 for worse; `undefined` when there is nothing to
 * compare, or when both always use the same one label.
 * @see Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1).
 * @example cohensKappa([["offer", "offer"], ["offer", "demand"], ["demand", "demand"], ["demand", "demand"]]); // => 0.5
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  const labels = new Set(pairs.flat());
  const share = (of: (pair: readonly [string, string]) => boolean) => pairs.filter(of).length / pairs.length;
  const agreed = share(([a, b]) => a === b);
  let byChance = 0;
  for (const label of labels) byChance += share(([a]) => a === label) * share(([, b]) => b === label);
  return labels.size < 2 ? undefined : Math.round(((agreed - byChance) / (1 - byChance)) * 1e4) / 1e4;
}
