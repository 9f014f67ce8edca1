import { z } from "zod";
import type { CaseProblem } from "./case-problem.ts";
import { checkConflict } from "./check-conflict.ts";
import { conflictFormulaSchema, optionPatternSchema } from "./conflict-formula.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { headerProblem } from "./file-header.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";
import { problemError } from "./parse-case.ts";
import { schemaProblem } from "./schema-problem.ts";

/** The version of the conflict file that this program reads. */
export const conflictFileVersion = 1;

/** The number of a state in option form, or the id of a drawn one. */
const stateNameSchema = z.union([z.number().int().positive(), idSchema]);

const rankSchema = z.union([
  stateNameSchema,
  z.array(stateNameSchema).min(1).describe("tied"),
  z.strictObject({ unknown: z.array(stateNameSchema).min(2) }).describe("their order is not known"),
]);

const conflictOptionSchema = z
  .union([
    idSchema,
    keptObject({
      id: idSchema,
      label: z.string().min(1).optional(),
      moves: z
        .enum(["both", "forward", "back"])
        .default("both")
        .describe("forward: once taken it cannot be taken back; back: once given up it cannot be taken again"),
    }),
  ])
  .transform((option) =>
    typeof option === "string"
      ? { id: option, label: option, moves: "both" as const }
      : { ...option, label: option.label ?? option.id },
  );

const decisionMakerSchema = keptObject({
  id: idSchema,
  name: z.string().min(1).optional(),
  options: z.array(conflictOptionSchema).default([]),
  rankedBy: z.string().min(1).optional().describe("who judged what it wants, where that is not the author of the file"),
  statements: z
    .array(conflictFormulaSchema)
    .optional()
    .describe("what it wants, the most important first: each decides before all that follow"),
  unsure: z
    .array(
      keptObject({
        statement: conflictFormulaSchema,
        from: z.number().int().positive().optional().describe("it stands before this statement at the earliest"),
        to: z
          .number()
          .int()
          .positive()
          .optional()
          .describe("before this statement at the latest; one more than there are: after all"),
      }),
    )
    .optional()
    .describe("what it wants too, at a place among the statements that is not known"),
  ranking: z.array(rankSchema).optional().describe("states, the best first; a list ties; states left out tie for last"),
  better: z
    .array(z.array(stateNameSchema).min(2))
    .optional()
    .describe("chains of states, the best first; states that no chain connects are not ranked against each other"),
}).transform((maker) => ({ ...maker, name: maker.name ?? maker.id }));

const stateSchema = z
  .union([idSchema, keptObject({ id: idSchema, label: z.string().min(1).optional() })])
  .transform((state) =>
    typeof state === "string" ? { id: state, label: state } : { ...state, label: state.label ?? state.id },
  );

/**
 * A conflict as a person writes it, YAML or JSON: in option form (each decision maker takes options or not), or drawn
 * (states and moves).
 */
export const conflictFileSchema = keptObject({
  format: z.literal("parley-conflict"),
  version: z.number().int().positive(),
  title: z.string().min(1),
  author: z.string().min(1).optional().describe("who judged the preferences: they are nobody's own"),
  inferred: z.boolean().optional().describe("true when rules inferred the preferences and nobody judged them"),
  date: edtfSchema.optional(),
  decisionMakers: z.array(decisionMakerSchema).min(1, "expected at least one decision maker"),
  infeasible: z.array(optionPatternSchema).default([]).describe("patterns of options that cannot be"),
  named: z
    .array(keptObject({ label: z.string().min(1), options: optionPatternSchema }))
    .default([])
    .describe("names for states, by a pattern: the first that fits counts"),
  same: z
    .array(optionPatternSchema)
    .default([])
    .describe("patterns whose states count as one; statements judge it by the least of them as bits"),
  states: z.array(stateSchema).optional().describe("a drawn model: its states"),
  moves: z
    .array(keptObject({ by: idSchema, from: idSchema, to: idSchema, back: z.boolean().default(false) }))
    .optional()
    .describe("a drawn model: who can move where"),
  statusQuo: stateNameSchema.optional(),
});

/** A conflict whose ids resolve. */
export type ConflictModel = z.infer<typeof conflictFileSchema>;

/** One of the decision makers of a conflict. */
export type DecisionMaker = ConflictModel["decisionMakers"][number];

/**
 * Reads data of the shape of a conflict file and checks its ids.
 * @returns The conflict, or every problem with its path.
 * @example "problems" in readConflict({ format: "parley-conflict" }); // => true
 */
export function readConflict(input: unknown): { conflict: ConflictModel } | { problems: CaseProblem[] } {
  const header = headerProblem(input, { format: "parley-conflict", version: conflictFileVersion });
  if (header) return { problems: [header] };
  const parsed = conflictFileSchema.safeParse(input);
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => schemaProblem(issue, "conflict")) };
  const problems = checkConflict(parsed.data);
  return problems.length > 0 ? { problems } : { conflict: parsed.data };
}

/**
 * As {@link readConflict}, for callers without lines.
 * @throws {ParleyError} with the code and path of the first problem.
 * @example parseConflict({ format: "parley-conflict", version: 1, title: "Two", decisionMakers: [{ id: "a", options: ["x"] }] }).title; // => "Two"
 */
export function parseConflict(input: unknown): ConflictModel {
  const outcome = readConflict(input);
  if ("problems" in outcome) throw problemError(outcome.problems);
  return outcome.conflict;
}
