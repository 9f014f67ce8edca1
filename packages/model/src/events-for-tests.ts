import fc from "fast-check";
import { acts } from "./act.ts";
import { claimId, day, evidence, forecaster, issueId, optionId, partyId, some, upTo, word } from "./atoms-for-tests.ts";
import { compliance, draft } from "./drafts-for-tests.ts";
import { caseEventSchema, type CaseEvent } from "./case-event.ts";
import { sessionArbitraries } from "./sessions-for-tests.ts";

/** What an event says besides its id, time and author, not yet read with its schema. */
export type RandomPayload = Readonly<Record<string, unknown>> & { readonly type: CaseEvent["type"] };

const options = fc.uniqueArray(optionId, { minLength: 1 });
const formula = fc.dictionary(issueId, options, { minKeys: 1, maxKeys: 2 });

const secondReading = fc.record(
  { model: fc.constantFrom("small", "large"), quote: fc.constant("exact"), holder: word },
  { requiredKeys: ["model", "quote"] },
);

const claimFields = {
  quote: word,
  holder: fc.oneof(partyId, fc.constantFrom("(article)", "Union|Port")),
  act: fc.constantFrom(...acts),
};
const claim = fc.record(
  {
    id: claimId,
    ...claimFields,
    report: some("report"),
    partOf: claimId,
    issue: issueId,
    options,
    hedges: fc.constant([{ text: "reportedly" }]),
    condition: word,
    when: fc.constant({ text: "on Monday" }),
    note: word,
  },
  { requiredKeys: ["id", "quote", "holder", "act"] },
);
const claims = fc.uniqueArray(claim, { maxLength: 3, selector: ({ id }) => id });
const report = fc.record(
  { id: some("report"), title: word, publisher: word, sameAs: some("report") },
  { requiredKeys: ["id"] },
);
const party = fc.record({ id: partyId, name: word, aliases: upTo(word, 2) });
const issue = fc.record({ id: issueId, label: word, options });
const position = fc.oneof(
  fc.record({
    id: some("p"),
    party: partyId,
    stance: fc.constantFrom("demands", "accepts", "refuses"),
    issue: issueId,
    options,
    claims: evidence,
  }),
  fc.record({ id: some("p"), party: partyId, stance: fc.constant("red-line"), require: formula, claims: evidence }),
);
const named = { name: word, aliases: upTo(word, 2) };
const person = fc.record({ id: some("person"), party: partyId, ...named }, { requiredKeys: ["id", "name"] });
const source = fc.record(
  { id: some("source"), kind: fc.constant("outlet"), party: partyId, ...named },
  { requiredKeys: ["id", "name", "kind"] },
);
const place = fc.record({ id: some("place"), within: some("place"), ...named }, { requiredKeys: ["id", "name"] });
const rule = fc.oneof(
  fc.record({ id: some("rule"), if: formula, then: formula }),
  fc.record({ id: some("rule"), require: formula }),
);
const assumption = fc.record({ id: some("a"), text: word, require: formula });
const step = fc.record({
  id: some("step"),
  text: word,
  by: fc.oneof(partyId, upTo(partyId, 2)),
  after: fc.array(fc.record({ step: some("step") }), { maxLength: 1 }),
  counters: upTo(some("step"), 1),
  claims: evidence,
});
const talksEvent = fc.record({
  id: some("event"),
  label: word,
  after: upTo(some("event"), 1),
  parties: upTo(partyId, 2),
  claims: evidence,
});
const threat = fc.record({
  id: some("threat"),
  by: partyId,
  about: partyId,
  consequence: word,
  if: formula,
  claims: evidence,
});
const judged = { id: some("j"), author: word, date: day, claims: evidence };
const issueOption = fc.record({ issue: issueId, option: optionId });
const judgement = fc.oneof(
  fc.record({
    ...judged,
    about: fc.constant("ripeness"),
    party: partyId,
    sign: fc.constantFrom("hurting", "way-out"),
    answer: fc.constantFrom("yes", "contested"),
  }),
  fc.record({
    ...judged,
    about: fc.constant("ranking"),
    party: partyId,
    wants: fc.tuple(fc.record({ x: fc.boolean() })),
  }),
  fc.record({ ...judged, about: fc.constant("veto"), party: partyId, on: fc.array(issueOption, { maxLength: 2 }) }),
  fc.record({
    ...judged,
    about: fc.constant("power-shift"),
    on: issueOption,
    favours: partyId,
    answeredBy: upTo(issueOption, 1),
  }),
);
const update = fc.record({ by: forecaster, date: day, probability: fc.constantFrom(0.2, 0.9), claims: evidence });
const resolution = fc.record({
  happened: fc.constantFrom(true, false, "void"),
  date: day,
  by: forecaster,
  claims: evidence,
});
const forecast = fc.record({
  id: some("f"),
  question: word,
  rule: word,
  closes: day,
  updates: upTo(update, 2),
  claims: evidence,
});
const { session, sessionMove } = sessionArbitraries({ some, partyId, issueId, optionId, word, formula, evidence });
const stepValues = fc.record({
  author: forecaster,
  date: day,
  values: fc.dictionary(some("step"), fc.dictionary(partyId, fc.integer(), { maxKeys: 2 }), { maxKeys: 2 }),
  losses: fc.dictionary(partyId, fc.constantFrom("1/3", 2), { maxKeys: 2 }),
});
const bundle = fc.record({
  id: some("package"),
  by: partyId,
  options: fc.dictionary(issueId, optionId, { maxKeys: 2 }),
  claims: evidence,
});
const scorer = fc.constantFrom("A. Analyst", "B. Analyst");
const scores = fc.record({
  party: partyId,
  author: scorer,
  date: fc.constant("2026-02-25"),
  weights: fc.dictionary(issueId, fc.integer({ min: 0, max: 9 }), { maxKeys: 2 }),
  values: fc.dictionary(issueId, fc.dictionary(optionId, fc.integer(), { maxKeys: 2 }), { maxKeys: 2 }),
});
const caseFile = fc.record({
  format: fc.constant("parley-case"),
  version: fc.constant(1),
  title: word,
  parties: fc.uniqueArray(party, { maxLength: 2, selector: ({ id }) => id }),
  claims,
  issues: fc.uniqueArray(issue, { maxLength: 2, selector: ({ id }) => id }),
  positions: fc.uniqueArray(position, { maxLength: 2, selector: ({ id }) => id }),
});
const changes = fc.record({ ...claimFields, issue: fc.option(issueId), note: fc.option(word) }, { requiredKeys: [] });

/** What the ids of a collection begin with. */
const prefixes = {
  parties: "party",
  people: "person",
  sources: "source",
  places: "place",
  issues: "issue",
  positions: "p",
  rules: "rule",
  assumptions: "a",
  packages: "package",
  steps: "step",
  events: "event",
  threats: "threat",
  judgements: "j",
  forecasts: "f",
  sessions: "session",
  drafts: "draft",
  compliance: "report-on",
} as const;

const payloads: { readonly [Type in Exclude<CaseEvent["type"], "undone">]: fc.Arbitrary<object> } = {
  "case-created": fc.record({ title: word, case: fc.constantFrom("talks", "more") }),
  "case-imported": fc.record({ file: caseFile }),
  "title-set": fc.record({ title: word }),
  "likelihood-words-set": fc.record({ words: fc.constantFrom("icd-203", "phia") }),
  "deal-set": fc.record({ deal: fc.constantFrom("peace", "labour", null) }),
  "reading-set": fc.record({
    reading: fc.record({ silence: fc.constantFrom("open", "closed"), assumptions: upTo(some("a"), 1) }),
  }),
  "report-added": fc.record({ report, claims }),
  "report-edited": fc.record({ report: some("report"), changes: fc.record({ title: fc.option(word) }) }),
  "claims-suggested": fc.record(
    { claims, seconded: upTo(fc.record({ claim: claimId, reading: secondReading }), 2) },
    { requiredKeys: ["claims"] },
  ),
  "claim-added": fc.record({ claim }),
  "claim-accepted": fc.record({ claim: claimId }),
  "claim-edited": fc.record({ claim: claimId, changes }),
  "claim-rejected": fc.record({ claim: claimId, reason: fc.constantFrom("", "not said") }),
  "claims-merged": fc.record({ into: claimId, from: fc.uniqueArray(claimId, { minLength: 1, maxLength: 2 }) }),
  "claim-split": fc.record({
    claim: claimId,
    into: fc.uniqueArray(claim, { minLength: 2, maxLength: 3, selector: ({ id }) => id }),
  }),
  "party-set": fc.record({ party }),
  "parties-merged": fc.record({ into: partyId, from: partyId }),
  "names-merged": fc.constantFrom("people" as const, "sources" as const, "places" as const).chain((collection) => {
    const id = some(prefixes[collection]);
    return fc.record({ collection: fc.constant(collection), into: id, from: id });
  }),
  "issues-merged": fc.record({
    into: issueId,
    from: issueId,
    options: fc.dictionary(optionId, optionId, { maxKeys: 2 }),
  }),
  "told-apart": fc.record({ collection: fc.constant("issues"), records: fc.tuple(issueId, issueId) }),
  "person-set": fc.record({ person }),
  "source-set": fc.record({ source }),
  "place-set": fc.record({ place }),
  "issue-set": fc.record({ issue }),
  "position-set": fc.record({ position }),
  "rule-set": fc.record({ rule }),
  "assumption-set": fc.record({ assumption }),
  "package-set": fc.record({ package: bundle }),
  "step-set": fc.record({ step }),
  "step-values-set": fc.record({ stepValues }),
  "step-values-removed": fc.record({ by: forecaster }),
  "talks-event-set": fc.record({ talksEvent }),
  "threat-set": fc.record({ threat }),
  "judgement-set": fc.record({ judgement }),
  "forecast-set": fc.record({ forecast }),
  "session-set": fc.record({ session }),
  "move-made": fc.record({ session: some("session"), move: sessionMove }),
  "forecast-updated": fc.record({ forecast: some("f"), update }),
  "forecast-resolved": fc.record({ forecast: some("f"), resolution }),
  "draft-set": fc.record({ draft }),
  "compliance-set": fc.record({ compliance }),
  "scores-set": fc.record({ scores }),
  "scores-removed": fc.record({ party: partyId, by: scorer }),
  "passage-set": fc.record({ passage: fc.record({ id: fc.constant("agreed"), text: word }) }),
  "archived-set": fc.record({ archived: fc.boolean() }),
  "report-purged": fc.record({ report: some("report"), bodies: fc.constant([]) }),
  removed: fc
    .constantFrom(...Object.entries(prefixes))
    .chain(([collection, prefix]) => fc.record({ collection: fc.constant(collection), record: some(prefix) })),
};

/**
 * What may happen to a case, of every kind but undoing, about few records that may or may not be there.
 * @example fc.sample(randomPayload, 1)[0].type;
 */
export const randomPayload: fc.Arbitrary<RandomPayload> = fc.oneof(
  ...Object.entries(payloads).map(([type, fields]) =>
    fields.map((fields) => ({ ...fields, type: type as CaseEvent["type"] })),
  ),
);

/**
 * An event as a store gives it, with defaults filled in.
 * @example eventOf({ type: "title-set", title: "B" }, "e1").id; // => "e1"
 */
export function eventOf(payload: RandomPayload, id: string): CaseEvent {
  return caseEventSchema.parse({ at: "2026-03-01T09:00:00Z", author: "A. Analyst", ...payload, id });
}
