import { z } from "zod";
import { stabilityConcepts } from "./stability-concepts.ts";

const stateSchema = z.number().int().positive();

/** A sequence of moves in which nobody moves twice in a row. */
export const moveChainSchema = z.array(z.object({ by: z.string(), to: stateSchema }));

/** A sequence of moves in which nobody moves twice in a row. */
export type MoveChain = z.infer<typeof moveChainSchema>;

/** How sure something is while orders are not known in full. */
export const sureSchema = z
  .enum(["always", "sometimes", "never", "open"])
  .describe("in every possible order, in some, in none; open: that was not settled");

/** How sure something is while orders are not known in full. */
export type Sure = z.infer<typeof sureSchema>;

const pairsSchema = z.array(z.object({ better: stateSchema, than: stateSchema }));

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
      sure: z
        .array(
          z.object({
            concept: z.enum(stabilityConcepts),
            sure: sureSchema,
            stays: pairsSchema.optional().describe("the fewest comparisons to settle so that it surely stays"),
            leaves: pairsSchema.optional().describe("the fewest comparisons to settle so that it surely leaves"),
            sentence: z.string(),
          }),
        )
        .optional()
        .describe("where an order is not known in full: how sure it is that it stays"),
    }),
  ),
  turns: z
    .array(
      z.object({
        concept: z.enum(stabilityConcepts),
        becomes: z.enum(["leaves", "holds"]),
        pairs: z.array(z.object({ decisionMaker: z.string(), better: stateSchema, than: stateSchema })).optional(),
        moreThan: z.number().int().nonnegative().optional().describe("where the search stopped without finding one"),
        othersAsTheyAre: z
          .boolean()
          .optional()
          .describe("true for SEQ: the orders by which others answer were left as they are, so fewer changes might do"),
        sentence: z.string(),
      }),
    )
    .describe("the fewest comparisons with this state that would have to turn for the other answer"),
  untried: z
    .array(z.object({ what: z.enum(["turns", "reorders"]), sentence: z.string() }))
    .optional()
    .describe("what was not looked for, and why; left out: nothing"),
  reorders: z
    .array(
      z.object({
        decisionMaker: z.string(),
        statement: z.number().int().positive(),
        place: z.number().int().positive(),
        concept: z.enum(stabilityConcepts),
        becomes: z.enum(["leaves", "holds"]),
      }),
    )
    .describe("moves of one statement to another place that bring the other answer, over the fewest places"),
});

/** Why each decision maker would stay in a state, or leave it. */
export type StabilityExplanation = z.infer<typeof stabilityExplanationSchema>;
