import { eventSentence, ParleyError, type Case, type CaseEvent } from "@parley/model";
import { adoptedRecords, settled } from "./adopted-records.ts";
import type { CaseChange } from "./case-change.ts";
import { checkSessions, supposed } from "./check-sessions.ts";
import { compartmentsOf } from "./compartments.ts";
import { everybody, proposedWithin } from "./desk-within.ts";
import type { Desk } from "./open-desk.ts";
import { whyTooLate } from "./why-too-late.ts";
import { placedChange } from "./placed-change.ts";
import { record, type Hand } from "./record.ts";
import { touchedRecords } from "./touched-records.ts";

/**
 * Records what a person changed, all or none. What rules proposed and a change builds on (a party, an issue) is
 * recorded along with it, as those know it who may read the change; removing a proposed position records that nothing is reported there.
 * @param seen - The version that the person had before her eyes. Changes recorded since do not matter unless they touch
 * the same records.
 * @returns The desk afterwards.
 * @throws {ParleyError} `conflict` when someone changed the same records meanwhile, `not-found` for a claim or record
 * that is not there, `usage` for a move that a session does not allow, `duplicate-id` for a new claim under the id of another, or as {@link record}; nothing is then recorded.
 * @example await changeCase(desk, hand, [{ type: "claim-accepted", claim: "c001" }]);
 */
export async function changeCase(
  desk: Desk,
  hand: Hand,
  { changes, seen }: { readonly changes: readonly CaseChange[]; readonly seen?: number },
): Promise<Desk> {
  if (seen !== undefined) checkOvertaken(desk, changes, seen);
  for (const change of changes) checkThere(desk, change);
  checkSessions(desk.answerable, changes, desk.path);
  const own = changes.map((change) => placedChange(supposed(withoutProposal(change, desk), hand.author), desk));
  const rooms = compartmentsOf(desk, hand, own);
  const adopted = [...new Set([everybody, ...rooms])].flatMap((room) =>
    adoptedRecords(
      proposedWithin(desk, room),
      own.filter((_, i) => rooms[i] === room),
    ),
  );
  return record(desk, hand, [...adopted, ...own]);
}

function checkOvertaken(desk: Desk, changes: readonly CaseChange[], seen: number): void {
  if (seen > desk.events.length)
    throw new ParleyError("conflict", "an earlier copy of this case took its place; nothing was recorded: look again", {
      place: { file: desk.path },
    });
  const mine = new Set(changes.flatMap((change) => overtakeable(change, desk)));
  const other = desk.events.slice(seen).find((event) => overtakeable(event, desk).some((what) => mine.has(what)));
  if (!other) return;
  const what = eventSentence(other, desk.folded);
  throw new ParleyError("conflict", `${other.author} was quicker: ${what}. Nothing was recorded; look again`, {
    place: { file: desk.path },
  });
}

/** What a case has one of. */
const facts: ReadonlySet<string> = new Set(["title-set", "deal-set", "likelihood-words-set", "reading-set"]);

/** What two people must not both set unseen: records, the title, the reading; undoing an event sets what that had set. */
function overtakeable(event: CaseEvent | CaseChange, desk: Desk): readonly string[] {
  if (facts.has(event.type)) return [event.type];
  const undone = event.type === "undone" ? desk.events.find(({ id }) => id === event.event) : undefined;
  return undone ? overtakeable(undone, desk) : touchedRecords(event);
}

/** The claims and the record that a change speaks of must be there, as recorded or as proposed. */
function checkThere({ case: subject, answerable, path }: Desk, change: CaseChange): void {
  const place = { place: { file: path } };
  const claims = new Set(subject.claims.map(({ id }) => id));
  const missing = claimsOf(change).find((id) => !claims.has(id));
  if (missing !== undefined)
    throw new ParleyError("not-found", `no claim ${missing} in this case: parley claims lists them`, place);
  if (change.type === "claim-added" && claims.has(change.claim.id))
    throw new ParleyError("duplicate-id", `${change.claim.id} is another claim of this case: choose another id`, place);
  checkMerge(answerable, change, path);
  if (change.type === "report-edited" && !subject.reports.some(({ id }) => id === change.report))
    throw new ParleyError("not-found", `no report ${change.report} in this case: parley reports lists them`, place);
  if (change.type === "scores-removed") checkScores(subject, change, path);
  checkProcess(subject, change, path);
  if (change.type !== "removed") return;
  const recorded = subject[change.collection].some(({ id }) => id === change.record);
  if (recorded) return;
  const proposed = answerable[change.collection].some(({ id }) => id === change.record);
  if (proposed && change.collection !== "positions")
    throw new ParleyError(
      "usage",
      `${change.record} was proposed from claims: edit or reject the claims, or merge it into another`,
      place,
    );
  if (!proposed)
    throw new ParleyError("not-found", `no ${change.record} among the ${change.collection} of this case`, place);
}

function checkScores(
  subject: Case,
  { party, by }: Extract<CaseChange, { type: "scores-removed" }>,
  path: string,
): void {
  if (subject.scores.some((one) => one.party === party && one.author === by)) return;
  throw new ParleyError("not-found", `${by} gave ${party} no scores in this case`, { place: { file: path } });
}

function checkProcess({ stepValues, forecasts }: Case, change: CaseChange, path: string): void {
  const place = { place: { file: path } };
  if (change.type === "step-values-removed" && !stepValues.some(({ author }) => author === change.by))
    throw new ParleyError("not-found", `${change.by} gave the steps of this case no values`, place);
  if (change.type !== "forecast-updated" && change.type !== "forecast-resolved") return;
  const asked = forecasts.find(({ id }) => id === change.forecast);
  if (!asked) throw new ParleyError("not-found", `no forecast ${change.forecast} in this case`, place);
  const why = change.type === "forecast-updated" ? whyTooLate(asked, change.update.date) : undefined;
  if (why !== undefined) throw new ParleyError("usage", `${change.forecast} ${why}`, place);
}

/** A merge is of two records of one kind, recorded or proposed. */
function checkMerge(answerable: Case, change: CaseChange, path: string): void {
  if (change.type !== "parties-merged" && change.type !== "names-merged" && change.type !== "issues-merged") return;
  const collection = mergedCollection(change);
  const place = { place: { file: path } };
  const ofOptions = change.type === "issues-merged" && Object.keys(change.options).length > 0;
  if (change.into === change.from && !ofOptions)
    throw new ParleyError("usage", `${change.into} cannot be merged into itself: name two ${collection}`, place);
  const ids = new Set(answerable[collection].map(({ id }) => id));
  const missing = [change.into, change.from].find((id) => !ids.has(id));
  if (missing !== undefined)
    throw new ParleyError("not-found", `no ${missing} among the ${collection} of this case`, place);
}

function mergedCollection(change: CaseChange): "parties" | "people" | "sources" | "places" | "issues" {
  if (change.type === "names-merged") return change.collection;
  return change.type === "issues-merged" ? "issues" : "parties";
}

function claimsOf(change: CaseChange): readonly string[] {
  switch (change.type) {
    case "claim-accepted":
    case "claim-edited":
    case "claim-rejected":
    case "claim-split":
      return [change.claim];
    case "claims-merged":
      return [change.into, ...change.from];
    default:
      return [];
  }
}

/** What a person records is no longer a proposal; a proposed position that she removes is one that nobody reports. */
function withoutProposal(change: CaseChange, desk: Desk): CaseChange {
  if (change.type === "issue-set") return { ...change, issue: settled(change.issue) };
  if (change.type === "party-set") return { ...change, party: settled(change.party) };
  if (change.type === "position-set") return { ...change, position: settled(change.position) };
  if (change.type === "step-set") return { ...change, step: settled(change.step) };
  if (change.type !== "removed" || change.collection !== "positions") return change;
  if (desk.folded.positions.some(({ id }) => id === change.record)) return change;
  const proposed = desk.answerable.positions.find(({ id }) => id === change.record);
  if (!proposed) return change;
  const { if: _if, require: _require, text: _text, ...rest } = settled(proposed);
  return { type: "position-set", position: { ...rest, stance: "not-reported" } };
}
