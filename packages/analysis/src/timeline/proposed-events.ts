import { freeId, slug, type Case, type Claim, type ProposedEvent, type TalksEvent } from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { holdersOf, shortened } from "../wording/words.ts";
import { anchoredEvent, anchorWords } from "./anchored-event.ts";

const meeting =
  /\b(?:rounds?|meetings?|summit|talks|negotiations|conference|session|consultations|met|meets?|sat together|gathered|convened|hosted)\b/i;
const kinds: readonly (readonly [RegExp, TalksEvent["kind"]])[] = [
  [/\b(?:signed|signing|signature)\b/i, "signature"],
  [/\b(?:deadline|is due)\b/i, "deadline"],
  [/\b(?:rounds?|talks|negotiations)\b/i, "round"],
  [meeting, "meeting"],
];

/**
 * Events that claims tell of and no person recorded: a claim that reports a meeting or a round with a date or a place in
 * an order, and an event by name on which a date hangs ("before the Alaska summit"). A claim that a recorded event names
 * proposes nothing. The words that mark a meeting are English.
 * @param claims - Those that nobody rejected.
 * @returns In the order of the claims; a proposal from a claim names it, one from a name only all that hang on it.
 * @example proposedEvents(subject, []); // => []
 */
export function proposedEvents(subject: Case, claims: readonly Claim[]): ProposedEvent[] {
  const known = new Set(subject.events.flatMap((event) => event.claims));
  const taken = new Set(subject.events.map(({ id }) => id));
  const anchors = namedAnchors(subject, claims, taken);
  const events = [...subject.events, ...anchors];
  const told = claims
    .filter((claim) => tellsMeeting(claim) && !known.has(claim.id))
    .map((claim) => fromClaim(claim, { subject, events, taken }));
  return [...anchors.map((event) => ({ event, before: [] })), ...told];
}

/** Whether a claim reports a meeting with its time. */
function tellsMeeting({ act, when, issue = "process.", quote, content, status }: Claim): boolean {
  if (act !== "report-event" || when === undefined || status !== "current") return false;
  return issue.startsWith("process.") && meeting.test(`${quote} ${content}`);
}

/** Events by a name of their own on which dates hang: two claims on one share it. */
function namedAnchors({ events }: Case, claims: readonly Claim[], taken: Set<string>): TalksEvent[] {
  const found: TalksEvent[] = [];
  for (const { id, when } of claims) {
    const { anchor } = when ?? {};
    const hasName = anchor !== undefined && /\p{Lu}/u.test(anchor) && anchorWords(anchor).telling.length > 0;
    if (!hasName || anchoredEvent(events, anchor)) continue;
    const same = anchoredEvent(found, anchor);
    if (same) same.claims.push(id);
    else {
      const label = capital(anchor.replace(/^(?:the|a|an|his|her|their|its)\s+/i, ""));
      found.push(newEvent(label, { id: freeId(slug(label), taken), kind: eventKindOf(label), claims: [id] }));
      taken.add(found.at(-1)?.id ?? "");
    }
  }
  return found;
}

interface Telling {
  readonly subject: Case;
  readonly events: readonly TalksEvent[];
  readonly taken: Set<string>;
}

function fromClaim(claim: Claim, { subject, events, taken }: Telling): ProposedEvent {
  const { when } = claim;
  const label = shortened(claim.content || claim.quote, 80).replace(/[.…]+$/, "");
  const id = freeId(slug(label).slice(0, 40).replace(/-+$/, ""), taken);
  taken.add(id);
  const anchor = when?.anchor === undefined ? undefined : anchoredEvent(events, when.anchor)?.id;
  const parties = neutralOrder(holdersOf(subject.parties, claim.holder));
  return {
    event: newEvent(label, {
      id,
      kind: eventKindOf(`${claim.content} ${claim.quote}`),
      ...(when?.edtf === undefined ? {} : { when: when.edtf }),
      after: anchor !== undefined && when?.relation === "after" ? [anchor] : [],
      status: when?.status === "past" ? "past" : "planned",
      tentative: when?.planHedge !== undefined,
      parties: parties.map((party) => party.id),
      claims: [claim.id],
    }),
    before: anchor !== undefined && when?.relation === "before" ? [anchor] : [],
  };
}

function newEvent(label: string, fields: Partial<TalksEvent> & { id: string }): TalksEvent {
  return { label, kind: "other", after: [], status: "past", tentative: false, parties: [], claims: [], ...fields };
}

/**
 * The kind of event that English words tell of. @example eventKindOf("Third round of talks"); // => "round"
 */
export function eventKindOf(text: string): TalksEvent["kind"] {
  return kinds.find(([words]) => words.test(text))?.[1] ?? "other";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
