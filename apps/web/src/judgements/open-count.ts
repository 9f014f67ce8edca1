import type { Score } from "@parley/model";

/** How many weights and values of a score are ranges. @example openCount({ ...score, weights: { pay: { min: 1, max: 2 } }, values: {} }); // => 1 */
export function openCount({ weights, values }: Pick<Score, "weights" | "values">): number {
  const all = [...Object.values(weights), ...Object.values(values).flatMap((of) => Object.values(of))];
  return all.filter((one) => typeof one === "object" && !Array.isArray(one)).length;
}
