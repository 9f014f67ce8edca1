import { z } from "zod";
import { coreSchema, countSchema, issueOptionSchema } from "./blocks-result.ts";

/** What may carry a conclusion. */
export const bearingKinds = ["claim", "hedge", "inference", "position", "coding", "source", "assumption"] as const;

/** One of {@link bearingKinds}. */
export type BearingKind = (typeof bearingKinds)[number];

const headlineSchema = z.object({
  silenceClosed: countSchema.describe("packages acceptable to all on what is reported"),
  silenceOpen: countSchema.describe("packages acceptable to all if silence is open"),
  cores: z.array(coreSchema),
  common: z.array(issueOptionSchema),
});

/** The figures of a case that a headline rests on. */
export type BearingHeadline = z.infer<typeof headlineSchema>;

const flipSchema = z.enum(["acceptable", "cores", "common"]);

/** What a word changes: whether any package is acceptable to all, the conflict cores, the common options. */
export type Flip = z.infer<typeof flipSchema>;

const wordSchema = z.object({
  kind: z.enum(bearingKinds),
  refs: z.array(z.string()).describe("ids of claims, positions, assumptions or options; names of sources; words"),
  change: z.string().describe("what is taken away or read otherwise, in words"),
  quotes: z.array(z.object({ claim: z.string(), quote: z.string() })),
});

/** One thing that was taken away or read otherwise. */
export type BearingWord = z.infer<typeof wordSchema>;

const outcome = { flips: z.array(flipSchema), then: headlineSchema };

/** The result of `parley bearing`: which words and coding choices carry the conclusion. */
export const bearingResultSchema = z.object({
  sentence: z.string(),
  codingSentences: z.array(z.string()).describe("one for each coding choice that the answer depends on"),
  headline: headlineSchema,
  words: z.array(wordSchema.extend(outcome)).describe("those that flip something alone, most telling first"),
  pairs: z.array(z.object({ words: z.tuple([wordSchema, wordSchema]), ...outcome })),
  compound: z
    .array(z.object({ issue: z.string(), facets: z.array(z.string()) }))
    .describe("issues whose options speak of several things at once"),
  tried: z.object({
    words: z.number().int(),
    pairs: z.number().int(),
    ofPairs: z.number().int(),
    complete: z.boolean().describe("false: some pairs, or some cores, were not looked at"),
  }),
});

/** The value of `bearing`. */
export type BearingResult = z.infer<typeof bearingResultSchema>;
