import { z } from "zod";
import { countSchema } from "./blocks-result.ts";

/** How an answer stands across readings: in all of them, in some but not all, in none. */
export const acrossReadings = ["necessarily", "possibly", "never"] as const;

/** The result of `parley space --readings`: what is acceptable to all however the case is read. */
export const readingsResultSchema = z.object({
  sentence: z.string(),
  packages: countSchema,
  necessarily: countSchema.describe("packages acceptable to all in every reading"),
  possibly: countSchema.describe("packages acceptable to all in at least one reading, the necessary ones included"),
  never: countSchema.describe("packages acceptable to all in no reading"),
  options: z.array(
    z.object({
      issue: z.string(),
      option: z.string(),
      status: z
        .enum(acrossReadings)
        .describe("whether a package acceptable to all contains it in every reading, in some, in none"),
      silenceClosed: z
        .array(z.number().int())
        .describe("places in `readings` of those in which one contains it on what is reported"),
      silenceOpen: z.array(z.number().int()).describe("places of those in which one contains it if silence is open"),
    }),
  ),
  readings: z
    .array(
      z.object({
        demandsExclude: z.boolean(),
        inferred: z.boolean(),
        assumptions: z.array(z.string()),
        silenceClosed: countSchema,
        silenceOpen: countSchema,
      }),
    )
    .describe("packages acceptable to all, for each reading"),
  of: z.number().int().describe("how many readings there are, silence open and closed counting as two"),
  complete: z.boolean().describe("false: not every set of assumptions has its row in `readings`"),
});

/** The value of `acrossReadings`. */
export type ReadingsResult = z.infer<typeof readingsResultSchema>;
