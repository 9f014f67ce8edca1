import type { Case } from "./case.ts";
import { CaseDraft, type Mention } from "./case-draft.ts";
import type { CaseEvent } from "./case-event.ts";
import type { Claim } from "./claim.ts";
import { mergeIssues } from "./merge-issues.ts";
import { mergeNames } from "./merge-names.ts";
import { mergeParties } from "./merge-parties.ts";
import { mapClauses } from "./draft.ts";
import { completeCase } from "./parse-case.ts";
import { secondedClaim } from "./second-reading.ts";

type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;
type Appliers = { readonly [Type in CaseEvent["type"]]: (draft: CaseDraft, event: EventOf<Type>) => void };

/**
 * The case after one more event. The arguments are left as they are.
 * @example applyEvent(emptyCase("a", "A"), { type: "title-set", title: "B", id: "e1", at: "2026-01-01T00:00:00Z", author: "N.N.", compartment: "shared" }).title; // => "B"
 */
export function applyEvent(subject: Case, event: CaseEvent): Case {
  return applyEvents(subject, [event]);
}

/**
 * The case after more events, oldest first; the same as {@link applyEvent} for each. O(size of the case and the events);
 * only a merge of parties, issues or names looks at the whole case again.
 * @example applyEvents(subject, []) === subject; // => true
 */
export function applyEvents(subject: Case, events: readonly CaseEvent[]): Case {
  const draft = new CaseDraft(subject);
  for (const event of events) advance(draft, event);
  return draft.done();
}

/**
 * Applies one event to a draft: the one place that says what an event means.
 * @example advance(new CaseDraft(subject), { type: "title-set", title: "B" });
 */
export function advance(draft: CaseDraft, event: CaseEvent): void {
  const apply = appliers[event.type] as (draft: CaseDraft, event: CaseEvent) => void;
  apply(draft, event);
}

const nothing = () => undefined;

const appliers: Appliers = {
  "case-created": (draft, event) => draft.assign({ id: event.case, title: event.title }),
  "case-imported": (draft, event) => draft.restart(completeCase(event.file)),
  "title-set": (draft, { title }) => draft.assign({ title }),
  "likelihood-words-set": (draft, { words }) => draft.assign({ likelihoodWords: words }),
  "deal-set": (draft, { deal }) => draft.assign({ deal: deal ?? undefined }),
  "reading-set": (draft, { reading }) => draft.assign({ reading }),
  "report-added": (draft, event) => {
    draft.put("reports", event.report);
    suggest(draft, event);
  },
  "report-edited": (draft, event) =>
    draft.change("reports", event.report, (report) => withChanges(report, event.changes)),
  "claims-suggested": (draft, event) => {
    suggest(draft, event);
    for (const one of event.seconded ?? []) draft.change("claims", one.claim, (claim) => secondedClaim(claim, one));
  },
  "claim-added": (draft, event) => draft.put("claims", decided(event.claim, "accepted", event)),
  "claim-accepted": (draft, event) => draft.change("claims", event.claim, (claim) => decided(claim, "accepted", event)),
  "claim-edited": (draft, event) =>
    draft.change("claims", event.claim, (claim) => withChanges(decided(claim, "edited", event), event.changes)),
  "claim-rejected": (draft, event) => draft.change("claims", event.claim, (claim) => decided(claim, "rejected", event)),
  "claims-merged": mergeClaims,
  "claim-split": splitClaim,
  "party-set": (draft, event) => draft.put("parties", event.party),
  "parties-merged": (draft, event) => recast(draft, (subject) => mergeParties(subject, event)),
  "names-merged": (draft, event) => recast(draft, (subject) => mergeNames(subject, event)),
  "issues-merged": (draft, event) => recast(draft, (subject) => mergeIssues(subject, event)),
  "told-apart": (draft, { collection, records }) =>
    draft.assign({ apart: [...(draft.field("apart") ?? []), { collection, records }] }),
  "person-set": (draft, event) => draft.put("people", event.person),
  "source-set": (draft, event) => draft.put("sources", event.source),
  "place-set": (draft, event) => draft.put("places", event.place),
  "issue-set": (draft, event) => draft.put("issues", event.issue),
  "position-set": (draft, event) => draft.put("positions", event.position),
  "rule-set": (draft, event) => draft.put("rules", event.rule),
  "assumption-set": (draft, event) => draft.put("assumptions", event.assumption),
  "package-set": (draft, event) => draft.put("packages", event.package),
  "step-set": (draft, event) => draft.put("steps", event.step),
  "step-values-set": (draft, { stepValues }) =>
    draft.assign({ stepValues: replaced(draft.field("stepValues"), stepValues, ({ author }) => author) }),
  "step-values-removed": (draft, { by }) =>
    draft.assign({ stepValues: draft.field("stepValues").filter(({ author }) => author !== by) }),
  "talks-event-set": (draft, event) => draft.put("events", event.talksEvent),
  "threat-set": (draft, event) => draft.put("threats", event.threat),
  "judgement-set": (draft, event) => draft.put("judgements", event.judgement),
  "forecast-set": (draft, event) => draft.put("forecasts", event.forecast),
  "forecast-updated": (draft, { forecast, update }) =>
    draft.change("forecasts", forecast, (one) => ({ ...one, updates: [...one.updates, update] })),
  "forecast-resolved": (draft, { forecast, resolution }) =>
    draft.change("forecasts", forecast, (one) => ({ ...one, resolution })),
  "session-set": (draft, event) => draft.put("sessions", event.session),
  "move-made": (draft, { session, move }) =>
    draft.change("sessions", session, (one) => ({ ...one, moves: [...one.moves, move] })),
  "draft-set": (draft, event) => draft.put("drafts", event.draft),
  "compliance-set": (draft, event) => draft.put("compliance", event.compliance),
  "scores-set": (draft, { scores }) =>
    draft.assign({ scores: replaced(draft.field("scores"), scores, ({ party, author }) => `${party} ${author}`) }),
  "scores-removed": (draft, { party, by }) =>
    draft.assign({ scores: draft.field("scores").filter((one) => one.party !== party || one.author !== by) }),
  "passage-set": (draft, event) => draft.put("passages", { ...event.passage, writtenAt: event.at, by: event.author }),
  "archived-set": (draft, { archived }) => draft.assign({ archived }),
  removed: (draft, event) => draft.remove(event.collection, event.record),
  // The words are gone from the events themselves.
  "report-purged": nothing,
  undone: nothing,
};

/** What one author gave stands once, in the place where it stood. */
function replaced<Given>(known: readonly Given[], given: Given, key: (one: Given) => string): Given[] {
  const isSame = (one: Given): boolean => key(one) === key(given);
  return known.some(isSame) ? known.map((one) => (isSame(one) ? given : one)) : [...known, given];
}

/** For what reaches all over a case, and happens seldom. */
function recast(draft: CaseDraft, change: (subject: Case) => Case): void {
  const before = draft.done();
  const after = change(before);
  if (after !== before) draft.restart(after);
}

/** A changed field takes its new value; one that is cleared, with `null`, leaves. The id stays. */
function withChanges<Record_ extends { id: string }>(record: Record_, changes: object): Record_ {
  const fields = Object.entries({ ...record, ...changes, id: record.id });
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined)) as Record_;
}

/** A suggestion never overwrites a claim: a decided one stays decided, a rejected one stays rejected. */
function suggest(draft: CaseDraft, event: EventOf<"claims-suggested" | "report-added">): void {
  for (const claim of event.claims)
    if (!draft.find("claims", claim.id)) draft.put("claims", { ...claim, review: { state: "suggested" } });
}

function decided(claim: Claim, state: "accepted" | "edited" | "rejected", event: CaseEvent): Claim {
  const reason = event.type === "claim-rejected" && event.reason !== "" ? { reason: event.reason } : {};
  return { ...claim, review: { state, by: event.author, at: event.at, ...reason } };
}

/** The merged claims leave; whatever rested on them rests on the claim that stays. */
function mergeClaims(draft: CaseDraft, event: EventOf<"claims-merged">): void {
  if (!draft.find("claims", event.into)) return;
  for (const id of new Set(event.from)) {
    if (id === event.into || !draft.find("claims", id)) continue;
    draft.remove("claims", id);
    moveMentions(draft, id, [event.into]);
  }
}

function splitClaim(draft: CaseDraft, event: EventOf<"claim-split">): void {
  if (!draft.find("claims", event.claim)) return;
  const parts = event.into.map((part): Claim => ({
    ...part,
    review: { state: "edited", by: event.author, at: event.at },
  }));
  draft.replace("claims", event.claim, parts);
  moveMentions(
    draft,
    event.claim,
    parts.map(({ id }) => id),
  );
}

/** What rested on a claim that left rests on others. A part of it is a part of the other, when there is just one. */
function moveMentions(draft: CaseDraft, gone: string, to: readonly string[]): void {
  for (const { collection, id } of draft.mentionsOf(gone)) {
    if (collection === "claims") draft.change(collection, id, (claim) => reparented(claim, gone, to));
    else draft.change<Exclude<Mention["collection"], "claims">>(collection, id, (record) => moved(record, gone, to));
  }
}

function reparented(claim: Claim, gone: string, to: readonly string[]): Claim {
  const { partOf, ...alone } = claim;
  if (partOf !== gone || (to.includes(gone) && claim.id !== gone)) return claim;
  const [only, ...more] = to;
  return only === undefined || only === claim.id || more.length > 0 ? alone : { ...alone, partOf: only };
}

type Resting = Case[Exclude<Mention["collection"], "claims">][number];

function moved(record: Resting, gone: string, to: readonly string[]): Resting {
  const instead = <Part extends { claims: string[] }>(part: Part): Part =>
    part.claims.includes(gone)
      ? { ...part, claims: [...new Set(part.claims.flatMap((id) => (id === gone ? to : [id])))] }
      : part;
  if ("moves" in record) return { ...record, moves: record.moves.map(instead) };
  if ("articles" in record)
    return mapClauses(record, (clause) => ({ ...clause, alternatives: clause.alternatives.map(instead) }));
  if (!("updates" in record)) return instead(record);
  const { updates, resolution } = record;
  return {
    ...instead(record),
    updates: updates.map(instead),
    ...(resolution === undefined ? {} : { resolution: instead(resolution) }),
  };
}
