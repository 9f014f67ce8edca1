import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/** Where things are said to happen; names of places are disputed, so every name in the reports is kept. */
export const placeSchema = keptObject({
  id: idSchema,
  name: z.string().min(1).describe("the neutral name used in every output"),
  aliases: z.array(z.string().min(1)).default([]),
  within: idSchema.optional().describe("the larger place that holds this one"),
});

/** A place of a case. */
export type Place = z.infer<typeof placeSchema>;
