import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";

const daysSchema = keptObject({
  min: z.number().nonnegative().optional(),
  max: z.number().nonnegative().optional(),
}).refine(({ min, max }) => min === undefined || max === undefined || min <= max, "expected min not above max");

/** "After" an earlier step: after it began, after it was complete, or the source does not say. */
const afterSchema = keptObject({
  step: idSchema,
  edge: z.enum(["start", "completion", "unspecified"]).default("unspecified"),
  days: daysSchema.optional().describe("how many days after: at least min, at most max"),
});

/** What a step is in carrying out a deal, for the checklist of steps that deals of a kind need. */
export const stepKinds = [
  "ceasefire",
  "confirmation",
  "dispute-handling",
  "guarantee",
  "monitoring",
  "payment",
  "ratification",
  "release",
  "signature",
  "transfer",
  "verification",
  "withdrawal",
] as const;

/** One act in carrying out a deal. */
export const stepSchema = keptObject({
  id: idSchema,
  by: z.union([idSchema, z.array(idSchema)]).optional(),
  text: z.string().min(1),
  kind: z.enum(stepKinds).optional().describe("left out: what its issue says, if anything"),
  issue: idSchema.optional().describe("the issue of the deal that it carries out"),
  option: idSchema.optional().describe("the option of that issue"),
  condition: z.string().optional().describe("what it hangs on, in words"),
  if: formulaSchema.optional().describe("what it hangs on, as options of the case"),
  after: z.array(afterSchema).default([]),
  irreversible: z.boolean().default(false),
  level: z
    .number()
    .int()
    .min(1)
    .max(5)
    .optional()
    .describe("how much it costs its performer, by an analyst's judgement"),
  counters: z.array(idSchema).default([]).describe("steps by others that answer this one"),
  proposal: z.string().optional().describe("whose order of steps this belongs to"),
  claims: z.array(idSchema).default([]),
  proposed: z.boolean().optional().describe("true when rules proposed it and no person recorded it"),
  window: edtfSchema.optional(),
  days: daysSchema.optional().describe("how long it takes from beginning to completion"),
  verifiedBy: z.array(idSchema).optional().describe("who checks that it was done"),
  evidence: z.string().min(1).optional().describe("what would show that it was done"),
  guaranteedBy: z.array(idSchema).optional().describe("who answers for it when it is not"),
});

/** A step of a case. */
export type Step = z.infer<typeof stepSchema>;

/** A named package on the table; it may leave issues open. */
export const packageSchema = keptObject({
  id: idSchema,
  label: z.string().optional(),
  by: idSchema.optional(),
  date: edtfSchema.optional(),
  options: z.record(idSchema, idSchema),
  claims: z.array(idSchema).default([]),
});

/** A named package of a case: issue → option. */
export type NamedPackage = z.infer<typeof packageSchema>;
