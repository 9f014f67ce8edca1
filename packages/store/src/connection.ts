import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { isBusy, storeError } from "./store-error.ts";

/** A value that SQL takes; bytes come back as a Buffer. */
export type SqlValue = number | string | Uint8Array | null;

/** How {@link connect} opens a file. */
export interface ConnectOptions {
  readonly readOnly: boolean;
  /** Milliseconds. */
  readonly wait: number;
}

/** One connection to a case file; only here is libSQL called. Its errors are ParleyErrors. */
export interface Connection {
  readonly file: string;
  rows(sql: string, ...values: readonly SqlValue[]): unknown[][];
  run(sql: string, ...values: readonly SqlValue[]): void;
  /** Runs a body on one state of the file; waits while the file is locked. */
  read<Value>(body: () => Value): Promise<Value>;
  /** Runs a body that changes the file, all of it or nothing; waits while the file is locked. */
  write<Value>(body: () => Value): Promise<Value>;
  /** Runs something outside of a transaction; waits while the file is locked. */
  alone<Value>(body: () => Value): Promise<Value>;
  /** Whether the name no longer means the file that was opened: it was replaced, renamed or deleted. */
  moved(): boolean;
  close(): void;
}

/**
 * Opens a file with libSQL. The file is attached to an empty database in memory: detaching lets go of it at once, while
 * closing waits until the garbage collector has found every statement.
 * @throws {ParleyError} `locked`, `not-writable`, or `invalid-input` for a damaged head.
 * @example (await connect("talks.parley", { readOnly: true, wait: 0 })).rows("SELECT version FROM head");
 */
export async function connect(file: string, { readOnly, wait }: ConnectOptions): Promise<Connection> {
  const alone = <Value>(body: () => Value) => patiently(body, { file, wait });
  const database = await alone(() => attached(file, readOnly));
  const identity = identityOf(file);
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const rows = (sql: string, ...values: readonly SqlValue[]) =>
    prepared(sql).raw().all(values.map(bound)) as unknown[][];

  return {
    file,
    rows,
    run: (sql, ...values) => void prepared(sql).run(values.map(bound)),
    alone,
    read: (body) => alone(() => transact(database, "BEGIN", body)),
    write: (body) =>
      alone(() => {
        keepLog(rows);
        return transact(database, "BEGIN IMMEDIATE", body);
      }),
    moved: () => identityOf(file) !== identity,
    close() {
      if (!database.open) return;
      foldLog(rows);
      statements.clear();
      database.exec("DETACH file");
      database.close();
    },
  };
}

/** Runs a body again while another program has the file locked, up to a number of milliseconds; others run meanwhile. */
async function patiently<Value>(body: () => Value, { file, wait }: { file: string; wait: number }): Promise<Value> {
  const deadline = performance.now() + wait;
  for (let delay = 1; ; delay = Math.min(2 * delay, 10)) {
    try {
      return body();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw storeError(error, file);
    }
    await pause(delay);
  }
}

function attached(file: string, readOnly: boolean): Database.Database {
  const database = new Database(":memory:");
  try {
    attach(database, file, readOnly ? "mode=ro" : "mode=rw");
    for (const setting of ["temp_store=MEMORY", "cell_size_check=ON", "file.synchronous=FULL", "file.secure_delete=ON"])
      database.exec(`PRAGMA ${setting}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function attach(database: Database.Database, file: string, manner: string): void {
  database.prepare("ATTACH ? AS file").run([`${pathToFileURL(file).href}?${manner}`]);
}

/**
 * Which program an SQLite file says it belongs to, read without a lock and without touching logs beside it.
 * SQLite must do the reading: a process that itself opens and closes a file loses all locks it has on it (POSIX).
 * @returns `undefined` when it is no SQLite file, or cannot be read.
 * @example markOf("LICENSE"); // => undefined
 */
export function markOf(file: string): unknown {
  const database = new Database(":memory:");
  try {
    attach(database, file, "mode=ro&immutable=1");
    const [row] = database.prepare("PRAGMA file.application_id").raw().all() as unknown[][];
    database.exec("DETACH file");
    return row?.[0];
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}

/** Looks at the name only; opening the file would lose the locks on it, see {@link markOf}. */
function identityOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

function transact<Value>(database: Database.Database, begin: string, body: () => Value): Value {
  database.exec(begin);
  try {
    const value = body();
    database.exec("COMMIT");
    return value;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** The write-ahead log: readers and one writer at once. Without it a writer is as safe, but waits for readers. */
function keepLog(rows: Connection["rows"]): void {
  try {
    rows("PRAGMA file.journal_mode=WAL");
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

/** At rest a case is one plain file that can be mailed, or read from a read-only disk; the last one out sees to it. */
function foldLog(rows: Connection["rows"]): void {
  try {
    rows("PRAGMA file.journal_mode=DELETE");
  } catch {
    // Another program has the file open, or it cannot be written to: the log stays, and is as good.
  }
}

function bound(value: SqlValue): SqlValue {
  return value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}
