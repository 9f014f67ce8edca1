import { holdersOf, readingChances, translationText, type ReadingChance } from "@parley/analysis";
import {
  claimReaders,
  ParleyError,
  reviewState,
  type Case,
  type Claim,
  type ClaimReaders,
  type ReviewState,
} from "@parley/model";
import { claimFeeds, type OpenedCase } from "@parley/workbench";
import { table, terminalWidth } from "../table.ts";

/** A claim as lists show it. */
export type ListedClaim = Claim &
  Partial<ReadingChance> & {
    readonly state: ReviewState;
    /** Which readers suggested it; left out for one that a person coded. */
    readonly readers?: ClaimReaders;
    /** The positions that it feeds, recorded and proposed ones. */
    readonly feeds: readonly string[];
  };

/** Which claims to list. */
export interface ClaimFilter {
  readonly party?: string;
  readonly issue?: string;
  readonly act?: string;
  readonly report?: string;
  readonly state?: ReviewState;
}

/**
 * The claims of a case that a filter asks for, in the order of the case, rejected ones only when asked for.
 * @throws {ParleyError} `not-found` for a party, issue or report that the case does not have.
 */
export function listedClaims(
  { case: subject, setAside = [] }: Pick<OpenedCase, "case" | "setAside">,
  filter: ClaimFilter,
): ListedClaim[] {
  const feeds = claimFeeds(subject);
  const fits = filters(subject, filter);
  const chances = readingChances([...subject.claims, ...setAside]);
  const aside = filter.state === "rejected" ? setAside : [];
  return [...subject.claims, ...aside]
    .map((claim): ListedClaim => {
      const readers = claimReaders(claim);
      const state = reviewState(claim);
      const chance = chances.get(claim.id) ?? {};
      return { ...claim, ...chance, state, ...(readers ? { readers } : {}), feeds: feeds.get(claim.id) ?? [] };
    })
    .filter((claim) => fits.every((fit) => fit(claim)));
}

function filters(
  subject: Case,
  { party, issue, act, report, state }: ClaimFilter,
): ((claim: ListedClaim) => boolean)[] {
  const fits: ((claim: ListedClaim) => boolean)[] = [];
  if (state !== undefined) fits.push((claim) => claim.state === state);
  if (act !== undefined) fits.push((claim) => claim.act === act);
  if (report !== undefined) {
    known(subject.reports, report, "report");
    fits.push((claim) => claim.report === report);
  }
  if (party !== undefined) {
    const [found] = holdersOf(subject.parties, party);
    if (!found) throw new ParleyError("not-found", `no party "${party}" in this case: parley parties lists them`);
    fits.push((claim) => holdersOf(subject.parties, claim.holder).includes(found));
  }
  if (issue !== undefined) fits.push(onIssue(subject, issue));
  return fits;
}

/** A claim is on an issue when it names it, by its id or by what it asks about, or feeds a position on it. */
function onIssue(subject: Case, id: string): (claim: ListedClaim) => boolean {
  const issue = known(subject.issues, id, "issue");
  const asked = issue.place === undefined ? issue.vocabulary : `${issue.vocabulary}/${issue.place}`;
  const fed = new Set(subject.positions.filter((position) => position.issue === id).map((position) => position.id));
  return (claim) =>
    claim.issue === id || (asked !== undefined && claim.issue === asked) || claim.feeds.some((one) => fed.has(one));
}

function known<Record_ extends { id: string }>(records: readonly Record_[], id: string, what: string): Record_ {
  const found = records.find((record) => record.id === id);
  if (found) return found;
  throw new ParleyError("not-found", `no ${what} "${id}" in this case: parley ${what}s lists them`);
}

function translated(claim: ListedClaim): string {
  const words = translationText(claim);
  return words === undefined ? "" : `, in translation ${words}`;
}

/** Which readers found a claim, in words; whom a model takes for its holder where that differs. Empty for a person's own. */
export function readersText(claim: Pick<Claim, "rules" | "secondReadings">): string {
  const readers = claimReaders(claim);
  if (readers === undefined || readers === "rules") return readers ?? "";
  const models = (claim.secondReadings ?? []).map(({ model, holder }) =>
    holder === undefined ? model : `${model}: by ${holder}`,
  );
  return `${readers} (${models.join(", ")})`;
}

/**
 * Suggestions with the surest reading first; of equally sure ones, and of all others, in the order in which they came.
 * @example surestFirst([{ id: "a" }, { id: "b", chance: 0.6 }])[0].id; // => "b"
 */
export function surestFirst<Read extends Partial<ReadingChance>>(claims: readonly Read[]): Read[] {
  return claims.toSorted((a, b) => (b.chance ?? 0) - (a.chance ?? 0));
}

/** Claims as a table, with a column for who found them once a model read too; empty when there are none. */
export function claimTable(claims: readonly ListedClaim[]): string {
  if (claims.length === 0) return "";
  const second = claims.some(({ secondReadings }) => secondReadings !== undefined);
  const rows = claims.map((claim) => [
    claim.id,
    claim.report ?? "",
    claim.holder,
    claim.act,
    claim.issue ?? "",
    `“${claim.quote}”${translated(claim)}${claim.review?.reason === undefined ? "" : ` (${claim.review.reason})`}`,
    claim.feeds.join(", "),
    ...(second ? [readersText(claim)] : []),
  ]);
  return table(
    ["ID", "REPORT", "WHO", "ACT", "ISSUE", "QUOTE", "FEEDS", ...(second ? ["FOUND BY"] : [])],
    rows,
    terminalWidth(),
  );
}
