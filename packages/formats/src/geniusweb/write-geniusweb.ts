import {
  compareRationals,
  ParleyError,
  quotient,
  rationalText,
  sum,
  zero,
  type BargainingProblem,
  type ProblemParty,
} from "@parley/model";
import { exactNumber } from "../problem-files/exact-number.ts";
import type { ProblemTexts } from "../problem-files/problem-file.ts";
import { geniuswebWeights } from "./geniusweb-weights.ts";

/** The most different sums that the search for a reservation bid keeps. */
const mostSums = 100_000;

/**
 * Writes a problem as GeniusWeb files: named values, linear additive profiles with weights that sum to 1, and as
 * reservation a bid that is worth exactly that; none for a reservation of 0.
 * @throws {ParleyError} `unsupported-format` for utilities outside 0 to 1, values that no weights keep as decimals, a
 * reservation that no outcome is worth, or a discount.
 * @example writeGeniusWeb({ title: "Bakery", parties: [], issues: [], constraints: [] }).profiles; // => []
 */
export function writeGeniusWeb(problem: BargainingProblem): ProblemTexts {
  const { title, issues, parties } = problem;
  const issuesValues = Object.fromEntries(
    issues.map(({ label, options }) => [label, { values: options.map((option) => option.label) }]),
  );
  const domain = { name: title, issuesValues };
  const profiles = parties.map((party) => {
    const weights = geniuswebWeights(problem, party);
    const utilities = issues.map(({ label, options }, i) => {
      const weight = weights[i]!;
      const given = options.map((option, o) => {
        const utility = weight.numerator === 0n ? zero : quotient(party.values[i]![o]!, weight);
        return [
          option.label,
          exactNumber(utility, `${party.name}’s utility of “${option.label}” on ${label}`),
        ] as const;
      });
      return [label, { discreteutils: { valueUtilities: Object.fromEntries(given) } }] as const;
    });
    const issueWeights = issues.map(
      ({ label }, i) => [label, exactNumber(weights[i]!, `${party.name}’s weight of ${label}`)] as const,
    );
    const bid = party.reservation.numerator === 0n ? undefined : reservationBid(problem, party);
    return {
      LinearAdditiveUtilitySpace: {
        domain,
        name: party.name,
        issueUtilities: Object.fromEntries(utilities),
        issueWeights: Object.fromEntries(issueWeights),
        ...(bid ? { reservationBid: { issuevalues: bid } } : {}),
      },
    };
  });
  return { ending: "json", domain: json(domain), profiles: profiles.map(json) };
}

/** An outcome that is worth exactly the reservation, the same one each time. */
function reservationBid({ issues }: BargainingProblem, { name, values, reservation }: ProblemParty): object {
  let reached = new Map([["0", { total: zero, options: [] as readonly string[] }]]);
  for (const [i, { options }] of issues.entries()) {
    const next: typeof reached = new Map();
    for (const { total, options: before } of reached.values())
      for (const [o, option] of options.entries()) {
        const grown = sum(total, values[i]![o]!);
        const key = rationalText(grown);
        if (compareRationals(grown, reservation) <= 0 && !next.has(key) && next.size < mostSums)
          next.set(key, { total: grown, options: [...before, option.label] });
      }
    reached = next;
  }
  const found = reached.get(rationalText(reservation));
  if (found) return Object.fromEntries(issues.map(({ label }, i) => [label, found.options[i]]));
  const message = `the reservation of ${name} is ${rationalText(reservation)}, and GeniusWeb says it as an outcome: none was found that is worth exactly that; nothing was written`;
  throw new ParleyError("unsupported-format", message);
}

function json(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
