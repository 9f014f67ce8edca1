import type { CaseProblem } from "@parley/model";
import { lineOf } from "./line-of.ts";

/**
 * Where in a file the first of some problems stands.
 * @example placeOf("a: 1\nb: 2\n", "a.yaml", [{ code: "invalid-input", message: "no", path: ["b"] }]).line; // => 2
 */
export function placeOf(text: string, file: string, problems: readonly CaseProblem[]): { file: string; line?: number } {
  const line = lineOf(text, problems[0]?.path ?? []);
  return line === undefined ? { file } : { file, line };
}
