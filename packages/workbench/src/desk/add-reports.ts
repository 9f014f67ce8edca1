import { basename } from "node:path";
import { freeId, isEdtf, ParleyError, type Case, type Claim, type Report } from "@parley/model";
import { located } from "../open-case.ts";
import { readReports, type ReportFile, type ReportInHand } from "../read-reports.ts";
import { freshClaims, takenIds } from "./fresh-claims.ts";
import { shelved } from "./init-desk.ts";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";
import { earlierVersion } from "./same-report.ts";

/** What to add, and what the texts do not say of themselves. */
export interface AddInput {
  /** Paths (`-` is standard input), or what is in memory already. */
  readonly reports: readonly (string | ReportFile)[];
  readonly title?: string;
  readonly kind?: Report["kind"];
  /** Such as `en`; left out, what the text itself shows. */
  readonly language?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** In EDTF. */
  readonly date?: string;
  /** Outlets that the reports pass on, nearest first. */
  readonly relays?: readonly string[];
}

/** What became of one file. */
export interface AddedReport {
  readonly path: string;
  /** The id of the report in the case. */
  readonly report: string;
  /** `known`: the same text is in the case, nothing was added. `corrected`: a new text of a report of the case. */
  readonly outcome: "added" | "corrected" | "known";
  /** How many claims were suggested. */
  readonly suggested: number;
  /** How many claims of the reading were in the case already, decided or not. */
  readonly known: number;
}

/**
 * Reads reports into the case: their texts, and their claims as suggestions. A text that is there already is not added
 * again; a corrected text takes the place of the earlier one, and what a person decided about its claims stays decided.
 * @returns The desk afterwards, and what became of each file, in the order given.
 * @throws {ParleyError} naming the file that cannot be read; nothing is then added.
 * @example (await addReports(desk, hand, { reports: ["report.md"] })).added[0]?.outcome; // "added"
 */
export async function addReports(
  desk: Desk,
  hand: Hand,
  input: AddInput,
): Promise<{ desk: Desk; added: AddedReport[] }> {
  if (input.date !== undefined && !isEdtf(input.date))
    throw new ParleyError("usage", `--date takes a date such as 2026-03-04 or 2026-03, not "${input.date}"`);
  const inHand = await readReports(input.reports, desk.answerable);
  const tray: Tray = { subject: desk.case, taken: takenIds(desk.events), payloads: [], added: [] };
  for (const one of inHand) await addOne(tray, desk, { ...one, report: described(one, input) });
  return { desk: await record(desk, hand, tray.payloads), added: tray.added };
}

/** What has been gathered so far; the reports of one command may repeat each other too. */
interface Tray {
  subject: Case;
  readonly taken: ReturnType<typeof takenIds>;
  readonly payloads: Payload[];
  readonly added: AddedReport[];
}

function described({ path, report }: ReportInHand, { reports: _reports, relays, ...facts }: AddInput): Report {
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    ...report,
    ...(path === "-" ? {} : { file: basename(path) }),
    ...given,
    ...(relays === undefined ? {} : { relays: [...relays] }),
  };
}

async function addOne(tray: Tray, desk: Desk, { path, reading, report: read }: ReportInHand): Promise<void> {
  const same = tray.subject.reports.find((report) => report.sha256 === read.sha256);
  if (same) {
    tray.added.push({ path, report: same.id, outcome: "known", suggested: 0, known: reading.claims.length });
    return;
  }
  const earlier = earlierVersion(tray.subject.reports, read);
  const id = earlier?.id ?? freeId(read.id, tray.taken.reports);
  tray.taken.reports.add(id);
  const report = { ...earlier, ...read, id, relays: read.relays.length > 0 ? read.relays : (earlier?.relays ?? []) };
  const old = tray.subject.claims.filter((claim) => claim.report === id).map((claim) => replaced(claim, read));
  const claims = freshClaims(reading.claims, { report: id, old, taken: tray.taken.claims });
  tray.payloads.push({ type: "report-added", report: await shelved(report, desk.store), claims });
  tray.subject = {
    ...tray.subject,
    reports: [...tray.subject.reports.filter((other) => other.id !== id), report],
    claims: [...tray.subject.claims, ...claims],
  };
  const outcome = earlier ? "corrected" : "added";
  tray.added.push({
    path,
    report: id,
    outcome,
    suggested: claims.length,
    known: reading.claims.length - claims.length,
  });
}

/** A claim where its words stand in the corrected text; without a place when they do not. */
function replaced({ start, end, ...claim }: Claim, report: Report): Claim {
  const text = new Map([[claim.report ?? "", report.text]]);
  const near = start === undefined ? claim : { ...claim, start };
  const lost: Parameters<typeof located>[2] = [];
  const placed = located(end === undefined ? near : { ...near, end }, text, lost);
  return lost.length > 0 ? claim : placed;
}
