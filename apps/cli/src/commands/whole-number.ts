import { ParleyError } from "@parley/model";

/**
 * A whole number as typed for an option.
 * @throws {ParleyError} `usage` for anything else.
 * @example wholeNumber("20", "--limit"); // => 20
 */
export function wholeNumber(typed: string, option: string): number {
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  throw new ParleyError("usage", `${option} takes a whole number, not "${typed}"`);
}
