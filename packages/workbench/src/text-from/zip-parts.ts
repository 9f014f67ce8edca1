import { inflateRawSync } from "node:zlib";
import { ParleyError } from "@parley/model";

/** The parts of a ZIP file, opened one by one and only on request. */
export interface ZipParts {
  readonly has: (name: string) => boolean;
  /** @throws {ParleyError} `too-large` when all opened parts together exceed the limit, `invalid-input` when broken. */
  readonly open: (name: string) => Uint8Array;
}

interface Entry {
  readonly at: number;
  readonly size: number;
  readonly method: number;
}

/**
 * Reads the list of a ZIP file. How large a part is when opened is measured, never believed.
 * @param limit - Bytes that all opened parts together may have.
 * @throws {ParleyError} `invalid-input` for a file that is broken or cut off, `forbidden` for one under a password.
 * @example zipParts(bytes, 1e6).has("word/document.xml"); // true
 */
export function zipParts(bytes: Uint8Array, limit: number): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listed(view);
  let left = limit;
  const open = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (entry === undefined) throw broken(`it has no ${name}`);
    const packed = packedBytes(view, entry);
    const opened = entry.method === 0 ? packed : inflated(packed, left);
    left -= opened.length;
    if (left < 0) throw bomb();
    return opened;
  };
  return { has: (name) => entries.has(name), open };
}

function listed(view: DataView): Map<string, Entry> {
  const end = endOfList(view);
  const entries = new Map<string, Entry>();
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError("no entry here");
      if ((view.getUint16(at + 8, true) & 1) === 1)
        throw new ParleyError("forbidden", "this document is under a password: save a copy without it");
      const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
        number,
        number,
        number,
      ];
      entries.set(new TextDecoder().decode(part(view, at + 46, name)), {
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + name + extra + comment;
    }
  } catch (error) {
    throw error instanceof ParleyError ? error : broken("its list of parts is damaged", error);
  }
  return entries;
}

function endOfList(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken("its end is missing");
}

function packedBytes(view: DataView, { at, size }: Entry): Uint8Array {
  try {
    return part(view, at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true), size);
  } catch (error) {
    throw broken("a part is missing", error);
  }
}

function part(view: DataView, at: number, size: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, at + size <= view.byteLength ? size : -1);
}

function inflated(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? bomb()
      : broken("a part is damaged", error);
  }
}

function bomb(): ParleyError {
  return new ParleyError("too-large", "unpacked, this document is larger than any report: save its text as .txt");
}

function broken(how: string, cause?: unknown): ParleyError {
  return new ParleyError("invalid-input", `this document is broken or was cut off (${how}): get it again`, { cause });
}
