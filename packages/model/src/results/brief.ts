import { z } from "zod";

/** One sentence of a brief with the claims it rests on; `basis` says why a sentence may stand without any. */
const briefSentenceSchema = z.object({
  text: z.string(),
  claims: z.array(z.string()),
  basis: z.enum(["claims", "computed", "method", "author"]).default("claims"),
});

/** One sentence. */
export type BriefSentence = z.infer<typeof briefSentenceSchema>;

const cellSchema = z.object({ text: z.string(), claims: z.array(z.string()) });

/** A block of a section. */
const briefBlockSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), sentences: z.array(briefSentenceSchema) }),
  z.object({ kind: z.literal("list"), items: z.array(z.array(briefSentenceSchema)) }),
  z.object({ kind: z.literal("table"), head: z.array(z.string()), rows: z.array(z.array(cellSchema)) }),
]);

/** One block. */
export type BriefBlock = z.infer<typeof briefBlockSchema>;

/** One note under the brief: where a claim's words stand. */
const briefNoteSchema = z.object({
  claim: z.string(),
  source: z.string().describe("publisher and relays, with the date or n.d."),
  quote: z.string(),
  said: z.string().describe("who says it, through whom"),
  grade: z.string().describe("Admiralty grade; F6, cannot be judged, unless an analyst graded it"),
});

/** One note. */
export type BriefNote = z.infer<typeof briefNoteSchema>;

const briefSectionSchema = z.object({
  id: z.string().describe("one of the usual sections, or the passage that a person added"),
  heading: z.string(),
  written: z.boolean().optional().describe("true when a person wrote it"),
  blocks: z.array(briefBlockSchema),
});

/** One section of a brief. */
export type BriefSection = z.infer<typeof briefSectionSchema>;

/** A brief before it has a format: every sentence names its claims. */
export const briefSchema = z.object({
  title: z.string(),
  status: z.enum(["unreviewed", "reviewed"]),
  lead: z.string().optional().describe("the banner under the title, such as: unreviewed suggestions"),
  sections: z.array(briefSectionSchema),
  notes: z.array(briefNoteSchema).describe("in the order in which sentences first use them"),
});

/** A brief. */
export type Brief = z.infer<typeof briefSchema>;
