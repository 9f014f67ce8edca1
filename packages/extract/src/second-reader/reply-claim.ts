import { acts, relations } from "@parley/model";
import { z } from "zod";
import { askedKinds } from "./second-prompt.ts";

const longestQuote = 1200;
const words = z.string().trim().min(1).max(400);

/** A link of a chain as a model gives it. */
const replyLinkSchema = z.object({
  who: words,
  kind: z.enum(askedKinds),
  relation: z.enum(relations).catch("reports-that"),
  cue: words.optional().catch(undefined),
});

/** A claim as a model gives it: of the right form, and nothing of it is believed. */
export const replyClaimSchema = z.object({
  quote: z.string().trim().min(1).max(longestQuote),
  before: words.optional().catch(undefined),
  after: words.optional().catch(undefined),
  holder: words,
  act: z.enum(acts),
  issue: words.optional().catch(undefined),
  target: words.optional().catch(undefined),
  condition: words.optional().catch(undefined),
  hedges: z.array(words).max(10).catch([]),
  chain: z.array(z.unknown()).max(8).catch([]),
});

/** A claim of a reply. */
export type ReplyClaim = z.infer<typeof replyClaimSchema>;

/** A link of a claim of a reply. */
export type ReplyLink = z.infer<typeof replyLinkSchema>;

/**
 * A link of a reply; `undefined` when it has no name or a kind that there is not.
 * @example replyLink({ who: "the Courier", kind: "outlet" })?.relation; // => "reports-that"
 */
export function replyLink(item: unknown): ReplyLink | undefined {
  const parsed = replyLinkSchema.safeParse(item);
  return parsed.success ? parsed.data : undefined;
}
