import type { Party } from "@parley/model";

/**
 * The parties in the order used wherever two of them stand side by side: alphabetical by name, without regard to
 * case, then by id. The order is the same on every machine.
 * @example neutralOrder([{ id: "b", name: "Union", aliases: [], roles: [] }, { id: "a", name: "Port", aliases: [], roles: [] }])[0]?.name; // => "Port"
 */
export function neutralOrder(parties: readonly Party[]): Party[] {
  const sortable = parties.map((party) => ({ party, keys: [party.name.toLowerCase(), party.name, party.id] }));
  return sortable.sort((a, b) => compareKeys(a.keys, b.keys)).map(({ party }) => party);
}

/**
 * Compares two lists of words by their first difference, by code point; a list that ends first comes first.
 */
function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x = "", y = ""] = [a[i], b[i]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}
