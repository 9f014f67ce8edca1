import { z } from "zod";
import { stabilityConcepts } from "./stability-concepts.ts";
import { moveChainSchema } from "./stability-explanation.ts";

/** How a conflict could come from a state to each equilibrium. */
export const statusQuoPathsSchema = z.object({
  from: z.number().int().positive(),
  label: z.string(),
  sentence: z.string(),
  paths: z.array(
    z.object({
      state: z.number().int().positive(),
      label: z.string(),
      holds: z.array(z.enum(stabilityConcepts)),
      improvements: moveChainSchema
        .optional()
        .describe(
          "the shortest way by moves that are each better for whoever makes them; left out where there is none",
        ),
      moves: moveChainSchema.optional().describe("the shortest way by any moves; left out where there is none"),
      setbacks: z
        .array(
          z.object({
            decisionMaker: z.string(),
            move: z.number().int().positive().describe("the number of the move on `moves`"),
            until: z
              .number()
              .int()
              .positive()
              .optional()
              .describe("after how many further moves it is as well off as before; left out: never on this way"),
          }),
        )
        .describe("who moves to what it likes less on `moves`"),
      sentence: z.string(),
    }),
  ),
  notFollowed: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("equilibria to which no way was looked for: only the first 100 are followed; left out: none"),
});

/** How a conflict could come from a state to each equilibrium. */
export type StatusQuoPaths = z.infer<typeof statusQuoPathsSchema>;
