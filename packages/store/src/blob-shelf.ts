import { createHmac } from "node:crypto";
import { ParleyError } from "@parley/model";
import { readState, scrub, writeState, type CaseFile } from "./case-file.ts";
import type { BlobShelf } from "./case-store.ts";
import { decrypt, encrypt } from "./cipher.ts";
import { damaged } from "./store-error.ts";

/**
 * The blobs of a case.
 * @param current - The file under the key that holds now.
 * @example await blobShelf(() => file).put(Buffer.from("a report"));
 */
export function blobShelf(current: () => CaseFile): BlobShelf {
  return {
    async put(content) {
      const file = current();
      const id = blobId(file, content);
      await writeState(file, () => writeBlob(file, id, content));
      return id.toString("hex");
    },
    async get(id) {
      const file = current();
      return readState(file, () => findBlob(file, Buffer.from(id, "hex")));
    },
    async purge(...ids) {
      const file = current();
      await writeState(file, () => {
        for (const id of ids) replaceBlob(file, Buffer.from(id, "hex"));
      });
      await scrub(file.connection);
    },
  };
}

/** The ids of all blobs, purged ones too. Inside of a transaction. @example blobIds(file).length; */
export function blobIds({ connection }: CaseFile): Buffer[] {
  return connection.rows("SELECT id FROM blobs ORDER BY id").map(([id]) => {
    if (!Buffer.isBuffer(id)) throw damaged(connection.file, "a blob has no id");
    return id;
  });
}

/**
 * The content of a blob, checked against its id. Inside of a transaction.
 * @returns `undefined` when it was purged.
 * @throws {ParleyError} `not-found` for an unknown id, `invalid-input` when it is damaged.
 * @example findBlob(file, id);
 */
export function findBlob(file: CaseFile, id: Buffer): Uint8Array | undefined {
  const stored = storedBlob(file, id);
  if (stored.equals(tombstone(file, id))) return undefined;
  const { contentKey } = file.key;
  const content = contentKey ? decrypt(contentKey, stored, place(id)) : stored;
  if (content && blobId(file, content).equals(id)) return new Uint8Array(content);
  throw damaged(file.connection.file, `blob ${id.toString("hex").slice(0, 8)}… is not as it was written`);
}

/**
 * Writes a blob, encrypted when the case is sealed. Inside of a transaction.
 * @example writeBlob(file, id, Buffer.from("a report"));
 */
export function writeBlob({ connection, key: { contentKey } }: CaseFile, id: Buffer, content: Uint8Array): void {
  connection.run(
    "INSERT INTO blobs VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET content = excluded.content",
    id,
    contentKey ? encrypt(contentKey, content, place(id)) : content,
  );
}

/**
 * Puts a mark in place of a blob's content. Inside of a transaction.
 * @throws {ParleyError} `not-found` for an unknown id.
 * @example replaceBlob(file, id);
 */
export function replaceBlob(file: CaseFile, id: Buffer): void {
  storedBlob(file, id);
  file.connection.run("UPDATE blobs SET content = ? WHERE id = ?", tombstone(file, id), id);
}

function storedBlob({ connection }: CaseFile, id: Buffer): Buffer {
  const [row] = connection.rows("SELECT content FROM blobs WHERE id = ?", id);
  if (!row)
    throw new ParleyError("not-found", `no blob has the id ${id.toString("hex")}`, {
      place: { file: connection.file },
    });
  if (!Buffer.isBuffer(row[0])) throw damaged(connection.file, "a blob is of another kind");
  return row[0];
}

function blobId({ key }: CaseFile, content: Uint8Array): Buffer {
  return createHmac("sha256", key.blobKey).update(content).digest();
}

/** What stands in place of a purged content; no damage can look like it. */
function tombstone({ key }: CaseFile, id: Buffer): Buffer {
  return createHmac("sha256", key.blobKey).update("purged").update(id).digest();
}

function place(id: Buffer): string {
  return `blob ${id.toString("hex")}`;
}
