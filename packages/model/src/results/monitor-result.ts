import { z } from "zod";

const reportSchema = z.object({
  id: z.string(),
  status: z.int().min(0).max(3),
  date: z.string(),
  author: z.string(),
  claims: z.array(z.string()),
  note: z.string().optional(),
});

/** One thing that somebody undertook to do, and what is reported of it. */
export const commitmentSchema = z.object({
  id: z.string().describe("of the step, or of the clause"),
  draft: z.string().optional().describe("the draft that the clause stands in; left out for a step"),
  step: z.string().optional().describe("the step that it is carried out by"),
  text: z.string(),
  actors: z.array(z.string()),
  counterparts: z.array(z.string()).describe("the other parties to the agreement"),
  window: z.string().optional(),
  due: z
    .object({ day: z.string(), why: z.string() })
    .optional()
    .describe("the last day, by its window or by how long after another step"),
  timing: z.enum(["begin", "complete"]).describe("what has to have happened by then"),
  verifiers: z.array(z.string()),
  evidence: z.string().optional().describe("what would show that it was done"),
  irreversible: z.boolean(),
  claims: z.array(z.string()),
  played: z
    .array(z.enum(["not-begun", "begun", "complete", "verified", "defaulted", "made-good"]))
    .optional()
    .describe(
      "how far the session that is followed has carried it, one for each part of a split step: played, not reported",
    ),
  status: z.int().min(0).max(3).nullable().describe("null: nothing is reported, or the reports differ"),
  disputed: z.boolean().describe("the newest reports of different authors differ; they are never averaged"),
  standing: z.array(reportSchema).describe("the newest report of each author, up to the day"),
  history: z
    .array(z.object({ date: z.string(), statuses: z.array(z.int()) }))
    .describe("what stood after each day with a report: one status, or several that differ"),
  reports: z.array(reportSchema),
  overdue: z.boolean().nullable().describe("null: no day to judge by"),
  strands: z.array(z.string()).describe("what waits for it and is not done"),
  remedies: z.array(
    z.object({
      kind: z.enum(["guarantee", "threat", "remedy"]),
      by: z.array(z.string()),
      text: z.string(),
      threat: z.string().optional(),
    }),
  ),
});

/** One thing that somebody undertook to do, and what is reported of it. */
export type Commitment = z.infer<typeof commitmentSchema>;

/** What was agreed and how far it is carried out: the result of `parley monitor`. */
export const monitorResultSchema = z.object({
  sentence: z.string(),
  asOf: z.string().nullable().describe("the day to judge by: given, or that of the newest report"),
  basis: z.object({
    kind: z.enum(["steps", "draft"]),
    draft: z.string().optional(),
    order: z.string().optional().describe("whose order of steps, if one was asked for"),
    orders: z
      .array(z.string())
      .describe("the orders of steps that the commitments belong to; two or more: they may differ"),
    package: z.string().optional(),
    session: z
      .object({
        id: z.string(),
        title: z.string(),
        text: z.int().nullable().describe("the text signed in it; null: none"),
      })
      .optional()
      .describe("the played session whose signed text is followed"),
    signed: z
      .string()
      .nullable()
      .describe("the signature that the case records; null: none, so these are only proposed"),
  }),
  counts: z.object({
    commitments: z.int(),
    full: z.int(),
    partly: z.int(),
    notBegun: z.int(),
    notReported: z.int(),
    disputed: z.int(),
    overdue: z.int().nullable(),
    stranded: z.int(),
  }),
  commitments: z.array(commitmentSchema),
  exposures: z
    .array(
      z.object({
        step: z.string(),
        parties: z.array(z.string()),
        irreversible: z.boolean(),
        waitingFor: z.array(z.string()),
      }),
    )
    .describe("what somebody has done, or begun, and the steps that answer it and are not done"),
});

/** What was agreed and how far it is carried out. */
export type MonitorResult = z.infer<typeof monitorResultSchema>;
