import { stanceSchema } from "@parley/model";
import { z } from "zod";

const goldOptionSchema = z.looseObject({
  id: z.string(),
  labels: z.array(z.string()).min(1).describe("wordings by which a proposed option is known; any one will do"),
});

/** What a careful analyst would record of one report: issues with their options, and who takes which stance. */
export const modelGoldSchema = z.looseObject({
  doc: z.looseObject({
    path: z.string(),
    domain: z.string().optional(),
    heldOut: z.boolean().default(false).describe("no rule was written with this report in view"),
    parties: z.array(z.looseObject({ name: z.string(), aliases: z.array(z.string()).default([]) })),
  }),
  issues: z.array(z.looseObject({ id: z.string(), options: z.array(goldOptionSchema).min(1) })),
  stances: z.array(
    z.looseObject({
      party: z.string(),
      issue: z.string(),
      option: z.string(),
      stance: stanceSchema,
      also: z.array(stanceSchema).default([]).describe("other stances that are as good a reading of the words"),
    }),
  ),
});

/** An annotated model of a report. */
export type ModelGold = z.infer<typeof modelGoldSchema>;
