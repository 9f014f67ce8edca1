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
 * What the chain covers of an event: SHA-256 of its salt and of its bytes as the file keeps them. Once the salt is gone,
 * nobody can tell from it what the bytes were.
 * @example bodyDigest(Buffer.alloc(32), Buffer.from("{}")).length; // => 32
 */
export function bodyDigest(salt: Uint8Array, payload: Uint8Array): Buffer {
  return createHash("sha256").update(salt).update(payload).digest();
}

/**
 * The link of an event: SHA-256 of the link before it and of the digest of the event's body. It finds every
 * change by accident or by hand; against someone who rewrites the whole file, note the last link elsewhere.
 * @param previous - 32 bytes.
 * @param digest - Of an event of format 1: its bytes themselves.
 * @example nextLink(genesis(Buffer.alloc(32)), Buffer.alloc(32)).length; // => 32
 */
export function nextLink(previous: Uint8Array, digest: Uint8Array): Buffer {
  return createHash("sha256").update(previous).update(digest).digest();
}
