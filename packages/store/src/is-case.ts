import { markOf } from "./connection.ts";
import { applicationId } from "./migrate.ts";

/**
 * Whether a file is a case, whatever its name. Safe beside an open case: see {@link markOf}.
 * @returns `false` too when there is no such file, or it cannot be read.
 * @example isCase("LICENSE"); // => false
 */
export function isCase(file: string): boolean {
  return markOf(file) === applicationId;
}
