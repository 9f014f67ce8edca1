import type { OpenParty, OpenValues } from "./open-values.ts";

/** One choice of weights for every party, with what they are scaled by. */
export type WeightChoice = readonly { readonly weights: readonly number[]; readonly scale: number }[];

/** The most choices that are tried. */
const mostChoices = 256;

/**
 * Choices of weights to try: of ranges their ends, together and one against the others; of a ranking the corners of
 * its set and one point inside.
 * @returns `all`: whether these are all there are, as where every weight is known.
 * @example weightChoices([]); // => { vectors: [[]], all: true }
 */
export function weightChoices(parties: readonly OpenParty[]): {
  readonly vectors: readonly WeightChoice[];
  readonly all: boolean;
} {
  let vectors: WeightChoice[] = [[]];
  for (const party of parties) {
    const own = ownChoices(party);
    vectors = vectors.flatMap((before) => own.map((choice) => [...before, choice])).slice(0, mostChoices);
  }
  const all = parties.every(({ weights, order }) => !order && weights.every(({ min, max }) => min === max));
  return { vectors, all };
}

function ownChoices({ weights, joint, weightScale, order }: OpenParty): WeightChoice[number][] {
  if (order) {
    const falling = (weightAt: (place: number) => number): WeightChoice[number] => {
      const made: number[] = [];
      for (const [place, issue] of order.entries()) made[issue] = weightAt(place);
      const scale = made.reduce((sum, weight) => sum + weight, 0);
      return { weights: [...made, ...joint.map(() => scale)], scale };
    };
    const corners = order.map((_, last) => falling((place) => (place <= last ? 1 : 0)));
    return [falling((place) => order.length - place), ...corners];
  }
  const open = weights.flatMap(({ min, max }, i) => (min === max ? [] : [i]));
  const ends = (isHigh: (issue: number) => boolean): WeightChoice[number] => ({
    weights: weights.map(({ min, max }, i) => (isHigh(i) ? max : min)),
    scale: weightScale,
  });
  if (open.length === 0) return [ends(() => false)];
  const single = open.flatMap((one) => [ends((i) => i === one), ends((i) => i !== one)]);
  return [ends(() => false), ends(() => true), ...single];
}

/**
 * Whether an outcome is rational and efficient under these weights for some values within their ranges. Best for it,
 * against all others at once, are the largest values of its own options and the smallest of all others.
 * @example holdsForSome({ outcomes: [[]], parties: [] }, [], []); // => true
 */
export function holdsForSome({ outcomes, parties }: OpenValues, own: readonly number[], choice: WeightChoice): boolean {
  const rational = parties.every(({ values, reservation }, p) => {
    const { weights, scale } = choice[p]!;
    return own.reduce((sum, option, i) => sum + weights[i]! * values[i]![option]!.max, -reservation * scale) >= 0;
  });
  return rational && !outcomes.some((other) => dominates(parties, choice, [other, own]));
}

function dominates(
  parties: readonly OpenParty[],
  choice: WeightChoice,
  [other, own]: readonly [readonly number[], readonly number[]],
): boolean {
  let better = false;
  for (const [p, { values }] of parties.entries()) {
    let gap = 0;
    for (const [i, option] of own.entries())
      if (other[i] !== option) gap += choice[p]!.weights[i]! * (values[i]![other[i]!]!.min - values[i]![option]!.max);
    if (gap < 0) return false;
    better ||= gap > 0;
  }
  return better;
}
