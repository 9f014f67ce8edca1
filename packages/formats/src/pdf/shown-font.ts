import type { TrueTypeFont } from "./true-type-font.ts";
import type { PdfObjects } from "./pdf-objects.ts";

/** A font under the name that pages call it by, with the letters that were shown in it. */
export interface ShownFont {
  readonly name: string;
  readonly font: TrueTypeFont;
  /** The code point of each glyph that was shown. */
  readonly shown: Map<number, number>;
  /** Letters that the font does not have. */
  readonly missing: Set<string>;
}

/** How wide a text is at a size, in the unit of the size. @example textWidth(font, "six", 10); // 13.3 */
export function textWidth({ font }: ShownFont, text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += font.widthOf(font.glyphOf(letter.codePointAt(0) ?? 0));
  return (units * size) / font.unitsPerEm;
}

/** The glyphs of a text as a page writes them, each remembered. @example glyphString(font, "A"); // "<0024>" */
export function glyphString({ font, shown, missing }: ShownFont, text: string): string {
  let hex = "";
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const glyph = font.glyphOf(codePoint);
    if (glyph === 0) missing.add(letter);
    shown.set(glyph, codePoint);
    hex += fourDigits(glyph);
  }
  return `<${hex}>`;
}

/**
 * Puts a font into the file, whole, with the widths and the Unicode letters of what was shown.
 * @returns The number of its object.
 * @example addFont(objects, font); // 5
 */
export function addFont(objects: PdfObjects, { font, name, shown }: ShownFont): number {
  const glyphs = [...shown].sort(([a], [b]) => a - b);
  const scaled = (units: number): number => Math.round((1000 * units) / font.unitsPerEm);
  const file = objects.stream(`/Length1 ${font.bytes.length}`, font.bytes);
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [${font.box.map(scaled).join(" ")}] /ItalicAngle 0 ` +
      `/Ascent ${scaled(font.ascent)} /Descent ${scaled(font.descent)} /CapHeight ${scaled(font.ascent)} /StemV 80 /FontFile2 ${file} 0 R >>`,
  );
  const widths = glyphs.map(([glyph]) => `${glyph} [${scaled(font.widthOf(glyph))}]`).join(" ");
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /W [${widths}] >>`,
  );
  const letters = objects.stream("", letterMap(glyphs));
  return objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${letters} 0 R >>`,
  );
}

/** So that words can be searched for and copied. */
function letterMap(glyphs: readonly (readonly [number, number])[]): string {
  const lines = glyphs.map(([glyph, codePoint]) => `<${fourDigits(glyph)}> <${fourDigits(codePoint)}>`);
  const blocks: string[] = [];
  // A block holds at most a hundred.
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Letters def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

function fourDigits(number: number): string {
  return number.toString(16).padStart(4, "0");
}
