import { formulaIssues, ParleyError, type ProblemConstraint } from "@parley/model";
import { compileFormula, type OptionPlaces, type Predicate } from "../deal-space/compile-formula.ts";
import { completedAt } from "../deal-space/visiting-order.ts";
import { limbColumns, type ScaledProblem } from "./scaled-problem.ts";

/** What formulas and interactions join: a group of issues that no other group depends on. */
export interface IssueGroup {
  /** Places of issues, ascending: the order in which options are chosen. */
  readonly issues: readonly number[];
  readonly sizes: readonly number[];
  /** An outcome's code is the sum of option × stride; smaller codes come first in the order of issues and options. */
  readonly strides: readonly number[];
  /** By place in `issues`, then column (party × limbs + limb): what each option adds. */
  readonly columns: readonly (readonly Float64Array[])[];
  /** By depth: what is complete once so many issues are chosen. */
  readonly rules: readonly (readonly Predicate[])[];
  /** As `rules`: red lines, conditions and assumptions, which decide what is allowed but not what there is. */
  readonly limits: readonly (readonly Predicate[])[];
  readonly tables: readonly (readonly InteractionTable[])[];
}

/** What options of several issues add together: rows by the sum of option × stride. */
interface InteractionTable {
  readonly issues: readonly number[];
  readonly strides: readonly number[];
  readonly columns: readonly Float64Array[];
}

/** The most cells of a table for interactions. */
const largestTable = 4_000_000;

/**
 * Splits the issues into groups that nothing joins; in the order of their first issues. A constraint over no issue
 * makes a group of its own.
 * @param constraints - those that count; leaving some out answers what they do.
 * @example issueGroups(scaledProblem({ title: "", parties: [], issues: [], constraints: [] }), []); // => []
 */
export function issueGroups(scaled: ScaledProblem, constraints: readonly ProblemConstraint[]): IssueGroup[] {
  const { issues, parties } = scaled.problem;
  const places: OptionPlaces = new Map(
    issues.map((issue, at) => [issue.id, { at, options: new Map(issue.options.map((option, i) => [option.id, i])) }]),
  );
  const compiled = constraints.map((constraint) => ({
    rule: constraint.kind === "rule",
    issues: formulaIssues(constraint.formula).flatMap((issue) => places.get(issue)?.at ?? []),
    holds: compileFormula(constraint.formula, places),
  }));
  const links = [...compiled, ...parties.flatMap((party) => party.interactions).map(({ when }) => linkOf(when))];
  const roots = joined(issues.length, links);
  const members = [...new Set(roots)].map((root) => issues.flatMap((_, at) => (roots[at] === root ? [at] : [])));
  const constant = compiled.some((link) => link.issues.length === 0) ? [[]] : [];
  return [...constant, ...members].map((own): IssueGroup => {
    const inside = compiled.filter((link) =>
      link.issues.length === 0 ? own.length === 0 : own.includes(link.issues[0]!),
    );
    const sizes = own.map((at) => issues[at]!.options.length);
    return {
      issues: own,
      sizes,
      strides: stridesOf(sizes),
      columns: own.map((at) => scaled.values.flatMap((values) => limbColumns(values[at]!, scaled.limbs))),
      rules: holding(
        inside.filter((link) => link.rule),
        own,
      ),
      limits: holding(
        inside.filter((link) => !link.rule),
        own,
      ),
      tables: completedAt(interactionTables(scaled, own), own),
    };
  });
}

function linkOf(when: readonly { readonly issue: number }[]): { readonly issues: readonly number[] } {
  return { issues: when.map(({ issue }) => issue) };
}

function holding(
  links: readonly { readonly issues: readonly number[]; readonly holds: Predicate }[],
  order: readonly number[],
): Predicate[][] {
  return completedAt(links, order).map((level) => level.map(({ holds }) => holds));
}

/** For each issue, the first issue of its group. */
function joined(count: number, links: readonly { readonly issues: readonly number[] }[]): number[] {
  const parents = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  for (const { issues } of links)
    for (const issue of issues) {
      const [a, b] = [root(issues[0]!), root(issue)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  return parents.map((_, at) => root(at));
}

function stridesOf(sizes: readonly number[]): number[] {
  const strides = sizes.map(() => 1);
  for (let i = sizes.length - 2; i >= 0; i--) strides[i] = strides[i + 1]! * sizes[i + 1]!;
  return strides;
}

/** Interactions over the same issues share one table. */
function interactionTables(scaled: ScaledProblem, own: readonly number[]): InteractionTable[] {
  const { problem, limbs, parties } = scaled;
  const sums = new Map<string, { issues: number[]; sizes: number[]; cells: bigint[][] }>();
  for (const [party, { interactions }] of problem.parties.entries())
    for (const [i, { when }] of interactions.entries()) {
      const terms = when.toSorted((a, b) => a.issue - b.issue);
      if (terms.length === 0 || !own.includes(terms[0]!.issue)) continue;
      const issues = terms.map(({ issue }) => issue);
      const sizes = issues.map((issue) => problem.issues[issue]!.options.length);
      const cells = sizes.reduce((product, size) => product * size, 1);
      if (cells > largestTable) throw tooLarge(issues.map((issue) => problem.issues[issue]!.label));
      const table = sums.get(issues.join()) ?? {
        issues,
        sizes,
        cells: Array.from({ length: parties }, () => Array<bigint>(cells).fill(0n)),
      };
      sums.set(issues.join(), table);
      addBox(
        table.cells[party]!,
        { terms: terms.map(({ options }) => options), strides: stridesOf(sizes) },
        scaled.interactions[party]![i]!,
      );
    }
  return [...sums.values()].map(({ issues, sizes, cells }) => ({
    issues,
    strides: stridesOf(sizes),
    columns: cells.flatMap((of) => limbColumns(of, limbs)),
  }));
}

function addBox(
  cells: bigint[],
  box: { readonly terms: readonly (readonly number[])[]; readonly strides: readonly number[] },
  value: bigint,
): void {
  const add = (depth: number, at: number): void => {
    const options = box.terms[depth];
    if (options) for (const option of options) add(depth + 1, at + option * box.strides[depth]!);
    else cells[at] = cells[at]! + value;
  };
  add(0, 0);
}

/** Says that issues are joined beyond what can be looked at one by one. */
export function tooLarge(labels: readonly string[]): ParleyError {
  return new ParleyError(
    "too-large",
    `issues ${labels.slice(0, 6).join(", ")}${labels.length > 6 ? ` and ${labels.length - 6} more` : ""} are joined by rules or by values given to them together, and have too many outcomes to look at: take some of these apart`,
  );
}
