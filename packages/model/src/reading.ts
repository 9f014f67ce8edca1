import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/** How silence is read: as consent, as refusal, or counted as unknown. */
export const silenceSchema = z.enum(["open", "closed", "unknown"]);

/** The switches that a result depends on; every result names them. */
export const readingSchema = keptObject({
  silence: silenceSchema.default("unknown"),
  demandsExclude: z
    .boolean()
    .default(true)
    .describe("whether a demand refuses the options that its party mentions nowhere"),
  inferred: z.boolean().default(true).describe("whether positions that nobody stated are used"),
  assumptions: z.array(idSchema).default([]),
  sources: z.array(z.string()).optional().describe("the reports or sources that count; all when left out"),
  withoutSources: z
    .array(z.string())
    .optional()
    .describe("reports or sources that do not count: a claim that one of them passed on falls"),
});

/** A reading of a case. */
export type Reading = z.infer<typeof readingSchema>;

/** The reading used where nobody chose one. @example defaultReading.silence; // => "unknown" */
export const defaultReading: Reading = { silence: "unknown", demandsExclude: true, inferred: true, assumptions: [] };
