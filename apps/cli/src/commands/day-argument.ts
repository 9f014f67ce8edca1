import { dayOf, dayText, ParleyError } from "@parley/model";
import type { OpenedCase } from "@parley/workbench";

/**
 * A day as typed; `today` is that of the computer's clock, in UTC.
 * @throws {ParleyError} `usage` for anything else, also for a day that no calendar has.
 * @example dayArgument("2026-03-01"); // => "2026-03-01"
 */
export function dayArgument(typed: string): string {
  if (typed === "today") return new Date().toISOString().slice(0, 10);
  const day = dayOf(typed);
  if (day !== undefined && dayText(day) === typed) return typed;
  throw new ParleyError("usage", `--day takes a day such as 2026-03-01, or today, not "${typed}"`);
}

/**
 * The day from which a case is looked at: the one typed, else that of `--as-of`; left out, nothing is near or passed.
 * @throws {ParleyError} as {@link dayArgument}.
 * @example dayOption(undefined, await openCase("case.yaml")); // => undefined
 */
export function dayOption(typed: string | undefined, { asOf }: Pick<OpenedCase, "asOf">): string | undefined {
  return typed === undefined ? asOf?.slice(0, 10) : dayArgument(typed);
}
