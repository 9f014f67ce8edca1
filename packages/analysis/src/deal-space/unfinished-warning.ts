import type { Warning } from "@parley/model";
import type { DealSpace } from "./deal-space.ts";

/**
 * Says of linked issues that not everything among them was found.
 * @param what - what was looked for, in the plural.
 * @example unfinishedWarning("routes", dealSpace(subject, defaultReading, 1000), [0]).code; // => "component-too-large"
 */
export function unfinishedWarning(what: string, { network }: DealSpace, issues: readonly number[]): Warning {
  const ids = issues.map((at) => network.issues[at]!.id);
  const message = `issues ${ids.join(", ")} are linked in too many ways: not all ${what} among them were found`;
  return { code: "component-too-large", message, ref: ids[0] ?? "" };
}
