/** Issue → allowed options: every key must hold, a key holds when the chosen option is one of those listed. */
export type OptionTable = { readonly [issue: string]: readonly string[] };

/** A condition over the options of a package. An empty table, or an empty `all`, always holds; an empty `any` never. */
export type Formula =
  | { readonly any: readonly Formula[] }
  | { readonly all: readonly Formula[] }
  | { readonly not: Formula }
  | OptionTable;

/** What a package chose on an issue; `undefined` when it leaves the issue open. */
export type Choice = (issue: string) => string | undefined;

/** Which of the four shapes a formula has, with its parts. */
export type FormulaShape =
  | { kind: "any" | "all"; parts: readonly Formula[] }
  | { kind: "not"; part: Formula }
  | { kind: "table"; table: OptionTable };

/**
 * Tells the shapes of a formula apart, so that every reader of formulas branches in the same way.
 * @example formulaShape({ not: { flag: ["ru"] } }).kind; // => "not"
 */
export function formulaShape(formula: Formula): FormulaShape {
  const { any, all, not } = formula as { any?: readonly Formula[]; all?: readonly Formula[]; not?: Formula };
  if (any) return { kind: "any", parts: any };
  if (all) return { kind: "all", parts: all };
  if (not) return { kind: "not", part: not };
  return { kind: "table", table: formula as OptionTable };
}

/**
 * Whether a formula holds for the options that a package chose; an issue left open fails every list over it.
 * @example formulaHolds({ pay: ["five", "six"] }, () => "six"); // => true
 */
export function formulaHolds(formula: Formula, choice: Choice): boolean {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
      return shape.parts.some((part) => formulaHolds(part, choice));
    case "all":
      return shape.parts.every((part) => formulaHolds(part, choice));
    case "not":
      return !formulaHolds(shape.part, choice);
    case "table":
      return Object.entries(shape.table).every(([issue, options]) => {
        const chosen = choice(issue);
        return chosen !== undefined && options.includes(chosen);
      });
  }
}

/** One option named inside a formula, and where: `path` continues the path of the formula. */
export interface FormulaMention {
  readonly issue: string;
  readonly option: string;
  readonly path: readonly (string | number)[];
}

/**
 * Lists every (issue, option) that a formula names, in the order written, repetitions included.
 * @example formulaMentions({ not: { flag: ["ru"] } })[0]?.path; // => ["not", "flag", 0]
 */
export function formulaMentions(formula: Formula, path: readonly (string | number)[] = []): FormulaMention[] {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
    case "all":
      return shape.parts.flatMap((part, i) => formulaMentions(part, [...path, shape.kind, i]));
    case "not":
      return formulaMentions(shape.part, [...path, "not"]);
    case "table":
      return Object.entries(shape.table).flatMap(([issue, options]) =>
        options.map((option, i) => ({ issue, option, path: [...path, issue, i] })),
      );
  }
}

/**
 * The issues that a formula speaks of, each once, in the order written, also those with an empty list.
 * @example formulaIssues({ any: [{ pay: ["five"] }, { hours: [] }] }); // => ["pay", "hours"]
 */
export function formulaIssues(formula: Formula): string[] {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
    case "all":
      return [...new Set(shape.parts.flatMap(formulaIssues))];
    case "not":
      return formulaIssues(shape.part);
    case "table":
      return Object.keys(shape.table);
  }
}
