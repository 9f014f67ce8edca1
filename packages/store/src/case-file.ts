import { ParleyError } from "@parley/model";
import { unlockKey, type CaseKey } from "./case-key.ts";
import type { Connection } from "./connection.ts";
import { damaged } from "./store-error.ts";

/** A case file with its key: what the parts of a store work on. */
export interface CaseFile {
  readonly connection: Connection;
  readonly key: CaseKey;
  /** What the file says of its key; another program may change it by sealing. */
  readonly secret: Uint8Array;
}

/**
 * Reads the key of a file that is a case of this format.
 * @throws {ParleyError} as {@link unlockKey}.
 * @example await unlock(await connect("talks.parley", { readOnly: true, wait: 0 }));
 */
export async function unlock(connection: Connection, passphrase?: string): Promise<CaseFile> {
  const secret = await connection.alone(() => readSecret(connection));
  return { connection, secret, key: await unlockKey(secret, { file: connection.file, passphrase }) };
}

/**
 * Runs a body on one state of the file, under the key that we know.
 * @throws {ParleyError} `conflict` when another program has sealed or unsealed the case, or has put another file in its
 * place: what is recorded into a file that lost its name would be lost with it.
 * @example await readFile(file, () => file.connection.rows("SELECT version FROM head"));
 */
export function readState<Value>(file: CaseFile, body: () => Value): Promise<Value> {
  return file.connection.read(() => {
    checkSame(file);
    return body();
  });
}

/**
 * As {@link readState}, for a body that changes the file: all of it or nothing.
 * @example await writeState(file, () => file.connection.run("UPDATE head SET version = 0"));
 */
export function writeState<Value>(file: CaseFile, body: () => Value): Promise<Value> {
  return file.connection.write(() => {
    checkSame(file);
    return body();
  });
}

/**
 * Makes sure that no trace of what was removed is left: the file rebuilt, the log emptied.
 * @throws {ParleyError} `locked` while another program reads the old state.
 * @example await scrub(await connect("talks.parley", { readOnly: false, wait: 0 }));
 */
export async function scrub(connection: Connection): Promise<void> {
  await connection.alone(() => connection.run("VACUUM file"));
  try {
    await connection.alone(() => {
      const [row] = connection.rows("PRAGMA file.wal_checkpoint(TRUNCATE)");
      if (row?.[0] !== 0) throw Object.assign(new Error("the log is being read"), { code: "SQLITE_BUSY" });
    });
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== "locked") throw error;
    throw new ParleyError(
      "locked",
      "done, but another program still reads the earlier state, whose traces stay in the log of the case: do it again when that program is done",
      { cause: error, place: { file: connection.file } },
    );
  }
}

function checkSame({ connection, secret }: CaseFile): void {
  const refuse = (what: string) =>
    new ParleyError("conflict", `${what}: open it again`, { place: { file: connection.file } });
  if (connection.moved()) throw refuse("this file was replaced, renamed or deleted since it was opened");
  if (!readSecret(connection).equals(secret)) throw refuse("another program has sealed or unsealed this case");
}

function readSecret(connection: Connection): Buffer {
  const [row] = connection.rows("SELECT content FROM secret");
  if (!Buffer.isBuffer(row?.[0])) throw damaged(connection.file, "its key is missing");
  return row[0];
}
