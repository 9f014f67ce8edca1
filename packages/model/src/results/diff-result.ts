import { z } from "zod";
import { collections } from "../case.ts";

/** One record that differs between two cases, in a sentence. */
export const diffEntrySchema = z.object({
  id: z.string(),
  sentence: z.string(),
  fields: z.array(z.string()).optional().describe("for a changed record: which fields differ"),
});

const collectionDiffSchema = z.object({
  added: z.array(diffEntrySchema),
  removed: z.array(diffEntrySchema),
  changed: z.array(diffEntrySchema),
});

/** What differs between two states of a case, or between two cases. */
export const diffResultSchema = z.object({
  same: z.boolean(),
  headline: z.object({ before: z.string(), after: z.string(), changed: z.boolean() }),
  case: z.array(z.string()).describe("what differs about the case itself, such as its title or reading"),
  collections: z.partialRecord(z.enum(collections), collectionDiffSchema).describe("only those that differ"),
});

/** One record that differs. */
export type DiffEntry = z.infer<typeof diffEntrySchema>;

/** A comparison of two cases. */
export type DiffResult = z.infer<typeof diffResultSchema>;
