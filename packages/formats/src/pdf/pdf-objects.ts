/** The numbered objects of a PDF file, gathered one after the other. */
export interface PdfObjects {
  /** Takes an object; its number. */
  add(body: string): number;
  /** Takes content, packed, with further entries for its dictionary; its number. */
  stream(entries: string, content: string | Uint8Array): number;
  /** A number for an object whose body comes later, because others must name it first. */
  reserve(): number;
  fill(number: number, body: string): void;
  /** The file: every object, and where each begins. It has no clock and no identifier: the same objects, the same bytes. */
  file(catalog: number, info: number): Uint8Array;
}

/**
 * An empty file.
 * @param pack - Packs content as zlib does.
 * @example pdfObjects((bytes) => bytes).add("<< >>"); // => 1
 */
export function pdfObjects(pack: (bytes: Uint8Array) => Uint8Array): PdfObjects {
  const bodies: Uint8Array[] = [];
  const take = (body: Uint8Array): number => bodies.push(body);
  return {
    add: (body) => take(latin(body)),
    reserve: () => take(latin("null")),
    fill: (number, body) => {
      bodies[number - 1] = latin(body);
    },
    stream: (entries, content) => {
      const packed = pack(typeof content === "string" ? latin(content) : content);
      const head = `<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
      return take(joined([latin(head), packed, latin("\nendstream")]));
    },
    file: (catalog, info) => written(bodies, catalog, info),
  };
}

function written(bodies: readonly Uint8Array[], catalog: number, info: number): Uint8Array {
  const parts = [latin("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n")];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  bodies.forEach((body, i) => {
    places.push(length);
    put(latin(`${i + 1} 0 obj\n`));
    put(body);
    put(latin("\nendobj\n"));
  });
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  put(latin(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}`));
  put(
    latin(
      `trailer\n<< /Size ${bodies.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return joined(parts);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
