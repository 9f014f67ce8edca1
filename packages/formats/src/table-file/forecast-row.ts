import {
  forecastSchema,
  forecastUpdateSchema,
  isEdtf,
  ParleyError,
  readProbability,
  type Forecast,
  type ForecastUpdate,
} from "@parley/model";
import type { ForecastColumn } from "./forecast-sheet.ts";
import type { ForecastSheetOptions } from "./read-forecast-sheet.ts";
import type { SheetRow } from "./sheet-rows.ts";
import type { TableProblems } from "./table-problems.ts";

/** What one row says: of its question, and one probability if it has any. */
export interface ForecastRow {
  readonly row: number;
  readonly about: Omit<Forecast, "id" | "updates"> & { readonly id?: string };
  readonly update?: ForecastUpdate;
}

/**
 * Reads one row of a table of forecasts; what is wrong with it is noted.
 * @returns Nothing when anything is wrong.
 */
export function forecastRow(
  { row, cells }: SheetRow<ForecastColumn>,
  options: ForecastSheetOptions,
  problems: TableProblems,
): ForecastRow | undefined {
  const before = problems.count;
  const at: CellReader = (column, read) => {
    const typed = cells[column].trim();
    return typed === "" ? undefined : problems.at({ row, column }, () => read(typed));
  };
  const about = aboutOf(at, options);
  const update = updateOf(at, options);
  for (const [column, lack] of lacks) {
    const isNeeded = column !== "date" || update !== undefined;
    if (isNeeded && cells[column].trim() === "" && (column !== "rule" || options.rule === undefined))
      problems.add({ row, column }, lack);
  }
  if (problems.count > before) return undefined;
  const read = { about: aboutSchema.safeParse(about), update: forecastUpdateSchema.safeParse(update) };
  const failed = [read.about.error, update === undefined ? undefined : read.update.error];
  for (const { path, message } of failed.flatMap((error) => error?.issues ?? []))
    problems.add({ row, column: columnOf(path) }, message);
  if (!read.about.success || problems.count > before) return undefined;
  const known = { row, about: read.about.data as ForecastRow["about"] };
  return read.update.success ? { ...known, update: read.update.data } : known;
}

/** Reads the cell of a column; nothing of an empty one, or of one that cannot be read. */
type CellReader = <Value>(column: ForecastColumn, read: (typed: string) => Value) => Value | undefined;

function aboutOf(at: CellReader, { rule, by }: ForecastSheetOptions): Record<string, unknown> {
  const happened = at("resolution", resolutionOf);
  const closes = at("closes", dateOf);
  const resolution = given({
    happened,
    date: at("resolved on", dateOf) ?? closes,
    by: at("resolved by", asTyped) ?? by,
  });
  return given({
    id: at("id", asTyped),
    question: at("question", asTyped),
    rule: at("rule", asTyped) ?? rule,
    decidedBy: at("decided by", asTyped),
    closes,
    rivals: at("rivals", asTyped),
    isRest: at("rest", yesOrNo),
    claims: at("raised by", ids),
    resolution: happened === undefined ? undefined : resolution,
  });
}

function updateOf(at: CellReader, { by }: ForecastSheetOptions): Record<string, unknown> | undefined {
  const probability = at("probability", readProbability);
  if (probability === undefined) return undefined;
  return given({
    by: at("forecaster", asTyped) ?? by,
    date: at("date", dateOf),
    probability,
    confidence: at("confidence", (typed) => typed.toLowerCase()),
    reason: at("reason", asTyped),
    claims: at("claims", ids),
  });
}

function asTyped(typed: string): string {
  return typed;
}

const aboutSchema = forecastSchema.omit({ id: true, updates: true }).extend({ id: forecastSchema.shape.id.optional() });

const lacks = [
  ["question", "a question is needed"],
  ["rule", "a rule that decides the question is needed, here or for all with --rule"],
  ["closes", "a closing date is needed"],
  ["date", "the day on which the probability was given is needed"],
] as const;

function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function columnOf(path: readonly PropertyKey[]): string {
  const field = String(path[0] ?? "");
  return { decidedBy: "decided by", by: "forecaster", isRest: "rest" }[field] ?? field;
}

/** A date, or the day of a moment as sites write it: 2026-03-01T10:00:00Z, 2026-03-01 10:00. */
function dateOf(typed: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(typed)?.[1] ?? typed;
  if (isEdtf(day)) return day;
  throw new ParleyError("invalid-input", `expected a date such as 2026-03-31, not "${typed}"`);
}

function resolutionOf(typed: string): boolean | "void" {
  const word = typed.toLowerCase();
  if (["yes", "true", "1", "happened"].includes(word)) return true;
  if (["no", "false", "0", "did not happen"].includes(word)) return false;
  if (["void", "ambiguous", "annulled", "n/a"].includes(word)) return "void";
  throw new ParleyError("invalid-input", `expected yes, no or void, not "${typed}"`);
}

function yesOrNo(typed: string): boolean {
  if (typed === "yes" || typed === "no") return typed === "yes";
  throw new ParleyError("invalid-input", `expected yes or no, not "${typed}"`);
}

function ids(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean);
}
