/**
 * Solves a small system of linear equations by Gaussian elimination with pivoting; both arguments stay as they are.
 * @returns Infinities or NaN where the system has no one solution.
 * @example solvedSystem([Float64Array.of(2)], Float64Array.of(6)); // => Float64Array.of(3)
 */
export function solvedSystem(matrix: readonly Float64Array[], right: Float64Array): Float64Array<ArrayBuffer> {
  const size = right.length;
  const rows = matrix.map((row) => row.slice());
  const x = right.slice();
  for (let at = 0; at < size; at++) {
    let pivot = at;
    for (let i = at + 1; i < size; i++) if (Math.abs(rows[i]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = i;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    [x[at], x[pivot]] = [x[pivot]!, x[at]!];
    for (let i = at + 1; i < size; i++) {
      const factor = rows[i]![at]! / rows[at]![at]!;
      if (factor === 0) continue;
      for (let k = at; k < size; k++) rows[i]![k] = rows[i]![k]! - factor * rows[at]![k]!;
      x[i] = x[i]! - factor * x[at]!;
    }
  }
  for (let at = size - 1; at >= 0; at--) {
    for (let k = at + 1; k < size; k++) x[at] = x[at]! - rows[at]![k]! * x[k]!;
    x[at] = x[at]! / rows[at]![at]!;
  }
  return x;
}
