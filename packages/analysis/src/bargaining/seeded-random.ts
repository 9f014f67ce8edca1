/**
 * Whole numbers below a bound that look random and are the same for the same seed, on every computer: xoshiro128**,
 * its state filled by a Weyl sequence through the finaliser of MurmurHash3. Numbers above the last multiple of the
 * bound are thrown away, so that all are equally likely. Not for secrets.
 * @param seed - a whole number; only its lower 32 bits count.
 * @see Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4).
 * @example seededRandom(1)(10) === seededRandom(1)(10); // => true
 */
export function seededRandom(seed: number): (below: number) => number {
  const next = xoshiro128(Array.from({ length: 4 }, (_, i) => mixed(seed + Math.imul(0x9e3779b9, i + 1))));
  return (below) => {
    const fair = 2 ** 32 - (2 ** 32 % below);
    for (;;) {
      const value = next();
      if (value < fair) return value % below;
    }
  };
}

/**
 * The generator alone: whole numbers from 0 to 2^32 − 1.
 * @param state - four whole numbers of 32 bits, not all 0.
 * @example xoshiro128([1, 2, 3, 4])(); // => 11520
 */
export function xoshiro128(state: readonly number[]): () => number {
  let [a = 1, b = 0, c = 0, d = 0] = state;
  return () => {
    const value = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const kept = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= kept;
    d = rotated(d, 11);
    return value;
  };
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
