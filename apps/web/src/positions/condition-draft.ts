import { formulaShape, type Formula } from "@parley/model";

/** One line of a condition: the issue and which of its options will do. */
export interface ConditionRow {
  readonly issue: string;
  readonly options: readonly string[];
}

/** A condition as a form shows it: lines that must all hold, or any one of them, or that must not. */
export interface ConditionDraft {
  readonly join: "all" | "any";
  readonly negated: boolean;
  readonly rows: readonly ConditionRow[];
  /** A formula that lines cannot say; it is kept as it is until it is replaced. */
  readonly kept?: Formula;
}

/** No condition yet: one empty line. */
export const emptyCondition: ConditionDraft = { join: "all", negated: false, rows: [{ issue: "", options: [] }] };

/**
 * A formula as lines, or kept as it is where lines cannot say it.
 * @example conditionDraft({ pay: ["six"] }).rows; // => [{ issue: "pay", options: ["six"] }]
 */
export function conditionDraft(formula: Formula | undefined): ConditionDraft {
  if (formula === undefined) return emptyCondition;
  const shape = formulaShape(formula);
  const negated = shape.kind === "not";
  const lines = linesOf(negated ? shape.part : formula);
  return lines ? { ...lines, negated } : { ...emptyCondition, kept: formula };
}

/**
 * The formula of a form; lines without an option say nothing.
 * @returns `undefined` when no line says anything.
 * @example conditionFormula({ join: "all", negated: false, rows: [{ issue: "pay", options: ["six"] }] }); // => { pay: ["six"] }
 */
export function conditionFormula({ join, negated, rows, kept }: ConditionDraft): Formula | undefined {
  if (kept) return kept;
  const tables = rows.filter(({ options }) => options.length > 0).map(({ issue, options }) => ({ [issue]: options }));
  const [first] = tables;
  if (!first) return undefined;
  const formula = tables.length === 1 ? first : joined(tables, join);
  return negated ? { not: formula } : formula;
}

function joined(tables: readonly Formula[], join: ConditionDraft["join"]): Formula {
  if (join === "any") return { any: tables };
  const issues = new Set(tables.flatMap((table) => Object.keys(table)));
  return issues.size === tables.length ? Object.assign({}, ...tables) : { all: tables };
}

function linesOf(formula: Formula): Pick<ConditionDraft, "join" | "rows"> | undefined {
  const shape = formulaShape(formula);
  if (shape.kind === "table") {
    const rows = Object.entries(shape.table).map(([issue, options]) => ({ issue, options }));
    return rows.length > 0 ? { join: "all", rows } : undefined;
  }
  if (shape.kind === "not") return undefined;
  const lines = shape.parts.map(linesOf);
  const rows = lines.flatMap((line) => (line?.rows.length === 1 ? line.rows : []));
  return rows.length > 0 && rows.length === lines.length ? { join: shape.kind, rows } : undefined;
}
