import { emptyCase, ParleyError, parseCase, slug, type Case, type Claim } from "@parley/model";
import { proposeCase } from "./propose-case.ts";
import type { ReportInHand } from "./read-reports.ts";

/**
 * Builds a case in memory from bare reports: every claim a suggestion that no person has reviewed.
 * @param known - A case whose parties, people and sources stand in the new one too.
 * @throws {ParleyError} `no-party-recognised` when the reports name nobody who negotiates.
 * @example caseFromReports(await readReports(["cases/harbour-strike/report-1.md"])).claims[0]?.review?.state; // => "suggested"
 */
export function caseFromReports(inHand: readonly ReportInHand[], known?: Case): Case {
  const base = {
    ...emptyCase("reports", "Reports"),
    ...(known ? { parties: known.parties, people: known.people, sources: known.sources } : {}),
    reports: inHand.map(({ report }) => report),
    claims: numberedClaims(inHand),
  };
  const proposed = proposeCase(base);
  if (proposed.parties.length === 0)
    throw new ParleyError(
      "no-party-recognised",
      "no party to a negotiation was recognised: name the parties in a case file and read with --case",
      inHand[0] ? { place: { file: inHand[0].path } } : {},
    );
  const title =
    inHand.find(({ report }) => report.title !== undefined)?.report.title ??
    `Reports on ${proposed.parties.map((party) => party.name).join(", ")}`;
  return parseCase({ ...proposed, id: slug(title), title });
}

/** Claims of all reports, with ids that are unique in the case and the report they stand in. */
function numberedClaims(inHand: readonly ReportInHand[]): (Claim & ReportInHand["reading"]["claims"][number])[] {
  const several = inHand.length > 1;
  return inHand.flatMap(({ reading, report }, i) => {
    const renamed = (id: string) => (several ? `r${i + 1}.${id}` : id);
    return reading.claims.map((claim) => ({
      ...claim,
      id: renamed(claim.id),
      report: report.id,
      ...(claim.partOf === undefined ? {} : { partOf: renamed(claim.partOf) }),
      review: { state: "suggested" as const },
    }));
  });
}
