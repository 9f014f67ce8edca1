import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { exactSchema } from "./exact-schema.ts";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

const rangeSchema = z
  .object({ min: z.number(), max: z.number() })
  .refine(({ min, max }) => min <= max, "expected min not above max");

const pointsSchema = z
  .array(z.tuple([exactSchema, exactSchema]))
  .min(2, "expected at least two points: [amount, value] at both ends")
  .describe("of a divisible option: [amount, value] from the smallest amount to the largest, straight lines between");

/** Values that a named person gave, with a date; never the product's own. A range leaves the value open within it. */
export const scoreSchema = keptObject({
  party: idSchema,
  author: z.string().min(1),
  date: edtfSchema,
  weights: z
    .record(
      idSchema,
      z.union([z.number(), rangeSchema.refine(({ min }) => min >= 0, "expected a weight of 0 or more")]),
    )
    .default({}),
  weightOrder: z
    .array(idSchema)
    .optional()
    .describe("instead of weights: every issue, the weightiest first; weights sum to 1 and never rise along it"),
  values: z.record(idSchema, z.record(idSchema, z.union([z.number(), rangeSchema, pointsSchema]))).default({}),
  interactions: z
    .array(keptObject({ if: formulaSchema, value: z.number() }))
    .optional()
    .describe("what is added, without a weight, where a formula over several issues holds"),
  reservation: z.number().optional(),
  discount: z
    .number()
    .refine((discount) => discount > 0 && discount <= 1, "expected a discount above 0 and at most 1")
    .optional()
    .describe("what of a utility is left after one unit of time: utility × discount ^ time"),
});

/** One author's scores for one party. */
export type Score = z.infer<typeof scoreSchema>;
