import { activeEvents, checkReferences, draftClauses, formulaMentions, ParleyError, ruleFormulas } from "@parley/model";
import type { Case, CaseEvent, Formula, Issue } from "@parley/model";
import { nextFold } from "./next-fold.ts";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";

type MergeEvent = Extract<CaseEvent, { type: "parties-merged" | "names-merged" | "issues-merged" }>;

/**
 * Takes a merge back, whatever was recorded since: the two records are two again, and what was recorded since stays with
 * the one that had stayed. When that one was set again meanwhile, it loses the names of the other; an option that came
 * along and that something recorded since speaks of stays an option of both.
 * @param id - The event of the merge, as the history names it.
 * @returns The desk afterwards.
 * @throws {ParleyError} `not-found` for an event that is no merge or does not count.
 * @example await unmerge(desk, hand, "e7");
 */
export async function unmerge(desk: Desk, hand: Hand, id: string): Promise<Desk> {
  const event = activeEvents(desk.events).find((one): one is MergeEvent => one.id === id && isMerge(one));
  if (!event)
    throw new ParleyError("not-found", `${id} is no merge that counts: parley log shows them`, {
      place: { file: desk.path },
    });
  const undone = { type: "undone", event: id } as const;
  const parted = nextFold(desk, [
    { ...undone, id: "undoing", at: event.at, author: event.author, compartment: event.compartment },
  ]);
  return record(desk, hand, [undone, ...mended(event, desk, parted)]);
}

function isMerge({ type }: CaseEvent): boolean {
  return type === "parties-merged" || type === "names-merged" || type === "issues-merged";
}

function mended(event: MergeEvent, desk: Desk, parted: Case): Payload[] {
  if (event.type === "issues-merged") return mendedIssue(event, desk.folded, parted);
  if (event.type === "parties-merged") {
    const party = renamed(parted.parties, event);
    return party ? [{ type: "party-set", party }] : [];
  }
  const { collection } = event;
  if (collection === "people") {
    const person = renamed(parted.people, event);
    return person ? [{ type: "person-set", person }] : [];
  }
  if (collection === "sources") {
    const source = renamed(parted.sources, event);
    return source ? [{ type: "source-set", source }] : [];
  }
  const place = renamed(parted.places, event);
  return place ? [{ type: "place-set", place }] : [];
}

/** The record that stayed, without the other's names, when it still has them: it was set again since the merge. */
function renamed<Record_ extends { id: string; name: string; aliases: string[] }>(
  records: readonly Record_[],
  { into, from }: { readonly into: string; readonly from: string },
): Record_ | undefined {
  const stayed = records.find(({ id }) => id === into);
  const other = records.find(({ id }) => id === from);
  if (!stayed || !other) return undefined;
  const taken = new Set([other.name, ...other.aliases]);
  const aliases = stayed.aliases.filter((name) => !taken.has(name));
  return aliases.length === stayed.aliases.length ? undefined : { ...stayed, aliases };
}

/** The issue that stayed, with the options that came along and are spoken of since. */
function mendedIssue({ into }: { readonly into: string }, before: Case, parted: Case): Payload[] {
  if (checkReferences(parted).length === 0) return [];
  const stayed = parted.issues.find(({ id }) => id === into);
  const merged = before.issues.find(({ id }) => id === into);
  if (!stayed || !merged) return [];
  const own = new Set(stayed.options.map(({ id }) => id));
  const spoken = spokenOptions(parted, into);
  const kept = merged.options.filter(({ id }) => !own.has(id) && spoken.has(id));
  const issue: Issue = { ...stayed, options: [...stayed.options, ...kept] };
  return kept.length === 0 ? [] : [{ type: "issue-set", issue }];
}

function spokenOptions(subject: Case, issue: string): Set<string> {
  const moves = subject.sessions.flatMap((session) => session.moves);
  const formulas: Formula[] = [
    ...subject.positions.flatMap((position) => [position.if ?? [], position.require ?? []].flat()),
    ...subject.rules.flatMap(ruleFormulas),
    ...subject.assumptions.map(({ require }) => require),
    ...moves.flatMap((move) => ("if" in move && move.if !== undefined ? [move.if] : [])),
  ];
  return new Set([
    ...subject.positions.flatMap((position) => (position.issue === issue ? (position.options ?? []) : [])),
    ...formulas
      .flatMap((formula) => formulaMentions(formula))
      .flatMap((one) => (one.issue === issue ? [one.option] : [])),
    ...subject.packages.flatMap(({ options }) => options[issue] ?? []),
    ...moves.flatMap((move) => ("options" in move ? (move.options[issue] ?? []) : [])),
    ...subject.steps.flatMap((step) => (step.issue === issue ? (step.option ?? []) : [])),
    ...subject.drafts
      .flatMap(draftClauses)
      .flatMap(({ alternatives }) => alternatives.flatMap(({ options }) => options[issue] ?? [])),
    ...subject.scores.flatMap(({ values }) => Object.keys(values[issue] ?? {})),
  ]);
}
