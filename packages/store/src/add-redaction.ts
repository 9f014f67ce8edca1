import type { Connection } from "./connection.ts";

/**
 * Format 2. `digest` is what the chain covers of a body that was replaced, see `CaseStore.redact`; `salt` keeps a digest
 * from telling what the body was. Events of format 1 have neither: the chain covers their bodies themselves.
 * @example addRedaction(await connect("old.parley", { readOnly: false, wait: 0 }));
 */
export function addRedaction(connection: Connection): void {
  connection.run("ALTER TABLE file.events ADD COLUMN salt BLOB");
  connection.run("ALTER TABLE file.events ADD COLUMN digest BLOB");
}
