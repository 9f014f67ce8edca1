import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts with AES-256-GCM under a fresh nonce.
 * @param key - 32 bytes.
 * @param place - Where the text belongs; it opens nowhere else.
 * @returns Nonce, ciphertext and tag: 28 bytes more than the text.
 * @example encrypt(Buffer.alloc(32), Buffer.from("hello"), "event 1").length; // => 33
 */
export function encrypt(key: Uint8Array, text: Uint8Array, place: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Takes {@link encrypt} back.
 * @returns `undefined` for another key, another place, or changed bytes.
 * @example decrypt(Buffer.alloc(32), encrypt(Buffer.alloc(32), Buffer.from("hello"), "event 1"), "event 2"); // => undefined
 */
export function decrypt(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | undefined {
  if (sealed.length < nonceLength + tagLength) return undefined;
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, end)), decipher.final()]);
  } catch {
    return undefined;
  }
}
