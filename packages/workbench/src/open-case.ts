import { dirname, isAbsolute, relative, resolve } from "node:path";
import { anchorer, type Anchorer } from "@parley/extract";
import { readCaseFile } from "@parley/formats";
import {
  caseHash,
  misspeltFields,
  ParleyError,
  sha256Text,
  type Case,
  type CaseEvent,
  type Claim,
  type Report,
  type Warning,
} from "@parley/model";
import { readBytes } from "./files/read-bytes.ts";

/** A case, the hash of what its author wrote, and what a reader should know about the opening. */
export interface OpenedCase {
  readonly case: Case;
  /** The same whether or not the texts of the reports were read along. */
  readonly hash: string;
  readonly warnings: readonly Warning[];
  /** The moment as of which the case stands, if not now. */
  readonly asOf?: string;
  /** Claims that reach no answer: rejected, or suggested from words that a corrected report no longer has. */
  readonly setAside?: readonly Claim[];
  /** The history, oldest first, of a case that has one. */
  readonly events?: readonly CaseEvent[];
}

/**
 * Opens a case file. With `texts`, the texts of its reports are read along and each claim's words are found in them;
 * what only solves can do without. A report's file is looked for beside the case file and never outside its folder.
 * @param file - The path of the case file, already read as `text`.
 * @example (await openCaseText("format: parley-case\nversion: 1\ntitle: Talks", "case.yaml")).case.title; // => "Talks"
 */
export async function openCaseText(
  text: string,
  file: string,
  options: { texts: boolean } = { texts: true },
): Promise<OpenedCase> {
  const subject = readCaseFile(text, file);
  const opened = (warnings: readonly Warning[], withTexts: Case): OpenedCase => ({
    case: withTexts,
    get hash() {
      return caseHash(subject);
    },
    warnings,
  });
  for (const report of subject.reports) if (report.file !== undefined) inFolder(dirname(file), report.file, report.id);
  const warnings: Warning[] = misspeltFields(subject);
  if (!options.texts) return opened(warnings, subject);
  const reports: Report[] = [];
  for (const report of subject.reports) reports.push(await withText(report, file, warnings));
  const texts = new Map(reports.map((report) => [report.id, report.text]));
  const claims = subject.claims.map((claim) => located(claim, texts, warnings));
  return opened(warnings, { ...subject, reports, claims });
}

async function withText(report: Report, file: string, warnings: Warning[]): Promise<Report> {
  if (report.text !== undefined) return { ...report, sha256: sha256Text(report.text) };
  if (report.file === undefined) return report;
  const path = inFolder(dirname(file), report.file, report.id);
  const bytes = await readBytes(path).catch(() => undefined);
  if (bytes === undefined) {
    warnings.push({
      code: "report-not-found",
      message: `the file of report ${report.id} cannot be read: ${report.file}`,
      ref: report.id,
    });
    return report;
  }
  const { frozenText } = await import("./frozen-text.ts");
  const doc = await frozenText(path, bytes);
  return { ...report, text: doc.text, sha256: doc.textHash };
}

/** A case file is data from elsewhere: it may name files beside itself, not reach out of its folder. */
function inFolder(folder: string, file: string, report: string): string {
  const path = resolve(folder, file);
  const inside = relative(folder, path);
  if (isAbsolute(file) || inside.startsWith(".."))
    throw new ParleyError("forbidden", `report ${report} names a file outside the folder of its case: ${file}`, {
      place: { path: "reports" },
    });
  return path;
}

const anchorers = new WeakMap<ReadonlyMap<string, string | undefined>, Map<string, Anchorer>>();

/**
 * Sets a claim's offsets from its quote; a quote that stands there slightly otherwise, see {@link anchorer}, takes the
 * words that stand there.
 * @param texts - The texts of the reports by their ids; a claim of a report without a text stays as it is.
 * @param warnings - Takes a warning when the quote does not stand in the text; the claim then stays as it is.
 * @example located({ id: "c", report: "r", quote: "no" }, new Map([["r", "Oslo said no."]]), []).start; // => 10
 */
export function located(claim: Claim, texts: ReadonlyMap<string, string | undefined>, warnings: Warning[]): Claim {
  const { id, report = "" } = claim;
  const text = texts.get(report);
  if (text === undefined) return claim;
  const known = anchorers.get(texts) ?? new Map<string, Anchorer>();
  anchorers.set(texts, known);
  const find = known.get(report) ?? anchorer(text);
  known.set(report, find);
  const anchor = find(claim);
  if (anchor) return { ...claim, quote: anchor.quote, start: anchor.start, end: anchor.end };
  const message = `the quote of claim ${id} does not stand in report ${report}`;
  warnings.push({ code: "lost-quote", message, ref: id });
  return claim;
}
