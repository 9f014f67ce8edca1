import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/** One forecaster's probability on one day, with the reason for it. */
export const forecastUpdateSchema = keptObject({
  by: z.string().min(1).describe("the forecaster"),
  date: edtfSchema,
  probability: z.number().min(0).max(1).describe("0.2 is 20 percent"),
  confidence: z.enum(["low", "moderate", "high"]).optional().describe("in the evidence, apart from how likely it is"),
  reason: z.string().default(""),
  claims: z.array(idSchema).default([]),
});

/** How a question was decided. */
export const forecastResolutionSchema = keptObject({
  happened: z.union([z.boolean(), z.literal("void")]).describe("void: the question could not be decided"),
  date: edtfSchema,
  by: z.string().min(1),
  claims: z.array(idSchema).default([]),
});

/** A question about what will happen, with the rule that decides it. Probabilities are those of named people. */
export const forecastSchema = keptObject({
  id: idSchema,
  question: z.string().min(1),
  rule: z.string().min(1).describe("what decides it"),
  decidedBy: z.string().optional().describe("the source that decides"),
  closes: edtfSchema,
  rivals: idSchema.optional().describe("questions with the same word are rival outcomes: one of them at most happens"),
  isRest: z.boolean().optional().describe("it stands for every outcome that its rivals leave out"),
  updates: z.array(forecastUpdateSchema).default([]),
  resolution: forecastResolutionSchema.optional(),
  claims: z.array(idSchema).default([]).describe("what raised the question"),
});

/** A forecast question of a case. */
export type Forecast = z.infer<typeof forecastSchema>;

/** One forecaster's probability on one day. */
export type ForecastUpdate = z.infer<typeof forecastUpdateSchema>;

/** How a question was decided. */
export type ForecastResolution = z.infer<typeof forecastResolutionSchema>;
