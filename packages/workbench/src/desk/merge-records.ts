import { sameOptions } from "@parley/analysis";
import { namedCollections, ParleyError, type Case, type Issue, type NamedCollection } from "@parley/model";
import type { CaseChange } from "./case-change.ts";
import { changeCase } from "./change-case.ts";
import type { Desk } from "./open-desk.ts";
import type { Hand } from "./record.ts";

/** What can be merged: records with names, issues, options of one issue, and reports that tell one story. */
export const mergeKinds = [...namedCollections, "issues", "options", "reports"] as const;

/** One of {@link mergeKinds}. */
export type MergeKind = (typeof mergeKinds)[number];

/** Two records that are one. */
export interface Merge {
  readonly kind: MergeKind;
  /** The record that stays, by its id or any of its names; of reports the one that was first. */
  readonly into: string;
  readonly from: string;
  /** For options: their issue. */
  readonly issue?: string;
  /** For issues: option of the one that goes → option of the one that stays; left out, those that say the same. */
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * Merges two records into one, proposed ones too.
 * @returns The desk afterwards.
 * @throws {ParleyError} `not-found` for a name that no record has, `usage` for one that several have.
 * @example await mergeRecords(desk, hand, { kind: "parties", into: "union", from: "The Union" });
 */
export async function mergeRecords(desk: Desk, hand: Hand, merge: Merge): Promise<Desk> {
  return changeCase(desk, hand, { changes: [mergeChange(desk, merge)] });
}

/**
 * Records that two records that look alike are not one: no merging is suggested again.
 * @throws {ParleyError} as {@link mergeRecords}.
 * @example await tellApart(desk, hand, { kind: "parties", into: "union", from: "dockers" });
 */
export async function tellApart(desk: Desk, hand: Hand, { kind, into, from }: Merge): Promise<Desk> {
  if (kind === "options" || kind === "reports")
    throw new ParleyError("usage", `only ${namedCollections.join(", ")} and issues can be told apart, not ${kind}`);
  const records: [string, string] = [recordNamed(desk, kind, into), recordNamed(desk, kind, from)];
  return changeCase(desk, hand, { changes: [{ type: "told-apart", collection: kind, records }] });
}

function mergeChange(desk: Desk, merge: Merge): CaseChange {
  const { kind } = merge;
  if (kind === "options") return optionsChange(desk, merge);
  const ids = { into: recordNamed(desk, kind, merge.into), from: recordNamed(desk, kind, merge.from) };
  switch (kind) {
    case "parties":
      return { type: "parties-merged", ...ids };
    case "issues":
      return { type: "issues-merged", ...ids, options: { ...(merge.options ?? alike(desk.answerable, ids)) } };
    case "reports":
      if (ids.into === ids.from)
        throw new ParleyError("usage", `${ids.into} cannot republish itself: name two reports`, {
          place: { file: desk.path },
        });
      return { type: "report-edited", report: ids.from, changes: { sameAs: ids.into } };
    default:
      return { type: "names-merged", collection: kind, ...ids };
  }
}

function alike({ issues }: Case, { into, from }: { into: string; from: string }): Record<string, string> {
  const [gone, home] = [from, into].map((id) => issues.find((issue) => issue.id === id));
  return gone && home && gone !== home ? sameOptions(gone, home) : {};
}

function optionsChange(desk: Desk, { issue: named, into, from }: Merge): CaseChange {
  if (named === undefined) throw new ParleyError("usage", "options are of an issue: name it with --issue");
  const id = recordNamed(desk, "issues", named);
  const issue = desk.answerable.issues.find((one) => one.id === id);
  const [stays, goes] = [into, from].map((name) => optionNamed(issue, name, desk.path)) as [string, string];
  if (stays === goes)
    throw new ParleyError("usage", `${stays} cannot be merged into itself: name two options`, {
      place: { file: desk.path },
    });
  return { type: "issues-merged", into: id, from: id, options: { [goes]: stays } };
}

function optionNamed(issue: Issue | undefined, name: string, file: string): string {
  const plain = name.toLowerCase();
  const found = issue?.options.find(({ id, label }) => id === name || label.toLowerCase() === plain);
  if (found) return found.id;
  throw new ParleyError("not-found", `no option ${name} of the issue ${issue?.id ?? ""}: parley issues lists them`, {
    place: { file },
  });
}

/** The id of the record of this id, else of the one that alone has this name, alias, label or title. */
function recordNamed({ answerable, path }: Desk, kind: Exclude<MergeKind, "options">, name: string): string {
  const plain = name.toLowerCase();
  const all = names(answerable, kind);
  if (all.some(({ id }) => id === name)) return name;
  const found = all.filter((one) => one.names.some((other) => other.toLowerCase() === plain));
  const [only, second] = found;
  const place = { place: { file: path } };
  if (!only) throw new ParleyError("not-found", `no ${name} among the ${kind} of this case`, place);
  if (second)
    throw new ParleyError("usage", `${name} is a name of ${found.map(({ id }) => id).join(" and ")}: use an id`, place);
  return only.id;
}

function names(
  subject: Case,
  kind: NamedCollection | "issues" | "reports",
): { id: string; names: readonly string[] }[] {
  if (kind === "issues") return subject.issues.map(({ id, label }) => ({ id, names: [label] }));
  if (kind === "reports")
    return subject.reports.map(({ id, title, file }) => ({ id, names: [title ?? id, file ?? id] }));
  return subject[kind].map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
}
