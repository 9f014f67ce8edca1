import {
  decimal,
  formulaHolds,
  formulaIssues,
  formulaShape,
  ParleyError,
  type Case,
  type Formula,
  type Interaction,
  type Score,
} from "@parley/model";

/** The most combinations of options that one formula may speak of. */
const mostCombinations = 20_000;

/**
 * The values that a score gives to options of several issues together. A formula becomes boxes that do not overlap, so
 * that its value is added once wherever it holds.
 * @throws {ParleyError} `invalid-input` for a formula that names no issue; `too-large` for one over too many.
 * @example scoreInteractions({ issues: [] }, { party: "a", author: "A", date: "2026-02-25", weights: {}, values: {} }); // => []
 */
export function scoreInteractions({ issues }: Pick<Case, "issues">, score: Score): Interaction[] {
  return (score.interactions ?? []).flatMap((one, i) => {
    const named = formulaIssues(one.if);
    const place = { path: `scores.interactions[${i}].if` };
    if (named.length === 0)
      throw new ParleyError(
        "invalid-input",
        `${score.author} gives ${score.party} a value without saying for which options: name at least one issue`,
        { place },
      );
    const combinations = named.reduce((all, id) => all * optionsOf(issues, id).length, 1);
    if (formulaShape(one.if).kind !== "table" && combinations > mostCombinations)
      throw new ParleyError(
        "too-large",
        `a value that ${score.author} gives ${score.party} speaks of ${combinations} combinations of options: split it into several with fewer issues each`,
        { place },
      );
    return boxes(issues, one.if, named).map((when) => ({ when, value: decimal(one.value) }));
  });
}

function optionsOf(issues: Case["issues"], id: string): Case["issues"][number]["options"] {
  return issues.find((issue) => issue.id === id)?.options ?? [];
}

/** Boxes of options that together are where the formula holds, none twice. */
function boxes(issues: Case["issues"], formula: Formula, named: readonly string[]): Interaction["when"][] {
  const shape = formulaShape(formula);
  const placed = named.map((id) => ({
    id,
    issue: issues.findIndex((one) => one.id === id),
    options: optionsOf(issues, id),
  }));
  if (shape.kind === "table") {
    const table = shape.table;
    const when = placed.map(({ id, issue, options }) => ({
      issue,
      options: options.flatMap((option, o) => (table[id]!.includes(option.id) ? [o] : [])),
    }));
    return when.every(({ options }) => options.length > 0) ? [when] : [];
  }
  const last = placed.at(-1)!;
  let rows: { readonly issue: number; readonly options: readonly number[] }[][] = [[]];
  for (const { issue, options } of placed.slice(0, -1))
    rows = rows.flatMap((row) => options.map((_, o) => [...row, { issue, options: [o] }]));
  return rows.flatMap((row) => {
    const holding = last.options.flatMap((option, o) => {
      const chosen = (id: string) =>
        id === last.id
          ? option.id
          : placed[placed.findIndex((one) => one.id === id)]?.options[
              row[placed.findIndex((one) => one.id === id)]!.options[0]!
            ]?.id;
      return formulaHolds(formula, chosen) ? [o] : [];
    });
    return holding.length === 0 ? [] : [[...row, { issue: last.issue, options: holding }]];
  });
}
