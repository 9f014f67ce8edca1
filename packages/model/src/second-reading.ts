import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { idSchema } from "./id.ts";

/** How a language model came to suggest a claim, so that it can be asked the same again. */
export const secondReadingSchema = keptObject({
  model: z.string().min(1).describe("the model as it was asked for, or as the person who pasted its reply named it"),
  temperature: z.number().optional().describe("left out for a pasted reply: nobody knows it"),
  prompt: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "expected a SHA-256 hash")
    .optional()
    .describe("hash of what the model was told, the words of the report included"),
  quote: z
    .enum(["exact", "normalised", "repaired"])
    .describe("how its quote stands in the report: as it is, with other marks and spaces, or with a small edit"),
  holder: z.string().optional().describe("whom it names as the holder, where the claim names another"),
});

/** One reading of a claim by a language model. */
export type SecondReading = z.infer<typeof secondReadingSchema>;

/** A claim of the case that another reader found as well: by rules, by a model, or both. */
export const secondedSchema = keptObject({
  claim: idSchema,
  rules: z.array(z.string()).optional(),
  reading: secondReadingSchema.optional(),
});

/** A claim that was there already when another reader came to it. */
export type Seconded = z.infer<typeof secondedSchema>;

/** Which readers came to a claim. */
export type ClaimReaders = "rules" | "model" | "both";

/**
 * Which readers suggested a claim. Two that agree were both reading the same words: it says nothing about their truth.
 * @returns `undefined` for a claim that no reader suggested: a person coded it.
 * @example claimReaders({ rules: ["reject-01"] }); // => "rules"
 */
export function claimReaders({
  rules,
  secondReadings = [],
}: {
  readonly rules: readonly string[];
  readonly secondReadings?: readonly SecondReading[] | undefined;
}): ClaimReaders | undefined {
  if (secondReadings.length === 0) return rules.length === 0 ? undefined : "rules";
  return rules.length === 0 ? "model" : "both";
}

/**
 * A claim with what another reader of it adds: its rules, or its model. The same model counts once, with its last reading.
 * @example secondedClaim({ id: "c1", rules: [] }, { claim: "c1", rules: ["reject-01"] }); // => { id: "c1", rules: ["reject-01"] }
 */
export function secondedClaim<
  Claim extends { rules: readonly string[]; secondReadings?: readonly SecondReading[] | undefined },
>(claim: Claim, { rules = [], reading }: Seconded): Claim {
  const others = (claim.secondReadings ?? []).filter(({ model }) => model !== reading?.model);
  return {
    ...claim,
    rules: [...new Set([...claim.rules, ...rules])],
    ...(reading ? { secondReadings: [...others, reading] } : {}),
  };
}
