import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ParleyError } from "@parley/model";

/**
 * The PDF of a Typst document: text that can be searched and copied, with the fonts in it (PDF/A-2b). A letter that the
 * compiler's fonts do not have is taken from a font of this computer. The document can read no file.
 * @throws {ParleyError} `unsupported-format` where no font has a letter, and where this computer has no compiler;
 * `failed` for a document with a mistake.
 * @example (await typstPdf("Talks")).subarray(0, 4); // the bytes of %PDF
 */
export async function typstPdf(source: string): Promise<Uint8Array> {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler").catch((cause: unknown) => {
    const message =
      "PDFs cannot be written on this kind of computer: write the brief as .docx or .html, and print that";
    throw new ParleyError("unsupported-format", message, { cause });
  });
  // A folder inside a file: there can be none, so nothing lies in it.
  const compiler = NodeCompiler.create({ workspace: join(fileURLToPath(import.meta.url), "nothing") });
  try {
    // The standard demands that every letter has a shape: else a missing one is an empty box.
    return compiler.pdf({ mainFileContent: source }, { pdfStandard: "a-2b" });
  } catch (error) {
    throw refusal(error);
  } finally {
    compiler.evictCache(0);
  }
}

function refusal(cause: unknown): ParleyError {
  const instead = "write the brief as .docx or .html";
  const letter = /the text (.{1,40}) could not be displayed/u.exec(String(cause))?.[1]?.replaceAll("\\", "");
  if (letter === undefined) return new ParleyError("failed", `the PDF could not be composed: ${instead}`, { cause });
  return new ParleyError("unsupported-format", `no font here has a shape for ${letter}: ${instead}`, { cause });
}
