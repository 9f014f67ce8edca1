import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { goldSchema, type Gold } from "@parley/extract";
import { ParleyError } from "@parley/model";
import { decodeUtf8 } from "./files/decode-utf8.ts";
import { readBytes } from "./files/read-bytes.ts";

/** An annotation: its own path, its content, and the file of the report that it marks. */
export interface Annotation {
  readonly path: string;
  readonly gold: Gold;
  readonly file: string;
}

/**
 * The annotated reports of a folder, by name: each NAME.json beside the text that its `doc.path` names.
 * @throws {ParleyError} `not-found` for no folder; `invalid-input` for an annotation of another shape.
 * @example (await annotationsIn("cases/reading/development")).length > 40; // => true
 */
export async function annotationsIn(folder: string): Promise<Annotation[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new ParleyError("not-found", "no such folder: check the name", { cause: error, place: { file: folder } });
  });
  const out: Annotation[] = [];
  for (const name of names.filter((one) => one.endsWith(".json")).sort()) {
    const path = join(folder, name);
    const gold = await readGold(path);
    if (gold) out.push({ path, gold, file: join(dirname(path), gold.doc.path) });
  }
  return out;
}

/** `undefined` for a JSON file that is no annotation at all. */
async function readGold(path: string): Promise<Gold | undefined> {
  const text = await readBytes(path).then(decodeUtf8);
  const data: unknown = parseJson(text, path);
  if (typeof data !== "object" || data === null || !("doc" in data) || !("claims" in data)) return undefined;
  const parsed = goldSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new ParleyError("invalid-input", `${first?.path.join(".")}: ${first?.message ?? "not an annotation"}`, {
    place: { file: path },
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ParleyError("invalid-input", `not valid JSON: ${(error as Error).message}`, {
      cause: error,
      place: { file },
    });
  }
}
