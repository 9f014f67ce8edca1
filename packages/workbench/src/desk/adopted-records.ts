import { formulaIssues, type Case } from "@parley/model";
import type { CaseChange } from "./case-change.ts";
import { namedRecords } from "./named-records.ts";
import type { Desk } from "./open-desk.ts";
import type { Payload } from "./record.ts";
import { touchedRecords } from "./touched-records.ts";

/**
 * A record that a person records: no proposal any more.
 * @example settled({ id: "a", proposed: true }); // => { id: "a" }
 */
export function settled<Record_ extends { proposed?: boolean | undefined }>(one: Record_) {
  const { proposed: _proposed, ...record } = one;
  return record as Omit<Record_, "proposed"> as Record_;
}

/**
 * The proposed records that changes build on, as changes of their own: what a person builds on is recorded.
 * @example adoptedRecords(desk, [{ type: "title-set", title: "Talks" }]); // []
 */
export function adoptedRecords(desk: Desk, changes: readonly CaseChange[]): Payload[] {
  const set = new Set(changes.flatMap((change) => touchedRecords(change)));
  const { parties, issues, people, sources, assumptions } = missingFrom(desk);
  const direct = new Set(changes.flatMap(namedRecords));
  const switched = assumptions.filter(({ id }) => direct.has(`assumptions ${id}`));
  const within = switched.flatMap(({ require }) => formulaIssues(require)).map((id) => `issues ${id}`);
  const named = new Set([...direct, ...within]);
  const wanted = (collection: "parties" | "issues", id: string): boolean =>
    named.has(`${collection} ${id}`) && !set.has(`${collection} ${id}`);
  const merged = new Set(changes.filter(isMerge).flatMap((change) => touchedRecords(change)));
  const merges = (collection: "parties" | "issues" | "people" | "sources", id: string): boolean =>
    merged.has(`${collection} ${id}`);
  return [
    ...parties
      .filter(({ id }) => wanted("parties", id) || merges("parties", id))
      .map((party): Payload => ({ type: "party-set", party: settled(party) })),
    ...issues
      .filter(({ id }) => wanted("issues", id) || merges("issues", id))
      .map((issue): Payload => ({ type: "issue-set", issue: settled(issue) })),
    ...switched.map((assumption): Payload => ({ type: "assumption-set", assumption })),
    ...people.filter(({ id }) => merges("people", id)).map((person): Payload => ({ type: "person-set", person })),
    ...sources.filter(({ id }) => merges("sources", id)).map((source): Payload => ({ type: "source-set", source })),
  ];
}

function isMerge({ type }: CaseChange): boolean {
  return type === "parties-merged" || type === "issues-merged" || type === "names-merged";
}

/** What the answerable case has and the recorded one has not, or has with fewer options. */
function missingFrom({
  folded,
  answerable,
}: Desk): Pick<Case, "parties" | "issues" | "people" | "sources" | "assumptions"> {
  const options = new Map(folded.issues.map((issue) => [issue.id, issue.options.length]));
  const missing = <Record_ extends { id: string }>(all: readonly Record_[], known: readonly Record_[]): Record_[] => {
    const ids = new Set(known.map(({ id }) => id));
    return all.filter(({ id }) => !ids.has(id));
  };
  return {
    parties: missing(answerable.parties, folded.parties),
    people: missing(answerable.people, folded.people),
    sources: missing(answerable.sources, folded.sources),
    assumptions: missing(answerable.assumptions, folded.assumptions),
    issues: answerable.issues.filter((issue) => (options.get(issue.id) ?? 0) < issue.options.length),
  };
}
