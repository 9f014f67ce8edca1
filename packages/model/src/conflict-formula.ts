import { z } from "zod";
import { idSchema } from "./id.ts";

/** Options that are taken (`true`) or not; all of them must be as said. */
export type OptionPattern = { readonly [option: string]: boolean };

/** A statement about the options of a conflict model. */
export type ConflictFormula =
  | { readonly any: readonly ConflictFormula[] }
  | { readonly all: readonly ConflictFormula[] }
  | { readonly not: ConflictFormula }
  | { readonly if: ConflictFormula; readonly then: ConflictFormula }
  | { readonly iff: readonly [ConflictFormula, ConflictFormula] }
  | OptionPattern;

const yesNoSchema = z.union([
  z.boolean(),
  z.enum(["Y", "N", "yes", "no"]).transform((word) => word === "Y" || word === "yes"),
]);

/** Options taken or not, as `true` and `false`, `Y` and `N` or `yes` and `no`. */
export const optionPatternSchema: z.ZodType<OptionPattern> = z.record(
  idSchema.refine((id) => id !== "if" && id !== "iff", "expected the id of an option"),
  yesNoSchema,
) as unknown as z.ZodType<OptionPattern>;

/**
 * Reads a statement as written in a conflict file.
 * @example conflictFormulaSchema.parse({ attack: "N" }); // => { attack: false }
 */
export const conflictFormulaSchema: z.ZodType<ConflictFormula> = z.lazy(() =>
  z.union([
    z.strictObject({ any: z.array(conflictFormulaSchema) }),
    z.strictObject({ all: z.array(conflictFormulaSchema) }),
    z.strictObject({ not: conflictFormulaSchema }),
    z.strictObject({ if: conflictFormulaSchema, then: conflictFormulaSchema }),
    z.strictObject({ iff: z.tuple([conflictFormulaSchema, conflictFormulaSchema]) }),
    optionPatternSchema,
  ]),
);

/** Which shape a statement has, with its parts. */
export type ConflictFormulaShape =
  | { kind: "any" | "all"; parts: readonly ConflictFormula[] }
  | { kind: "not"; part: ConflictFormula }
  | { kind: "if" | "iff"; left: ConflictFormula; right: ConflictFormula }
  | { kind: "pattern"; pattern: OptionPattern };

/**
 * Tells the shapes of a statement apart.
 * @example conflictFormulaShape({ not: { attack: true } }).kind; // => "not"
 */
export function conflictFormulaShape(formula: ConflictFormula): ConflictFormulaShape {
  const keys = formula as {
    any?: readonly ConflictFormula[];
    all?: readonly ConflictFormula[];
    not?: ConflictFormula;
    if?: ConflictFormula;
    then?: ConflictFormula;
    iff?: readonly [ConflictFormula, ConflictFormula];
  };
  if (Array.isArray(keys.any)) return { kind: "any", parts: keys.any };
  if (Array.isArray(keys.all)) return { kind: "all", parts: keys.all };
  if (typeof keys.not === "object") return { kind: "not", part: keys.not };
  if (keys.iff) return { kind: "iff", left: keys.iff[0], right: keys.iff[1] };
  if (keys.if && keys.then) return { kind: "if", left: keys.if, right: keys.then };
  return { kind: "pattern", pattern: formula as OptionPattern };
}

/**
 * The options that a statement names, each once, in the order written.
 * @example conflictFormulaOptions({ if: { attack: true }, then: { release: false } }); // => ["attack", "release"]
 */
export function conflictFormulaOptions(formula: ConflictFormula): string[] {
  const shape = conflictFormulaShape(formula);
  switch (shape.kind) {
    case "any":
    case "all":
      return [...new Set(shape.parts.flatMap(conflictFormulaOptions))];
    case "not":
      return conflictFormulaOptions(shape.part);
    case "if":
    case "iff":
      return [...new Set([shape.left, shape.right].flatMap(conflictFormulaOptions))];
    case "pattern":
      return Object.keys(shape.pattern);
  }
}
