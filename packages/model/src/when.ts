import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { keptObject } from "./kept-object.ts";

/** A date told from the day of the report: "last week" is the week before the report's, "on Tuesday" the nearest one. */
export const relativeDateSchema = keptObject({
  unit: z.enum(["day", "weekday", "week", "weekend", "month", "quarter", "season", "year"]),
  offset: z
    .number()
    .int()
    .optional()
    .describe("units from the one that holds the report's day; left out: the nearest one back or ahead, by status"),
  value: z
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .describe("of a weekday 1 for Monday to 7, of a season 1 for spring to 4 for winter, of a quarter 1 to 4"),
  part: z
    .enum(["early", "middle", "late", "end", "elapsed", "rest"])
    .optional()
    .describe("which part of the unit: elapsed up to the report's day, rest from it on"),
});

/** When something is said to happen; the year is never guessed. */
export const whenSchema = keptObject({
  text: z.string().min(1),
  edtf: edtfSchema.optional(),
  relative: relativeDateSchema.optional(),
  status: z.enum(["past", "planned", "conditional"]).default("past"),
  planHedge: z.string().optional().describe("tentatively, provisionally: a status, not an uncertain date"),
  needs: z.enum(["document-date", "anchor-date"]).optional(),
  relation: z
    .enum(["before", "after", "during", "within"])
    .optional()
    .describe("how it lies to the anchor, or to the date itself: no later than 31 March is before"),
  anchor: z.string().optional().describe("the event that the date hangs on"),
});

/** A date told from the day of the report. */
export type RelativeDate = z.infer<typeof relativeDateSchema>;

/** When a claim's matter happens. */
export type When = z.infer<typeof whenSchema>;
