import { ParleyError } from "@parley/model";

/**
 * Runs something on the content of a file; an error of Parley's then names the file.
 * @example await inFile("a.txt", async () => 1); // => 1
 */
export async function inFile<Value>(file: string, run: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ParleyError) || error.place.file !== undefined) throw error;
    throw new ParleyError(error.code, error.message, {
      cause: error,
      place: { ...error.place, file: file === "-" ? "standard input" : file },
    });
  }
}
