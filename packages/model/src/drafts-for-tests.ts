import fc from "fast-check";
import { day, evidence, forecaster, issueId, optionId, partyId, some, upTo, word } from "./atoms-for-tests.ts";
import { clauseStates } from "./draft.ts";

const clause = fc.record({
  id: some("clause"),
  issue: issueId,
  status: fc.constantFrom(...clauseStates),
  alternatives: upTo(
    fc.record({
      id: fc.constantFrom("one", "other"),
      text: word,
      options: fc.dictionary(issueId, optionId, { maxKeys: 2 }),
      heldBy: upTo(partyId, 2),
      claims: evidence,
    }),
    2,
  ),
  terms: fc.record({ actor: upTo(partyId, 1), verifier: upTo(partyId, 1) }),
});
/** A version of a text, of few clauses. */
export const draft = fc.record({
  id: some("draft"),
  title: word,
  articles: upTo(fc.record({ id: fc.constantFrom("one", "two"), heading: word, clauses: upTo(clause, 2) }), 2),
  seenBy: upTo(fc.record({ party: partyId, date: day }), 2),
});
/** A report on a step or a clause. */
export const compliance = fc.record({
  id: some("report-on"),
  on: fc.oneof(fc.record({ step: some("step") }), fc.record({ draft: some("draft"), clause: some("clause") })),
  status: fc.integer({ min: 0, max: 3 }),
  date: day,
  author: forecaster,
  claims: evidence,
});
