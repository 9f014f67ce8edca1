import { randomBytes } from "node:crypto";
import { canonicalJson, caseEventSchema, ParleyError, pathText, sha256Text, type CaseEvent } from "@parley/model";
import { readState, writeState, type CaseFile } from "./case-file.ts";
import type { StoredEvent } from "./case-store.ts";
import type { CaseKey } from "./case-key.ts";
import { decrypt, encrypt } from "./cipher.ts";
import type { Connection } from "./connection.ts";
import { bodyDigest, genesis, nextLink } from "./hash-chain.ts";
import { damaged } from "./store-error.ts";

/** How far a case has come. */
export interface Head {
  readonly version: number;
  readonly hash: Uint8Array;
}

/** An event's row, its link checked. */
export interface LinkedRow extends Head {
  readonly payload: Uint8Array;
  /** What its link covers. */
  readonly digest: Uint8Array;
  /** The body was replaced by {@link redactEvents}; a purge event vouches for what stands there now. */
  readonly redacted: boolean;
  /** Of format 1: its link covers the body itself. */
  readonly bare: boolean;
}

/** Adds events; see `CaseStore.append`. @example await appendEvents(file, 0, []); */
export async function appendEvents(file: CaseFile, expected: number, events: readonly CaseEvent[]): Promise<number> {
  const texts = events.map(eventJson);
  return writeState(file, () => writeEvents(file, expectedHead(file, expected), texts));
}

/**
 * The head, when it is the one that the caller has seen. Inside of a transaction.
 * @throws {ParleyError} `conflict` when it is not.
 * @example expectedHead(file, 3).version; // 3
 */
export function expectedHead({ connection }: CaseFile, expected: number): Head {
  const head = readHead(connection);
  if (head.version === expected) return head;
  throw new ParleyError(
    "conflict",
    `another program has changed this case since version ${expected} (it is at ${head.version}); nothing was added: look again`,
    { place: { file: connection.file } },
  );
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
    const payload = eventPayload(key, version, text);
    const salt = randomBytes(32);
    hash = nextLink(hash, bodyDigest(salt, payload));
    connection.run(
      "INSERT INTO events (version, hash, payload, salt) VALUES (?, ?, ?, ?)",
      version,
      hash,
      payload,
      salt,
    );
  }
  if (texts.length > 0) connection.run("UPDATE head SET version = ?, hash = ?", version, hash);
  return version;
}

/**
 * An event's text as the file keeps it.
 * @example eventPayload({ blobKey: Buffer.alloc(32) }, 1, "{}").toString(); // => "{}"
 */
export function eventPayload({ contentKey }: CaseKey, version: number, text: string): Buffer {
  const plain = Buffer.from(text);
  return contentKey ? encrypt(contentKey, plain, `event ${version}`) : plain;
}

/** The events after a version; see `CaseStore.read`. @example await readEvents(file, 0); */
export async function readEvents(file: CaseFile, after: number): Promise<StoredEvent[]> {
  const rows = await readState(file, () => linkedRows(file, after));
  return readRows(file, rows);
}

/**
 * The events of rows up to the newest, those whose bodies were replaced held against the purge that replaced them.
 * @throws {ParleyError} `invalid-input`.
 * @example readRows(file, linkedRows(file, 0)).length;
 */
export function readRows(file: CaseFile, rows: readonly LinkedRow[]): StoredEvent[] {
  const events = rows.map((row) => ({
    version: row.version,
    event: readEvent(file, row),
    hash: Buffer.from(row.hash).toString("hex"),
  }));
  const vouched = new Map<number, string>();
  for (const { event } of events)
    if (event.type === "report-purged") for (const { version, sha256 } of event.bodies) vouched.set(version, sha256);
  for (const row of rows)
    if (row.redacted && vouched.get(row.version) !== sha256Text(eventText(file, row)))
      throw damaged(file.connection.file, `event ${row.version} is not as the purge left it`);
  return events;
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
  const linked = eventRows(connection, after).map(([version, link, payload, salt, kept], i): LinkedRow => {
    const expected = Math.max(after, 0) + i + 1;
    if (version !== expected || !Buffer.isBuffer(link) || !Buffer.isBuffer(payload)) throw fail(expected);
    const redacted = Buffer.isBuffer(kept);
    const digest = redacted ? kept : Buffer.isBuffer(salt) ? bodyDigest(salt, payload) : payload;
    hash = nextLink(hash, digest);
    if (!link.equals(hash)) throw fail(expected);
    return { version, hash: link, payload, digest, redacted, bare: digest === payload };
  });
  const last = linked.at(-1);
  if (last?.version !== head.version || Buffer.compare(last.hash, head.hash) !== 0)
    throw damaged(connection.file, `it should hold ${head.version} events`);
  return linked;
}

/** A file of format 1 that could not be upgraded has no salts and no digests. */
function eventRows(connection: Connection, after: number): unknown[][] {
  const [format] = connection.rows("PRAGMA file.user_version");
  const more = format?.[0] === 1 ? "NULL, NULL" : "salt, digest";
  return connection.rows(
    `SELECT version, hash, payload, ${more} FROM events WHERE version > ? ORDER BY version`,
    after,
  );
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
 */
function readEvent(file: CaseFile, row: LinkedRow): CaseEvent {
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

/**
 * The text of an event, once it is known to be one.
 * @param i - Its place among others, for the error.
 * @throws {ParleyError} `invalid-input`.
 * @example eventJson(event, 0).startsWith("{"); // true
 */
export function eventJson(event: CaseEvent, i = 0): string {
  const parsed = caseEventSchema.safeParse(event);
  if (parsed.success) return canonicalJson(parsed.data);
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
