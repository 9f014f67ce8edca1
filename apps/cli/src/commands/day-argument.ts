import { dayOf, dayText, ParleyError } from "@parley/model";

/**
 * A day as typed.
 * @throws {ParleyError} `usage` for anything else, also for a day that no calendar has.
 * @example dayArgument("2026-03-01"); // => "2026-03-01"
 */
export function dayArgument(typed: string): string {
  const day = dayOf(typed);
  if (day !== undefined && dayText(day) === typed) return typed;
  throw new ParleyError("usage", `--day takes a day such as 2026-03-01, not "${typed}"`);
}
