import { randomBytes } from "node:crypto";
import { blobIds, findBlob, writeBlob } from "./blob-shelf.ts";
import { openKey, wrapKey, type CaseKey } from "./case-key.ts";
import { writeState, type CaseFile } from "./case-file.ts";
import { eventText, linkedRows, writeEvents } from "./event-log.ts";
import { genesis } from "./hash-chain.ts";

/**
 * Writes a case anew under a passphrase, or in the open when there is none, in one transaction. Links change, versions
 * and blob ids do not. The caller removes the traces of the earlier state.
 * @returns The file under its new key.
 * @example await sealCase(file, "correct horse battery staple");
 */
export async function sealCase(file: CaseFile, passphrase?: string): Promise<CaseFile> {
  const { connection } = file;
  const { blobKey } = file.key;
  const contentKey = randomBytes(32);
  const sealed = passphrase !== undefined;
  const key: CaseKey = sealed ? { blobKey, contentKey } : { blobKey };
  const secret = sealed ? await wrapKey({ blobKey, contentKey }, passphrase) : openKey(blobKey);
  const next: CaseFile = { connection, key, secret };
  await writeState(file, () => {
    const texts = linkedRows(file, 0).map((row) => eventText(file, row));
    const start = { version: 0, hash: genesis(blobKey) };
    connection.run("DELETE FROM events");
    connection.run("UPDATE head SET version = ?, hash = ?", start.version, start.hash);
    writeEvents(next, start, texts);
    for (const id of blobIds(file)) {
      const content = findBlob(file, id);
      if (content) writeBlob(next, id, content);
    }
    connection.run("UPDATE secret SET content = ?", secret);
  });
  return next;
}
