import { ParleyError } from "@parley/model";
import type { z } from "zod";

/**
 * What is wrong with a file, as an error that names the place.
 * @example fileFault("a.json", "issues.0", "expected a name").place.path; // => "issues.0"
 */
export function fileFault(file: string, path: string, message: string): ParleyError {
  return new ParleyError("invalid-input", message, { place: { file, path } });
}

/**
 * Data of a file, once its shape is checked.
 * @param from - The file, and whose shape it should have.
 * @throws {ParleyError} `invalid-input` with the path of the first thing that does not fit.
 * @example parsedData(z.string(), "a", { file: "a.json", format: "NegMAS" });
 */
export function parsedData<Shape extends z.ZodType>(
  schema: Shape,
  data: unknown,
  { file, format }: { readonly file: string; readonly format: string },
): z.infer<Shape> {
  const outcome = schema.safeParse(data);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  throw fileFault(file, (issue?.path ?? []).join("."), `not the shape of a ${format} file: ${issue?.message ?? ""}`);
}
