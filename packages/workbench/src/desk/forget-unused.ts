import type { CaseEvent } from "@parley/model";
import type { Desk } from "./open-desk.ts";
import type { Payload } from "./record.ts";

/**
 * Removes the texts that were put aside for events which then were not recorded: what nobody recorded must not stay
 * where no purge would look for it. A text that somebody else recorded meanwhile stays.
 * @example await forgetUnused(desk, []);
 */
export async function forgetUnused({ store }: Desk, events: readonly Payload[]): Promise<void> {
  const put = events.flatMap(textBlobs);
  if (put.length === 0) return;
  const used = new Set((await store.read()).flatMap(({ event }) => textBlobs(event)));
  const unused = [...new Set(put)].filter((id) => !used.has(id));
  if (unused.length > 0) await store.blobs.purge(...unused);
}

function textBlobs(event: CaseEvent | Payload): string[] {
  const reports =
    event.type === "report-added" ? [event.report] : event.type === "case-imported" ? event.file.reports : [];
  return reports.flatMap(({ textBlob }) => textBlob ?? []);
}
