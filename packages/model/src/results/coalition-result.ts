import { z } from "zod";
import { stabilityConcepts } from "./stability-concepts.ts";

const stateSchema = z.number().int().positive();
const statesSchema = z.array(stateSchema);

/** States by the concepts under which something is so. */
export const byConceptSchema = z.object({
  Nash: statesSchema,
  GMR: statesSchema,
  SMR: statesSchema,
  SEQ: statesSchema,
});

/** States by the concepts under which something is so. */
export type ByConcept = z.infer<typeof byConceptSchema>;

/** Which states hold also against decision makers who act together. */
export const coalitionResultSchema = z.object({
  sentence: z.string(),
  coalitions: z
    .array(byConceptSchema.extend({ members: z.array(z.string()) }))
    .describe("every coalition of two and more, with the states that it does not leave together"),
  holds: byConceptSchema.describe("equilibria that no coalition leaves either"),
  jumps: z
    .array(
      z.object({
        from: stateSchema,
        to: stateSchema,
        members: z.array(z.string()),
        concepts: z.array(z.enum(stabilityConcepts)).describe("under which both are equilibria"),
        sentence: z.string(),
      }),
    )
    .describe("from one equilibrium to another that every member likes better and all can reach together, at most 200"),
  moreJumps: z.number().int().positive().optional().describe("jumps that are not listed"),
});

/** Which states hold also against decision makers who act together. */
export type CoalitionResult = z.infer<typeof coalitionResultSchema>;
