/**
 * Finds the conflict cores: the minimal sets of constraints that cannot all hold (minimal unsatisfiable subsets).
 * They are the minimal hitting sets of the minimal corrections, found by Berge's method, one correction at a time.
 * @param corrections - the sets of places, each ascending; all of them, or the answer is wrong.
 * @param budget - how many candidate sets may be compared.
 * @returns Cores, each ascending, smallest first, then by their first difference; none when a correction is empty, for
 * then nothing conflicts. `undefined` when the budget did not suffice.
 * @see Reiter (1987), A theory of diagnosis from first principles, Artificial Intelligence 32(1).
 * @example conflictCores([[0, 1], [0, 2]], 1000); // => [[0], [1, 2]]
 */
export function conflictCores(
  corrections: readonly (readonly number[])[],
  budget: number,
): readonly (readonly number[])[] | undefined {
  if (corrections.length === 0 || corrections.some((set) => set.length === 0)) return [];
  let hitting: (readonly number[])[] = [[]];
  let steps = 0;
  for (const correction of corrections) {
    const hits = hitting.filter((set) => meets(set, correction));
    const grown = hitting
      .filter((set) => !meets(set, correction))
      .flatMap((set) => correction.map((place) => [...set, place].sort((a, b) => a - b)));
    steps += grown.length * (hits.length + 1);
    if (steps > budget) return undefined;
    hitting = [...hits, ...grown.filter((set) => !hits.some((hit) => isSubset(hit, set)))];
  }
  return hitting.sort(bySizeThenPlaces);
}

/**
 * Compares two ascending lists by length, then by their first difference.
 * @example bySizeThenPlaces([5], [1, 2]); // => -1
 */
export function bySizeThenPlaces(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}

function meets(set: readonly number[], other: readonly number[]): boolean {
  return set.some((place) => other.includes(place));
}

function isSubset(set: readonly number[], of: readonly number[]): boolean {
  return set.every((place) => of.includes(place));
}
