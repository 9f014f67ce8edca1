import fc from "fast-check";

/** Random sessions over the few ids of the other random events. */
export function sessionArbitraries({
  some,
  partyId,
  issueId,
  optionId,
  word,
  formula,
  evidence,
}: {
  readonly some: (prefix: string) => fc.Arbitrary<string>;
  readonly partyId: fc.Arbitrary<string>;
  readonly issueId: fc.Arbitrary<string>;
  readonly optionId: fc.Arbitrary<string>;
  readonly word: fc.Arbitrary<string>;
  readonly formula: fc.Arbitrary<Record<string, string[]>>;
  readonly evidence: fc.Arbitrary<string[]>;
}): { readonly session: fc.Arbitrary<object>; readonly sessionMove: fc.Arbitrary<object> } {
  const sessionMove = fc.oneof(
    fc.record({
      kind: fc.constant("convene"),
      by: partyId,
      participants: fc.uniqueArray(partyId, { maxLength: 2 }),
      claims: evidence,
    }),
    fc.record({
      kind: fc.constant("table-package"),
      by: partyId,
      options: fc.dictionary(issueId, optionId, { maxKeys: 2 }),
    }),
    fc.record({ kind: fc.constant("attach-condition"), by: partyId, if: formula }),
    fc.record({ kind: fc.constant("side-promise"), by: partyId, to: partyId, words: word, claims: evidence }),
    fc.record({ kind: fc.constant("accept"), by: partyId, text: fc.constant(1), hypothetical: word }),
  );
  const session = fc.record({
    id: some("session"),
    title: word,
    seats: fc.uniqueArray(fc.record({ party: partyId, player: fc.constantFrom("person", "firm") }), {
      maxLength: 2,
      selector: ({ party }) => party,
    }),
    moves: fc.array(sessionMove, { maxLength: 2 }),
  });
  return { session, sessionMove };
}
