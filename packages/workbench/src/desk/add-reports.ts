import { anchorer } from "@parley/extract";
import { freeId, isEdtf, isUsable, ParleyError, type Case, type Claim, type Report, type Warning } from "@parley/model";
import type { Network } from "../network/public-network.ts";
import { readReports, type ReportInHand, type ToldOfReports } from "../read-reports.ts";
import { narrowReports } from "./compartments.ts";
import { deskWithin, everybody } from "./desk-within.ts";
import { freshClaims, takenIds } from "./fresh-claims.ts";
import { shelved } from "./init-desk.ts";
import { lostQuotes, type LostQuote } from "./lost-quotes.ts";
import type { Desk } from "./open-desk.ts";
import { record, type Hand, type Payload } from "./record.ts";
import { RunIndex, sameText, type Republication } from "./republication.ts";
import { earlierVersion } from "./same-report.ts";
import type { SourceFile } from "../text-from/source-document.ts";

/** What to add, and what the texts do not say of themselves. */
export interface AddInput {
  /** Files, folders, `-` for standard input, addresses, or what is in memory already. */
  readonly reports: readonly (string | SourceFile)[];
  /** Left out, addresses are refused. */
  readonly network?: Network;
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
  /** The id of the report that they republish. */
  readonly sameAs?: string;
  /** Who may read them and what they suggest; left out, everybody of the case. A text that is known stays where it is. */
  readonly compartment?: string;
}

/** What became of the quotes of a report whose text was replaced; those of rejected claims do not count. */
export interface QuoteCounts {
  readonly exact: number;
  readonly repaired: number;
  readonly lost: number;
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
  readonly kind: Report["kind"];
  readonly language: string;
  /** Only for a corrected text. */
  readonly quotes?: QuoteCounts;
  /** The claims whose words the corrected text no longer has. */
  readonly lost?: readonly LostQuote[];
  /**
   * The report whose words this text repeats. Nearly the same text was recorded as the same story, by the `event`;
   * without it this is only a suggestion.
   */
  readonly sameStory?: Republication & { readonly event?: string };
}

/**
 * Reads reports into the case: their texts, and their claims as suggestions. A text that is there already is not added
 * again; a corrected text takes the place of the earlier one, and what a person decided about its claims stays decided.
 * A text that repeats nearly every word of another is recorded as the same story in an event of its own.
 * @returns The desk afterwards, what became of each file, in the order given, and which texts could not be read.
 * @throws {ParleyError} naming the file that cannot be read; nothing is then added.
 * @example (await addReports(desk, hand, { reports: ["report.md"] })).added[0]?.outcome; // "added"
 */
export async function addReports(
  desk: Desk,
  hand: Hand,
  input: AddInput,
): Promise<{ desk: Desk; added: AddedReport[]; warnings: Warning[] }> {
  if (input.date !== undefined && !isEdtf(input.date))
    throw new ParleyError("usage", `--date takes a date such as 2026-03-04 or 2026-03, not "${input.date}"`);
  checkSameAs(desk, input.sameAs);
  // What only others may read gives a report no names.
  const { answerable } = deskWithin(desk, input.compartment ?? everybody);
  const inHand = await readReports(input.reports, answerable, told(input));
  const tray: Tray = { subject: desk.case, taken: takenIds(desk.events), payloads: [], added: [] };
  for (const one of inHand) await addOne(tray, desk, { ...one, report: described(one, input) });
  const { compartment } = input;
  const within = compartment === undefined ? hand : { ...hand, compartment };
  const after = await record(desk, within, tray.payloads);
  const added = tray.added.map((one) => withOutcome(one, after, desk.events.length));
  return {
    desk: after,
    added,
    warnings: [...inHand.flatMap(({ warnings }) => warnings), ...staying(after, added, compartment)],
  };
}

/** Texts that were to be read by others than those who read them already. */
function staying(desk: Desk, added: readonly AddedReport[], compartment: string | undefined): Warning[] {
  if (compartment === undefined) return [];
  const narrow = narrowReports(desk.events);
  return added.flatMap(({ path, report, outcome }): Warning[] => {
    const where = narrow.get(report) ?? everybody;
    if (outcome !== "known" || where === compartment) return [];
    const whose = where === everybody ? "for everybody" : `for ${where} only`;
    const message = `${path}: the case has this text already, as ${report}, ${whose}: it stays so`;
    return [{ code: "compartment-kept", message, ref: report }];
  });
}

function checkSameAs({ case: subject, path }: Desk, sameAs: string | undefined): void {
  if (sameAs === undefined || subject.reports.some(({ id }) => id === sameAs)) return;
  throw new ParleyError("not-found", `no report ${sameAs} in this case: parley reports lists them`, {
    place: { file: path },
  });
}

function told({ kind, language, publisher, network }: AddInput): ToldOfReports {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(language === undefined ? {} : { language }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(network === undefined ? {} : { network }),
  };
}

/** What can be told only once all is recorded: which quotes are lost, and under which event a text is the same story. */
function withOutcome(added: AddedReport, desk: Desk, version: number): AddedReport {
  const lost =
    added.quotes === undefined ? undefined : lostQuotes(desk).filter(({ report }) => report === added.report);
  const setting = desk.events
    .slice(version)
    .find((event) => event.type === "report-edited" && event.report === added.report);
  return {
    ...added,
    ...(lost === undefined ? {} : { lost }),
    ...(added.sameStory && setting ? { sameStory: { ...added.sameStory, event: setting.id } } : {}),
  };
}

/** What has been gathered so far; the reports of one command may repeat each other too. */
interface Tray {
  subject: Case;
  readonly taken: ReturnType<typeof takenIds>;
  readonly payloads: Payload[];
  readonly added: AddedReport[];
  /** Made when the first text that is new to the case comes. */
  index?: RunIndex;
}

function described({ file, report }: ReportInHand, input: AddInput): Report {
  const { reports: _reports, network: _network, compartment: _compartment, relays, ...facts } = input;
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return {
    ...report,
    ...(file === undefined ? {} : { file }),
    ...given,
    ...(relays === undefined ? {} : { relays: [...relays] }),
  };
}

async function addOne(tray: Tray, desk: Desk, { path, reading, report: read }: ReportInHand): Promise<void> {
  const { kind, language } = read;
  const base = { path, kind, language };
  const same = tray.subject.reports.find((report) => report.sha256 === read.sha256);
  if (same) {
    tray.added.push({ ...base, report: same.id, outcome: "known", suggested: 0, known: reading.claims.length });
    return;
  }
  const earlier = earlierVersion(tray.subject.reports, read);
  const id = earlier?.id ?? freeId(read.id, tray.taken.reports);
  tray.taken.reports.add(id);
  const report = { ...earlier, ...read, id, relays: read.relays.length > 0 ? read.relays : (earlier?.relays ?? []) };
  const placed = replaced(
    tray.subject.claims.filter((claim) => claim.report === id),
    read.text ?? "",
  );
  const claims = freshClaims(reading.claims, { report: id, old: placed.claims, taken: tray.taken.claims });
  tray.payloads.push({ type: "report-added", report: await shelved(report, desk.store), claims });
  const sameStory = earlier ? undefined : republished(tray, report);
  tray.subject = {
    ...tray.subject,
    reports: [...tray.subject.reports.filter((other) => other.id !== id), report],
    claims: [...tray.subject.claims, ...claims],
  };
  tray.added.push({
    ...base,
    report: id,
    outcome: earlier ? "corrected" : "added",
    suggested: claims.length,
    known: reading.claims.length - claims.length,
    ...(earlier ? { quotes: placed.counts } : {}),
    ...(sameStory ? { sameStory } : {}),
  });
}

/** The report that a new text repeats; recorded at once when there is hardly a doubt and nobody said which it is. */
function republished(tray: Tray, report: Report): Republication | undefined {
  tray.index ??= new RunIndex(tray.subject.reports);
  const found = tray.index.match(report);
  tray.index.add(report);
  if (found === undefined || report.sameAs !== undefined) return undefined;
  if (found.share >= sameText)
    tray.payloads.push({ type: "report-edited", report: report.id, changes: { sameAs: found.report } });
  return found;
}

/** Claims where their words stand in the corrected text, without a place when they do not, and how many of each. */
function replaced(claims: readonly Claim[], text: string): { claims: Claim[]; counts: QuoteCounts } {
  const find = anchorer(text);
  const counts = { exact: 0, repaired: 0, lost: 0 };
  const placed = claims.map((claim): Claim => {
    const anchor = find(claim);
    const { start: _start, end: _end, ...rest } = claim;
    if (isUsable(claim)) counts[anchor?.how ?? "lost"] += 1;
    return anchor ? { ...rest, quote: anchor.quote, start: anchor.start, end: anchor.end } : rest;
  });
  return { claims: placed, counts };
}
