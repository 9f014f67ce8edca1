import type { SecondReading } from "@parley/model";
import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import { summedLosses, type Losses } from "./reading-losses.ts";
import { reportParts, type ReportPart } from "./report-parts.ts";
import { sameClaim } from "./same-claim.ts";
import { secondPrompt, type SecondContext, type SecondPrompt } from "./second-prompt.ts";
import { verifyReply, type VerifiedClaim } from "./verify-reply.ts";

/** How many characters of a report one prompt holds: what a small local model can keep in mind. */
export const partSize = 6000;

/** How a report is read by a model: who is asked, and what is known of whom. */
export interface SecondReadingOptions {
  readonly context: SecondContext;
  readonly model: string;
  readonly temperature: number;
  /** Sends a prompt and gives back the reply. */
  readonly ask: (prompt: SecondPrompt, part: ReportPart) => Promise<string>;
}

/** What a model read in a report. */
export interface ReportSecondReading {
  readonly claims: VerifiedClaim[];
  readonly parts: number;
  /** Parts whose reply held no list of claims. */
  readonly notUnderstood: number;
  readonly losses: Losses;
  readonly leftOut: number;
}

/**
 * Has a model read a report, part by part; each part is told which sources the parts before it named.
 * @throws Whatever `ask` throws; nothing is then known of the report.
 * @example (await secondReading(doc, { context, model: "small", temperature: 0, ask: async () => '{"claims": []}' })).claims.length; // 0
 */
export async function secondReading(
  doc: CanonicalText,
  { context, model, temperature, ask }: SecondReadingOptions,
): Promise<ReportSecondReading> {
  const claims: VerifiedClaim[] = [];
  const losses: Losses[] = [];
  const parts = reportParts(doc, partSize);
  let [leftOut, notUnderstood] = [0, 0];
  for (const part of parts) {
    const told = { ...context, earlier: [...context.earlier, ...claims] };
    const prompt = secondPrompt(doc, part, told);
    const reader: Omit<SecondReading, "quote"> = { model, temperature, prompt: prompt.sha256 };
    const verified = verifyReply(await ask(prompt, part), { doc, part, context: told, reader });
    if (!verified) {
      notUnderstood++;
      continue;
    }
    claims.push(...verified.claims.filter((claim) => !claims.some((other) => sameClaim(other, claim))));
    losses.push(verified.losses);
    leftOut += verified.leftOut;
  }
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  return { claims, parts: parts.length, notUnderstood, losses: summedLosses(losses), leftOut };
}
