import { z } from "zod";
import { stabilityConcepts } from "./stability-concepts.ts";

const stateSchema = z.number().int().positive();

/** A sequence of moves in which nobody moves twice in a row. */
export const moveChainSchema = z.array(z.object({ by: z.string(), to: stateSchema }));

/** A sequence of moves in which nobody moves twice in a row. */
export type MoveChain = z.infer<typeof moveChainSchema>;

/** Why each decision maker would stay in a state, or leave it. */
export const stabilityExplanationSchema = z.object({
  state: stateSchema,
  label: z.string(),
  decisionMakers: z.array(
    z.object({
      decisionMaker: z.string(),
      holds: z.array(z.enum(stabilityConcepts)),
      improvements: z
        .array(
          z.object({
            to: stateSchema,
            label: z.string(),
            answers: z
              .object({
                GMR: moveChainSchema.optional(),
                SMR: moveChainSchema.optional(),
                SEQ: moveChainSchema.optional(),
              })
              .describe("the shortest answer of the others that deters it; left out where there is none"),
            sentence: z.string(),
          }),
        )
        .describe("its own moves that are better for it, at most 50"),
      more: z.number().int().positive().optional().describe("better moves that are not listed"),
      sentence: z.string(),
    }),
  ),
});

/** Why each decision maker would stay in a state, or leave it. */
export type StabilityExplanation = z.infer<typeof stabilityExplanationSchema>;
