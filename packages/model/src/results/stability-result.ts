import { z } from "zod";
import { byConceptSchema, coalitionResultSchema } from "./coalition-result.ts";
import { stabilityConcepts } from "./stability-concepts.ts";
import { stabilityExplanationSchema } from "./stability-explanation.ts";
import { statusQuoPathsSchema } from "./status-quo-paths.ts";

const stateNumbersSchema = z.array(z.number().int().positive());

/** Which rankings of one decision maker keep a state. */
export const inverseStabilitySchema = z.object({
  state: z.number().int().positive(),
  concept: z.enum(stabilityConcepts),
  vary: z.string(),
  count: z
    .string()
    .nullable()
    .describe("how many rankings without ties make the state an equilibrium; null: not counted"),
  of: z.string().describe("all rankings without ties of all states"),
  whenever: z
    .array(stateNumbersSchema)
    .optional()
    .describe("smallest sets: enough when the state is ranked above every state of one of them"),
  why: z.string().optional().describe("why nothing was counted, or why the count is 0"),
});

/** What `parley stability` finds. */
export const stabilityResultSchema = z.object({
  title: z.string(),
  author: z.string().optional(),
  date: z.string().optional(),
  rankingsBy: z.string().describe("who judged the preferences, or that rules inferred them"),
  sentence: z.string(),
  states: z.number().int().nonnegative(),
  decisionMakers: z.array(z.object({ id: z.string(), name: z.string() })),
  equilibria: byConceptSchema.describe("states that no decision maker leaves, as numbered in the input"),
  stable: z
    .array(byConceptSchema.extend({ decisionMaker: z.string() }))
    .optional()
    .describe("for each decision maker the states that it does not leave; left out above 4096 states"),
  named: z
    .array(
      z.object({
        state: z.number().int().positive(),
        label: z.string(),
        holds: z.array(z.enum(stabilityConcepts)),
      }),
    )
    .describe("the equilibria in words, at most 100"),
  sure: z
    .object({
      sentence: z.string(),
      always: byConceptSchema.describe("equilibria in every possible order"),
      sometimes: byConceptSchema.describe("equilibria in some possible orders"),
      open: byConceptSchema.describe("states of which that was not settled"),
    })
    .optional()
    .describe("where an order is not known in full; left out above 512 states"),
  inverse: inverseStabilitySchema.optional(),
  explanation: stabilityExplanationSchema.optional(),
  together: coalitionResultSchema.optional(),
  paths: statusQuoPathsSchema.optional(),
});

/** What `parley stability` finds. */
export type StabilityResult = z.infer<typeof stabilityResultSchema>;

/** Which rankings of one decision maker keep a state. */
export type InverseStability = z.infer<typeof inverseStabilitySchema>;
