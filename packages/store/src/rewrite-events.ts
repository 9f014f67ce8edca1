import type { CaseFile } from "./case-file.ts";
import { eventText, linkedRows, writeEvents } from "./event-log.ts";
import { genesis } from "./hash-chain.ts";

/**
 * Writes all events anew under another key, or the same one, with new links. Inside of a transaction.
 * @example rewriteEvents(file, file);
 */
export function rewriteEvents(file: CaseFile, next: CaseFile): void {
  const { connection, key } = file;
  const texts = linkedRows(file, 0).map((row) => eventText(file, row));
  const start = { version: 0, hash: genesis(key.blobKey) };
  connection.run("DELETE FROM events");
  connection.run("UPDATE head SET version = ?, hash = ?", start.version, start.hash);
  writeEvents(next, start, texts);
}
