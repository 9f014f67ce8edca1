import { createHash } from "node:crypto";

/**
 * The link before the first event. It vouches for the key of the file's blobs.
 * @param blobKey - 32 random bytes.
 * @example genesis(Buffer.alloc(32)).length; // => 32
 */
export function genesis(blobKey: Uint8Array): Buffer {
  return createHash("sha256").update("parley-case").update(blobKey).digest();
}

/**
 * The link of an event: SHA-256 of the link before it and of the event's bytes as the file keeps them. It finds every
 * change by accident or by hand; against someone who rewrites the whole file, note the last link elsewhere.
 * @param previous - 32 bytes.
 * @example nextLink(genesis(Buffer.alloc(32)), Buffer.from("{}")).length; // => 32
 */
export function nextLink(previous: Uint8Array, payload: Uint8Array): Buffer {
  return createHash("sha256").update(previous).update(payload).digest();
}
