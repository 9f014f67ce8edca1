import { origins } from "@parley/analysis";
import { readReport, type CanonicalText, type ReportReading } from "@parley/extract";
import { looksLikeCaseFile } from "@parley/formats";
import { ParleyError, slug, freeId, type Case, type ReadResult, type Report } from "@parley/model";
import { frozenText } from "./frozen-text.ts";
import { readBytes } from "./files/read-bytes.ts";

/** One report as read: its frozen text, what it claims, and how it stands in a case. */
export interface ReportInHand {
  readonly path: string;
  readonly doc: CanonicalText;
  readonly reading: ReportReading;
  readonly report: Report;
}

/** A report that is in memory: its name tells what kind of text it is. */
export interface ReportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads report files (`-` is standard input) into suggested claims.
 * @param files - Paths, or what is in memory already.
 * @param known - A case whose parties, people and sources win over the built-in gazetteer.
 * @throws {ParleyError} naming the file that cannot be read; nothing is read in part.
 * @example (await readReports(["cases/harbour-strike/report-1.md"])).length; // => 1
 */
export async function readReports(files: readonly (string | ReportFile)[], known?: Case): Promise<ReportInHand[]> {
  const inHand: ReportInHand[] = [];
  const ids = new Set<string>();
  for (const file of files) {
    const { path, bytes } = typeof file === "string" ? { path: file, bytes: await readBytes(file) } : file;
    const one = readOne(path, bytes, known);
    const id = freeId(one.report.id, ids);
    ids.add(id);
    inHand.push({ ...one, report: { ...one.report, id } });
  }
  return inHand;
}

function readOne(path: string, bytes: Uint8Array, known: Case | undefined): ReportInHand {
  if (looksLikeCaseFile(new TextDecoder().decode(bytes.subarray(0, 4000))))
    throw new ParleyError(
      "invalid-input",
      "this is a case file, not a report: use parley blocks, matrix, check or brief",
      { place: { file: path } },
    );
  const doc = frozenText(path, bytes);
  const reading = readReport(doc, {
    parties: known?.parties ?? [],
    people: known?.people ?? [],
    sources: known?.sources ?? [],
  });
  return { path, doc, reading, report: reportOf(path, doc, reading) };
}

function reportOf(path: string, doc: CanonicalText, reading: ReportReading): Report {
  const name = path === "-" ? "report" : (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]+$/, "");
  const title = doc.title ?? headline(doc) ?? (path === "-" ? undefined : path.split(/[\\/]/).at(-1));
  return {
    id: slug(name),
    ...(title === undefined ? {} : { title }),
    ...(doc.publisher === undefined ? {} : { publisher: doc.publisher }),
    relays: relayed(doc, reading),
    ...(doc.published === undefined ? {} : { date: doc.published }),
    kind: "article",
    language: "en",
    text: doc.text,
    sha256: doc.textHash,
    found: foundNames(reading),
  };
}

function foundNames({ parties, people, outlets }: ReportReading): Report["found"] {
  const named = parties.map(({ name, aliases }) => ({ name, aliases: [...aliases] }));
  return { parties: named.filter(({ aliases }) => aliases.length > 0), people: [...people], outlets: [...outlets] };
}

function headline(doc: CanonicalText): string | undefined {
  const [first] = doc.blocks;
  return first?.kind === "heading" ? doc.text.slice(first.start, first.end) : undefined;
}

/** The outlets that a text says it passes on, when it says so near its beginning: nearest first. */
function relayed(doc: CanonicalText, reading: ReportReading): string[] {
  const early = reading.claims.filter((claim) => claim.start < Math.max(1200, doc.text.length / 4));
  for (const claim of early) {
    const outlets = claim.chain.filter(
      (link) => (link.kind === "outlet" || link.kind === "wire") && link.basis !== "assumed",
    );
    if (outlets.length > 0) return [...new Set(outlets.map((link) => link.who))];
  }
  return [];
}

/**
 * The result of `parley read`.
 * @example readResult([]).origins.documents; // => 0
 */
export function readResult(inHand: readonly ReportInHand[]): ReadResult {
  const claims = inHand.flatMap(({ reading, report }) =>
    reading.claims.map((claim) => ({ ...claim, report: report.id })),
  );
  return {
    documents: inHand.map(({ path, doc, reading }) => ({
      path,
      sha256: doc.textHash,
      chars: doc.text.length,
      ...(doc.title === undefined ? {} : { title: doc.title }),
      ...(doc.published === undefined ? {} : { published: doc.published }),
      claims: reading.claims,
      unclaimed: [...reading.unclaimed],
    })),
    origins: origins({ reports: inHand.map(({ report }) => report), claims }),
  };
}
