import { canonicalJson, caseEventSchema, ParleyError, pathText, type CaseEvent } from "@parley/model";
import { readState, writeState, type CaseFile } from "./case-file.ts";
import type { StoredEvent } from "./case-store.ts";
import { decrypt, encrypt } from "./cipher.ts";
import type { Connection } from "./connection.ts";
import { genesis, nextLink } from "./hash-chain.ts";
import { damaged } from "./store-error.ts";

/** How far a case has come. */
export interface Head {
  readonly version: number;
  readonly hash: Uint8Array;
}

/** An event's row, its link checked. */
export interface LinkedRow extends Head {
  readonly payload: Uint8Array;
}

/** Adds events; see `CaseStore.append`. @example await appendEvents(file, 0, []); */
export async function appendEvents(file: CaseFile, expected: number, events: readonly CaseEvent[]): Promise<number> {
  const texts = events.map((event, i) => canonicalJson(checkedEvent(event, i)));
  return writeState(file, () => {
    const { connection } = file;
    const head = readHead(connection);
    if (head.version !== expected)
      throw new ParleyError(
        "conflict",
        `another program has changed this case since version ${expected} (it is at ${head.version}); nothing was added: look again`,
        { place: { file: connection.file } },
      );
    return writeEvents(file, head, texts);
  });
}

/**
 * Writes events after a head, and the new head.
 * @param texts - Canonical JSON.
 * @returns The new version.
 * @example writeEvents(file, head, []); // inside of a transaction
 */
export function writeEvents({ connection, key }: CaseFile, head: Head, texts: readonly string[]): number {
  let { version, hash } = head;
  for (const text of texts) {
    version++;
    const plain = Buffer.from(text);
    const payload = key.contentKey ? encrypt(key.contentKey, plain, `event ${version}`) : plain;
    hash = nextLink(hash, payload);
    connection.run("INSERT INTO events VALUES (?, ?, ?)", version, hash, payload);
  }
  if (texts.length > 0) connection.run("UPDATE head SET version = ?, hash = ?", version, hash);
  return version;
}

/** The events after a version; see `CaseStore.read`. @example await readEvents(file, 0); */
export async function readEvents(file: CaseFile, after: number): Promise<StoredEvent[]> {
  const rows = await readState(file, () => linkedRows(file, after));
  return rows.map((row) => ({
    version: row.version,
    event: readEvent(file, row),
    hash: Buffer.from(row.hash).toString("hex"),
  }));
}

/**
 * The rows after a version, checked: none is missing, each link follows from the one before, the last is the head's.
 * Inside of a transaction. O(their size).
 * @throws {ParleyError} `invalid-input` when the file is damaged.
 * @example linkedRows(file, 0);
 */
export function linkedRows({ connection, key }: CaseFile, after: number): LinkedRow[] {
  const head = readHead(connection);
  if (after >= head.version) return [];
  const fail = (version: number) => damaged(connection.file, `event ${version} is not as it was written`);
  let hash = after <= 0 ? genesis(key.blobKey) : linkOf(connection, after);
  const rows = connection.rows("SELECT version, hash, payload FROM events WHERE version > ? ORDER BY version", after);
  const linked = rows.map(([version, link, payload], i): LinkedRow => {
    const expected = Math.max(after, 0) + i + 1;
    if (version !== expected || !Buffer.isBuffer(link) || !Buffer.isBuffer(payload)) throw fail(expected);
    hash = nextLink(hash, payload);
    if (!link.equals(hash)) throw fail(expected);
    return { version, hash: link, payload };
  });
  const last = linked.at(-1);
  if (last?.version !== head.version || Buffer.compare(last.hash, head.hash) !== 0)
    throw damaged(connection.file, `it should hold ${head.version} events`);
  return linked;
}

/**
 * The text of an event's row, decrypted when the case is sealed.
 * @throws {ParleyError} `invalid-input`.
 * @example eventText(file, row);
 */
export function eventText({ connection, key }: CaseFile, { version, payload }: LinkedRow): string {
  const plain = key.contentKey ? decrypt(key.contentKey, payload, `event ${version}`) : payload;
  if (!plain) throw damaged(connection.file, `event ${version} cannot be decrypted`);
  return Buffer.from(plain).toString("utf8");
}

/**
 * The event of a row, read with its schema.
 * @throws {ParleyError} `invalid-input`.
 * @example readEvent(file, row).type;
 */
export function readEvent(file: CaseFile, row: LinkedRow): CaseEvent {
  const text = eventText(file, row);
  try {
    return caseEventSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ParleyError(
      "invalid-input",
      `event ${row.version} is none that this Parley knows: update Parley, or take an earlier copy`,
      { cause: error, place: { file: file.connection.file } },
    );
  }
}

/**
 * How far the case has come.
 * @throws {ParleyError} `invalid-input` when the file is damaged.
 * @example readHead(connection).version;
 */
export function readHead(connection: Connection): Head {
  const [row] = connection.rows("SELECT version, hash FROM head");
  const [version, hash] = row ?? [];
  if (typeof version !== "number" || version < 0 || !Buffer.isBuffer(hash) || hash.length !== 32)
    throw damaged(connection.file, "its head is missing");
  return { version, hash };
}

function linkOf(connection: Connection, version: number): Uint8Array {
  const [row] = connection.rows("SELECT hash FROM events WHERE version = ?", version);
  if (!Buffer.isBuffer(row?.[0])) throw damaged(connection.file, `event ${version} is missing`);
  return row[0];
}

function checkedEvent(event: CaseEvent, i: number): CaseEvent {
  const parsed = caseEventSchema.safeParse(event);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = pathText((issue?.path ?? []).filter((key) => typeof key !== "symbol"));
  throw new ParleyError(
    "invalid-input",
    `events[${i}]${path === "" ? "" : `.${path}`}: ${issue?.message ?? "no event"}`,
    {
      cause: parsed.error,
      place: { path: `events[${i}]${path === "" ? "" : `.${path}`}` },
    },
  );
}
