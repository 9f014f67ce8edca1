import fc from "fast-check";

/** One of four ids: few, so that events meet; what one makes another changes, merges or takes away. @example some("c"); */
export const some = (prefix: string) => fc.constantFrom(...[1, 2, 3, 4].map((n) => `${prefix}${n}`));

/** At most so many different values. @example upTo(word, 2); */
export const upTo = <Value>(item: fc.Arbitrary<Value>, maxLength: number) => fc.uniqueArray(item, { maxLength });

/** The id of a claim. */
export const claimId = some("c");
/** The id of a party. */
export const partyId = some("party");
/** The id of an issue. */
export const issueId = some("issue");
/** The id of an option. */
export const optionId = fc.constantFrom("yes", "no", "later");
/** A few words. */
export const word = fc.constantFrom("talks", "a truce", "six per cent", "“no”");
/** A few claims. */
export const evidence = upTo(claimId, 3);
/** A day, or a month. */
export const day = fc.constantFrom("2026-02-25", "2026-03");
/** Who judges. */
export const forecaster = fc.constantFrom("A. Analyst", "B. Analyst");
