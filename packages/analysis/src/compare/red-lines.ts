import {
  formulaIssues,
  type Assumption,
  type Case,
  type Formula,
  type NamedPackage,
  type Position,
  type RedLine,
} from "@parley/model";
import type { StanceTable } from "../matrix/stance-table.ts";
import { formulaTruth } from "./formula-truth.ts";

/** How many ways of meeting an assumption are tried. */
const mostWays = 10_000;

/**
 * What a package does to each red line of a party. A red line that is respected as written *depends on an assumption*
 * when the package does not meet that assumption, and some way of meeting it on the issues that it names, all else
 * unchanged, crosses the line.
 * @example redLinesOf(subject, { cells: [], assertions: [], positions: [], warnings: [] }, { party: "staff", named: { id: "p", options: {}, claims: [] } }); // => []
 */
export function redLinesOf(
  subject: Case,
  table: StanceTable,
  { party, named }: { readonly party: string; readonly named: NamedPackage },
): RedLine[] {
  return table.positions
    .filter((position) => position.party === party && position.stance === "red-line")
    .map((position): RedLine => {
      const line = lineOf(position);
      const holds = formulaTruth(line, (issue) => named.options[issue]);
      if (holds === undefined) return { position: position.id, state: "unknown", assumptions: [] };
      if (!holds) return { position: position.id, state: "crossed", assumptions: [] };
      const assumptions = subject.assumptions.filter((assumption) => turnsOn(subject, line, { assumption, named }));
      const ids = assumptions.map(({ id }) => id);
      return {
        position: position.id,
        state: ids.length > 0 ? "depends on an assumption" : "respected",
        assumptions: ids,
      };
    });
}

/** What must hold for a red line to be respected. */
function lineOf({ require, issue = "", options = [] }: Position): Formula {
  return require ?? { not: { [issue]: options } };
}

function turnsOn(
  subject: Case,
  line: Formula,
  { assumption, named }: { readonly assumption: Assumption; readonly named: NamedPackage },
): boolean {
  if (formulaTruth(assumption.require, (issue) => named.options[issue]) !== false) return false;
  const issues = subject.issues.filter(({ id }) => formulaIssues(assumption.require).includes(id));
  const ways = issues.reduce((product, issue) => product * issue.options.length, 1);
  if (ways > mostWays) return false;
  let packages: Record<string, string>[] = [{ ...named.options }];
  for (const issue of issues)
    packages = packages.flatMap((chosen) => issue.options.map((option) => ({ ...chosen, [issue.id]: option.id })));
  return packages.some((chosen) => {
    const choice = (issue: string): string | undefined => chosen[issue];
    return formulaTruth(assumption.require, choice) === true && formulaTruth(line, choice) === false;
  });
}
