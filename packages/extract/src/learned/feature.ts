/**
 * Something that is so: a group and what holds in it. Two strings rather than one put together, because most of them
 * exist already and looking them up then costs next to nothing.
 */
export type Feature = readonly [group: string, value: string];

/** Weights by group and value, as they lie on the disk. */
export type FeatureTable<Weight> = Readonly<Record<string, Readonly<Record<string, Weight>>>>;

/** Weights by group and value, ready to be looked up. */
export type FeatureIndex<Weight> = ReadonlyMap<string, ReadonlyMap<string, Weight>>;

/**
 * Makes a table ready to be looked up.
 * @example featureIndex({ verb: { reject: 3 } }).get("verb")?.get("reject"); // => 3
 */
export function featureIndex<Weight>(table: FeatureTable<Weight>): FeatureIndex<Weight> {
  return new Map(Object.entries(table).map(([group, row]) => [group, new Map(Object.entries(row))]));
}

/**
 * Features as a table, each with its weight; without those that have none.
 * @example featureTable([["verb", "reject"]], () => 3).verb?.reject; // => 3
 */
export function featureTable<Weight>(
  features: readonly Feature[],
  weightOf: (number: number) => Weight | undefined,
): FeatureTable<Weight> {
  const table: Record<string, Record<string, Weight>> = {};
  features.forEach(([group, value], number) => {
    const weight = weightOf(number);
    if (weight !== undefined) (table[group] ??= {})[value] = weight;
  });
  return table;
}

const leastReports = 3;

/**
 * Features that at least three reports share, sorted, and their numbers: what one report alone has says nothing about
 * others.
 * @example commonFeatures([[[["verb", "go"]]]]).list; // => []
 */
export function commonFeatures(reports: readonly (readonly (readonly Feature[])[])[]): {
  readonly list: readonly Feature[];
  /** The numbers of those of some features that are common, each once. */
  readonly numbersOf: (features: readonly Feature[]) => number[];
} {
  const counts = new Map<string, { feature: Feature; count: number }>();
  for (const report of reports) {
    const own = new Map(report.flat().map((feature) => [keyOf(feature), feature]));
    for (const [key, feature] of own) {
      const known = counts.get(key) ?? { feature, count: 0 };
      known.count += 1;
      counts.set(key, known);
    }
  }
  const keys = [...counts].flatMap(([key, { count }]) => (count >= leastReports ? [key] : [])).toSorted();
  const numbers = new Map(keys.map((key, i) => [key, i]));
  return {
    list: keys.map((key) => counts.get(key)?.feature ?? ["", key]),
    numbersOf: (features) => [...new Set(features.flatMap((feature) => numbers.get(keyOf(feature)) ?? []))],
  };
}

function keyOf([group, value]: Feature): string {
  return `${group}\t${value}`;
}
