import { ParleyError } from "@parley/model";

/**
 * Whether another program holds the file just now: worth waiting for.
 * @example isBusy(new Error("no")); // => false
 */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/.test(sqliteCode(error));
}

/**
 * What an error of libSQL means to a person. A ParleyError stays what it is.
 * @example storeError(Object.assign(new Error(), { code: "SQLITE_FULL" }), "a.parley").code; // => "disk-full"
 */
export function storeError(error: unknown, file: string): ParleyError {
  if (error instanceof ParleyError) return error;
  const code = sqliteCode(error);
  const options = { cause: error, place: { file } };
  if (isBusy(error))
    return new ParleyError(
      "locked",
      "another program is writing to this case; nothing was changed: try again",
      options,
    );
  if (/^SQLITE_(?:FULL|IOERR_SHMSIZE)/.test(code))
    return new ParleyError("disk-full", "the disk is full; nothing was changed: free some space", options);
  if (/^SQLITE_READONLY_(?:RECOVERY|CANTLOCK|ROLLBACK|CANTINIT|DIRECTORY)/.test(code))
    return new ParleyError(
      "not-writable",
      "a program ended while it wrote to this case, and this place cannot be written to: copy the case with the files beside it that begin with its name to a place that can",
      options,
    );
  if (/^SQLITE_(?:READONLY|PERM|CANTOPEN)/.test(code))
    return new ParleyError(
      "not-writable",
      "this case cannot be written to; nothing was changed: copy it first",
      options,
    );
  if (/^SQLITE_(?:CORRUPT|NOTADB|ERROR|MISMATCH|CONSTRAINT|IOERR_SHORT_READ|TOOBIG|SCHEMA|FORMAT)/.test(code))
    return damaged(file, "its pages do not fit together", error);
  const detail = error instanceof Error ? error.message : String(error);
  return new ParleyError(
    "failed",
    `the case file cannot be used: ${code === "" ? detail : `${code}: ${detail}`}`,
    options,
  );
}

/**
 * The error that says where a case file is not what was written.
 * @example damaged("a.parley", "event 3 was changed").message; // => "this case file is damaged or only partly copied (event 3 was changed): take an earlier copy"
 */
export function damaged(file: string, detail: string, cause?: unknown): ParleyError {
  return new ParleyError(
    "invalid-input",
    `this case file is damaged or only partly copied (${detail}): take an earlier copy`,
    { cause, place: { file } },
  );
}

function sqliteCode(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "";
}
