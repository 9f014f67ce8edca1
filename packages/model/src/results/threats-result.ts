import { z } from "zod";
import { edtfSchema } from "../edtf-schema.ts";
import { threatStates } from "../threat.ts";

/** One threat, recorded or as a claim tells it. */
export const toldThreatSchema = z.object({
  id: z.string().describe("of the record, or of the claim that tells it"),
  proposed: z.boolean().describe("true when a claim tells it and no person recorded it"),
  by: z.array(z.string()).describe("ids of the parties that threaten"),
  holder: z.string().describe("who threatens, in words"),
  to: z.string().optional().describe("the id of the party that was told"),
  about: z.string().optional().describe("the id of the party whose act would avert it"),
  consequence: z.string(),
  condition: z.string().optional(),
  isConditional: z.boolean().describe("whether something would avert it"),
  cost: z.string().optional().describe("what carrying it out would cost the party itself"),
  deadline: edtfSchema.optional(),
  said: z.string().optional().describe("the words of the deadline in the report"),
  earliest: z.string().optional(),
  latest: z.string().optional().describe("the last day of the deadline; none where it cannot be placed"),
  hasDeadline: z.boolean().describe("with one it is an ultimatum in the full sense"),
  timing: z
    .enum(["ahead", "near", "passed"])
    .optional()
    .describe("how the deadline lies to the given day; left out without a day, or without a deadline that has one"),
  daysLeft: z.number().int().optional().describe("from the day to the last day of the deadline; negative when passed"),
  status: z.enum(threatStates),
  claims: z.array(z.string()),
});

/** The threats of a case. */
export const threatsResultSchema = z.object({
  sentence: z.string(),
  day: z.string().optional().describe("the day from which deadlines are told, if one was given"),
  threats: z.array(toldThreatSchema),
});

/** One threat, recorded or as a claim tells it. */
export type ToldThreat = z.infer<typeof toldThreatSchema>;

/** The threats of a case. */
export type ThreatsResult = z.infer<typeof threatsResultSchema>;
