import { canonicalJson, ParleyError, type Case, type CaseEvent, type Claim, type Report } from "@parley/model";
import { compartmentsOf } from "./compartments.ts";
import { everybody } from "./desk-within.ts";
import { loadDesk, type Desk } from "./open-desk.ts";
import type { Hand } from "./record.ts";
import { redactedEvent, type Redacting } from "./redacted-event.ts";
import { wordRuns } from "./same-report.ts";

/** What {@link purgeReport} did, and what it left. */
export interface Purged {
  readonly report: string;
  /** How many events held words of the report; 0 when it had been removed before. */
  readonly events: number;
  /** How many claims of it are left without their words. */
  readonly claims: number;
  /** Other reports of the case with the very same text: it stays with them. */
  readonly sameText: readonly string[];
  /** Events that still say three words in a row of the report: what a person recorded in its words stays. */
  readonly left: readonly string[];
}

/**
 * Removes a report's text and every word taken from it for good, from the past too; what was decided stays. A report
 * that was removed before is looked through again, and traces that another program kept are removed.
 * @returns The desk afterwards, and what was done.
 * @throws {ParleyError} `not-found` for no such report, `conflict` when someone recorded meanwhile, `locked` when the
 * words are gone from the case but another program still reads the earlier state.
 * @example (await purgeReport(desk, hand, "day-1")).purged.claims;
 */
export async function purgeReport(desk: Desk, hand: Hand, report: string): Promise<{ desk: Desk; purged: Purged }> {
  const known = reportsOf(desk.events);
  if (!known.some(({ id }) => id === report))
    throw new ParleyError("not-found", `no report ${report} in this case: parley reports lists them`, {
      place: { file: desk.path },
    });
  const texts = await textsOf(known, report, desk);
  const { events, claims, left } = redactions(desk, report, texts);
  const blobs = new Set(known.filter(({ id }) => id === report).flatMap(({ textBlob }) => textBlob ?? []));
  const sharing = known.filter(({ id, textBlob }) => id !== report && textBlob !== undefined && blobs.has(textBlob));
  for (const { textBlob } of sharing) blobs.delete(textBlob ?? "");
  const purged = { report, events: events.size, claims, sameText: [...new Set(sharing.map(({ id }) => id))], left };
  const version = desk.events.length;
  const [compartment = everybody] = compartmentsOf(desk, hand, [{ type: "report-purged", report, bodies: [] }]);
  if (events.size === 0) await desk.store.scrub();
  else
    await desk.store.redact(version, {
      events,
      blobs: [...blobs],
      note: (bodies) => ({
        type: "report-purged",
        report,
        bodies,
        id: `e${version + 1}`,
        at: hand.now(),
        author: hand.author,
        compartment,
      }),
    });
  return { desk: await loadDesk(desk.path, desk.store), purged };
}

/** Every report that any event brought, as often as it was brought. */
function reportsOf(events: readonly CaseEvent[]): Report[] {
  return events.flatMap((event) => {
    if (event.type === "report-added") return [event.report];
    return event.type === "case-imported" ? event.file.reports : [];
  });
}

function claimsOf(event: CaseEvent): readonly Claim[] {
  switch (event.type) {
    case "report-added":
    case "claims-suggested":
      return event.claims;
    case "claim-added":
      return [event.claim];
    case "claim-split":
      return event.into;
    case "case-imported":
      return event.file.claims;
    default:
      return [];
  }
}

function redactions(desk: Desk, report: string, texts: readonly string[]) {
  const ids = new Set<string>();
  const quotes: string[] = [];
  for (const event of desk.events) {
    if (event.type === "claim-edited" && event.changes.report === report) ids.add(event.claim);
    for (const claim of claimsOf(event)) {
      const own = claim.report === report || (event.type === "report-added" && event.report.id === report);
      if (!own) continue;
      ids.add(claim.id);
      quotes.push(claim.quote);
    }
  }
  const by: Redacting = { report, claims: ids, quotes, names: namesOf(desk.folded) };
  const runs = new Set([...texts, ...quotes].flatMap((text) => [...wordRuns(text)]));
  const events = new Map<number, CaseEvent>();
  const left: string[] = [];
  for (const [i, event] of desk.events.entries()) {
    const redacted = redactedEvent(event, by);
    if (redacted !== event && canonicalJson(redacted) !== canonicalJson(event)) events.set(i + 1, redacted);
    if (strings(recordedByHand(redacted)).some((text) => [...wordRuns(text)].some((run) => runs.has(run))))
      left.push(event.id);
  }
  return { events, claims: ids.size, left };
}

/** What is left of an event without reports and what was read from them: other reports may say the same. */
function recordedByHand(event: CaseEvent): unknown {
  if (event.type === "report-added") return undefined;
  if (event.type !== "case-imported") return event;
  const { reports: _reports, claims: _claims, ...rest } = event.file;
  return rest;
}

function namesOf({ parties }: Case): Set<string> {
  return new Set(parties.flatMap(({ id, name, aliases }) => [id, name, ...aliases]).map((name) => name.toLowerCase()));
}

async function textsOf(known: readonly Report[], report: string, { store }: Desk): Promise<string[]> {
  const texts: string[] = [];
  for (const { id, text, textBlob } of known) {
    if (id !== report) continue;
    if (text !== undefined) texts.push(text);
    const bytes = textBlob === undefined ? undefined : await store.blobs.get(textBlob);
    if (bytes) texts.push(new TextDecoder().decode(bytes));
  }
  return texts;
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
