import { ParleyError } from "@parley/model";

/** What a page needs to know of a font: which glyph shows a letter, and how wide it is. */
export interface TrueTypeFont {
  readonly bytes: Uint8Array;
  /** How many units of the font make the size of a letter. */
  readonly unitsPerEm: number;
  /** In units: above and below the line. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a code point; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** In units. */
  readonly widthOf: (glyph: number) => number;
}

/**
 * Reads the tables of a TrueType font that showing plain text takes. Letters are told by the font's Unicode map of the
 * basic plane (format 4).
 * @throws {ParleyError} `unsupported-format` when a table is missing.
 * @example trueTypeFont(bytes).glyphOf(0x41); // 36
 */
export function trueTypeFont(bytes: Uint8Array): TrueTypeFont {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0, count = data.getUint16(4); i < count; i += 1) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), data.getUint32(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new ParleyError("unsupported-format", `the font has no table ${name}`);
    return at;
  };
  const [head, hhea, hmtx] = [table("head"), table("hhea"), table("hmtx")];
  const widths = data.getUint16(hhea + 34);
  return {
    bytes,
    unitsPerEm: data.getUint16(head + 18),
    ascent: data.getInt16(hhea + 4),
    descent: data.getInt16(hhea + 6),
    box: [data.getInt16(head + 36), data.getInt16(head + 38), data.getInt16(head + 40), data.getInt16(head + 42)],
    glyphOf: glyphsBySegment(data, unicodeMap(data, table("cmap"))),
    widthOf: (glyph) => data.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)),
  };
}

/** Where the map of the basic plane begins. */
function unicodeMap(data: DataView, cmap: number): number {
  for (let i = 0, count = data.getUint16(cmap + 2); i < count; i += 1) {
    const at = cmap + data.getUint32(cmap + 4 + 8 * i + 4);
    if (data.getUint16(cmap + 4 + 8 * i) !== 1 && data.getUint16(at) === 4) return at;
  }
  throw new ParleyError("unsupported-format", "the font has no map of Unicode letters");
}

/** Code points lie in segments; each is shifted by a number, or looked up in a list. */
function glyphsBySegment(data: DataView, map: number): (codePoint: number) => number {
  const twice = data.getUint16(map + 6);
  const [ends, starts] = [map + 14, map + 16 + twice];
  const [shifts, lists] = [starts + twice, starts + 2 * twice];
  return (codePoint) => {
    for (let i = 0; i < twice; i += 2) {
      if (data.getUint16(ends + i) < codePoint) continue;
      const start = data.getUint16(starts + i);
      if (start > codePoint) return 0;
      const list = data.getUint16(lists + i);
      const found = list === 0 ? codePoint : data.getUint16(lists + i + list + 2 * (codePoint - start));
      return found === 0 ? 0 : (found + data.getUint16(shifts + i)) & 0xffff;
    }
    return 0;
  };
}
