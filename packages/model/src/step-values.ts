import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { exactSchema } from "./exact-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/** What steps are worth to parties, by a named person; never the product's own. */
export const stepValuesSchema = keptObject({
  author: z.string().min(1),
  date: edtfSchema,
  values: z
    .record(idSchema, z.record(idSchema, exactSchema))
    .describe("step → party → benefit less cost, on one scale; what is left out is 0"),
  losses: z
    .record(idSchema, exactSchema)
    .default({})
    .describe("party → what walking away costs it: a guarantee triggered, an escrow, its name"),
});

/** One author's values of the steps. */
export type StepValues = z.infer<typeof stepValuesSchema>;
