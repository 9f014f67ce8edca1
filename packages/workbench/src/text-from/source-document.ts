import type { CanonicalText } from "@parley/extract";
import type { Warning } from "@parley/model";

/** Bytes that reports are made of. */
export interface SourceFile {
  /** A name or an address; it tells the kind where the bytes do not. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The encoding that whoever sent the bytes names. */
  readonly encoding?: string;
  /** The media type that they name, such as `text/html`. */
  readonly type?: string;
}

/** The texts of a file: one, or one for each entry of a feed; and what their reader must know of how they were made. */
export interface SourceDocuments {
  readonly documents: readonly CanonicalText[];
  readonly warnings: readonly Warning[];
}
