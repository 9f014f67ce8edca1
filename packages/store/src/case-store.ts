import type { CaseEvent } from "@parley/model";

/** An event as the file keeps it. */
export interface StoredEvent {
  /** 1 for the first event of the case. */
  readonly version: number;
  readonly event: CaseEvent;
  /** The link of the hash chain, in hexadecimal: it vouches for this event and for every one before it. */
  readonly hash: string;
}

/** What {@link CaseStore.verify} counted in a file that is whole. */
export interface Verification {
  readonly version: number;
  /** The last link of the chain; noted elsewhere, it proves later that nothing was rewritten. */
  readonly head: string;
  readonly blobs: number;
  readonly purged: number;
}

/**
 * Large or purgeable payloads, such as the text of a report. An event names a blob by its id; the id is a keyed hash, so
 * the chain vouches for the content, the id alone does not betray it, and a purge leaves the chain valid.
 */
export interface BlobShelf {
  /** Keeps a content; the same content has the same id. A purged content that is put again is there again. */
  put(content: Uint8Array): Promise<string>;
  /**
   * @returns `undefined` when it was purged.
   * @throws {ParleyError} `not-found` when the file never had it, `invalid-input` when it is damaged.
   */
  get(id: string): Promise<Uint8Array | undefined>;
  /**
   * Removes contents for good: overwritten in the file, the file rebuilt, the write-ahead log emptied. What the disk
   * itself keeps of blocks it gave back, and other copies of the file, are out of reach.
   * @throws {ParleyError} `not-found` for an unknown id; `locked` when another program still reads the old state: the
   * content is gone from the case, and purging it again when that program is done removes the traces too.
   */
  purge(...ids: readonly string[]): Promise<void>;
}

/** What {@link CaseStore.redact} takes out of a case. */
export interface Redaction {
  /** The events that take the place of those at these versions. */
  readonly events: ReadonlyMap<number, CaseEvent>;
  /** Blobs whose contents go. */
  readonly blobs: readonly string[];
  /** Makes the event that is added: it holds the hashes of the new bodies and so vouches for them. */
  note(bodies: { version: number; sha256: string }[]): CaseEvent;
}

/** An open case file: an append-only list of events. Version = number of events. */
export interface CaseStore {
  /**
   * Adds events, all or none; they are on the disk when it returns.
   * @param expected - The version that the caller has seen.
   * @returns The new version.
   * @throws {ParleyError} `conflict` when another program appended meanwhile, `locked`, `not-writable`, `disk-full`, or
   * `invalid-input` for something that is no event. The file is then as before.
   */
  append(expected: number, events: readonly CaseEvent[]): Promise<number>;
  /**
   * The events after a version, oldest first, their links checked; all when it is left out.
   * @throws {ParleyError} `invalid-input` when the file is damaged.
   */
  read(after?: number): Promise<StoredEvent[]>;
  /**
   * Takes words out of past events for good, all or none: the bodies of the events are replaced, blobs are purged, and
   * an event that vouches for the new bodies is added. The chain stays valid: its links cover digests of the first
   * bodies, which do not tell what these were. Traces are removed as by {@link BlobShelf.purge}.
   * @returns The new version.
   * @throws {ParleyError} as `append` and {@link BlobShelf.purge}.
   */
  redact(expected: number, redaction: Redaction): Promise<number>;
  /**
   * Removes every trace of what was taken out before.
   * @throws {ParleyError} `locked` while another program reads the old state.
   */
  scrub(): Promise<void>;
  version(): Promise<number>;
  /** Whether a passphrase is needed to open the file. */
  readonly sealed: boolean;
  readonly blobs: BlobShelf;
  /**
   * Tells soon of the version now, and then of every newer one, whoever appended, within a fraction of a second.
   * Versions that come close together are told as one.
   * @returns A function that ends it.
   */
  subscribe(listener: (version: number) => void): () => void;
  /**
   * Checks the whole file: pages, chain, events and blobs.
   * @throws {ParleyError} `invalid-input` that says what is damaged.
   */
  verify(): Promise<Verification>;
  /**
   * Encrypts events and blobs under a passphrase, changes it, or (left out) decrypts them; then removes every trace of
   * the earlier state from the file. Other programs that have the file open must open it again.
   * @throws {ParleyError} as {@link BlobShelf.purge}.
   */
  seal(passphrase?: string): Promise<void>;
  /** Lets go of the file; what it says then is all in the one file. */
  close(): Promise<void>;
}

/** How to open a case file. */
export interface OpenOptions {
  /** Make the file when there is none. Left out: no. */
  readonly create?: boolean;
  /** Never write, not even to tidy up. Left out: no. */
  readonly readOnly?: boolean;
  /** Needed for a sealed file; seals a new one. */
  readonly passphrase?: string;
  /** How long to wait for another program that has the file locked, in milliseconds. Left out: 5000. */
  readonly wait?: number;
}
