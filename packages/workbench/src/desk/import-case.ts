import { collections, isUsable, ParleyError, type Case, type Claim, type Collection } from "@parley/model";
import { shelved, withoutProposals } from "./init-desk.ts";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";

/** What an import brought into a case: how many records of each collection, and what it could not take along. */
export interface Imported {
  readonly desk: Desk;
  readonly records: Readonly<Partial<Record<Collection, number>>>;
  /** In words; empty when all of the file came along. */
  readonly leftOut: readonly string[];
}

/**
 * Brings the records of a case file into a case. A case that has nothing yet takes the whole file, as it is; one that
 * has records takes those that it does not have, and keeps its own title and reading.
 * @param from - The case file, the texts of its reports read along.
 * @param replace - Whether records of the same id take the place of those of the case.
 * @throws {ParleyError} `duplicate-id` naming every record whose id the case has already, unless `replace`;
 * nothing is then recorded, and no text is kept.
 * @example (await importCase(desk, hand, { from: subject, replace: false })).records.parties; // 2
 */
export async function importCase(
  desk: Desk,
  hand: Hand,
  { from, replace }: { readonly from: Case; readonly replace: boolean },
): Promise<Imported> {
  const given = withoutProposals(from);
  const whole = collections.every((collection) => desk.folded[collection].length === 0);
  if (!whole && !replace) checkFree(desk, given);
  const reports = [];
  for (const report of given.reports) reports.push(await shelved(report, desk.store));
  const file = { ...given, reports };
  const records = recordCounts(file);
  if (whole) {
    const { title } = desk.folded;
    return {
      desk: await record(desk, hand, [{ type: "case-imported", file: { ...file, title, id: desk.folded.id } }]),
      records,
      leftOut: [],
    };
  }
  const payloads = [...recordPayloads(file), ...claimPayloads(file.claims)];
  return { desk: await record(desk, hand, payloads), records, leftOut: leftOut(file) };
}

/** What no event but the first can bring into a case. */
function leftOut({ coding }: Case): string[] {
  return coding === undefined ? [] : ["what it says of its coding: a case takes that only when it begins with it"];
}

/**
 * How many records of each collection a case has; empty collections are left out.
 * @example recordCounts(subject).parties; // => 2
 */
export function recordCounts(file: Case): Partial<Record<Collection, number>> {
  return Object.fromEntries(
    collections.flatMap((collection) => (file[collection].length > 0 ? [[collection, file[collection].length]] : [])),
  );
}

function checkFree(desk: Desk, file: Case): void {
  const same = collections.flatMap((collection) => {
    const known = new Set(desk.folded[collection].map(({ id }) => id));
    return file[collection].filter(({ id }) => known.has(id)).map(({ id }) => `${collection}/${id}`);
  });
  const given = file.scores.filter((one) =>
    desk.folded.scores.some(({ party, author }) => party === one.party && author === one.author),
  );
  same.push(...given.map(({ party, author }) => `the scores that ${author} gave ${party}`));
  if (same.length === 0) return;
  throw new ParleyError(
    "duplicate-id",
    `the case has these already: ${same.join(", ")}; nothing was imported: rename them in the file, or import with --replace`,
    { place: { file: desk.path } },
  );
}

/** What others name comes first, so that no record names one that is not there yet. */
function recordPayloads(file: Case): Payload[] {
  return [
    ...file.parties.map((party): Payload => ({ type: "party-set", party })),
    ...file.people.map((person): Payload => ({ type: "person-set", person })),
    ...file.sources.map((source): Payload => ({ type: "source-set", source })),
    ...file.places.map((place): Payload => ({ type: "place-set", place })),
    ...file.reports.map((report): Payload => ({ type: "report-added", report, claims: [] })),
    ...file.issues.map((issue): Payload => ({ type: "issue-set", issue })),
    ...file.positions.map((position): Payload => ({ type: "position-set", position })),
    ...file.rules.map((rule): Payload => ({ type: "rule-set", rule })),
    ...file.assumptions.map((assumption): Payload => ({ type: "assumption-set", assumption })),
    ...file.packages.map((named): Payload => ({ type: "package-set", package: named })),
    ...file.steps.map((step): Payload => ({ type: "step-set", step })),
    ...file.stepValues.map((stepValues): Payload => ({ type: "step-values-set", stepValues })),
    ...file.events.map((talksEvent): Payload => ({ type: "talks-event-set", talksEvent })),
    ...file.threats.map((threat): Payload => ({ type: "threat-set", threat })),
    ...file.judgements.map((judgement): Payload => ({ type: "judgement-set", judgement })),
    ...file.forecasts.map((forecast): Payload => ({ type: "forecast-set", forecast })),
    ...file.sessions.map((session): Payload => ({ type: "session-set", session })),
    ...file.drafts.map((draft): Payload => ({ type: "draft-set", draft })),
    ...file.compliance.map((compliance): Payload => ({ type: "compliance-set", compliance })),
    ...file.scores.map((scores): Payload => ({ type: "scores-set", scores })),
    ...file.passages.map((passage): Payload => ({ type: "passage-set", passage })),
    ...(file.apart ?? []).map(({ collection, records }): Payload => ({ type: "told-apart", collection, records })),
  ];
}

/** A suggestion stays one; what was decided, or coded by hand, is decided by whoever imports it. */
function claimPayloads(claims: readonly Claim[]): Payload[] {
  const suggested = claims.filter(({ review }) => review?.state === "suggested");
  const decided = claims.filter(({ review }) => review?.state !== "suggested");
  return [
    ...(suggested.length > 0 ? [{ type: "claims-suggested", claims: suggested } as const] : []),
    ...decided.map((claim): Payload => ({ type: "claim-added", claim })),
    ...decided
      .filter((claim) => !isUsable(claim))
      .map(({ id, review }): Payload => ({ type: "claim-rejected", claim: id, reason: review?.reason ?? "" })),
  ];
}
