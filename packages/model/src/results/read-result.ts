import { z } from "zod";
import { claimSchema } from "../claim.ts";

/** How many independent origins a set of claims can have: three numbers, never one. */
export const originsSchema = z.object({
  documents: z.number().int(),
  outlets: z.number().int(),
  roots: z.object({ min: z.number().int(), max: z.number().int() }),
  why: z.array(z.string()),
});

/** The origins of a case or of a set of reports. */
export type Origins = z.infer<typeof originsSchema>;

/** A claim as the reader found it: its place is certain. */
export const readClaimSchema = claimSchema.extend({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  confidence: z.number(),
  tier: z.enum(["high", "normal"]),
  hedges: z.array(z.object({ text: z.string(), start: z.number().int(), end: z.number().int() })),
});

/** A suggested claim. */
export type ReadClaim = z.infer<typeof readClaimSchema>;

/** One report as read. */
export const readDocumentSchema = z.object({
  path: z.string(),
  sha256: z.string(),
  chars: z.number().int(),
  title: z.string().optional(),
  published: z.string().optional(),
  claims: z.array(readClaimSchema),
  unclaimed: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});

/** The result of `parley read`. */
export const readResultSchema = z.object({ documents: z.array(readDocumentSchema), origins: originsSchema });

/** The value of `read`. */
export type ReadResult = z.infer<typeof readResultSchema>;
