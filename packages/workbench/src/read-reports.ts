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
import { frozenText } from "./frozen-text.ts";
import { readBytes } from "./files/read-bytes.ts";

/** One report as read: its frozen text, what it claims, and how it stands in a case. */
export interface ReportInHand {
  readonly path: string;
  readonly doc: CanonicalText;
  readonly reading: ReportReading;
  readonly report: Report;
  /** `language-not-read` when the text is in a language that Parley does not read: it is kept, and claims nothing. */
  readonly warnings: readonly Warning[];
}

/** What the texts do not say of themselves; left out, it is told from the texts. */
export interface ToldOfReports {
  readonly kind?: Report["kind"];
  /** Such as `en`. */
  readonly language?: string;
  readonly publisher?: string;
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
 * @param told - Holds for every file.
 * @throws {ParleyError} naming the file that cannot be read; nothing is read in part.
 * @example (await readReports(["cases/harbour-strike/report-1.md"])).length; // => 1
 */
export async function readReports(
  files: readonly (string | ReportFile)[],
  known?: Case,
  told: ToldOfReports = {},
): Promise<ReportInHand[]> {
  const inHand: ReportInHand[] = [];
  const ids = new Set<string>();
  for (const file of files) {
    const { path, bytes } = typeof file === "string" ? { path: file, bytes: await readBytes(file) } : file;
    const one = await readOne({ path, bytes }, known, told);
    const id = freeId(one.report.id, ids);
    ids.add(id);
    inHand.push({ ...one, report: { ...one.report, id } });
  }
  return inHand;
}

async function readOne(
  { path, bytes }: ReportFile,
  known: Case | undefined,
  told: ToldOfReports,
): Promise<ReportInHand> {
  if (looksLikeCaseFile(new TextDecoder().decode(bytes.subarray(0, 4000))))
    throw new ParleyError(
      "invalid-input",
      "this is a case file, not a report: use parley blocks, matrix, check or brief",
      { place: { file: path } },
    );
  const frozen = frozenText(path, bytes);
  const kind = told.kind ?? reportKind(frozen);
  const doc = laidOutAs(frozen, kind);
  const language = told.language ?? (await textLanguage(doc.text));
  const isRead = language.split("-")[0] === "en";
  const warnings = isRead ? [] : [languageNotRead(path, language)];
  const read = isRead ? readingOf(doc, known) : unread(doc);
  const issuer = kind === "statement" ? issuerOf(told.publisher ?? doc.publisher, read, known) : undefined;
  const reading = issuer === undefined ? read : { ...read, claims: read.claims.map((claim) => issued(claim, issuer)) };
  return { path, doc, reading, warnings, report: { ...reportOf(path, doc, reading), kind, language } };
}

function readingOf(doc: CanonicalText, known: Case | undefined): ReportReading {
  return readReport(doc, {
    parties: known?.parties ?? [],
    people: known?.people ?? [],
    sources: known?.sources ?? [],
  });
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
function issuerOf(publisher: string | undefined, read: ReportReading, known: Case | undefined): string | undefined {
  if (publisher === undefined) return undefined;
  const parties = [...(known?.parties ?? []), ...read.parties];
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
  const name = path === "-" ? "report" : (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]+$/, "");
  const title = doc.title ?? headline(doc) ?? (path === "-" ? undefined : path.split(/[\\/]/).at(-1));
  return {
    id: slug(name),
    ...(title === undefined ? {} : { title }),
    ...(doc.publisher === undefined ? {} : { publisher: doc.publisher }),
    relays: relayed(doc, reading),
    ...(doc.published === undefined ? {} : { date: doc.published }),
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
