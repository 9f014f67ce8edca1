import { randomBytes } from "node:crypto";
import { blobIds, findBlob, writeBlob } from "./blob-shelf.ts";
import { openKey, wrapKey, type CaseKey } from "./case-key.ts";
import { writeState, type CaseFile } from "./case-file.ts";
import { rewriteEvents } from "./rewrite-events.ts";

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
    rewriteEvents(file, next);
    for (const id of blobIds(file)) {
      const content = findBlob(file, id);
      if (content) writeBlob(next, id, content);
    }
    connection.run("UPDATE secret SET content = ?", secret);
  });
  return next;
}
