import { z } from "zod";
import { blocksResultSchema, countSchema } from "./blocks-result.ts";

/** One package with what each party says to it. */
export const listedPackageSchema = z.object({
  options: z.record(z.string(), z.string()),
  refusals: z.number().int().describe("refusals, red lines and unmet conditions of all parties"),
  unknowns: z.number().int(),
});

/** The result of `parley space`: the counts of `blocks`, and packages listed by refusals, then unknowns. */
export const spaceResultSchema = blocksResultSchema
  .pick({ packages: true, acceptable: true, refusals: true, common: true })
  .extend({
    listed: z.array(listedPackageSchema),
    of: countSchema.describe("how many packages there are in all"),
  });

/** The value of `space`. */
export type SpaceResult = z.infer<typeof spaceResultSchema>;
