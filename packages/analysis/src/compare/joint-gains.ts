import type { Case, JointGain, NamedPackage } from "@parley/model";
import { requiredParties } from "../deal-space/required-consents.ts";
import type { StanceTable } from "../matrix/stance-table.ts";
import { ruleTruth } from "./formula-truth.ts";
import { levelsOf } from "./levels.ts";

/**
 * Finds what a package leaves on the table: issues on which it takes an option that not every party whose acceptance is needed
 * accepts, or none, although there are options that all accept, and that no rule excludes, beside the rest of it.
 * @returns In the order of the case. Without negotiating parties: nothing.
 * @example jointGains(subject, { cells: [], assertions: [], positions: [], warnings: [] }, { id: "p", options: {}, claims: [] }); // => []
 */
export function jointGains(subject: Case, table: StanceTable, named: NamedPackage): JointGain[] {
  const parties = requiredParties(subject).map(({ id }) => id);
  const agreed = (issue: string, option: string): boolean => {
    const options = { ...named.options, [issue]: option };
    const broken = subject.rules.some((rule) => ruleTruth(rule, (other) => options[other]) === false);
    const levels = parties.map((party) => levelsOf(table, party, { ...named, options }).get(issue)?.level);
    return parties.length > 0 && !broken && levels.every((level) => level === "accepted" || level === "demanded");
  };
  return subject.issues.flatMap((issue) => {
    const takes = named.options[issue.id] ?? null;
    if (takes !== null && agreed(issue.id, takes)) return [];
    const options = issue.options.map(({ id }) => id).filter((id) => id !== takes && agreed(issue.id, id));
    return options.length === 0 ? [] : [{ issue: issue.id, takes, options }];
  });
}
