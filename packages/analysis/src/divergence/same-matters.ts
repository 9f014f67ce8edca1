import type { Claim } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import type { Said } from "./statements.ts";

/**
 * The pairs of statements that are about one matter and that can part: on one issue of the case or, where one of them
 * was not placed on any, on one subject in like words. Statements that say alike are asked about once for all.
 * @param mayPart - Whether two statements can part, by what they say and not by whose words they are.
 * @returns Each pair once, the earlier first. O(statements + pairs that can part).
 * @example [...sameMatters([], () => true)]; // => []
 */
export function* sameMatters(
  group: readonly Said[],
  mayPart: (one: Said, other: Said) => boolean,
): Generator<[one: Said, other: Said]> {
  const placed = group.filter(({ issue }) => issue !== undefined);
  for (const onIssue of groupBy(placed, ({ issue }) => issue).values()) yield* pairsOf(onIssue, mayPart);
  const onSubjects = group.filter(({ claim }) => claim.issue !== undefined);
  const words = new Map<Claim, ReadonlySet<string>>();
  const isAlike = (one: Said, other: Said): boolean =>
    sharesWords(wordsOf(one.claim, words), wordsOf(other.claim, words));
  const isLoose = (one: Said, other: Said): boolean => one.issue === undefined || other.issue === undefined;
  for (const onSubject of groupBy(onSubjects, ({ claim }) => claim.issue).values())
    for (const [one, other] of pairsOf(onSubject, (a, b) => isLoose(a, b) && mayPart(a, b)))
      if (isAlike(one, other)) yield [one, other];
}

function* pairsOf(group: readonly Said[], mayPart: (one: Said, other: Said) => boolean): Generator<[Said, Said]> {
  const alike = [...groupBy(group, sayingOf).values()];
  for (const [i, ones] of alike.entries())
    for (const others of alike.slice(i)) {
      if (!ones[0] || !others[0] || !mayPart(ones[0], others[0])) continue;
      for (const [k, one] of ones.entries())
        for (const other of ones === others ? ones.slice(k + 1) : others)
          yield one.place < other.place ? [one, other] : [other, one];
    }
}

/** All of a statement that decides how it can part from another: those of one saying are alike. */
function sayingOf({ claim, issue, options, side, demanded, conditional, gives, scope }: Said): string {
  const isPlaced = issue !== undefined;
  return JSON.stringify([isPlaced, [...options], side, demanded, conditional, gives, scope, claim.status]);
}

/** The long words and the numbers of a quote. */
function wordsOf(claim: Claim, known: Map<Claim, ReadonlySet<string>>): ReadonlySet<string> {
  const words = known.get(claim) ?? new Set(claim.quote.toLowerCase().match(/\p{N}[\p{N}.,]*\p{N}|\p{N}|\p{L}{5,}/gu));
  known.set(claim, words);
  return words;
}

/** Two long words or one number in common, besides those that any two statements share. */
function sharesWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...other].filter((word) => one.has(word));
  return shared.some((word) => /\p{N}/u.test(word)) || shared.length >= 2;
}
