import { blobIds, findBlob } from "./blob-shelf.ts";
import { readState, type CaseFile } from "./case-file.ts";
import type { Verification } from "./case-store.ts";
import { linkedRows, readHead, readRows } from "./event-log.ts";
import { damaged } from "./store-error.ts";

/**
 * Checks pages and chain: what every opening does. 20,000 events take well under a second.
 * @throws {ParleyError} `invalid-input` that says what is damaged.
 * @example await verifyChain(file);
 */
export async function verifyChain(file: CaseFile): Promise<void> {
  await readState(file, () => {
    checkPages(file, "quick_check");
    linkedRows(file, 0);
  });
}

/** Checks everything; see `CaseStore.verify`. @example (await verifyCase(file)).version; */
export async function verifyCase(file: CaseFile): Promise<Verification> {
  return readState(file, () => {
    checkPages(file, "integrity_check");
    readRows(file, linkedRows(file, 0));
    const contents = blobIds(file).map((id) => findBlob(file, id));
    const purged = contents.filter((content) => content === undefined).length;
    const { version, hash } = readHead(file.connection);
    return { version, head: Buffer.from(hash).toString("hex"), blobs: contents.length - purged, purged };
  });
}

function checkPages({ connection }: CaseFile, check: "quick_check" | "integrity_check"): void {
  const [row] = connection.rows(`PRAGMA file.${check}(1)`);
  if (row?.[0] !== "ok") throw damaged(connection.file, "its pages do not fit together", row?.[0]);
}
