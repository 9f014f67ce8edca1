import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/**
 * The sections that a brief can have, in their order. A passage with another id is a section of the author's own: it
 * follows the last of these that stands before it in the list of passages; without one it stands before the sources.
 */
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
 * The text has a blank line between paragraphs, `- ` before each item of a list, `| a | b |` for a row of a table, and
 * cites claims as `[c05]` or `[c05, c07]` after the sentence that rests on them; `[author]` marks the author's own view.
 * Without text the section stays as Parley composes it, under the passage's heading.
 */
export const passageSchema = keptObject({
  id: idSchema.describe("the section that it stands in place of, or a section of its own"),
  heading: z.string().min(1).optional().describe("left out: the usual heading of the section"),
  text: z.string().default(""),
  omit: z.boolean().default(false),
  writtenAt: z.iso.datetime({ offset: true }).optional().describe("when it was last written; the record sets it"),
  by: z.string().optional().describe("who wrote it last"),
});

/** A passage of the brief. */
export type Passage = z.infer<typeof passageSchema>;
