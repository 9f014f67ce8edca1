import { holdersOf, readingChances, type ReadingChance } from "@parley/analysis";
import { reviewState, type ReviewState, type Claim } from "@parley/model";
import { quotePlace, type Place } from "../reports/report-segments.ts";
import type { CaseView } from "../view/case-view.ts";

/** A claim with where its review stands and where its words stand. */
export interface ReviewEntry {
  readonly claim: Claim;
  readonly state: ReviewState;
  /** Left out when its report does not have its words: it was corrected since. */
  readonly place?: Place;
  /** How sure its reading is, while it waits, after what was decided in this case. */
  readonly reading?: ReadingChance;
  /** The parties that hold it. */
  readonly parties: readonly string[];
}

/** Which claims a reader goes through. */
export interface ReviewFilter {
  readonly show: "to-review" | "accepted" | "rejected" | "lost" | "all";
  readonly report?: string;
  readonly party?: string;
  /** Left out: in the order of the text. */
  readonly order?: "surest";
}

/**
 * Every claim that quotes a report, rejected ones too, in the order of the reports and of their words; those whose words
 * were lost come last of their report.
 * @param decided - What was decided here and is not recorded yet.
 */
export function reviewEntries(
  { page, subject }: Pick<CaseView, "page" | "subject">,
  decided: ReadonlyMap<string, ReviewState>,
): ReviewEntry[] {
  const texts = new Map(page.reports.map(({ id, text }, order) => [id, { text, order }]));
  const claims = [...subject.claims, ...page.setAside];
  const stateOf = (claim: Claim) => decided.get(claim.id) ?? reviewState(claim);
  const readings = readingChances(claims, stateOf);
  const entries = claims.flatMap((claim) => {
    const report = texts.get(claim.report ?? "");
    if (!report) return [];
    const place = quotePlace(report.text, claim);
    const reading = readings.get(claim.id);
    const parties = holdersOf(subject.parties, claim.holder).map(({ id }) => id);
    return [
      {
        order: report.order,
        entry: { claim, state: stateOf(claim), parties, ...(place ? { place } : {}), ...(reading ? { reading } : {}) },
      },
    ];
  });
  const at = ({ place }: ReviewEntry) => place?.start ?? Infinity;
  return entries
    .toSorted((a, b) => a.order - b.order || compare(at(a.entry), at(b.entry)))
    .map(({ entry }): ReviewEntry => entry);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Those of a report and a party, whatever was decided; by the surest reading when asked for, what is decided last. */
export function inScope(entries: readonly ReviewEntry[], { report, party, order }: ReviewFilter): ReviewEntry[] {
  const scope = entries.filter(
    ({ claim, parties }) =>
      (report === undefined || claim.report === report) && (party === undefined || parties.includes(party)),
  );
  return order === "surest" ? scope.toSorted((a, b) => (b.reading?.chance ?? 0) - (a.reading?.chance ?? 0)) : scope;
}

/** The order of the text, or the surest readings first: the one that is not chosen. */
export function otherOrder({ order, ...others }: ReviewFilter): ReviewFilter {
  return order === "surest" ? others : { ...others, order: "surest" };
}

/** Whether an entry is of the state that a filter asks for; of lost words, those that nobody rejected. */
export function isShown({ state, place }: ReviewEntry, { show }: ReviewFilter): boolean {
  if (show === "all") return true;
  if (show === "lost") return place === undefined && state !== "rejected";
  if (show === "to-review") return state === "suggested" && place !== undefined;
  return state === show;
}

/**
 * The entry to go on to: the next that a filter shows, beginning again after the last.
 * @returns `undefined` when there is no other.
 */
export function following(
  scope: readonly ReviewEntry[],
  filter: ReviewFilter,
  from: { readonly claim: string | undefined; readonly step: 1 | -1 },
): ReviewEntry | undefined {
  const at = scope.findIndex(({ claim }) => claim.id === from.claim);
  const around = at < 0 ? scope : [...scope.slice(at + 1), ...scope.slice(0, at)];
  const shown = around.filter((entry) => isShown(entry, filter));
  return from.step === 1 ? shown[0] : shown.at(-1);
}
