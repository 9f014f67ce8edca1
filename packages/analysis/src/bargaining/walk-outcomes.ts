import type { IssueGroup } from "./issue-group.ts";

/** Takes an outcome of a group: its code, the columns of its values (in use only during the call), whether it is allowed. */
export type OutcomeVisitor = (code: number, values: Float64Array, allowed: boolean) => void;

/**
 * Visits the outcomes of a group that the rules allow, in ascending order of their codes.
 * @param width - how many columns values have.
 * @param budget - how many partial outcomes may be looked at.
 * @returns Whether the budget sufficed.
 * @example walkOutcomes({ issues: [], sizes: [], strides: [], columns: [], rules: [[]], limits: [[]], tables: [[]] }, { width: 0, budget: 9 }, () => undefined); // => true
 */
export function walkOutcomes(
  group: IssueGroup,
  { width, budget }: { readonly width: number; readonly budget: number },
  visit: OutcomeVisitor,
): boolean {
  const last = group.issues.length;
  const choices = new Int32Array((group.issues.at(-1) ?? 0) + 1);
  const sums = Array.from({ length: last + 1 }, () => new Float64Array(width));
  let left = budget;
  const enter = (depth: number, code: number, allowed: boolean): void => {
    if (--left < 0) return;
    for (const holds of group.rules[depth]!) if (!holds(choices)) return;
    if (allowed) for (const holds of group.limits[depth]!) if (!holds(choices)) allowed = false;
    const own = sums[depth]!;
    for (const { issues, strides, columns } of group.tables[depth]!) {
      let row = 0;
      for (let i = 0; i < issues.length; i++) row += choices[issues[i]!]! * strides[i]!;
      for (let k = 0; k < width; k++) own[k] = own[k]! + columns[k]![row]!;
    }
    if (depth === last) return visit(code, own, allowed);
    const [issue, columns, stride] = [group.issues[depth]!, group.columns[depth]!, group.strides[depth]!];
    const next = sums[depth + 1]!;
    for (let option = 0; option < group.sizes[depth]!; option++) {
      choices[issue] = option;
      for (let k = 0; k < width; k++) next[k] = own[k]! + columns[k]![option]!;
      enter(depth + 1, code + option * stride, allowed);
    }
  };
  enter(0, 0, true);
  return left >= 0;
}
