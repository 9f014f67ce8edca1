import { proposeModel } from "@parley/extract";
import {
  emptyCase,
  freeId,
  ParleyError,
  parseCase,
  slug,
  type Case,
  type Claim,
  type Party,
  type Person,
  type Position,
  type Source,
} from "@parley/model";
import type { ReportInHand } from "./read-reports.ts";

/**
 * Builds a case in memory from bare reports: every claim a suggestion that no person has reviewed.
 * @throws {ParleyError} `no-party-recognised` when the reports name nobody who negotiates.
 * @example caseFromReports(await readReports(["cases/harbour-strike/report-1.md"])).claims[0]?.review?.state; // => "suggested"
 */
export function caseFromReports(inHand: readonly ReportInHand[]): Case {
  const claims = numberedClaims(inHand);
  const parties = partiesOf(inHand, claims);
  if (parties.length === 0)
    throw new ParleyError(
      "no-party-recognised",
      "no party to a negotiation was recognised: name the parties in a case file and read with --case",
      inHand[0] ? { place: { file: inHand[0].path } } : {},
    );
  const proposed = proposeModel({ claims, parties });
  const title =
    inHand.find(({ report }) => report.title !== undefined)?.report.title ??
    `Reports on ${parties.map((party) => party.name).join(", ")}`;
  return parseCase({
    ...emptyCase(slug(title), title),
    coding:
      "Issues, options and positions were proposed by rules from the words of the reports; no person has reviewed them.",
    parties: withRoles(parties, proposed.positions),
    people: peopleOf(inHand, parties),
    sources: sourcesOf(inHand),
    reports: inHand.map(({ report }) => report),
    claims,
    issues: proposed.issues,
    positions: proposed.positions,
    rules: proposed.rules,
  });
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

/** The parties that hold some claim, named as the reports name them. */
function partiesOf(inHand: readonly ReportInHand[], claims: readonly Claim[]): Party[] {
  const holders = new Set(claims.flatMap((claim) => claim.holder.split("|")).filter((name) => !name.startsWith("(")));
  const proposed = inHand.flatMap(({ reading }) => reading.parties);
  const taken = new Set<string>();
  return [...holders].sort().map((name): Party => {
    const aliases = new Set(proposed.filter((one) => one.name === name).flatMap((one) => one.aliases));
    aliases.delete(name);
    const id = freeId(slug(name), taken);
    taken.add(id);
    return { id, name, aliases: [...aliases], roles: ["party"] };
  });
}

const binding = new Set(["demands", "refuses", "red-line", "accepts-if"]);

/**
 * Proposes who must agree: whoever demands, refuses or sets a condition. Who only makes proposals is taken for a
 * mediator, where at least two others remain; a person corrects this with one word in the case file.
 */
function withRoles(parties: readonly Party[], positions: readonly Position[]): Party[] {
  const bound = new Set(positions.filter((position) => binding.has(position.stance)).map((position) => position.party));
  if (bound.size < 2) return [...parties];
  return parties.map((party) => (bound.has(party.id) ? party : { ...party, roles: ["mediator"], note: proposedRole }));
}

const proposedRole = "role proposed by rules: it demands, refuses and conditions nothing in the reports";

function peopleOf(inHand: readonly ReportInHand[], parties: readonly Party[]): Person[] {
  const people = new Map<string, Person>();
  const taken = new Set<string>();
  for (const { name, party, title } of inHand.flatMap(({ reading }) => reading.people)) {
    if (people.has(name)) continue;
    const of = parties.find((other) => other.name === party)?.id;
    const id = freeId(slug(name), taken);
    taken.add(id);
    people.set(name, {
      id,
      name,
      aliases: [],
      ...(of === undefined ? {} : { party: of }),
      roles: title === undefined ? [] : [{ title }],
    });
  }
  return [...people.values()];
}

function sourcesOf(inHand: readonly ReportInHand[]): Source[] {
  const taken = new Set<string>();
  const names = new Map(inHand.flatMap(({ reading }) => reading.outlets).map(({ name, kind }) => [name, kind]));
  return [...names].map(([name, kind]) => {
    const id = freeId(slug(name), taken);
    taken.add(id);
    return { id, name, kind, aliases: [] };
  });
}
