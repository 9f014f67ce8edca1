import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";

/** "After" an earlier step: after it began, after it was complete, or the source does not say. */
const afterSchema = keptObject({
  step: idSchema,
  edge: z.enum(["start", "completion", "unspecified"]).default("unspecified"),
});

/** One act in carrying out a deal. */
export const stepSchema = keptObject({
  id: idSchema,
  by: z.union([idSchema, z.array(idSchema)]).optional(),
  text: z.string().min(1),
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
  window: edtfSchema.optional(),
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
