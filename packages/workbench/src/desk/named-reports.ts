import { ParleyError, type Report } from "@parley/model";
import type { Desk } from "./open-desk.ts";

/**
 * The reports of a case that were named, in the order of the case; all when none was.
 * @throws {ParleyError} `not-found` for an id that is no report of the case.
 * @example namedReports({ case: subject, path: "talks.parley" }, []).length === subject.reports.length; // => true
 */
export function namedReports(
  { case: { reports }, path }: Pick<Desk, "case" | "path">,
  ids: readonly string[],
): Report[] {
  const missing = ids.find((id) => !reports.some((report) => report.id === id));
  if (missing !== undefined)
    throw new ParleyError("not-found", `no report ${missing} in this case: parley reports lists them`, {
      place: { file: path },
    });
  return reports.filter(({ id }) => ids.length === 0 || ids.includes(id));
}
