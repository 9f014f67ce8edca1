import { z } from "zod";
import { edtfSchema } from "../edtf-schema.ts";

/**
 * What kind of move a party made: it gives something it holds, drops a claim, only does not press one, accepts what
 * another asks, moves on a condition, moves on the talks alone, becomes firmer, moves in a way that the others do not
 * describe, or says the same in other words. Who did not move has no move.
 */
export const movementKinds = [
  "transfer",
  "claim-dropped",
  "claim-not-pressed",
  "acceptance",
  "conditional",
  "procedural",
  "hardening",
  "other",
  "rewording",
] as const;

/** One move of one party on one issue. */
export const moveSchema = z.object({
  id: z.string().describe("m1 for the first: dated moves by date, then by party and issue"),
  party: z.string(),
  issue: z.string().optional().describe("an issue of the case; left out when the words are placed on none"),
  kind: z.enum(movementKinds),
  gives: z.enum(movementKinds).optional().describe("what kind it is once its condition is met"),
  from: z.string().optional().describe("what it held before, in words; left out when nobody reported it"),
  to: z.string().describe("what it holds after, in words"),
  when: edtfSchema.optional().describe("left out when no date is known"),
  reported: z.boolean().optional().describe("true when the date is that of the report, not of the move"),
  uncertain: z.boolean().optional().describe("true when its date may lie outside the stretch that was asked for"),
  hedges: z
    .array(z.string())
    .describe("words of the report that weaken it, such as reportedly; empty when one plain statement tells of it"),
  pricedBy: z
    .array(z.string())
    .describe("claims that had promised the same already, in return for something: no new concession"),
  answeredBy: z.array(z.string()).describe("moves of other parties on this or a linked issue, not known to be earlier"),
  claims: z.array(z.string()),
  positions: z.array(z.string()),
});

/** Who moved on what, of which kind, whether it was priced in before, and who answered. */
export const movementResultSchema = z.object({
  sentence: z.string(),
  from: z.string().optional().describe("the beginning of the stretch, in words"),
  to: z.string().optional(),
  moves: z.array(moveSchema),
  unmoved: z
    .array(z.object({ party: z.string(), issues: z.array(z.string()) }))
    .describe("for each party the issues on which it has a position and made no move"),
  undated: z.number().int().nonnegative().describe("moves left out of the stretch because they have no date"),
});

/** A kind of move. */
export type MovementKind = (typeof movementKinds)[number];

/** One move of one party. */
export type Move = z.infer<typeof moveSchema>;

/** What moved. */
export type MovementResult = z.infer<typeof movementResultSchema>;
