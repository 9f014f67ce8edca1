import { canonicalText, laidOutAs, reportParts, secondPrompt, verifyReply, type Losses } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { takenIds } from "../desk/fresh-claims.ts";
import type { Desk } from "../desk/open-desk.ts";
import { record, type Hand } from "../desk/record.ts";
import { secondClaims } from "./second-claims.ts";
import { sendable, type SendableReport } from "./sendable-reports.ts";

/** A prompt to copy into any chat. */
export interface CopiedPrompt {
  readonly report: string;
  readonly part: number;
  readonly of: number;
  readonly prompt: string;
}

/** What a pasted reply came to. */
export interface PastedSuggestion {
  readonly report: string;
  readonly suggested: number;
  readonly agreed: number;
  readonly known: number;
  readonly dropped: Losses;
  readonly leftOut: number;
}

/** What a chat takes in at once. */
const copiedSize = 40_000;
/** The longest reply that is looked through. */
const longestReply = 2_000_000;

/**
 * The prompt about a report, for a person to copy into a chat. Nothing is sent.
 * @param part - Of a report too long for one prompt: which part, from 1.
 * @throws {ParleyError} `not-found` for no such report, `forbidden` for one that is not for everybody of the case,
 * `usage` for a part that there is not.
 * @example promptToCopy(desk, "day-1").of; // 1
 */
export function promptToCopy(desk: Desk, report: string, part = 1): CopiedPrompt {
  const { text, kind, context } = theOne(desk, report);
  const doc = laidOutAs(canonicalText(text, "text"), kind);
  const parts = reportParts(doc, copiedSize);
  const wanted = parts[part - 1];
  if (!wanted)
    throw new ParleyError(
      "usage",
      `report ${report} has ${parts.length} part${parts.length === 1 ? "" : "s"}, not ${part}`,
    );
  const { system, user } = secondPrompt(doc, wanted, context);
  return { report, part, of: parts.length, prompt: `${system}\n\n${user}\n` };
}

/**
 * Takes the claims of a reply that a person brought from any chat, checked like those of a model that was asked.
 * @param given - `model` is what the person calls it; left out, "pasted reply".
 * @returns The desk afterwards, and what the reply came to.
 * @throws {ParleyError} `not-found`, `forbidden` as {@link promptToCopy}; `invalid-input` for a reply without a list of
 * claims, `too-large` for more than any prompt asks for.
 * @example (await suggestFromReply(desk, hand, { report: "day-1", reply: '{"claims": []}' })).outcome.suggested; // 0
 */
export async function suggestFromReply(
  desk: Desk,
  hand: Hand,
  given: { readonly report: string; readonly reply: string; readonly model?: string | undefined },
): Promise<{ desk: Desk; outcome: PastedSuggestion }> {
  const { report, reply } = given;
  const { text, kind, context } = theOne(desk, report);
  if (reply.length > longestReply)
    throw new ParleyError("too-large", "a reply of more than 2 million characters answers no prompt: paste less");
  const doc = laidOutAs(canonicalText(text, "text"), kind);
  const reader = { model: given.model?.trim() || "pasted reply" };
  const verified = verifyReply(reply, { doc, part: { start: 0, end: text.length }, context, reader });
  if (!verified)
    throw new ParleyError("invalid-input", 'the reply holds no list of claims: expected {"claims": [ … ]} in it');
  const { payloads, ...counts } = secondClaims(desk.case, report, {
    read: verified.claims,
    taken: takenIds(desk.events).claims,
  });
  const after = await record(desk, hand, payloads);
  return { desk: after, outcome: { report, ...counts, dropped: verified.losses, leftOut: verified.leftOut } };
}

function theOne(
  desk: Desk,
  id: string,
): SendableReport & { context: ReturnType<ReturnType<typeof sendable>["contextFor"]> } {
  const { reports, kept, contextFor } = sendable(desk, [id]);
  const [report] = reports;
  if (report) return { ...report, context: contextFor(id) };
  throw new ParleyError("forbidden", `report ${id} cannot be given to a model: ${kept[0]?.why ?? "it has no text"}`);
}
