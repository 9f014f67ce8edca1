import {
  dateBounds,
  isNegotiationAct,
  isYearless,
  resolveWhen,
  type Case,
  type Claim,
  type ProposedEvent,
  type TalksEvent,
  type TimelineEntry,
} from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { holdersOf } from "../wording/words.ts";
import { anchoredEvent } from "./anchored-event.ts";
import { dated, type TimelineItem } from "./timeline-item.ts";

/** The case with what its timeline is made of. */
export interface TimelineSource {
  readonly subject: Case;
  /** Those that nobody rejected. */
  readonly claims: readonly Claim[];
  readonly proposed: readonly ProposedEvent[];
}

/**
 * The events of the talks, recorded or proposed by a name, and what claims date. A claim that reports a recorded event
 * is told with it; one that proposes an event is marked.
 * @example eventItems({ subject, claims: [], proposed: [] }); // => []
 */
export function eventItems({ subject, claims, proposed }: TimelineSource): TimelineItem[] {
  const fromClaims = new Map(
    proposed.flatMap(({ event }) => (tellsItself(event, claims) ? [[event.claims[0], event]] : [])),
  );
  const byName = proposed.map(({ event }) => event).filter((event) => !tellsItself(event, claims));
  const events = [...subject.events, ...byName];
  const all: Known = { subject, claims, events, byName: new Set(byName) };
  const told = new Set(subject.events.flatMap((event) => tellings(event, all).map(({ id }) => id)));
  const recordedThreats = new Set(subject.threats.flatMap((threat) => threat.claims));
  return [
    ...events.map((event) => eventItem(event, all)),
    ...claims
      .filter(({ id, act }) => !told.has(id) && !(act === "threaten" && recordedThreats.has(id)))
      .flatMap((claim) => claimItem(claim, fromClaims.get(claim.id), all)),
  ];
}

interface Known {
  readonly subject: Case;
  readonly claims: readonly Claim[];
  readonly events: readonly TalksEvent[];
  readonly byName: ReadonlySet<TalksEvent>;
}

/** Whether a proposed event was told by its one claim, and is no name on which dates hang. */
function tellsItself(event: TalksEvent, claims: readonly Claim[]): boolean {
  const [only, ...more] = event.claims;
  const claim = claims.find(({ id }) => id === only);
  return (
    more.length === 0 && claim?.act === "report-event" && anchoredEvent([event], claim.when?.anchor ?? "") === undefined
  );
}

/** The claims that report an event: those that it names, but not those whose date hangs on it. */
function tellings(event: TalksEvent, { claims, events }: Pick<Known, "claims" | "events">): Claim[] {
  return claims.filter(
    ({ id, act, when }) =>
      act === "report-event" &&
      event.claims.includes(id) &&
      (when?.anchor === undefined || anchoredEvent(events, when.anchor) !== event),
  );
}

function eventItem(event: TalksEvent, known: Known): TimelineItem {
  const { id, label, kind, status, tentative, place, parties, outcome, claims, after } = event;
  const told = known.byName.has(event) ? [] : tellings(event, known);
  const own = dateOf(event, told, known.subject);
  const ties = told.map((claim) => tiesOf(claim, known));
  const comesAfter = [...new Set([...after, ...ties.flatMap((tie) => tie.after)])];
  const comesBefore = [...new Set(ties.flatMap((tie) => tie.before))];
  return {
    key: `event ${id}`,
    entry: {
      kind: "talks-event",
      lane: kind === "deadline" ? "deadlines" : "talks",
      ...dated(own.when),
      ...(own.inferred ? { inferred: true } : {}),
      ...(own.said === undefined ? {} : { said: own.said }),
      status,
      tentative,
      text: label,
      event: id,
      talksKind: kind,
      ...(known.byName.has(event) ? { proposed: true } : {}),
      ...(place === undefined ? {} : { place }),
      ...(outcome === undefined ? {} : { outcome }),
      claims,
      parties: neutralOrder(known.subject.parties.filter((party) => parties.includes(party.id))).map(
        (party) => party.id,
      ),
      ...(comesAfter.length > 0 ? { after: comesAfter } : {}),
      ...(comesBefore.length > 0 ? { before: comesBefore } : {}),
    },
    bounds: dateBounds(own.when ?? ""),
    after: comesAfter.map((one) => `event ${one}`),
    before: comesBefore.map((one) => `event ${one}`),
    place: [known.subject.reports.length + 2, known.events.indexOf(event)],
  };
}

interface OwnDate {
  readonly when?: string | undefined;
  readonly inferred: boolean;
  readonly said?: string | undefined;
}

/** The date of an event: its own, with the year that a claim of it has once its report is dated; else a claim's. */
function dateOf(event: TalksEvent, told: readonly Claim[], { reports }: Case): OwnDate {
  if (event.when !== undefined && !isYearless(event.when)) return { when: event.when, inferred: false };
  for (const { when, report } of told) {
    if (!when || (event.when !== undefined && when.edtf !== event.when)) continue;
    const placed = resolveWhen(when, reports.find(({ id }) => id === report)?.date);
    if (placed !== undefined) return { when: placed, inferred: when.needs === "document-date", said: when.text };
  }
  return { when: event.when, inferred: false, said: told.find(({ when }) => when !== undefined)?.when?.text };
}

function claimItem(claim: Claim, proposal: TalksEvent | undefined, known: Known): TimelineItem[] {
  const { when } = claim;
  if (!when) return [];
  const { subject } = known;
  const at = subject.reports.findIndex(({ id }) => id === claim.report);
  const placed = resolveWhen(when, subject.reports[at]?.date);
  const edtf = placed ?? when.edtf;
  const parties = neutralOrder(holdersOf(subject.parties, claim.holder)).map(({ id }) => id);
  const { after, before, during } = tiesOf(claim, known);
  return [
    {
      key: `claim ${claim.id}`,
      entry: {
        kind: "event",
        lane: laneOf(claim, parties),
        ...dated(edtf),
        ...(placed === undefined || when.needs !== "document-date" ? {} : { inferred: true }),
        said: when.text,
        status: when.status,
        tentative: when.planHedge !== undefined,
        text: claim.content || claim.quote,
        claim: claim.id,
        ...(claim.report === undefined ? {} : { report: claim.report }),
        ...(proposal ? { event: proposal.id, talksKind: proposal.kind, proposed: true } : {}),
        parties,
        ...(when.relation === undefined ? {} : { relation: when.relation }),
        ...(when.anchor === undefined ? {} : { anchor: when.anchor }),
        ...(after.length > 0 ? { after } : {}),
        ...(before.length > 0 ? { before } : {}),
      },
      bounds: dateBounds(edtf ?? ""),
      after: [...after, ...during].map((id) => `event ${id}`),
      before: before.map((id) => `event ${id}`),
      place: [at < 0 ? subject.reports.length : at, claim.start ?? Number.MAX_SAFE_INTEGER],
    },
  ];
}

interface Ties {
  readonly after: string[];
  readonly before: string[];
  /** It lies in them: it stands with them, which is no order. */
  readonly during: string[];
}

function tiesOf({ when }: Claim, { events }: Pick<Known, "events">): Ties {
  const found = when?.anchor === undefined ? undefined : anchoredEvent(events, when.anchor);
  const ids = found ? [found.id] : [];
  const { relation } = when ?? {};
  return {
    after: relation === "after" ? ids : [],
    before: relation === "before" ? ids : [],
    during: relation === "during" ? ids : [],
  };
}

function laneOf({ act }: Claim, parties: readonly string[]): TimelineEntry["lane"] {
  if (act === "threaten") return "deadlines";
  return isNegotiationAct(act) && parties.length > 0 ? "positions" : "talks";
}
