import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/** The sections that a brief can have, in their order. A passage with another id is a section of the author's own. */
export const briefSectionIds = [
  "bottom-line",
  "what-changed",
  "agreed",
  "positions",
  "denied-or-confirmed",
  "also-said",
  "blocks",
  "sequence",
  "unknown",
  "assessments",
  "to-check",
  "sources",
] as const;

/** One of {@link briefSectionIds}. */
export type BriefSectionId = (typeof briefSectionIds)[number];

/**
 * What a person wrote in a section of the brief, in place of what Parley composes there; an omitted section is left out.
 * The text has a blank line between paragraphs, `- ` before each item of a list, and cites claims as `[c05]` or
 * `[c05, c07]` after the sentence that rests on them.
 */
export const passageSchema = keptObject({
  id: idSchema.describe("the section that it stands in place of, or a section of its own"),
  heading: z.string().min(1).optional().describe("left out: the usual heading of the section"),
  text: z.string().default(""),
  omit: z.boolean().default(false),
});

/** A passage of the brief. */
export type Passage = z.infer<typeof passageSchema>;
