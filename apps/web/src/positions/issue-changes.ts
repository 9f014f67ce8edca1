import type { CaseChange } from "@parley/api";
import { freeId, slug, type Case, type Issue, type Option, type Position } from "@parley/model";
import { consentOf } from "./needed-consents.ts";

/** An option as its form holds it; without an id it is new. */
export interface OptionDraft {
  readonly id?: string;
  readonly label: string;
  readonly note: string;
  /** Whose consent it needs, by party id. */
  readonly needs: readonly string[];
}

/** An option that nothing is known of yet. */
export const newOptionDraft: OptionDraft = { label: "", note: "", needs: [] };

/** An issue as its form holds it, until it is saved. */
export interface IssueDraft {
  readonly from?: Issue;
  readonly label: string;
  readonly note: string;
  readonly options: readonly OptionDraft[];
}

/** An empty form for a new issue: a question is worth asking from two answers on. */
export const newIssueDraft: IssueDraft = {
  label: "",
  note: "",
  options: [newOptionDraft, newOptionDraft],
};

/** An issue as its form shows it first. */
export function issueDraft(issue: Issue): IssueDraft {
  const options = issue.options.map((option) => {
    const { id, label, note = "" } = option;
    return { id, label, note, needs: consentOf(option) };
  });
  return { from: issue, label: issue.label, note: issue.note ?? "", options };
}

/** What a form still lacks, as a sentence; `undefined` when it can be saved. Empty lines count for nothing. */
export function issueLack({ label, options }: IssueDraft): string | undefined {
  if (label.trim() === "") return "Give the issue a name: the question that a deal must answer.";
  return options.some((option) => option.label.trim() !== "") ? undefined : "Give it at least one option.";
}

/**
 * The changes that a form asks for: the issue, and the recorded positions that spoke of an option which was taken away.
 * Those that speak of no other option go with it. What was taken away is not proposed again.
 */
export function issueChanges(draft: IssueDraft, subject: Case): CaseChange[] {
  const issue = draftedIssue(draft, subject);
  const kept = new Set(issue.options.map(({ id }) => id));
  const shortened = recordedOn(issue.id, subject).filter(({ options = [] }) => options.some((id) => !kept.has(id)));
  return [
    { type: "issue-set", issue },
    ...shortened.map((position): CaseChange => {
      const options = (position.options ?? []).filter((id) => kept.has(id));
      if (options.length > 0) return { type: "position-set", position: { ...position, options } };
      return { type: "removed", collection: "positions", record: position.id };
    }),
  ];
}

/** The changes that take an issue away with the recorded positions on it. */
export function issueRemoval(id: string, subject: Case): CaseChange[] {
  return [
    ...recordedOn(id, subject).map((position): CaseChange => ({
      type: "removed",
      collection: "positions",
      record: position.id,
    })),
    { type: "removed", collection: "issues", record: id },
  ];
}

function recordedOn(issue: string, { positions }: Case): Position[] {
  return positions.filter((position) => position.issue === issue && !position.proposed);
}

function draftedIssue({ from, label, note, options }: IssueDraft, subject: Case): Issue {
  const named = options.filter((option) => option.label.trim() !== "");
  const kept = new Set(named.flatMap(({ id }) => id ?? []));
  const gone = (from?.options ?? []).map(({ id }) => id).filter((id) => !kept.has(id));
  const dropped = [...new Set([...(from?.dropped ?? []), ...gone])];
  const taken = new Set([...kept, ...dropped]);
  const { note: _note, dropped: _dropped, ...rest } = from ?? { id: newIssueId(label, subject), label, options: [] };
  return {
    ...rest,
    label: label.trim(),
    options: named.map((option) => draftedOption(option, from, taken)),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
    ...(dropped.length === 0 ? {} : { dropped }),
  };
}

function newIssueId(label: string, { issues }: Case): string {
  return freeId(slug(label), new Set(issues.map(({ id }) => id)));
}

function draftedOption({ id, label, note, needs }: OptionDraft, from: Issue | undefined, taken: Set<string>): Option {
  const before = from?.options.find((option) => option.id === id);
  const own = id ?? freeId(slug(label), taken);
  taken.add(own);
  const { note: _note, needs: _needs, ...rest }: Option = before ?? { id: own, label };
  return {
    ...rest,
    id: own,
    label: label.trim(),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
    ...(needs.length === 0 ? {} : { needs: [...needs] }),
  };
}
