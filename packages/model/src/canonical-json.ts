import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * JSON with sorted keys and without undefined fields: equal values have equal text.
 * @example canonicalJson({ b: 1, a: [undefined, 2] }); // => '{"a":[null,2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. @example sha256Text("").slice(0, 8); // => "e3b0c442" */
export function sha256Text(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hash that names a state of a case: equal cases, equal hashes. @example caseHash({}).length; // => 64 */
export function caseHash(subject: unknown): string {
  return sha256Text(canonicalJson(subject));
}
