import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/** What became of a threat. */
export const threatStates = ["open", "met", "withdrawn", "carried-out", "lapsed"] as const;

/** What a party says it will do unless something is done; with a deadline it is an ultimatum. */
export const threatSchema = keptObject({
  id: idSchema,
  by: idSchema.describe("the party that threatens"),
  to: idSchema.optional().describe("whom it was told"),
  about: idSchema.optional().describe("whose act would avert it"),
  consequence: z.string().min(1).describe("what the party would do"),
  condition: z.string().optional().describe("what would avert it, in the words of the report"),
  if: formulaSchema.optional().describe("what would avert it, as options of the case"),
  deadline: edtfSchema.optional(),
  cost: z.string().optional().describe("what carrying it out would cost the party itself"),
  status: z.enum(threatStates).default("open"),
  claims: z.array(idSchema).default([]),
});

/** A threat of a case. */
export type Threat = z.infer<typeof threatSchema>;
