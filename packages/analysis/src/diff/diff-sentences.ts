import { canonicalJson, listed, quoted, type Case, type Collection, type Position } from "@parley/model";
import { positionPhrase } from "../deal-space/wording.ts";
import { shortened } from "../wording/words.ts";

/** The two sides of a comparison, and which fields of the record differ. */
export interface Compared {
  readonly before: Case;
  readonly after: Case;
  readonly fields: readonly string[];
}

/**
 * A sentence on one record that was added, removed or changed, of the same form for every party.
 * @example recordSentence("parties", "bakery", { before: subject, after: subject, fields: [] }); // => "Party “Bakery”"
 */
export function recordSentence(collection: Collection, id: string, compared: Compared): string {
  const { before, after, fields } = compared;
  const now = recordIn(after, collection, id);
  const name = nameOf(collection, now ? after : before, id);
  if (fields.length === 0) return name;
  const old = recordIn(before, collection, id);
  if (collection === "positions" && old && now && fields.some((field) => field !== "claims" && field !== "proposed"))
    return `Position ${id}: was “${phrase(before, old)}”, is “${phrase(after, now)}”`;
  const told = fields.map((field) => fieldSentence(field, old?.[field], now?.[field]));
  return `${name}: ${listed(told)}`;
}

/**
 * What differs about the cases themselves.
 * @example caseSentences(subject, { ...subject, title: "Talks" }); // => ["Title: “Bakery talks” → “Talks”"]
 */
export function caseSentences(before: Case, after: Case): string[] {
  const sentences: string[] = [];
  if (before.title !== after.title) sentences.push(`Title: ${quoted(before.title)} → ${quoted(after.title)}`);
  for (const field of ["silence", "demandsExclude", "inferred"] as const) {
    const [old, now] = [before.reading[field], after.reading[field]];
    if (old !== now) sentences.push(`Reading: ${field} ${old} → ${now}`);
  }
  for (const field of ["assumptions", "sources"] as const) {
    const [old, now] = [before.reading[field], after.reading[field]].map((list) => list?.join(", ") || "none");
    if (old !== now) sentences.push(`Reading: ${field} ${old} → ${now}`);
  }
  if ((before.coding ?? "") !== (after.coding ?? "")) sentences.push("The sentence on how the case was coded changed");
  if (canonicalJson(before.scores) !== canonicalJson(after.scores)) sentences.push("Scores changed");
  if (canonicalJson(before.stepValues) !== canonicalJson(after.stepValues)) sentences.push("Values of steps changed");
  if (before.likelihoodWords !== after.likelihoodWords)
    sentences.push(
      `Words for likelihood: ${before.likelihoodWords ?? "icd-203"} → ${after.likelihoodWords ?? "icd-203"}`,
    );
  if (before.deal !== after.deal) sentences.push(`Kind of deal: ${before.deal ?? "none"} → ${after.deal ?? "none"}`);
  return sentences;
}

type Fields = Readonly<Record<string, unknown>> & { readonly id: string };

function recordIn(subject: Case, collection: Collection, id: string): Fields | undefined {
  return (subject[collection] as readonly { id: string }[]).find((record) => record.id === id) as Fields | undefined;
}

const singular: Readonly<Record<Collection, string>> = {
  parties: "Party",
  people: "Person",
  sources: "Source",
  places: "Place",
  reports: "Report",
  claims: "Claim",
  issues: "Issue",
  positions: "Position",
  rules: "Rule",
  assumptions: "Assumption",
  packages: "Package",
  steps: "Step",
  events: "Event",
  threats: "Threat",
  judgements: "Judgement",
  forecasts: "Forecast",
  sessions: "Session",
  drafts: "Draft",
  compliance: "Report on compliance",
  passages: "Passage",
};

function nameOf(collection: Collection, subject: Case, id: string): string {
  const record = recordIn(subject, collection, id);
  if (collection === "positions" && record) return `Position ${id}: ${phrase(subject, record)}`;
  const words = [
    record?.["name"],
    record?.["label"],
    record?.["title"],
    record?.["text"],
    record?.["question"],
    record?.["consequence"],
    record?.["quote"],
  ];
  const name = words.find((word) => typeof word === "string" && word !== "") as string | undefined;
  const shown = name === undefined ? id : quoted(shortened(name.replace(/\s+/g, " "), 80));
  return collection === "claims" ? `Claim ${id}, ${shown}` : `${singular[collection]} ${shown}`;
}

function phrase(subject: Case, record: Fields): string {
  return positionPhrase(subject, record as unknown as Position);
}

/** Short plain values are told; of others only that they changed. */
function fieldSentence(field: string, old: unknown, now: unknown): string {
  if (field === "proposed") return now === undefined ? "recorded by a person" : "only proposed";
  if (field === "review") return `${state(old)} → ${state(now)}`;
  if (field === "sha256" || field === "text") return "its text changed";
  const [was, is] = [shortValue(old), shortValue(now)];
  if (was === undefined || is === undefined) return `${field} changed`;
  return `${field} ${was} → ${is}`;
}

function state(review: unknown): string {
  return String((review as { state?: unknown } | undefined)?.state ?? "coded by hand");
}

function shortValue(value: unknown): string | undefined {
  if (value === undefined) return "none";
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ") || "none";
  if (typeof value === "string" && value.length <= 60) return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
