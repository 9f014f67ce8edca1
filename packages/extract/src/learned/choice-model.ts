/** What was to choose from and what was right. Candidates are lists of feature numbers; a feature is there or not. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly chosen: number;
  /** How much it counts; 1 when missing. */
  readonly weight?: number;
}

/** How training goes: `lasso` makes small weights zero, `ridge` keeps large ones small; per example. */
export interface Training {
  readonly lasso: number;
  readonly ridge: number;
  readonly rounds: number;
}

/**
 * Trains a conditional logistic model: the chance of a candidate grows with the sum of the weights of its features.
 * Accelerated proximal gradient on the whole set, so that the same input gives the same weights.
 * @param size - How many features there are.
 * @returns A weight per feature. O(rounds · features of all candidates).
 * @see Beck & Teboulle (2009), A fast iterative shrinkage-thresholding algorithm, SIAM J. Imaging Sciences 2(1).
 * @example trainChoice([{ candidates: [[0], []], chosen: 0 }], 1, { lasso: 0, ridge: 0.1, rounds: 50 })[0] > 0; // => true
 */
export function trainChoice(choices: readonly Choice[], size: number, training: Training): Float64Array {
  const { lasso, ridge, rounds } = training;
  const packed = choices.map(pack);
  const total = packed.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const step = 1 / (largestCurvature(choices) + ridge);
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  let momentum = 1;
  for (let round = 0; round < rounds; round++) {
    const gradient = slope(packed, ahead);
    const next = new Float64Array(size);
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / following;
    for (let i = 0; i < size; i++) {
      const at = ahead[i] as number;
      const moved = at - step * ((gradient[i] as number) / total + ridge * at);
      const value = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * lasso);
      next[i] = value;
      ahead[i] = value + push * (value - (weights[i] as number));
    }
    weights = next;
    momentum = following;
  }
  return weights;
}

/** An upper bound of the curvature of the loss, from the longest candidate. */
function largestCurvature(choices: readonly Choice[]): number {
  let longest = 1;
  for (const { candidates } of choices) for (const { length } of candidates) longest = Math.max(longest, length);
  return longest / 4;
}

/** A choice with its features in one row: candidate `c` has those from `ends[c - 1]` up to `ends[c]`. */
interface Packed {
  readonly features: Int32Array;
  readonly ends: Int32Array;
  readonly chosen: number;
  readonly weight: number;
}

function pack({ candidates, chosen, weight = 1 }: Choice): Packed {
  const ends = new Int32Array(candidates.length);
  let end = 0;
  candidates.forEach(({ length }, c) => (ends[c] = end += length));
  return { features: Int32Array.from(candidates.flat()), ends, chosen, weight };
}

function slope(choices: readonly Packed[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { features, ends, chosen, weight } of choices) {
    const scores: number[] = [];
    let i = 0;
    for (const end of ends) {
      let sum = 0;
      for (; i < end; i++) sum += weights[features[i] as number] as number;
      scores.push(sum);
    }
    const shares = shareOut(scores);
    i = 0;
    ends.forEach((end, c) => {
      const pull = weight * ((shares[c] as number) - Number(c === chosen));
      for (; i < end; i++) {
        const at = features[i] as number;
        gradient[at] = (gradient[at] as number) + pull;
      }
    });
  }
  return gradient;
}

/**
 * Chances from scores; they sum to 1.
 * @example shareOut([0, 0]); // => [0.5, 0.5]
 */
export function shareOut(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const grown = scores.map((score) => Math.exp(score - top));
  const sum = grown.reduce((whole, part) => whole + part, 0);
  return grown.map((part) => part / sum);
}
