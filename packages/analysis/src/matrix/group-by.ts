/**
 * Groups items by a key, in the order in which keys first appear (`Map.groupBy`, which Node 20 does not have).
 * @example groupBy([1, 2, 3], (n) => n % 2).get(1); // => [1, 3]
 */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
