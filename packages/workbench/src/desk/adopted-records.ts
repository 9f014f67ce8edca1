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
 * The proposed records that changes build on, and what those build on, as changes of their own: what a person builds on
 * is recorded.
 * @example adoptedRecords(desk, [{ type: "title-set", title: "Talks" }]); // []
 */
export function adoptedRecords(desk: Pick<Desk, "folded" | "answerable">, changes: readonly CaseChange[]): Payload[] {
  const missing = missingFrom(desk);
  const set = new Set(changes.flatMap((change) => touchedRecords(change)));
  const merged = new Set(changes.filter(isMerge).flatMap((change) => touchedRecords(change)));
  const wanted = new Set<string>();
  const along = [...merged].flatMap((name) => missing.get(name) ?? []);
  const queue = [...changes, ...along].flatMap(namedRecords);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const record = wanted.has(name) || set.has(name) ? undefined : missing.get(name);
    if (!record) continue;
    wanted.add(name);
    queue.push(...namedRecords(record));
  }
  return [...missing].flatMap(([name, record]) => (wanted.has(name) || merged.has(name) ? [record] : []));
}

function isMerge({ type }: CaseChange): boolean {
  return type === "parties-merged" || type === "issues-merged" || type === "names-merged";
}

/**
 * What the answerable case has and the recorded one has not, or has with fewer options: each by its `collection id`, as
 * the change that records it. What others name comes first.
 */
function missingFrom({ folded, answerable }: Pick<Desk, "folded" | "answerable">): Map<string, CaseChange> {
  const options = new Map(folded.issues.map((issue) => [issue.id, issue.options.length]));
  return new Map<string, CaseChange>([
    ...absent(answerable.parties, folded.parties).map(
      (party) => [`parties ${party.id}`, { type: "party-set", party: settled(party) }] as const,
    ),
    ...answerable.issues
      .filter((issue) => (options.get(issue.id) ?? 0) < issue.options.length)
      .map((issue) => [`issues ${issue.id}`, { type: "issue-set", issue: settled(issue) }] as const),
    ...absent(answerable.assumptions, folded.assumptions).map(
      (assumption) => [`assumptions ${assumption.id}`, { type: "assumption-set", assumption }] as const,
    ),
    ...absent(answerable.steps, folded.steps).map(
      (step) => [`steps ${step.id}`, { type: "step-set", step: settled(step) }] as const,
    ),
    ...absent(answerable.people, folded.people).map(
      (person) => [`people ${person.id}`, { type: "person-set", person }] as const,
    ),
    ...absent(answerable.sources, folded.sources).map(
      (source) => [`sources ${source.id}`, { type: "source-set", source }] as const,
    ),
  ]);
}

function absent<Record_ extends { id: string }>(all: readonly Record_[], known: readonly Record_[]): Record_[] {
  const ids = new Set(known.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}
