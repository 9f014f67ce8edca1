import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";
import { acts } from "./act.ts";
import { secondReadingSchema } from "./second-reading.ts";
import { chainLinkSchema } from "./source.ts";
import { whenSchema } from "./when.ts";

/** A word that weakens a claim ("reportedly"), kept with its place in the canonical text when known. */
export const hedgeSchema = keptObject({
  text: z.string().min(1),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
});

/** The words of a quote in another language, with who put them so. */
const translationSchema = keptObject({
  text: z.string().min(1),
  language: z.string().min(2).describe("the language of this text, such as en"),
  by: z.string().optional(),
});

/** What a person decided about a suggested claim. */
export const reviewSchema = keptObject({
  state: z.enum(["suggested", "accepted", "edited", "rejected"]),
  by: z.string().optional(),
  at: z.string().optional(),
  reason: z.string().optional(),
});

/**
 * One attributed statement, anchored to words of a report. `start` and `end` are UTF-16 offsets into the report's
 * canonical text and `quote` is that slice, byte for byte.
 */
export const claimSchema = keptObject({
  id: idSchema,
  report: idSchema.optional(),
  quote: z.string().min(1),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
  holder: z.string().min(1).describe("a party's id or name, (article), (expert), or several joined by |"),
  act: z.enum(acts),
  issue: z.string().optional().describe("an issue of the case, or a vocabulary id with an optional place"),
  options: z.array(z.string()).optional(),
  target: z.string().optional(),
  content: z.string().default(""),
  condition: z.string().optional().describe("the words of the if-clause"),
  requires: formulaSchema.optional(),
  chain: z.array(chainLinkSchema).default([]),
  hedges: z.array(hedgeSchema).default([]),
  when: whenSchema.optional(),
  partOf: idSchema.optional().describe("the claim that holds this one"),
  status: z.enum(["current", "superseded", "hypothetical"]).default("current"),
  confidence: z.number().min(0).max(1).optional().describe("of the reading, never of the truth"),
  tier: z.enum(["high", "normal"]).optional(),
  rules: z.array(z.string()).default([]).describe("which rules suggested it"),
  secondReadings: z.array(secondReadingSchema).optional().describe("which language models suggested it, and how"),
  translation: translationSchema.optional(),
  grade: z
    .string()
    .regex(/^[A-F][1-6]$/, "expected an Admiralty grade from A1 to F6")
    .optional()
    .describe("source A to F, information 1 to 6, given by an analyst; left out: F6, cannot be judged"),
  note: z.string().optional(),
  review: reviewSchema.optional(),
});

/** A claim of a case. */
export type Claim = z.infer<typeof claimSchema>;
