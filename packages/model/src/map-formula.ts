import { formulaShape, type Formula, type OptionTable } from "./formula.ts";

/** What an issue and the options listed for it become. */
export type FormulaMapping = (issue: string, options: readonly string[]) => readonly [string, readonly string[]];

/**
 * A formula over other issues and options. Two issues that become one must both still hold, so their lists stand side
 * by side in an `all`.
 * @example mapFormula({ pay: ["five"] }, (issue, options) => [`new-${issue}`, options]); // => { "new-pay": ["five"] }
 */
export function mapFormula(formula: Formula, to: FormulaMapping): Formula {
  const shape = formulaShape(formula);
  const inner = (part: Formula) => mapFormula(part, to);
  switch (shape.kind) {
    case "any":
      return { any: shape.parts.map(inner) };
    case "all":
      return { all: shape.parts.map(inner) };
    case "not":
      return { not: inner(shape.part) };
    case "table":
      return mapTable(shape.table, to);
  }
}

function mapTable(table: OptionTable, to: FormulaMapping): Formula {
  const rows = Object.entries(table).map(([issue, options]) => {
    const [home, kept] = to(issue, options);
    return [home, [...new Set(kept)]] as const;
  });
  const homes = new Set(rows.map(([home]) => home));
  if (homes.size === rows.length) return Object.fromEntries(rows);
  return { all: rows.map(([home, options]) => ({ [home]: options })) };
}
