import type { Candidates } from "./point-set.ts";

/** How many strong rows the buffer compares new rows with: for each of so many weights, the row of the largest sum. */
const directions = 20;

/**
 * Collects rows that may be efficient. It refuses at once a row that one of a few strong rows dominates: most rows of
 * a large space are refused so, and only the rest are sorted.
 */
export class CandidateBuffer {
  private columns: Float64Array[];
  private codes: Float64Array;
  private rows = 0;
  private readonly limbs: number;
  private readonly weights: readonly (readonly number[])[];
  private readonly best: number[];
  private readonly strong: Float64Array[] = [];

  /**
   * @param ranges - by party, how far its first limb can reach: what makes weights of different parties comparable.
   * @param limbs - limbs of a number; above 1, rows come with their limbs already carried.
   */
  constructor(ranges: readonly number[], limbs: number) {
    this.limbs = limbs;
    this.columns = Array.from({ length: ranges.length * limbs }, () => new Float64Array(64));
    this.codes = new Float64Array(64);
    this.weights = spread(ranges.length).map((weights) => weights.map((weight, p) => weight / (ranges[p]! || 1)));
    this.best = this.weights.map(() => Number.NEGATIVE_INFINITY);
  }

  /** Takes a row unless a strong row dominates it. */
  offer(values: Float64Array, code: number): void {
    if (this.dominated(values)) return;
    if (this.rows === this.codes.length) this.grow();
    for (let k = 0; k < this.columns.length; k++) this.columns[k]![this.rows] = values[k]!;
    this.codes[this.rows++] = code;
    let copy: Float64Array | undefined;
    for (let i = 0; i < this.weights.length; i++) {
      const weights = this.weights[i]!;
      let sum = 0;
      for (let p = 0; p < weights.length; p++) sum += weights[p]! * values[p * this.limbs]!;
      if (sum <= this.best[i]!) continue;
      this.best[i] = sum;
      this.strong[i] = copy ??= values.slice();
    }
  }

  /** The rows taken so far. */
  candidates(): Candidates {
    return { rows: this.rows, columns: this.columns, codes: this.codes };
  }

  private dominated(values: Float64Array): boolean {
    for (let i = 0; i < this.strong.length; i++) {
      if (!this.dominates(this.strong[i]!, values)) continue;
      if (i > 0) this.swap(i, i - 1);
      return true;
    }
    return false;
  }

  private dominates(strong: Float64Array, values: Float64Array): boolean {
    const { limbs } = this;
    let more = false;
    if (limbs === 1) {
      for (let k = 0; k < values.length; k++) {
        if (strong[k]! < values[k]!) return false;
        if (strong[k]! > values[k]!) more = true;
      }
      return more;
    }
    for (let from = 0; from < values.length; from += limbs)
      for (let k = from; k < from + limbs; k++) {
        if (strong[k] === values[k]) continue;
        if (strong[k]! < values[k]!) return false;
        more = true;
        break;
      }
    return more;
  }

  /** What refused a row will refuse the next one: it moves to the front. */
  private swap(i: number, j: number): void {
    [this.strong[i], this.strong[j]] = [this.strong[j]!, this.strong[i]!];
    [this.best[i], this.best[j]] = [this.best[j]!, this.best[i]!];
    const weights = this.weights as (readonly number[])[];
    [weights[i], weights[j]] = [weights[j]!, weights[i]!];
  }

  private grow(): void {
    const larger = (column: Float64Array): Float64Array => {
      const grown = new Float64Array(column.length * 2);
      grown.set(column);
      return grown;
    };
    this.columns = this.columns.map(larger);
    this.codes = larger(this.codes);
  }
}

/** Directions spread over the parties, the same for every order of them. */
function spread(parties: number): number[][] {
  const all = [Array.from({ length: parties }, () => 1)];
  for (let step = 1; all.length < directions; step++)
    for (let party = 0; party < parties && all.length < directions; party++)
      all.push(Array.from({ length: parties }, (_, p) => (p === party ? 1 : 0.6 ** step)));
  return all;
}
