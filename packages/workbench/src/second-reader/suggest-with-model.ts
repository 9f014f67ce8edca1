import { canonicalText, laidOutAs, secondReading, type Losses } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { takenIds } from "../desk/fresh-claims.ts";
import type { Desk } from "../desk/open-desk.ts";
import { record, type Hand } from "../desk/record.ts";
import { modelAsker, type ModelConnection } from "./ask-model.ts";
import { secondClaims } from "./second-claims.ts";
import { sendable, type KeptReport } from "./sendable-reports.ts";

/** What a model's reading of one report came to. */
export interface SecondSuggestion {
  readonly report: string;
  readonly suggested: number;
  readonly agreed: number;
  readonly known: number;
  /** How many parts the report was sent in, and of how many the reply held no list of claims. */
  readonly parts: number;
  readonly notUnderstood: number;
  /** Suggestions that were dropped, by reason, and fields that were left out of others. */
  readonly dropped: Losses;
  readonly leftOut: number;
}

/** Which reports a model is to read, and who is told how far it is. */
export interface ModelTask {
  /** Reports; all when there are none. */
  readonly ids: readonly string[];
  readonly connection: ModelConnection;
  readonly told?: (report: string, part: number, of: number) => void;
}

/**
 * Has a language model read reports of a case. Its claims are checked against the words of the report and become
 * suggestions; what another reader found too says so. Each report is recorded when it was read whole.
 * @returns The desk afterwards, what each report gave, and which reports were not sent, and why.
 * @throws {ParleyError} as {@link modelAsker}, naming the report; what earlier reports gave is recorded by then.
 * @example (await suggestWithModel(desk, hand, { ids: [], connection })).reports.length; // 2
 */
export async function suggestWithModel(
  desk: Desk,
  hand: Hand,
  { ids, connection, told }: ModelTask,
): Promise<{ desk: Desk; reports: SecondSuggestion[]; kept: readonly KeptReport[] }> {
  const { reports: texts, kept, contextFor } = sendable(desk, ids);
  const { model, temperature } = connection;
  const ask = texts.length === 0 ? undefined : await modelAsker(connection);
  const reports: SecondSuggestion[] = [];
  let after = desk;
  for (const { id, text, kind } of ask ? texts : []) {
    const doc = laidOutAs(canonicalText(text, "text"), kind);
    const { claims, losses, ...reading } = await secondReading(doc, {
      context: contextFor(id),
      model,
      temperature,
      ask: async (prompt, part) => {
        told?.(id, part.number, part.of);
        return (await ask?.(prompt).catch((error: unknown) => Promise.reject(inReport(error, id)))) ?? "";
      },
    });
    const { payloads, ...counts } = secondClaims(after.case, id, {
      read: claims,
      taken: takenIds(after.events).claims,
    });
    after = await record(after, hand, payloads);
    reports.push({ report: id, ...counts, ...reading, dropped: losses });
  }
  return { desk: after, reports, kept };
}

function inReport(error: unknown, report: string): unknown {
  if (!(error instanceof ParleyError)) return error;
  return new ParleyError(error.code, `report ${report}: ${error.message}; nothing of this report was recorded`, {
    cause: error,
  });
}
