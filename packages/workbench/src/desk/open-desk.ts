import {
  caseHash,
  foldCase,
  isUsable,
  sha256Text,
  type Case,
  type CaseEvent,
  type Claim,
  type Report,
  type Warning,
} from "@parley/model";
import { openStore, type CaseStore } from "@parley/store";
import { located, type OpenedCase } from "../open-case.ts";

/** An open `.parley` case: its history, and the case that follows from it with the texts of its reports. */
export interface Desk extends OpenedCase {
  readonly path: string;
  readonly store: CaseStore;
  /** Oldest first, those that were undone too; the version of the case is their number. */
  readonly events: readonly CaseEvent[];
}

/** How to open a desk. */
export interface DeskOptions {
  /** Never write. Left out: no. */
  readonly readOnly?: boolean;
  /** Needed for a sealed case. */
  readonly passphrase?: string;
}

/**
 * Opens a `.parley` case. Close its store when done, or use {@link withDesk}.
 * @throws {ParleyError} as `openStore`.
 * @example (await openDesk("talks.parley", { readOnly: true })).case.title;
 */
export async function openDesk(path: string, options: DeskOptions = {}): Promise<Desk> {
  const store = await openStore(path, options);
  try {
    return await loadDesk(path, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens a desk for one use and closes it afterwards, whatever happens.
 * @example await withDesk("talks.parley", { readOnly: true }, async (desk) => desk.events.length);
 */
export async function withDesk<Value>(
  path: string,
  options: DeskOptions,
  use: (desk: Desk) => Promise<Value>,
): Promise<Value> {
  const desk = await openDesk(path, options);
  try {
    return await use(desk);
  } finally {
    await desk.store.close();
  }
}

/**
 * The desk as its store says it is now. A claim whose report is gone (its adding was undone) is gone too; a claim whose
 * words no longer stand in its report has no place.
 * @example await loadDesk("talks.parley", await openStore("talks.parley"));
 */
export async function loadDesk(path: string, store: CaseStore): Promise<Desk> {
  const events = (await store.read()).map(({ event }) => event);
  const folded = foldCase(events);
  const warnings: Warning[] = [];
  const reports: Report[] = [];
  for (const report of folded.reports) reports.push(await withText(report, store, warnings));
  return {
    path,
    store,
    events,
    case: { ...folded, reports, claims: claimsInPlace(folded, reports, warnings) },
    get hash() {
      return caseHash(folded);
    },
    warnings,
  };
}

async function withText(report: Report, store: CaseStore, warnings: Warning[]): Promise<Report> {
  if (report.textBlob === undefined) return report;
  const bytes = await store.blobs.get(report.textBlob);
  if (bytes === undefined) {
    const message = `the text of report ${report.id} was removed from this case`;
    warnings.push({ code: "report-not-found", message, ref: report.id });
    return report;
  }
  const text = new TextDecoder().decode(bytes);
  return { ...report, text, sha256: sha256Text(text) };
}

function claimsInPlace(folded: Case, reports: readonly Report[], warnings: Warning[]): Claim[] {
  const texts = new Map(reports.map((report) => [report.id, report.text]));
  const kept = folded.claims.filter((claim) => claim.report === undefined || texts.has(claim.report));
  const ids = new Set(kept.map((claim) => claim.id));
  return kept.map((claim) => {
    const lost: Warning[] = [];
    const placed = located(claim, texts, lost);
    if (isUsable(claim)) warnings.push(...lost);
    const { start, end, partOf, ...rest } = placed;
    return {
      ...rest,
      ...(lost.length > 0 || start === undefined ? {} : { start }),
      ...(lost.length > 0 || end === undefined ? {} : { end }),
      ...(partOf === undefined || !ids.has(partOf) ? {} : { partOf }),
    };
  });
}
