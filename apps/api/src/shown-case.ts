import { ParleyError, type Claim } from "@parley/model";
import type { CaseSummary, Desk, OpenedCase } from "@parley/workbench";
import type { CaseEntry } from "./case-page.ts";
import type { PageFacts } from "./to-case-page.ts";

/** A case that is shown and not changed: the sample, a case file, or what reports propose. */
export interface ReadOnlyCase {
  readonly name: string;
  readonly open: () => Promise<OpenedCase>;
  readonly sample?: boolean;
}

/** A case as its page shows it. */
export interface ShownCase {
  readonly opened: OpenedCase;
  readonly facts: PageFacts;
  readonly all: readonly Claim[];
}

/**
 * An open `.parley` case.
 * @example shownDesk("talks", await openDesk("talks.parley")).facts.editable;
 */
export function shownDesk(name: string, desk: Desk): ShownCase {
  const { answerable, hash, warnings, events, asOf } = desk;
  return {
    opened: { case: answerable, hash, warnings, events, ...(asOf === undefined ? {} : { asOf }) },
    facts: { name, version: desk.events.length, editable: asOf === undefined },
    all: desk.case.claims,
  };
}

/**
 * A case that is only shown, read anew.
 * @throws {ParleyError} `usage` as of a moment: it has no history.
 * @example (await shownReadOnly({ name: "sample", open: () => openInput(["case.yaml"]) }, undefined)).facts.editable;
 */
export async function shownReadOnly(
  { name, open, sample }: ReadOnlyCase,
  asOf: string | undefined,
): Promise<ShownCase> {
  if (asOf !== undefined)
    throw new ParleyError("usage", "only a .parley case remembers what was known when: work on a copy of this one");
  const opened = await open();
  const facts = { name, version: 0, editable: false, ...(sample ? { sample } : {}) };
  return { opened, facts, all: opened.case.claims };
}

/**
 * What the list says of a case that is only shown, even when it cannot be opened.
 * @example await readOnlyEntry({ name: "sample", open: () => openInput(["case.yaml"]) });
 */
export async function readOnlyEntry({ name, open, sample }: ReadOnlyCase): Promise<CaseEntry> {
  const facts = { name, editable: false, toReview: 0, ...(sample ? { sample } : {}) };
  try {
    const { case: subject } = await open();
    return { ...facts, title: subject.title, reports: subject.reports.length, claims: subject.claims.length };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { ...facts, title: name, reports: 0, claims: 0, problem: error.message };
  }
}

/**
 * What the list says of a `.parley` case.
 * @example entry("talks", await summariseCase("talks.parley")).title;
 */
export function entry(name: string, { archived, sealed, ...summary }: CaseSummary): CaseEntry {
  const open = summary.problem === undefined && !sealed;
  return { name, ...summary, editable: open, ...(archived ? { archived } : {}), ...(sealed ? { sealed } : {}) };
}
