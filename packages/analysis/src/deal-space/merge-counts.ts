import type { ComponentCounts } from "./count-packages.ts";

/** Counts over the whole case, exact. */
export interface PackageCounts {
  readonly packages: bigint;
  /** `refusals[n]`: packages with `n` refusals. */
  readonly refusals: readonly bigint[];
  readonly closed: { readonly byParty: readonly bigint[]; readonly all: bigint };
  readonly open: { readonly byParty: readonly bigint[]; readonly all: bigint };
  /** By slot, over all components. */
  readonly occurs: Uint8Array;
  readonly openWith: readonly bigint[];
}

/**
 * Puts the counts of independent components together: products, a convolution for the refusals, and for each option
 * the packages of its own component times all those of the others. O(components × (parties + refusals) + slots).
 * @param parties - how many parties there are, for a case without issues.
 * @example mergeCounts([], 1).packages; // => 1n
 */
export function mergeCounts(components: readonly ComponentCounts[], parties: number): PackageCounts {
  const product = (pick: (counts: ComponentCounts) => number): bigint =>
    components.reduce((total, counts) => total * BigInt(pick(counts)), 1n);
  const byParty = (pick: (counts: ComponentCounts) => readonly number[]): bigint[] =>
    Array.from({ length: parties }, (_, party) => product((counts) => pick(counts)[party] ?? 0));
  return {
    packages: product((counts) => counts.packages),
    refusals: components.reduce<bigint[]>((total, counts) => convolve(total, counts.refusals), [1n]),
    closed: { byParty: byParty((counts) => counts.closed.byParty), all: product((counts) => counts.closed.all) },
    open: { byParty: byParty((counts) => counts.open.byParty), all: product((counts) => counts.open.all) },
    occurs: occurrences(components),
    openWith: openWithEach(components),
  };
}

function convolve(a: readonly bigint[], b: readonly number[]): bigint[] {
  if (a.length === 0 || b.length === 0) return [];
  const result = Array.from({ length: a.length + b.length - 1 }, () => 0n);
  for (const [j, count] of b.entries()) {
    if (count === 0) continue;
    const times = BigInt(count);
    for (const [i, value] of a.entries()) result[i + j]! += value * times;
  }
  return result;
}

/** An option occurs in a package only if every other component has a package too. */
function occurrences(components: readonly ComponentCounts[]): Uint8Array {
  const slots = components[0]?.occurs.length ?? 0;
  const possible = components.every((counts) => counts.packages > 0);
  return Uint8Array.from({ length: slots }, (_, slot) =>
    possible && components.some((counts) => counts.occurs[slot] === 1) ? 1 : 0,
  );
}

function openWithEach(components: readonly ComponentCounts[]): bigint[] {
  const slots = components[0]?.openWith.length ?? 0;
  const result = Array.from({ length: slots }, () => 0n);
  const others = othersProduct(components.map((counts) => BigInt(counts.open.all)));
  for (const [k, counts] of components.entries())
    for (const [slot, own] of counts.openWith.entries()) if (own > 0) result[slot]! += BigInt(own) * (others[k] ?? 1n);
  return result;
}

/**
 * For each factor, the product of all the others; exact also where factors are 0.
 * @example othersProduct([2n, 0n, 3n]); // => [0n, 6n, 0n]
 */
export function othersProduct(factors: readonly bigint[]): bigint[] {
  const result = factors.map(() => 1n);
  let before = 1n;
  for (const [i, factor] of factors.entries()) {
    result[i] = before;
    before *= factor;
  }
  let after = 1n;
  for (let i = factors.length - 1; i >= 0; i--) {
    result[i]! *= after;
    after *= factors[i] ?? 1n;
  }
  return result;
}
