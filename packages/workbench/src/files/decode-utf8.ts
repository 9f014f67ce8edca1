import { ParleyError } from "@parley/model";

/**
 * The text of a file that we ask to be UTF-8, such as a case file; a byte order mark is left out.
 * @throws {ParleyError} `unknown-encoding`.
 * @example decodeUtf8(Uint8Array.of(0xc3, 0xa9)); // => "é"
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ParleyError("unknown-encoding", "expected text in UTF-8: save the file in that encoding", {
      cause: error,
    });
  }
}
