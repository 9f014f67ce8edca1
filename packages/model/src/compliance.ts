import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/**
 * How far a commitment is carried out, in words: 0 to 3, the coding of the Peace Accords Matrix.
 * @see Joshi, Quinn and Regan (2015), "Annualized implementation data on comprehensive intrastate peace accords,
 * 1989–2012", Journal of Peace Research 52 (4).
 */
export const complianceWords = ["not begun", "minimal", "intermediate", "full"] as const;

/** What one author reports of the carrying out of a step or of an agreed clause on a day, with the claims it rests on. */
export const complianceSchema = keptObject({
  id: idSchema,
  on: z
    .union([keptObject({ step: idSchema }), keptObject({ draft: idSchema, clause: idSchema })])
    .describe("the step, or the clause of a draft, that it is about"),
  status: z
    .int()
    .min(0)
    .max(complianceWords.length - 1)
    .describe("0 not begun, 1 minimal, 2 intermediate, 3 full (Peace Accords Matrix)"),
  date: edtfSchema.describe("the day that it speaks of"),
  author: z.string().min(1).describe("who says so: a monitor, a party, an analyst"),
  claims: z.array(idSchema).default([]),
  note: z.string().optional(),
});

/** A report on how far a commitment is carried out. */
export type Compliance = z.infer<typeof complianceSchema>;
