import { origins } from "@parley/analysis";
import {
  languageName,
  laidOutAs,
  readReport,
  reportKind,
  textLanguage,
  type CanonicalText,
  type ReportReading,
} from "@parley/extract";
import { looksLikeCaseFile } from "@parley/formats";
import {
  freeId,
  ParleyError,
  slug,
  type Case,
  type ReadResult,
  type ReadClaim,
  type Report,
  type Warning,
} from "@parley/model";
import { introducedElsewhere, introductions, knownNames, type KnownNames } from "./known-names.ts";
import type { Network } from "./network/public-network.ts";
import { gatherFiles, notRead, type GatheredFile } from "./text-from/gather-files.ts";
import type { SourceDocuments, SourceFile } from "./text-from/source-document.ts";
import { sourceDocuments } from "./text-from/source-documents.ts";

/** One report as read: its frozen text, what it claims, and how it stands in a case. */
export interface ReportInHand {
  readonly path: string;
  /** The name of the file that is this text and no other. */
  readonly file?: string;
  readonly doc: CanonicalText;
  readonly reading: ReportReading;
  readonly report: Report;
  /**
   * What to know of how the text was made, on the first report of a file; and `language-not-read` when it is in a
   * language that Parley does not read: it is kept, and claims nothing.
   */
  readonly warnings: readonly Warning[];
}

/** What the texts do not say of themselves; left out, it is told from the texts. */
export interface ToldOfReports {
  readonly kind?: Report["kind"];
  /** Such as `en`. */
  readonly language?: string;
  readonly publisher?: string;
  /** Left out, addresses are refused. */
  readonly network?: Network;
}

/**
 * Reads reports into suggested claims: files, folders, standard input (`-`) and, only with a network, addresses.
 * @param inputs - Paths, or what is in memory already.
 * @param known - A case whose parties, people and sources win over the built-in gazetteer.
 * @param told - Holds for every file.
 * @returns A report for each text; a feed holds several.
 * @throws {ParleyError} naming the file that cannot be read; nothing is read in part, but of a folder what can be read.
 * @example (await readReports(["cases/harbour-strike/report-1.md"])).length; // => 1
 */
export async function readReports(
  inputs: readonly (string | SourceFile)[],
  known?: Case,
  told: ToldOfReports = {},
): Promise<ReportInHand[]> {
  const names = knownNames(known);
  const inHand: (ReportInHand & { readonly document: DocumentInHand })[] = [];
  const ids = new Set<string>();
  const beside: Warning[] = [];
  for await (const file of gatherFiles(inputs, told.network, beside)) {
    const { documents, warnings } = await documentsOf(file, beside);
    for (const [i, source] of documents.entries()) {
      const document = documentOf(file, source, documents.length > 1 ? i + 1 : undefined);
      const one = await readOne(document, names, told);
      const id = freeId(one.report.id, ids);
      ids.add(id);
      const all = i === 0 ? [...beside.splice(0), ...warnings, ...one.warnings] : one.warnings;
      inHand.push({ ...one, document, warnings: all, report: { ...one.report, id } });
    }
  }
  if (inHand.length === 0) throw new ParleyError("empty-input", beside[0]?.message ?? "no reports: name at least one");
  const introduced = introductions(inHand.map(({ reading }) => reading));
  const together: ReportInHand[] = [];
  for (const { document, ...one } of inHand) {
    const people = introducedElsewhere(one.doc.text, one.reading, introduced);
    const again =
      people.length > 0 && (await readOne(document, { ...names, people: [...names.people, ...people] }, told));
    together.push(again ? { ...again, warnings: one.warnings, report: { ...again.report, id: one.report.id } } : one);
  }
  return together.map((one, i) => (i === 0 ? { ...one, warnings: [...beside, ...one.warnings] } : one));
}

async function documentsOf(file: GatheredFile, beside: Warning[]): Promise<SourceDocuments> {
  try {
    checkNoCase(file);
    return await sourceDocuments(file);
  } catch (error) {
    if (!(error instanceof ParleyError) || !file.isOneOfMany) throw error;
    beside.push(notRead(file.path, error));
    return { documents: [], warnings: [] };
  }
}

function checkNoCase({ path, bytes }: SourceFile): void {
  if (!looksLikeCaseFile(new TextDecoder().decode(bytes.subarray(0, 4000)))) return;
  const message = "this is a case file, not a report: use parley blocks, matrix, check or brief";
  throw new ParleyError("invalid-input", message, { place: { file: path } });
}

/** A text with where it comes from. */
interface DocumentInHand {
  readonly path: string;
  readonly file?: string;
  readonly source: CanonicalText;
}

/** The text of a whole file, or the entry of that number of a feed. */
function documentOf({ path, name, url }: GatheredFile, source: CanonicalText, entry?: number): DocumentInHand {
  if (entry !== undefined) return { path: `${path}#${entry}`, source };
  const isEntry = source.url !== undefined && url === undefined;
  const located = url === undefined ? source : { ...source, url };
  return { path, source: located, ...(name === undefined || isEntry ? {} : { file: name }) };
}

async function readOne(
  { path, file, source }: DocumentInHand,
  known: KnownNames,
  told: ToldOfReports,
): Promise<ReportInHand> {
  const kind = told.kind ?? reportKind(source);
  const doc = laidOutAs(source, kind);
  const language = told.language ?? (await textLanguage(doc.text));
  const isRead = language.split("-")[0] === "en";
  const warnings = isRead ? [] : [languageNotRead(path, language)];
  const read = isRead ? readReport(doc, known) : unread(doc);
  const issuer = kind === "statement" ? issuerOf(told.publisher ?? doc.publisher, read, known) : undefined;
  const reading = issuer === undefined ? read : { ...read, claims: read.claims.map((claim) => issued(claim, issuer)) };
  const report = { ...reportOf(path, doc, reading), kind, language };
  return { path, ...(file === undefined ? {} : { file }), doc, reading, warnings, report };
}

function unread({ blocks }: CanonicalText): ReportReading {
  const unclaimed = blocks.map(({ start, end }) => ({ start, end }));
  return { claims: [], unclaimed, parties: [], people: [], outlets: [] };
}

function languageNotRead(path: string, language: string): Warning {
  const message = `${path} is in ${languageName(language)}, and Parley reads English only: the text is kept, no claims are suggested; add claims by hand with a translation, or say --language en if this is wrong`;
  return { code: "language-not-read", message };
}

/** The publisher of a statement, when it is a party itself: then it passes nothing on, it speaks. */
function issuerOf(publisher: string | undefined, read: ReportReading, known: KnownNames): string | undefined {
  if (publisher === undefined) return undefined;
  const parties = [...known.parties, ...read.parties];
  const plain = (name: string) => name.replace(/^the\s+/i, "").toLowerCase();
  const party = parties.find(({ name, aliases }) => [name, ...aliases].some((one) => plain(one) === plain(publisher)));
  return party && publisher;
}

function issued(claim: ReadClaim, issuer: string): ReadClaim {
  const [outermost, ...inner] = claim.chain;
  if (outermost?.kind !== "publisher") return claim;
  return { ...claim, chain: [{ ...outermost, who: issuer, kind: "official-statement", relation: "utters" }, ...inner] };
}

function reportOf(path: string, doc: CanonicalText, reading: ReportReading): Omit<Report, "kind" | "language"> {
  const title = doc.title ?? headline(doc) ?? (path === "-" ? undefined : nameOf(path));
  return {
    id: slug(idFrom(path)),
    ...(title === undefined ? {} : { title }),
    ...(doc.publisher === undefined ? {} : { publisher: doc.publisher }),
    relays: relayed(doc, reading),
    ...(doc.published === undefined ? {} : { date: doc.published }),
    ...(doc.url === undefined ? {} : { url: doc.url }),
    text: doc.text,
    sha256: doc.textHash,
    found: foundNames(reading),
  };
}

/** The last part of a path or an address that says something. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? path;
}

function idFrom(path: string): string {
  if (path === "-") return "report";
  return nameOf(path.replace(/[?#].*$/, "")).replace(/\.[^.]{1,5}$/, "");
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
