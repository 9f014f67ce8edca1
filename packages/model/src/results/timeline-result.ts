import { z } from "zod";
import { edtfSchema } from "../edtf-schema.ts";

/** One line of a timeline: what a claim dates, the publication of a report, or a step's window. */
export const timelineEntrySchema = z.object({
  order: z.number().int().positive().describe("1 for the first: dated entries by date, then undated in text order"),
  kind: z.enum(["event", "report", "step"]),
  when: edtfSchema.optional().describe("left out when no date is known; without a year it cannot be placed"),
  inferred: z.boolean().optional().describe("true when it was placed by the date of the report"),
  said: z.string().optional().describe("the words of the date in the report"),
  earliest: z.string().optional().describe("the first day that the date can mean"),
  latest: z.string().optional(),
  status: z.enum(["past", "planned", "conditional"]),
  tentative: z.boolean().describe("true when the report itself calls the date tentative or provisional"),
  text: z.string(),
  claim: z.string().optional(),
  report: z.string().optional(),
  step: z.string().optional(),
  parties: z.array(z.string()).describe("ids of the parties that say or do it, in neutral order"),
  relation: z.enum(["before", "after", "during", "within"]).optional().describe("how it lies to its anchor"),
  anchor: z.string().optional().describe("the event that the date hangs on"),
});

/** What happened and what is planned, in order. */
export const timelineResultSchema = z.object({
  sentence: z.string(),
  entries: z.array(timelineEntrySchema),
});

/** One line of a timeline. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A timeline. */
export type TimelineResult = z.infer<typeof timelineResultSchema>;
