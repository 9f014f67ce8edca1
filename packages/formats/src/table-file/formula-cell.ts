import { formulaSchema, formulaShape, ParleyError, type Formula } from "@parley/model";

/**
 * A formula in one cell: `pay=six,four hours=same` where it is a plain table of options, else the JSON of a case file.
 * @example formulaCell({ pay: ["six", "four"], hours: ["same"] }); // => "pay=six,four hours=same"
 */
export function formulaCell(formula: Formula): string {
  const shape = formulaShape(formula);
  const rows = shape.kind === "table" ? Object.entries(shape.table) : [];
  const isPlain = rows.length > 0 && rows.every(([, options]) => options.length > 0);
  return isPlain ? rows.map(([issue, options]) => `${issue}=${options.join(",")}`).join(" ") : JSON.stringify(formula);
}

/**
 * Reads what {@link formulaCell} writes, and what a person types.
 * @throws {ParleyError} `invalid-input` for anything else.
 * @example readFormulaCell("pay=six"); // => { pay: ["six"] }
 */
export function readFormulaCell(text: string): Formula {
  const parsed = formulaSchema.safeParse(text.startsWith("{") ? json(text) : table(text));
  if (parsed.success) return parsed.data;
  throw notUnderstood(text);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notUnderstood(text);
  }
}

function table(text: string): Record<string, string[]> {
  const rows = text.split(/[\s;]+(?=[^\s,;=]+=)/).map((part) => {
    const [, issue, options] = /^([^=]+)=([^=]+)$/.exec(part.trim()) ?? [];
    if (issue === undefined || options === undefined) throw notUnderstood(text);
    return [issue.trim(), options.split(",").map((id) => id.trim())] as const;
  });
  if (new Set(rows.map(([issue]) => issue)).size < rows.length) throw notUnderstood(text);
  return Object.fromEntries(rows);
}

function notUnderstood(text: string): ParleyError {
  return new ParleyError("invalid-input", `expected ISSUE=OPTION,OPTION ISSUE=OPTION, not "${text}"`);
}
