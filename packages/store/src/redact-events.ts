import { sha256Text } from "@parley/model";
import { replaceBlob } from "./blob-shelf.ts";
import { writeState, type CaseFile } from "./case-file.ts";
import type { Redaction } from "./case-store.ts";
import { eventJson, eventPayload, expectedHead, linkedRows, writeEvents } from "./event-log.ts";
import { rewriteEvents } from "./rewrite-events.ts";

/**
 * Replaces bodies of events, and contents of blobs, in one transaction; see `CaseStore.redact`. The links stay what they
 * were: each covers the digest of the first body, and the event that is added vouches for the new ones.
 * @example await redactEvents(file, 3, { events: new Map(), blobs: [], note: (bodies) => purged(bodies) });
 */
export async function redactEvents(file: CaseFile, expected: number, redaction: Redaction): Promise<number> {
  const texts = new Map([...redaction.events].map(([version, event]) => [version, eventJson(event)]));
  const bodies = [...texts].map(([version, text]) => ({ version, sha256: sha256Text(text) }));
  const note = eventJson(redaction.note(bodies));
  return writeState(file, () => {
    expectedHead(file, expected);
    // The links of format 1 cover the bodies themselves: nothing could be replaced under them.
    if (linkedRows(file, 0).some(({ version, bare }) => bare && texts.has(version))) rewriteEvents(file, file);
    for (const row of linkedRows(file, 0)) {
      const text = texts.get(row.version);
      if (text === undefined) continue;
      const payload = eventPayload(file.key, row.version, text);
      file.connection.run(
        "UPDATE events SET payload = ?, digest = ?, salt = NULL WHERE version = ?",
        payload,
        row.digest,
        row.version,
      );
    }
    for (const id of redaction.blobs) replaceBlob(file, Buffer.from(id, "hex"));
    return writeEvents(file, expectedHead(file, expected), [note]);
  });
}
