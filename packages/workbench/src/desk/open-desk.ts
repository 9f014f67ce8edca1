import {
  caseHash,
  foldCase,
  isEdtf,
  ParleyError,
  sha256Text,
  type Case,
  type CaseEvent,
  type Report,
  type Warning,
} from "@parley/model";
import { openStore, type CaseStore } from "@parley/store";
import type { OpenedCase } from "../open-case.ts";
import { answerableCase } from "./answerable-case.ts";
import { claimsInPlace } from "./claims-in-place.ts";
import { nextFold } from "./next-fold.ts";
import { passphraseOf } from "./passphrase-source.ts";

/** An open `.parley` case: its history, and the case that follows from it with the texts of its reports. */
export interface Desk extends OpenedCase {
  readonly path: string;
  readonly store: CaseStore;
  /** Oldest first, those that were undone too; the version of the case is their number. */
  readonly events: readonly CaseEvent[];
  /** The fold of the events, without the texts. */
  readonly folded: Case;
  /** The case that answers are given from: with proposals, without what was rejected. Made when first asked for. */
  readonly answerable: Case;
  /** The moment as of which the desk stands, if not now. */
  readonly asOf?: string;
}

/** How to open a desk. */
export interface DeskOptions {
  /** Never write. Left out: no. */
  readonly readOnly?: boolean;
  /** Needed for a sealed case. */
  readonly passphrase?: string;
  /** A day (2026-03-01) or a moment in UTC: only what was recorded by its end counts, and nothing can be recorded. */
  readonly asOf?: string;
}

/**
 * Opens a `.parley` case. Close its store when done, or use {@link withDesk}.
 * @throws {ParleyError} as `openStore`; `usage` for an `asOf` that is no date.
 * @example (await openDesk("talks.parley", { readOnly: true })).case.title;
 */
export async function openDesk(path: string, options: DeskOptions = {}): Promise<Desk> {
  const { asOf, ...rest } = options;
  const until = asOf === undefined ? undefined : endOf(asOf);
  const store = await unsealed(path, until === undefined ? rest : { ...rest, readOnly: true });
  try {
    return until === undefined ? await loadDesk(path, store) : await deskAsOf(path, store, until);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A sealed case whose passphrase was not given is opened with the one that the process comes by. */
async function unsealed(path: string, options: Omit<DeskOptions, "asOf">): Promise<CaseStore> {
  try {
    return await openStore(path, options);
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== "needs-input") throw error;
    const passphrase = await passphraseOf(path);
    if (passphrase === undefined) throw error;
    return openStore(path, { ...options, passphrase });
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
 * The desk as its store says it is now.
 * @example await loadDesk("talks.parley", await openStore("talks.parley"));
 */
export async function loadDesk(path: string, store: CaseStore): Promise<Desk> {
  const events = (await store.read()).map(({ event }) => event);
  return standing({ path, store, events, folded: foldCase(events), texts: new Map() });
}

/**
 * The desk after what was recorded since, by whomever. Texts that are read already are not read again, and unless
 * something was undone only the new events are applied.
 * @example await refreshedDesk(desk);
 */
export async function refreshedDesk(desk: Desk): Promise<Desk> {
  const fresh = (await desk.store.read(desk.events.length)).map(({ event }) => event);
  if (fresh.length === 0) return desk;
  const { path, store } = desk;
  if (fresh.some(({ type }) => type === "report-purged")) return loadDesk(path, store);
  const events = [...desk.events, ...fresh];
  const folded = nextFold(desk, fresh);
  const texts = new Map(
    desk.case.reports.flatMap(({ textBlob, text }) => (textBlob && text ? [[textBlob, text]] : [])),
  );
  return standing({ path, store, events, folded, texts });
}

/**
 * The desk as it stood at a moment: what was recorded later is as if it had not happened yet.
 * @param until - In ISO 8601; what was recorded at this moment counts.
 */
async function deskAsOf(path: string, store: CaseStore, until: string): Promise<Desk> {
  const last = Date.parse(until);
  const events = (await store.read()).map(({ event }) => event).filter(({ at }) => Date.parse(at) <= last);
  return standing({ path, store, events, folded: foldCase(events), texts: new Map(), asOf: until });
}

/** The last moment of a day; a moment stays what it is, in UTC unless it says otherwise. */
function endOf(asOf: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(asOf);
  const [, day = "", time = "T23:59:59.999", zone = "Z"] = parts ?? [];
  const moment = `${day}${time}${zone}`;
  if (isEdtf(day) && !Number.isNaN(Date.parse(moment))) return moment;
  throw new ParleyError("usage", `--as-of takes a day such as 2026-03-01, or a moment, not "${asOf}"`);
}

type Ground = Pick<Desk, "path" | "store" | "events" | "folded" | "asOf"> & {
  readonly texts: ReadonlyMap<string, string>;
};

async function standing({ texts, ...ground }: Ground): Promise<Desk> {
  const warnings: Warning[] = [];
  const { folded, store } = ground;
  const reports: Report[] = [];
  for (const report of folded.reports) reports.push(await withText(report, { store, texts, warnings }));
  const subject = { ...folded, reports, claims: claimsInPlace(folded.claims, reports, warnings) };
  let answerable: Case | undefined;
  return {
    ...ground,
    case: subject,
    get answerable() {
      answerable ??= answerableCase(subject);
      return answerable;
    },
    get hash() {
      return caseHash(folded);
    },
    warnings,
  };
}

interface Shelf {
  readonly store: CaseStore;
  readonly texts: ReadonlyMap<string, string>;
  readonly warnings: Warning[];
}

async function withText(report: Report, { store, texts, warnings }: Shelf): Promise<Report> {
  if (report.textBlob === undefined) return report;
  const known = texts.get(report.textBlob);
  if (known !== undefined) return { ...report, text: known };
  const bytes = await store.blobs.get(report.textBlob);
  if (bytes === undefined) {
    const message = `the text of report ${report.id} was removed from this case`;
    warnings.push({ code: "report-not-found", message, ref: report.id });
    return report;
  }
  const text = new TextDecoder().decode(bytes);
  return { ...report, text, sha256: sha256Text(text) };
}
