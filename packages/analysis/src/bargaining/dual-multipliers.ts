import type { GainSpace } from "./gain-space.ts";
import { solvedSystem } from "./solved-system.ts";

/** What multipliers are sought for: the smallest upper bound that they prove. */
export interface DualProblem {
  /**
   * `product`: multipliers are weights of the gains in the bound of a product; `least`: weights that sum to 1 after
   * division by `weights`, a party of weight 0 left out; `sum`: fixed weights, to which each party's multiplier of "it
   * gains at least nothing" is added.
   */
  readonly kind: "product" | "least" | "sum";
  /** By party: for `least` and `sum`, the weight of one unit of its gain in what is maximised. */
  readonly weights: readonly number[];
}

/** Rounds of sharpening, and Newton steps in each. */
const [rounds, steps] = [6, 3];

/**
 * Finds multipliers λ ≥ 0 of the parties' gains whose bound Σ max λ·gain is as small as can be, by Newton's method on
 * a smoothed bound that is sharpened in rounds. They need not be perfect: any multipliers prove a bound.
 * @returns The multipliers after the last rounds, the sharpest first; fewer where the values are too far apart for
 * doubles, none where nothing counts.
 * @see Geoffrion (1974), Lagrangean relaxation for integer programming; Boyd and Vandenberghe (2004), Convex
 * Optimization, ch. 9–10.
 */
export function dualMultipliers(space: GainSpace, problem: DualProblem): Float64Array[] {
  const { kind, weights } = problem;
  const counted = weights.filter((weight) => weight > 0).length;
  if (kind === "least" && counted === 0) return [];
  const start = kind === "sum" ? 0.05 : kind === "product" ? 1 : 1 / counted;
  let free = Float64Array.from(weights, (weight) => (kind === "least" && weight === 0 ? 0 : start));
  const found: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const sharpness = 0.08 * 0.16 ** round * (1 / Math.max(1, Math.sqrt(space.sets.length)));
    const barrier = kind === "product" ? 1 : sharpness;
    for (let step = 0; step < steps; step++) free = newtonStep(space, { problem, free, sharpness, barrier });
    if (round >= rounds - 3) found.unshift(free.map((value, p) => multiplier(kind, weights[p]!, value)));
  }
  return found.filter((lambda) => lambda.every(Number.isFinite));
}

function multiplier(kind: DualProblem["kind"], weight: number, free: number): number {
  return kind === "product" ? free : kind === "sum" ? weight + free : weight * free;
}

interface Smoothed {
  readonly problem: DualProblem;
  readonly free: Float64Array;
  readonly sharpness: number;
  readonly barrier: number;
}

function newtonStep(space: GainSpace, at: Smoothed): Float64Array<ArrayBuffer> {
  const { free, problem, barrier } = at;
  const { value, gradient, hessian } = smoothedBound(space, at, true);
  for (let p = 0; p < free.length; p++) {
    gradient[p] = free[p]! > 0 ? gradient[p]! - barrier / free[p]! : 0;
    hessian[p]![p] = free[p]! > 0 ? hessian[p]![p]! + barrier / free[p]! ** 2 + 1e-12 : 1;
  }
  const direct = solvedSystem(hessian, gradient);
  let move = direct.map((d) => -d);
  if (problem.kind === "least") {
    // The weights keep their sum: Newton's step within that plane.
    const even = solvedSystem(
      hessian,
      free.map((value) => (value > 0 ? 1 : 0)),
    );
    const shift = total(direct) / total(even);
    move = direct.map((d, p) => shift * even[p]! - d);
  }
  const slope = move.reduce((sum, d, p) => sum + d * gradient[p]!, 0);
  const here = value - barrier * logs(free);
  let length = 1;
  for (let p = 0; p < free.length; p++) if (move[p]! < 0) length = Math.min(length, (-0.95 * free[p]!) / move[p]!);
  for (let tries = 0; tries < 12; tries++, length /= 2) {
    const next = free.map((x, p) => x + length * move[p]!);
    const there = smoothedBound(space, { ...at, free: next }, false).value - barrier * logs(next);
    if (there <= here + 0.1 * length * slope) return next;
  }
  return free.slice();
}

/** The bound with each maximum replaced by a soft one, and its derivatives by the free variables. */
function smoothedBound(space: GainSpace, { problem, free, sharpness }: Smoothed, derivatives: boolean) {
  const parties = free.length;
  const lambda = free.map((value, p) => multiplier(problem.kind, problem.weights[p]!, value));
  const gradient = Float64Array.from(space.base);
  const hessian = Array.from({ length: derivatives ? parties : 0 }, () => new Float64Array(parties));
  let value = lambda.reduce((sum, l, p) => sum + l * space.base[p]!, 0);
  const mean = new Float64Array(parties);
  for (const columns of space.gains) {
    const size = columns[0]!.length;
    const scores = new Float64Array(size);
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      let score = 0;
      for (let p = 0; p < parties; p++) score += lambda[p]! * columns[p]![i]!;
      scores[i] = score;
      if (score > top) top = score;
    }
    let mass = 0;
    for (let i = 0; i < size; i++) mass += scores[i] = Math.exp((scores[i]! - top) / sharpness);
    value += top + sharpness * Math.log(mass);
    if (!derivatives) continue;
    mean.fill(0);
    for (let i = 0; i < size; i++) {
      const share = scores[i]! / mass;
      if (share < 1e-12) continue;
      for (let p = 0; p < parties; p++) {
        const weighted = share * columns[p]![i]!;
        mean[p] = mean[p]! + weighted;
        for (let q = 0; q <= p; q++) hessian[p]![q] = hessian[p]![q]! + (weighted * columns[q]![i]!) / sharpness;
      }
    }
    for (let p = 0; p < parties; p++) {
      gradient[p] = gradient[p]! + mean[p]!;
      for (let q = 0; q <= p; q++) hessian[p]![q] = hessian[p]![q]! - (mean[p]! * mean[q]!) / sharpness;
    }
  }
  if (!derivatives) return { value, gradient, hessian };
  // Of weighted variables, the chain rule.
  const slopes = problem.kind === "least" ? problem.weights : problem.weights.map(() => 1);
  for (let p = 0; p < parties; p++) {
    gradient[p] = gradient[p]! * slopes[p]!;
    for (let q = 0; q <= p; q++) hessian[q]![p] = hessian[p]![q] = hessian[p]![q]! * slopes[p]! * slopes[q]!;
  }
  return { value, gradient, hessian };
}

/** The sum of the logarithms of the variables in use. */
function logs(free: Float64Array): number {
  return free.reduce((sum, value) => (value > 0 ? sum + Math.log(value) : sum), 0);
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
