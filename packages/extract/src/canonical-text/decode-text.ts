import { ParleyError } from "@parley/model";
import { singleByteEncoding, windows1252Text } from "./single-byte-text.ts";

/** The largest file that is read, in bytes. */
export const largestInput = 20 * 1024 * 1024;

/** The words of bytes, with how sure it is that they are these. */
export interface DecodedText {
  readonly text: string;
  /** Such as `utf-8` or `windows-1251`. */
  readonly encoding: string;
  /** `stated` by the bytes, by their validity or by whoever sent them; else `assumed` from how the letters stand. */
  readonly basis: "stated" | "assumed";
  /** How many places are no valid UTF-8 in a text that is UTF-8 otherwise: each shows as `�`. */
  readonly damaged: number;
}

/**
 * Reads bytes as text: by their byte order mark, as UTF-8 when they are that, in the encoding that they state, as UTF-16
 * by where their zeros stand, or as windows-1251 or windows-1252 when their letters stand as in such a text.
 * @param stated - The encoding that whoever sent the bytes names, such as a web server or the head of a page.
 * @throws {ParleyError} `too-large`, `binary-input`, `unknown-encoding`, or `empty-input` for nothing but white space.
 * @example decodeText(new Uint8Array([72, 105])).text; // => "Hi"
 */
export function decodeText(bytes: Uint8Array, stated?: string): DecodedText {
  if (bytes.length > largestInput) throw new ParleyError("too-large", "expected at most 20 MB of text");
  const decoded = marked(bytes) ?? withoutMark(bytes, stated ?? statedEncoding(bytes));
  if (decoded.text.trim() === "")
    throw new ParleyError("empty-input", "expected words to read, found only white space");
  return decoded;
}

function marked(bytes: Uint8Array): DecodedText | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "";
  if (encoding === "") return undefined;
  const text = strictly(bytes, encoding);
  if (text === undefined)
    throw new ParleyError("unknown-encoding", `expected valid ${encoding} after its byte order mark`);
  return sure(text, encoding);
}

function withoutMark(bytes: Uint8Array, stated: string | undefined): DecodedText {
  const wide = wideText(bytes);
  if (wide) return wide;
  if (looksBinary(bytes)) throw new ParleyError("binary-input", "expected text, found binary data");
  const text = strictly(bytes, "utf-8");
  if (text !== undefined) return sure(text, "utf-8");
  const told = stated === undefined ? undefined : inEncoding(bytes, stated);
  if (told) return told;
  const damaged = damagedUtf8(bytes);
  if (damaged) return damaged;
  const encoding = singleByteEncoding(bytes);
  if (encoding === undefined)
    throw new ParleyError(
      "unknown-encoding",
      "expected text in UTF-8, UTF-16, windows-1251 or windows-1252: save it as UTF-8",
    );
  return { text: singleByte(bytes, encoding), encoding, basis: "assumed", damaged: 0 };
}

function sure(text: string, encoding: string): DecodedText {
  return { text, encoding, basis: "stated", damaged: 0 };
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `undefined` for an encoding that is not known, or in which these bytes are nothing. */
function inEncoding(bytes: Uint8Array, stated: string): DecodedText | undefined {
  try {
    const { encoding } = new TextDecoder(stated, { fatal: true });
    const text = encoding === "windows-1252" ? windows1252Text(bytes) : strictly(bytes, encoding);
    return text === undefined ? undefined : sure(text, encoding);
  } catch {
    return undefined;
  }
}

function singleByte(bytes: Uint8Array, encoding: string): string {
  return encoding === "windows-1252" ? windows1252Text(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** What a page or an XML file says about its own encoding, near its beginning. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}

/** UTF-16 without a mark: every second byte of Latin words is zero, and in any text those of its spaces are. */
function wideText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 65_536);
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || Math.max(even, odd) * 50 < sample.length) return undefined;
  const encoding = odd > 0 ? "utf-16le" : "utf-16be";
  const text = strictly(bytes, encoding);
  // oxlint-disable-next-line no-control-regex -- text has none of these; other data has
  return text === undefined || /[\0-\x08\x0e-\x1f\ufffe\uffff]/.test(text)
    ? undefined
    : { text, encoding, basis: "assumed", damaged: 0 };
}

/** UTF-8 in which some bytes are wrong, or whose last character is cut: there is more right in it than wrong. */
function damagedUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return right > 0 && right >= wrong ? { text, encoding: "utf-8", basis: "stated", damaged: wrong } : undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  return controls > sample.length / 50;
}
