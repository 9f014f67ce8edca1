const undefinedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Our own table: Node's decoder of that name reads ISO 8859-1, without dashes and curly quotes. */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Bytes of windows-1252 (or of ISO 8859-1, which is read as such) as text.
 * @example windows1252Text(Uint8Array.of(0x93, 0x48, 0x69, 0x94)); // => "“Hi”"
 */
export function windows1252Text(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return withWindows1252Marks(parts.join(""));
}

/**
 * A text that was read as ISO 8859-1 with the dashes and curly quotes of windows-1252 in place of control characters,
 * which no text means.
 * @example withWindows1252Marks("\u0093Hi\u0094"); // => "“Hi”"
 */
export function withWindows1252Marks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (mark) => high[mark.charCodeAt(0) - 0x80] ?? mark);
}

/** Letters that make up a third of any Cyrillic text: а, е, и, о. */
const commonCyrillic = new Set([0xe0, 0xe5, 0xe8, 0xee]);
/** The first letter of a sentence at least is a capital; scripts without capitals have none of these bytes. */
const fewestCapitals = 0.005;

/**
 * Which of the two encodings that reports come in a text without any mark is in, by how its letters stand: in western
 * words they are single, Cyrillic words have nothing else.
 * @returns `undefined` when it looks like neither.
 * @example singleByteEncoding(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x73)); // => "windows-1252"
 */
export function singleByteEncoding(bytes: Uint8Array): "windows-1251" | "windows-1252" | undefined {
  const { all, inRuns, capitals, common, undefined1252 } = highBytes(bytes);
  if (inRuns * 2 > all)
    return common * 4 > inRuns && capitals > inRuns * fewestCapitals && capitals * 2 < inRuns
      ? "windows-1251"
      : undefined;
  return !undefined1252 && all * 4 < bytes.length ? "windows-1252" : undefined;
}

function highBytes(bytes: Uint8Array) {
  const found = { all: 0, inRuns: 0, capitals: 0, common: 0, undefined1252: false };
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    found.all++;
    found.undefined1252 ||= undefinedInWindows1252.has(byte);
    if (byte < 0xc0 || !isInRun(bytes, i)) continue;
    found.inRuns++;
    if (byte < 0xe0) found.capitals++;
    if (commonCyrillic.has(byte)) found.common++;
  }
  return found;
}

/** One of at least three letters in a row that are not ASCII. */
function isInRun(bytes: Uint8Array, at: number): boolean {
  const is = (place: number) => (bytes[place] ?? 0) >= 0xc0;
  const before = is(at - 1) ? (is(at - 2) ? 2 : 1) : 0;
  const after = is(at + 1) ? (is(at + 2) ? 2 : 1) : 0;
  return before + after >= 2;
}
