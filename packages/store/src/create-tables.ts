import { randomBytes } from "node:crypto";
import type { Connection } from "./connection.ts";
import { genesis } from "./hash-chain.ts";
import { openKey } from "./case-key.ts";

/**
 * Format 1. `secret` holds the key, in the open or wrapped by a passphrase; `head` says how many events there are, so
 * that a loss at the end shows.
 * @example createTables(await connect("new.parley", { readOnly: false, wait: 0 }));
 */
export function createTables(connection: Connection): void {
  const blobKey = randomBytes(32);
  for (const table of [
    "CREATE TABLE file.secret (one INTEGER PRIMARY KEY CHECK (one = 1), content BLOB NOT NULL) STRICT",
    "CREATE TABLE file.head (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL, hash BLOB NOT NULL) STRICT",
    "CREATE TABLE file.events (version INTEGER PRIMARY KEY, hash BLOB NOT NULL, payload BLOB NOT NULL) STRICT",
    "CREATE TABLE file.blobs (id BLOB PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID",
  ])
    connection.run(table);
  connection.run("INSERT INTO secret VALUES (1, ?)", openKey(blobKey));
  connection.run("INSERT INTO head VALUES (1, 0, ?)", genesis(blobKey));
}
