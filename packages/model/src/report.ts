import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";

/** Who and what a reading of the text named, kept so that parties and people can be proposed again at any time. */
const foundNamesSchema = keptObject({
  parties: z.array(keptObject({ name: z.string().min(1), aliases: z.array(z.string()).default([]) })).default([]),
  people: z
    .array(keptObject({ name: z.string().min(1), party: z.string().optional(), title: z.string().optional() }))
    .default([]),
  outlets: z.array(keptObject({ name: z.string().min(1), kind: z.enum(["outlet", "wire"]) })).default([]),
});

/** A text that a case rests on, frozen as it came; claims point into its canonical text. */
export const reportSchema = keptObject({
  id: idSchema,
  title: z.string().optional(),
  publisher: z.string().optional().describe("who published this text; left out when the text does not say"),
  relays: z.array(z.string().min(1)).default([]).describe("outlets that this report passes on, nearest first"),
  date: edtfSchema.optional().describe("publication date; left out when unknown: Parley never guesses a year"),
  kind: z.enum(["article", "notes", "transcript", "statement"]).default("article"),
  language: z.string().default("en"),
  sameAs: idSchema.optional().describe("the report that this one republishes: both count as one document's origin"),
  url: z.string().optional(),
  file: z.string().optional().describe("the report's file, relative to the case file"),
  text: z.string().optional().describe("the canonical text itself, instead of a file"),
  textBlob: z.string().optional().describe("in a .parley case: the id under which it keeps the canonical text"),
  found: foundNamesSchema.optional().describe("who and what a reading of the text named"),
  sha256: z.string().optional().describe("hash of the canonical text"),
});

/** A report of a case. */
export type Report = z.infer<typeof reportSchema>;
