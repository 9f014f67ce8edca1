import type { Case, Collection } from "./case.ts";
import type { CaseEvent } from "./case-event.ts";
import type { Claim } from "./claim.ts";
import { mergeIssues } from "./merge-issues.ts";
import { mergedAliases, mergeNames } from "./merge-names.ts";
import { parseCase } from "./parse-case.ts";

type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;
type Appliers = { readonly [Type in CaseEvent["type"]]: (subject: Case, event: EventOf<Type>) => Case };

/**
 * The case after one more event. The arguments are left as they are.
 * @example applyEvent(emptyCase("a", "A"), { type: "title-set", title: "B", id: "e1", at: "2026-01-01T00:00:00Z", author: "N.N.", compartment: "shared" }).title; // => "B"
 */
export function applyEvent(subject: Case, event: CaseEvent): Case {
  const apply = appliers[event.type] as (subject: Case, event: CaseEvent) => Case;
  return apply(subject, event);
}

const appliers: Appliers = {
  "case-created": (subject, event) => ({ ...subject, id: event.case, title: event.title }),
  "case-imported": (_, event) => parseCase(event.file),
  "title-set": (subject, event) => ({ ...subject, title: event.title }),
  "reading-set": (subject, event) => ({ ...subject, reading: event.reading }),
  "report-added": (subject, event) => suggest(put(subject, "reports", event.report), event),
  "report-edited": (subject, event) => ({
    ...subject,
    reports: subject.reports.map((report) =>
      report.id === event.report ? withChanges(report, event.changes) : report,
    ),
  }),
  "claims-suggested": suggest,
  "claim-added": (subject, event) => put(subject, "claims", decided(event.claim, "accepted", event)),
  "claim-accepted": (subject, event) => review(subject, event.claim, (claim) => decided(claim, "accepted", event)),
  "claim-edited": (subject, event) =>
    review(subject, event.claim, (claim) => withChanges(decided(claim, "edited", event), event.changes)),
  "claim-rejected": (subject, event) => review(subject, event.claim, (claim) => decided(claim, "rejected", event)),
  "claims-merged": mergeClaims,
  "claim-split": splitClaim,
  "party-set": (subject, event) => put(subject, "parties", event.party),
  "parties-merged": mergeParties,
  "names-merged": mergeNames,
  "issues-merged": mergeIssues,
  "told-apart": (subject, { collection, records }) => ({
    ...subject,
    apart: [...(subject.apart ?? []), { collection, records }],
  }),
  "person-set": (subject, event) => put(subject, "people", event.person),
  "source-set": (subject, event) => put(subject, "sources", event.source),
  "place-set": (subject, event) => put(subject, "places", event.place),
  "issue-set": (subject, event) => put(subject, "issues", event.issue),
  "position-set": (subject, event) => put(subject, "positions", event.position),
  "rule-set": (subject, event) => put(subject, "rules", event.rule),
  "assumption-set": (subject, event) => put(subject, "assumptions", event.assumption),
  "package-set": (subject, event) => put(subject, "packages", event.package),
  "step-set": (subject, event) => put(subject, "steps", event.step),
  "passage-set": (subject, event) => put(subject, "passages", event.passage),
  "archived-set": (subject, { archived }) => ({ ...subject, archived }),
  removed: (subject, event) => ({
    ...subject,
    [event.collection]: subject[event.collection].filter((record) => record.id !== event.record),
  }),
  undone: (subject) => subject,
};

/** Replaces the record of the same id where it stands, or adds it at the end. */
function put<Name extends Collection>(subject: Case, collection: Name, record: Case[Name][number]): Case {
  const records = subject[collection] as { id: string }[];
  const at = records.findIndex(({ id }) => id === record.id);
  const next = at < 0 ? [...records, record] : records.with(at, record);
  return { ...subject, [collection]: next };
}

/** A changed field takes its new value; one that is cleared, with `null`, leaves. The id stays. */
function withChanges<Record_ extends { id: string }>(record: Record_, changes: object): Record_ {
  const fields = Object.entries({ ...record, ...changes, id: record.id });
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined)) as Record_;
}

/** A suggestion never overwrites a claim: a decided one stays decided, a rejected one stays rejected. */
function suggest(subject: Case, event: EventOf<"claims-suggested" | "report-added">): Case {
  if (event.claims.length === 0) return subject;
  const known = new Set(subject.claims.map((claim) => claim.id));
  const fresh = event.claims
    .filter((claim) => !known.has(claim.id))
    .map((claim): Claim => ({ ...claim, review: { state: "suggested" } }));
  return { ...subject, claims: [...subject.claims, ...fresh] };
}

function review(subject: Case, id: string, change: (claim: Claim) => Claim): Case {
  return { ...subject, claims: subject.claims.map((claim) => (claim.id === id ? change(claim) : claim)) };
}

function decided(claim: Claim, state: "accepted" | "edited" | "rejected", event: CaseEvent): Claim {
  const reason = event.type === "claim-rejected" && event.reason !== "" ? { reason: event.reason } : {};
  return { ...claim, review: { state, by: event.author, at: event.at, ...reason } };
}

/** The merged claims leave; whatever rested on them rests on the claim that stays. */
function mergeClaims(subject: Case, event: EventOf<"claims-merged">): Case {
  const gone = new Set(event.from.filter((id) => id !== event.into));
  const known = new Set(subject.claims.map((claim) => claim.id));
  if (!known.has(event.into)) return subject;
  const kept = subject.claims
    .filter((claim) => !gone.has(claim.id))
    .map((claim) => (claim.partOf !== undefined && gone.has(claim.partOf) ? { ...claim, partOf: event.into } : claim));
  return replaceClaims({ ...subject, claims: kept }, gone, [event.into]);
}

function splitClaim(subject: Case, event: EventOf<"claim-split">): Case {
  const at = subject.claims.findIndex((claim) => claim.id === event.claim);
  if (at < 0) return subject;
  const parts = event.into.map((part): Claim => ({
    ...part,
    review: { state: "edited", by: event.author, at: event.at },
  }));
  const claims = subject.claims.toSpliced(at, 1, ...parts);
  return replaceClaims(
    { ...subject, claims },
    new Set([event.claim]),
    parts.map((part) => part.id),
  );
}

function replaceClaims(subject: Case, gone: ReadonlySet<string>, by: readonly string[]): Case {
  const move = <Record_ extends { claims: string[] }>(record: Record_): Record_ =>
    record.claims.some((id) => gone.has(id))
      ? { ...record, claims: [...new Set(record.claims.flatMap((id) => (gone.has(id) ? by : [id])))] }
      : record;
  return {
    ...subject,
    positions: subject.positions.map(move),
    packages: subject.packages.map(move),
    steps: subject.steps.map(move),
  };
}

/** The names of the merged party become aliases of the one that stays, and its positions, people and sources move over. */
function mergeParties(subject: Case, event: EventOf<"parties-merged">): Case {
  const into = subject.parties.find((party) => party.id === event.into);
  const from = subject.parties.find((party) => party.id === event.from);
  if (!into || !from || into === from) return subject;
  const move = <Record_ extends { party?: string | undefined }>(record: Record_): Record_ =>
    record.party === from.id ? { ...record, party: into.id } : record;
  const aliases = mergedAliases(into, from);
  return {
    ...subject,
    parties: subject.parties
      .filter((party) => party !== from)
      .map((party) => (party === into ? { ...into, aliases } : party)),
    people: subject.people.map(move),
    sources: subject.sources.map(move),
    positions: subject.positions.map(move),
    scores: subject.scores.map(move),
    steps: subject.steps.map((step) => ({ ...step, by: renamed(step.by, from.id, into.id) })),
    packages: subject.packages.map((named) => (named.by === from.id ? { ...named, by: into.id } : named)),
  };
}

function renamed<By extends string | string[] | undefined>(by: By, from: string, into: string): By {
  if (Array.isArray(by)) return [...new Set(by.map((id) => (id === from ? into : id)))] as By;
  return (by === from ? into : by) as By;
}
