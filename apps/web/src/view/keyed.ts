/**
 * Items with a key that is the same as long as their words are; repeated words are told apart by their turn.
 * @example keyed(["a", "b", "a"], (word) => word).map(({ key }) => key); // => ["a", "b", "a 2"]
 */
export function keyed<Item>(items: readonly Item[], words: (item: Item) => string): { key: string; item: Item }[] {
  const turns = new Map<string, number>();
  return items.map((item) => {
    const text = words(item);
    const turn = (turns.get(text) ?? 0) + 1;
    turns.set(text, turn);
    return { key: turn === 1 ? text : `${text} ${turn}`, item };
  });
}
