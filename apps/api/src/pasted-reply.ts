import { z } from "zod";
import { lossText, type PastedSuggestion } from "@parley/workbench";

/** What the page sends when a person brought the reply of a chat. */
export const pastedReplySchema = z.object({
  report: z.string().min(1),
  reply: z.string().min(1),
  model: z.string().max(100).optional(),
});

/** What came of a pasted reply. */
export interface TakenReply {
  readonly version: number;
  /** New claims; claims that the other reader has as well; claims that were known, or rejected. */
  readonly suggested: number;
  readonly agreed: number;
  readonly known: number;
  /** What was dropped and why, in words; empty for nothing. */
  readonly dropped: string;
  /** Fields that were left out because the report does not have them. */
  readonly leftOut: number;
}

/** What came of a pasted reply, for the page, which has no words of its own for what was dropped. */
export function takenReply({
  suggested,
  agreed,
  known,
  dropped,
  leftOut,
}: PastedSuggestion): Omit<TakenReply, "version"> {
  return { suggested, agreed, known, dropped: lossText(dropped), leftOut };
}
