import { ParleyError } from "@parley/model";

/** The largest file that is read, in bytes. */
export const largestInput = 20 * 1024 * 1024;

const undefinedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Reads bytes as text: UTF-8, UTF-16 with a byte order mark, else windows-1252 when that is plausible.
 * @throws {ParleyError} `too-large`, `binary-input`, `unknown-encoding`, or `empty-input` for nothing but white space.
 * @example decodeText(new Uint8Array([72, 105])); // => "Hi"
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > largestInput) throw new ParleyError("too-large", "expected at most 20 MB of text");
  const text = decoded(bytes);
  if (text.trim() === "") throw new ParleyError("empty-input", "expected words to read, found only white space");
  return text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fatal(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fatal(bytes, "utf-16be");
  if (looksBinary(bytes)) throw new ParleyError("binary-input", "expected text, found binary data");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (!plausiblyWestern(bytes)) {
      throw new ParleyError("unknown-encoding", "expected text in UTF-8, UTF-16 or windows-1252");
    }
    return fromWindows1252(bytes);
  }
}

function fatal(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ParleyError("unknown-encoding", `expected valid ${encoding} after its byte order mark`, { cause });
  }
}

/** Our own table: Node's decoder of that name reads ISO 8859-1, without dashes and curly quotes. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function fromWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte >= 0x80 && byte < 0xa0 ? (high[byte - 0x80] ?? "") : String.fromCharCode(byte);
  return text;
}

function looksBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return true;
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  return controls > sample.length / 50;
}

function plausiblyWestern(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    if (undefinedInWindows1252.has(byte)) return false;
  }
  return high * 4 < bytes.length;
}
