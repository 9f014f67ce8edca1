/** A few counts that are compared and added place by place, such as refusals and unknowns. */
export type CountVector = readonly number[];

/**
 * The sum, place by place. @example addVectors([1, 2], [3, 0]); // => [4, 2]
 */
export function addVectors(a: CountVector, b: CountVector): CountVector {
  return a.map((value, place) => value + b[place]!);
}

/**
 * Compares by the first place that differs. @example compareVectors([1, 2], [1, 3]); // => -1
 */
export function compareVectors(a: CountVector, b: CountVector): number {
  for (const [place, value] of a.entries()) if (value !== b[place]) return value - b[place]!;
  return 0;
}

/**
 * Whether one vector is nowhere higher than another and somewhere lower.
 * @example dominates([0, 1], [0, 2]); // => true
 */
export function dominates(a: CountVector, b: CountVector): boolean {
  let lower = false;
  for (const [place, value] of a.entries()) {
    if (value > b[place]!) return false;
    lower ||= value < b[place]!;
  }
  return lower;
}

/**
 * Every sum that takes one vector of each family, once, ascending; the empty sum is a vector of zeros.
 * @param places - how many counts a vector has.
 * @example ascendingSums([[[0], [2]], [[1]]], 1); // => [[1], [3]]
 */
export function ascendingSums(families: readonly (readonly CountVector[])[], places: number): CountVector[] {
  let sums: CountVector[] = [Array.from({ length: places }, () => 0)];
  for (const family of families)
    sums = distinct(sums.flatMap((sum) => family.map((vector) => addVectors(sum, vector))));
  return sums.sort(compareVectors);
}

function distinct(vectors: readonly CountVector[]): CountVector[] {
  return [...new Map(vectors.map((vector) => [vector.join(), vector])).values()];
}
