import { ParleyError } from "@parley/model";
import type { Connection } from "./connection.ts";
import { addRedaction } from "./add-redaction.ts";
import { createTables } from "./create-tables.ts";
import { damaged } from "./store-error.ts";

/** Says in the file's header that it is a case: "Prly". */
export const applicationId = 0x50726c79;

/** One step of an upgrade: from the version of its place in the list to the next. */
export type Migration = (connection: Connection) => void;

/** Every step since the first format; never changed once released, only added to. */
export const migrations: readonly Migration[] = [createTables, addRedaction];

/**
 * Brings a file of an older format up to this one, in one transaction: all steps or none.
 * @throws {ParleyError} `schema-too-new` for a file of a newer Parley; `not-writable` when it is older and may not be
 * written to.
 * @example await migrate(await connect("old.parley", { readOnly: false, wait: 0 }));
 */
export async function migrate(connection: Connection, steps: readonly Migration[] = migrations): Promise<void> {
  if ((await connection.alone(() => formatOf(connection, steps))) === steps.length) return;
  await connection.write(() => {
    for (const step of steps.slice(formatOf(connection, steps))) step(connection);
    connection.run(`PRAGMA file.user_version=${steps.length}`);
  });
}

function formatOf(connection: Connection, steps: readonly Migration[]): number {
  const [row] = connection.rows("PRAGMA file.user_version");
  const version = row?.[0];
  if (typeof version !== "number" || version < 0) throw damaged(connection.file, "its format has no number");
  if (version > steps.length)
    throw new ParleyError(
      "schema-too-new",
      `this case has format ${version}, this Parley reads up to ${steps.length}: update Parley`,
      { place: { file: connection.file } },
    );
  return version;
}
