import { formulaIssues, type Case, type Formula, type Warning } from "@parley/model";
import { compileFormula, type Predicate } from "./compile-formula.ts";
import { optionPlaces } from "./constraint-network.ts";

/** Beyond so many packages of the issues of two formulas, one is not tested for implying the other. */
const maximalPackages = 20_000;

/**
 * Finds circles of `if … then` rules, where what each rule concludes makes the next one apply, back to the first:
 * then the options they name stand or fall together, which is often a slip of the coder. Results stay exact.
 * @returns One warning with code `rule-cycle` for each circle, naming its rules in the order of the case.
 * O(rules² × packages of the issues of two rules).
 * @example ruleCycles(parseCase({ format: "parley-case", version: 1, title: "Talks" })); // => []
 */
export function ruleCycles(subject: Case): Warning[] {
  const rules = subject.rules.flatMap((rule) => ("if" in rule ? [{ id: rule.id, if: rule.if, then: rule.then }] : []));
  const leadsTo = rules.map((rule, i) => rules.map((next, j) => i !== j && implies(subject, rule.then, next.if)));
  closeTransitively(leadsTo);
  const seen = new Set<number>();
  return rules.flatMap((_, i): Warning[] => {
    const circle = rules.flatMap((__, j) => (leadsTo[i]?.[j] && leadsTo[j]?.[i] ? [j] : []));
    if (circle.length < 2 || seen.has(i)) return [];
    for (const j of circle) seen.add(j);
    const names = circle.map((j) => rules[j]!.id);
    const message = `rules ${names.join(", ")} lead back to each other: what they name stands or falls together`;
    return [{ code: "rule-cycle", message, ref: names[0] ?? "" }];
  });
}

function closeTransitively(leadsTo: boolean[][]): void {
  for (const [k, through] of leadsTo.entries())
    for (const from of leadsTo) if (from[k]) for (const [j, reached] of through.entries()) if (reached) from[j] = true;
}

/** Whether the second formula holds wherever the first does, and the first can hold at all. */
function implies(subject: Case, first: Formula, second: Formula): boolean {
  const issues = new Set([...formulaIssues(first), ...formulaIssues(second)]);
  const known = subject.issues.filter((issue) => issues.has(issue.id));
  const sizes = known.map((issue) => issue.options.length);
  if (sizes.reduce((product, size) => product * size, 1) > maximalPackages) return false;
  const places = optionPlaces(known);
  return holdsWherever(compileFormula(first, places), compileFormula(second, places), sizes);
}

function holdsWherever(first: Predicate, second: Predicate, sizes: readonly number[]): boolean {
  const choices = new Int32Array(sizes.length);
  let possible = false;
  const visit = (at: number): boolean => {
    if (at === sizes.length) {
      const holds = first(choices);
      possible ||= holds;
      return !holds || second(choices);
    }
    for (let option = 0; option < sizes[at]!; option++) {
      choices[at] = option;
      if (!visit(at + 1)) return false;
    }
    return true;
  };
  return visit(0) && possible;
}
