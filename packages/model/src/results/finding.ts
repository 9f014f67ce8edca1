import { z } from "zod";

/** Something a sharp analyst would point out, with what it rests on. */
export const findingSchema = z.object({
  code: z.string().describe("a stable word: single-origin, tension, year-missing, …"),
  severity: z.enum(["error", "warning", "notice"]),
  message: z.string(),
  question: z.string().optional().describe("the one question that would clear it up, where there is a natural one"),
  refs: z.array(z.string()).describe("ids of claims, positions, issues or parties"),
});

/** One finding. */
export type Finding = z.infer<typeof findingSchema>;
