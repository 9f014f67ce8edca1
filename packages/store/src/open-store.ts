import { resolve } from "node:path";
import { ParleyError } from "@parley/model";
import { blobShelf } from "./blob-shelf.ts";
import { scrub, unlock, type CaseFile } from "./case-file.ts";
import type { CaseStore, OpenOptions } from "./case-store.ts";
import { checkHeader } from "./check-header.ts";
import { connect, type Connection } from "./connection.ts";
import { createFile } from "./create-file.ts";
import { appendEvents, readEvents, readHead } from "./event-log.ts";
import { migrate } from "./migrate.ts";
import { redactEvents } from "./redact-events.ts";
import { sealCase } from "./seal-case.ts";
import { verifyCase, verifyChain } from "./verify-case.ts";
import { watchVersion } from "./watch-version.ts";

/**
 * Opens a case file (`NAME.parley`), upgrades an older format and checks every link of its history. Several programs may
 * have it open. A file that cannot be written to can still be read; `append` then throws `not-writable`.
 * @throws {ParleyError} `not-found`; `invalid-input` for a file that is empty, damaged or no case; `schema-too-new`;
 * `needs-input` or `forbidden` for a sealed case without its passphrase; `locked`. The file is then as before.
 * @example (await openStore("talks.parley", { create: true })).version();
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<CaseStore> {
  const { create = false, readOnly = false, passphrase, wait = 5000 } = options;
  const file = resolve(path);
  await checkHeader(file).catch(async (error: unknown) => {
    if (!create || readOnly || !(error instanceof ParleyError) || error.code !== "not-found") throw error;
    await createFile(file, passphrase);
    await checkHeader(file);
  });
  const connection = await connect(file, { readOnly, wait });
  try {
    await upgraded(connection);
    const opened = await unlock(connection, passphrase);
    await verifyChain(opened);
    return caseStore(opened);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A file that may not be written to is read as it is, from the first format on. */
async function upgraded(connection: Connection): Promise<void> {
  await migrate(connection).catch((error: unknown) => {
    const readable = error instanceof ParleyError && error.code === "not-writable";
    if (!readable || connection.rows("PRAGMA file.user_version")[0]?.[0] === 0) throw error;
  });
}

function caseStore(opened: CaseFile): CaseStore {
  let file = opened;
  const { connection } = file;
  const version = () => connection.alone(() => readHead(connection).version);
  const watch = watchVersion(version);
  return {
    version,
    async append(expected, events) {
      const next = await appendEvents(file, expected, events);
      watch.announce(next);
      return next;
    },
    async redact(expected, redaction) {
      const next = await redactEvents(file, expected, redaction);
      watch.announce(next);
      await scrub(connection);
      return next;
    },
    scrub: () => scrub(connection),
    read: (after = 0) => readEvents(file, after),
    get sealed() {
      return file.key.contentKey !== undefined;
    },
    blobs: blobShelf(() => file),
    subscribe: (listener) => watch.subscribe(listener),
    verify: () => verifyCase(file),
    async seal(passphrase) {
      file = await sealCase(file, passphrase);
      await scrub(connection);
    },
    close() {
      watch.stop();
      connection.close();
      return Promise.resolve();
    },
  };
}
