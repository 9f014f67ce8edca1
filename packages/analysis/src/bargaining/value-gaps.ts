import type { OpenParty } from "./open-values.ts";

/** The smallest and the largest of one outcome's value less another's. */
export type ValueGaps = (
  one: readonly number[],
  other: readonly number[],
) => { readonly min: number; readonly max: number };

/**
 * How far the values of two outcomes can lie apart for a party, whatever its open values and weights are. Values of an
 * option that both choose cancel out. Of ranked weights these are numbers of the same signs only.
 * @example valueGaps({ values: [], joint: [], weights: [], weightScale: 1, reservation: 0 })([], []); // => { min: 0, max: 0 }
 */
export function valueGaps({ values, joint, weights, order }: OpenParty): ValueGaps {
  const issues = values.slice(0, values.length - joint.length);
  const gaps = issues.map((of, i) =>
    of.map((a, x) =>
      of.map((b, y) => {
        if (x === y) return { min: 0, max: 0 };
        const [low, high, { min, max }] = [a.min - b.max, a.max - b.min, weights[i]!];
        return { min: Math.min(low * min, low * max), max: Math.max(high * min, high * max) };
      }),
    ),
  );
  const places = order ?? issues.map((_, i) => i);
  return (one, other) => {
    let together = 0;
    for (const at of joint) together += (values[at]![one[at]!]!.min - values[at]![other[at]!]!.min) * weights[at]!.min;
    // Ranked weights sum to 1, so that what has weight 1 may be added to every issue.
    let [min, max, lowest, highest] = [order ? 0 : together, order ? 0 : together, Infinity, -Infinity];
    for (const i of places) {
      const gap = gaps[i]![one[i]!]![other[i]!]!;
      min += order ? gap.min + together : gap.min;
      max += order ? gap.max + together : gap.max;
      lowest = Math.min(lowest, min);
      highest = Math.max(highest, max);
    }
    return order ? { min: lowest, max: highest } : { min, max };
  };
}
