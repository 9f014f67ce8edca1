import type { BargainingProblem } from "@parley/model";
import { CORE_SCHEMA, dump } from "js-yaml";
import { exactNumber } from "../problem-files/exact-number.ts";
import type { ProblemTexts } from "../problem-files/problem-file.ts";

/**
 * Writes a problem as NegMAS files in YAML: categorical issues, and for each party a table of what every option adds,
 * weights 1.
 * @throws {ParleyError} `unsupported-format` for a value without an end as a decimal, or too long for a number.
 * @example writeNegmas({ title: "Bakery", parties: [], issues: [], constraints: [] }).domain; // => "name: Bakery\nissues: []\n"
 */
export function writeNegmas({ title, parties, issues }: BargainingProblem): ProblemTexts {
  const domain = {
    name: title,
    issues: issues.map(({ label, options }) => ({
      name: label,
      type: "CategoricalIssue",
      values: options.map((option) => option.label),
    })),
  };
  const profiles = parties.map((party) => ({
    name: party.name,
    type: "LinearAdditiveUtilityFunction",
    reserved_value: exactNumber(party.reservation, `the reservation of ${party.name}`),
    weights: issues.map(() => 1),
    values: issues.map(({ label, options }, i) => ({
      type: "TableFun",
      mapping: Object.fromEntries(
        options.map((option, o) => [
          option.label,
          exactNumber(party.values[i]![o]!, `${party.name}’s value of “${option.label}” on ${label}`),
        ]),
      ),
    })),
  }));
  return { ending: "yml", domain: yaml(domain), profiles: profiles.map(yaml) };
}

function yaml(data: unknown): string {
  return dump(data, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
}
