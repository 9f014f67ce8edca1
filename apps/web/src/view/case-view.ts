import { neutralOrder } from "@parley/analysis";
import type { CasePage } from "@parley/api";
import type { Case, Claim, Issue, Party, Position } from "@parley/model";

/** A party with its place in alphabetical order, which gives it its colour and shape. */
interface ShownParty extends Party {
  readonly place: number;
}

/** A case with everything that the page looks up by id. */
export interface CaseView {
  readonly page: CasePage;
  /** The case as shown: `page.case`, which is what is recorded and proposed, with what is supposed. */
  readonly subject: Case;
  /** In alphabetical order, as in every table and list. */
  readonly parties: readonly ShownParty[];
  readonly issues: readonly Issue[];
  /** All that nobody rejected. */
  readonly claims: readonly Claim[];
  readonly party: (id: string) => ShownParty | undefined;
  readonly partyName: (id: string) => string;
  readonly issueLabel: (id: string) => string;
  readonly optionLabel: (issue: string, option: string) => string;
  /** As supposed; what is supposed to be dropped can still be looked up. */
  readonly position: (id: string) => Position | undefined;
  readonly claim: (id: string) => Claim | undefined;
}

/**
 * Makes a case easy to look things up in; what has no name is shown by its id.
 * @param subject - The case with what is supposed; left out, as it is.
 * @example caseView(page).partyName("russia"); // => "Russia"
 */
export function caseView(page: CasePage, subject: Case = page.case): CaseView {
  const parties = neutralOrder(subject.parties).map((party, place) => ({ ...party, place }));
  const [partiesById, issuesById] = [byId(parties), byId(subject.issues)];
  const positionsById = byId([...page.case.positions, ...subject.positions]);
  const claimsById = byId(subject.claims);
  return {
    page,
    subject,
    parties,
    issues: subject.issues,
    claims: subject.claims.filter(({ review }) => review?.state !== "rejected"),
    party: (id) => partiesById.get(id),
    partyName: (id) => partiesById.get(id)?.name ?? id,
    issueLabel: (id) => issuesById.get(id)?.label ?? id,
    optionLabel: (issue, option) => issuesById.get(issue)?.options.find(({ id }) => id === option)?.label ?? option,
    position: (id) => positionsById.get(id),
    claim: (id) => claimsById.get(id),
  };
}

function byId<Item extends { id: string }>(records: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(records.map((record) => [record.id, record]));
}
