/** One name and value of an address. */
export type QueryPart = readonly [name: string, value: string];

/**
 * The part of an address from the question mark on, with commas, colons and equals signs left as they are; empty when there is nothing to say.
 * @example queryText([["claim", "c05,c07"]]); // => "?claim=c05,c07"
 */
export function queryText(parts: readonly QueryPart[]): string {
  const words = parts.map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll(/%(?:2C|3A|3D)/g, decodeURIComponent)}`,
  );
  return words.length > 0 ? `?${words.join("&")}` : "";
}

/**
 * The parts of an address that have one of these names, in this order.
 * @example pickedParts("?claim=c05&silence=open", ["silence"]); // => [["silence", "open"]]
 */
export function pickedParts(search: string, names: readonly string[]): QueryPart[] {
  const query = new URLSearchParams(search);
  return names.flatMap((name): QueryPart[] => {
    const value = query.get(name);
    return value === null ? [] : [[name, value]];
  });
}
