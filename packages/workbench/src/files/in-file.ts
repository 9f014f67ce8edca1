import { ParleyError } from "@parley/model";

/**
 * Runs something on the content of a file; an error of Parley's then names the file.
 * @example inFile("a.txt", () => 1); // => 1
 */
export function inFile<Value>(file: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ParleyError) || error.place.file !== undefined) throw error;
    throw new ParleyError(error.code, error.message, {
      cause: error,
      place: { ...error.place, file: file === "-" ? "standard input" : file },
    });
  }
}
