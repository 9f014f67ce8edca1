import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/** What kind of speaker a source is; it decides what counts as an independent origin. */
export const sourceKinds = [
  "publisher",
  "outlet",
  "wire",
  "official-statement",
  "named-person",
  "party",
  "anonymous",
  "unspecified",
] as const;

/** How a link of a chain passes words on. */
export const relations = ["republishes", "reports-that", "cites", "quotes", "utters"] as const;

/** How we know a link: said in the sentence, carried from an earlier one, or taken for granted. */
export const linkBases = ["explicit", "inherited", "assumed"] as const;

/** Someone who says things: an outlet, a wire, an official, a person, an unnamed group behind one outlet. */
export const sourceSchema = keptObject({
  id: idSchema,
  name: z.string().min(1),
  kind: z.enum([...sourceKinds, "person", "official"]),
  aliases: z.array(z.string().min(1)).default([]),
  party: idSchema.optional().describe("the party on whose side the source stands"),
  gatekeeper: z.string().optional().describe("the outlet that alone knows an anonymous source"),
});

/** A source of a case. */
export type Source = z.infer<typeof sourceSchema>;

/** How many people a link speaks of, with the words of the report: "four", "several". */
export const sourceCountSchema = keptObject({
  min: z.number().int().positive(),
  max: z.number().int().positive().optional(),
  text: z.string(),
});

/** One step of the way that words took from their speaker to the report. */
export const chainLinkSchema = keptObject({
  who: z.string().min(1),
  kind: z.enum(sourceKinds),
  relation: z.enum(relations).default("reports-that"),
  basis: z.enum(linkBases).default("explicit"),
  cue: z.string().optional().describe("the words that show the link"),
  count: sourceCountSchema.optional(),
  proximity: z.string().optional().describe("how the source is described: close to the Kremlin"),
});

/** A link; a chain lists links outermost first, the publisher of the report being the first. */
export type ChainLink = z.infer<typeof chainLinkSchema>;
