import { fraction, zero, type Rational } from "@parley/model";

/** A weighted sum of variables that may not be more than a number. */
export interface LinearLimit {
  readonly weights: readonly bigint[];
  readonly atMost: bigint;
}

/** The largest value of a linear form, where it is reached, and what proves it. */
export interface LinearOptimum {
  readonly kind: "optimal";
  readonly value: Rational;
  /** By variable. */
  readonly at: readonly Rational[];
  /** By limit: none negative; the limits in these shares add up to the bound that the value reaches. */
  readonly duals: readonly Rational[];
}

/** A tableau in whole numbers over one denominator; the last row is the objective, the last column what is left. */
interface Tableau {
  readonly cells: bigint[][];
  denominator: bigint;
  /** By row and by column: which variable; those from `variables` on are the slacks of the limits. */
  readonly basic: number[];
  readonly free: number[];
}

/** What stands for the variable by which every limit may be missed at first. */
const missed = -1;

/**
 * Maximises a linear form of variables that are 0 or more under limits, in exact whole numbers: the simplex method
 * with integer pivots and the smallest index rule, so that it ends and nothing is rounded. Fast for a few dozen
 * variables and limits, exponential in the worst case.
 * @returns `infeasible` when nothing meets the limits, `unbounded` when there is no largest value.
 * @see Bland (1977), New finite pivoting rules for the simplex method, Mathematics of Operations Research 2(2);
 * Edmonds (1967), Systems of distinct representatives and linear algebra, on pivots in whole numbers.
 * @example linearOptimum([1n], [{ weights: [2n], atMost: 3n }]); // => { kind: "optimal", value: { numerator: 3n, denominator: 2n }, at: [{ numerator: 3n, denominator: 2n }], duals: [{ numerator: 1n, denominator: 2n }] }
 */
export function linearOptimum(
  objective: readonly bigint[],
  limits: readonly LinearLimit[],
): LinearOptimum | { readonly kind: "infeasible" | "unbounded" } {
  const variables = objective.length;
  const tableau: Tableau = {
    cells: [...limits.map(({ weights, atMost }) => [...weights, atMost]), [...objective.map((c) => -c), 0n]],
    denominator: 1n,
    basic: limits.map((_, i) => variables + i),
    free: objective.map((_, j) => j),
  };
  if (limits.some(({ atMost }) => atMost < 0n) && !meetLimits(tableau, objective)) return { kind: "infeasible" };
  if (!optimise(tableau)) return { kind: "unbounded" };
  const { cells, basic, free, denominator } = tableau;
  const at = objective.map(() => zero);
  basic.forEach((variable, i) => {
    if (variable < variables) at[variable] = fraction(cells[i]!.at(-1)!, denominator);
  });
  const duals = limits.map(() => zero);
  const last = cells.at(-1)!;
  free.forEach((variable, j) => {
    if (variable >= variables) duals[variable - variables] = fraction(last[j]!, denominator);
  });
  return { kind: "optimal", value: fraction(last.at(-1)!, denominator), at, duals };
}

/** Pivots until no column improves the objective; false when one improves it without end. */
function optimise(tableau: Tableau): boolean {
  const { cells, basic, free } = tableau;
  for (;;) {
    const last = cells.at(-1)!;
    let enter = -1;
    for (let j = 0; j < free.length; j++) if (last[j]! < 0n && (enter < 0 || free[j]! < free[enter]!)) enter = j;
    if (enter < 0) return true;
    let leave = -1;
    for (let i = 0; i < basic.length; i++) {
      const own = cells[i]!;
      if (own[enter]! <= 0n) continue;
      const best = leave < 0 ? undefined : cells[leave]!;
      const by = best ? own.at(-1)! * best[enter]! - best.at(-1)! * own[enter]! : -1n;
      if (by < 0n || (by === 0n && basic[i]! < basic[leave]!)) leave = i;
    }
    if (leave < 0) return false;
    pivot(tableau, leave, enter);
  }
}

/** Finds a start that meets all limits, by making what they are missed by as small as can be; false when there is none. */
function meetLimits(tableau: Tableau, objective: readonly bigint[]): boolean {
  const { cells, basic, free } = tableau;
  const rows = basic.length;
  cells.forEach((row, i) => row.splice(-1, 0, i < rows ? -1n : 1n));
  cells[rows]!.fill(0n, 0, free.length);
  free.push(missed);
  let worst = 0;
  for (let i = 1; i < rows; i++) if (cells[i]!.at(-1)! < cells[worst]!.at(-1)!) worst = i;
  pivot(tableau, worst, free.length - 1);
  optimise(tableau);
  if (cells[rows]!.at(-1)! < 0n) return false;
  const still = basic.indexOf(missed);
  if (still >= 0)
    pivot(
      tableau,
      still,
      cells[still]!.findIndex((cell) => cell !== 0n),
    );
  const column = free.indexOf(missed);
  for (const row of cells) row.splice(column, 1);
  free.splice(column, 1);
  restoreObjective(tableau, objective);
  return true;
}

function restoreObjective({ cells, basic, free, denominator }: Tableau, objective: readonly bigint[]): void {
  const last = cells.at(-1)!;
  last.fill(0n);
  free.forEach((variable, j) => (last[j] = -(objective[variable] ?? 0n) * denominator));
  basic.forEach((variable, i) => {
    const weight = objective[variable] ?? 0n;
    if (weight !== 0n) cells[i]!.forEach((cell, j) => (last[j] = last[j]! + weight * cell));
  });
}

/** Exchanges a basic and a free variable; every division is without a rest. */
function pivot(tableau: Tableau, leave: number, enter: number): void {
  const { cells, basic, free, denominator } = tableau;
  const own = cells[leave]!;
  const at = own[enter]!;
  for (let i = 0; i < cells.length; i++) {
    if (i === leave) continue;
    const row = cells[i]!;
    const factor = row[enter]!;
    for (let j = 0; j < row.length; j++) if (j !== enter) row[j] = (row[j]! * at - factor * own[j]!) / denominator;
    row[enter] = -factor;
  }
  own[enter] = denominator;
  tableau.denominator = at;
  if (at < 0n) {
    for (const row of cells) for (let j = 0; j < row.length; j++) row[j] = -row[j]!;
    tableau.denominator = -at;
  }
  [basic[leave], free[enter]] = [free[enter]!, basic[leave]!];
}
