import {
  formulaIssues,
  formulaMentions,
  ParleyError,
  positionSchema,
  stances,
  type Case,
  type Formula,
  type Position,
} from "@parley/model";
import { readFormulaCell } from "./formula-cell.ts";
import type { PositionColumn } from "./position-sheet.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { TableProblems } from "./table-problems.ts";

/** What one row says: a position over one option, or over several issues. */
export type PositionRow = Omit<Position, "id" | "options"> & { readonly id?: string; readonly option?: string };

/**
 * Reads one row of a table of positions; what is wrong with it is noted.
 * @returns Nothing when anything is wrong.
 * @example positionRow(sheetRows({ name: "p", rows: [["party", "stance", "issue", "option"], ["staff", "accepts", "pay", "two"]] }, { columns: positionColumns, needed: [] }).rows[0], subject, new TableProblems()).option; // => "two"
 */
export function positionRow(
  { row, cells }: SheetRow<PositionColumn>,
  subject: Case,
  problems: TableProblems,
): PositionRow | undefined {
  const at = <Value>(column: PositionColumn, read: (typed: string) => Value): Value | undefined => {
    const typed = column === "text" ? cells[column] : cells[column].trim();
    return typed === "" ? undefined : problems.at({ row, column }, () => read(typed));
  };
  const plain = (column: PositionColumn) => at(column, (typed) => typed);
  const formula = (column: "if" | "require") => at(column, (typed) => checkedFormula(readFormulaCell(typed), subject));
  const issue = at("issue", (typed) => named(subject.issues, typed, { what: "issue", other: ({ label }) => [label] }));
  const more = at("more", unknownFields);
  const fields = {
    ...more,
    id: plain("id"),
    party: at("party", (typed) => named(subject.parties, typed, partyNames))?.id,
    issue: issue?.id,
    option: at("option", (typed) => (issue ? named(issue.options, typed, optionNames(issue.id)).id : typed)),
    stance: at("stance", (typed) => oneOf(stances, typed)),
    basis: at("basis", (typed) => oneOf(["stated", "inferred"], typed)) ?? "stated",
    if: formula("if"),
    require: formula("require"),
    claims: at("claims", (typed) => knownClaims(typed, subject)) ?? [],
    since: plain("since"),
    text: plain("text") ?? more?.["text"],
    proposed: at("proposed", yesOrNo),
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  checkShape(given, { row, cells }, problems);
  const parsed = positionSchema.safeParse(given);
  if (parsed.success) return parsed.data as PositionRow;
  for (const { path, message } of parsed.error.issues) {
    const column = String(path[0] ?? "more");
    const isSaid = (column === "party" || column === "stance") && cells[column].trim() !== "";
    if (!isSaid) problems.add({ row, column }, message);
  }
  return undefined;
}

const partyNames = {
  what: "party",
  other: ({ name, aliases }: Case["parties"][number]) => [name, ...aliases],
};

function optionNames(issue: string) {
  return { what: `option of ${issue}`, other: ({ label }: { readonly label: string }) => [label] };
}

/** A record by its id, or by a name that is only its own. */
function named<Record_ extends { readonly id: string }>(
  records: readonly Record_[],
  typed: string,
  { what, other }: { readonly what: string; readonly other: (record: Record_) => readonly string[] },
): Record_ {
  const byId = records.find(({ id }) => id === typed);
  if (byId) return byId;
  const same = records.filter((record) => other(record).some((name) => name.toLowerCase() === typed.toLowerCase()));
  const [only, second] = same;
  if (only && !second) return only;
  const why = second ? `more than one ${what} is called` : `no ${what} is called`;
  throw new ParleyError("invalid-input", `${why} "${typed}"`);
}

function checkedFormula(formula: Formula, { issues }: Case): Formula {
  const options = new Map(issues.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]));
  const issue = formulaIssues(formula).find((id) => !options.has(id));
  if (issue !== undefined) throw new ParleyError("invalid-input", `no issue has the id "${issue}"`);
  const wrong = formulaMentions(formula).find((mention) => options.get(mention.issue)?.has(mention.option) === false);
  if (wrong) throw new ParleyError("invalid-input", `no option of ${wrong.issue} has the id "${wrong.option}"`);
  return formula;
}

/** A case that lists no claims yet may name those to come; else a slip would go unnoticed. */
function knownClaims(typed: string, { claims }: Case): string[] {
  const ids = typed.split(/[\s,;]+/).filter((id) => id !== "");
  const missing = claims.length === 0 ? undefined : ids.find((id) => !claims.some((claim) => claim.id === id));
  if (missing === undefined) return ids;
  throw new ParleyError("invalid-input", `no claim has the id "${missing}"`);
}

function oneOf<Word extends string>(words: readonly Word[], typed: string): Word {
  const word = words.find((one) => one === typed.toLowerCase());
  if (word !== undefined) return word;
  throw new ParleyError("invalid-input", `expected one of ${words.join(", ")}, not "${typed}"`);
}

function yesOrNo(typed: string): boolean {
  const word = typed.toLowerCase();
  if (word === "yes" || word === "no") return word === "yes";
  throw new ParleyError("invalid-input", `expected yes or no, not "${typed}"`);
}

function unknownFields(typed: string): Readonly<Record<string, unknown>> {
  try {
    const fields = JSON.parse(typed) as unknown;
    if (typeof fields === "object" && fields !== null && !Array.isArray(fields)) return { ...fields };
  } catch {
    // Said below.
  }
  throw new ParleyError("invalid-input", "expected the JSON of an object");
}

type Given = Readonly<Record<string, unknown>>;

function checkShape(given: Given, { row, cells }: SheetRow<PositionColumn>, problems: TableProblems): void {
  const isThere = (column: PositionColumn): boolean => cells[column].trim() !== "";
  const add = (column: PositionColumn, message: string) => problems.add({ row, column }, message);
  if (isThere("require")) {
    if (isThere("option")) add("option", "a position with require names no option");
    if (isThere("if")) add("if", "a position with require has no condition");
    return;
  }
  if (!isThere("issue")) add("issue", "expected an issue, or require over several issues");
  else if (!isThere("option")) add("option", "expected an option");
  if (given["stance"] === "accepts-if" && !isThere("if")) add("if", "expected what the acceptance depends on");
  if (given["stance"] !== "accepts-if" && isThere("if")) add("if", "only accepts-if takes a condition");
}
