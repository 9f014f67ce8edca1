import { wordFields, type WordField } from "./pressure-words.ts";

/** Words of a text that speak for or against a sign. */
export interface WordHit {
  readonly field: WordField;
  readonly points: "for" | "against";
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const negation = /\b(?:not|never|no|hardly|neither|nor|without|denies|denied|\w+n['’]t)\b/;

/** A field with what finds it in small letters: a quick look for each of its halves, then both together. */
const compiled = wordFields.map((field) => {
  const halves = field.pattern.split(" ~ ").map((alternatives) => `\\b(?:${alternatives})\\b`);
  const [first = "", second] = halves;
  const gap = ",? (?:[^\\s,;:.!?]+,? ){0,5}?";
  return {
    field,
    halves: halves.map((half) => new RegExp(half)),
    except: field.except === undefined ? undefined : new RegExp(`\\b(?:${field.except})\\b`),
    pattern: new RegExp(
      second === undefined ? first : `${first}(?<gap>${gap})${second}|${second}(?<back>${gap})${first}`,
      "g",
    ),
  };
});

/**
 * Finds what speaks for or against a sign of ripeness; words of several fields on one stretch are all returned. A
 * negation among the three words before it, or between its words, turns it round. O(fields × text).
 * @returns In the order of the fields, then of the text; empty where nothing is said.
 * @example findWords("Growth is not slowing").map(({ field, points }) => [field.sign, points]); // => [["hurting", "against"]]
 */
export function findWords(text: string): WordHit[] {
  const small = text.toLowerCase();
  // A few capital letters grow when they are made small: then places would no longer be those of the text.
  const read = small.length === text.length ? small : text;
  return compiled.flatMap(({ field, halves, except, pattern }) => {
    if (!halves.every((half) => half.test(read))) return [];
    return [...read.matchAll(pattern)].flatMap((found): WordHit[] => {
      const [start, end] = [found.index, found.index + found[0].length];
      const clause = clauseAt(read, start);
      if (except?.test(read.slice(clause.start, clause.end))) return [];
      const before = read.slice(clause.start, start).trim().split(/\s+/).slice(-3).join(" ");
      const between = found.groups?.["gap"] ?? found.groups?.["back"] ?? "";
      const turned = negation.test(before) || negation.test(between);
      return [{ field, points: turned ? turnedRound[field.points] : field.points, start, end }];
    });
  });
}

const turnedRound = { for: "against", against: "for" } as const;
const boundary = /[;:.!?—–](?:\s+|$)|,? (?:but|while|whereas|although|though) |, and /giu;

/**
 * The clause of a text around a place: up to the next stop, colon, "but", "while" and the like on both sides.
 * @example clauseAt("It is over, but they stay.", 16).start; // => 16
 */
export function clauseAt(text: string, at: number): Clause {
  let [start, end] = [0, text.length];
  for (const found of text.matchAll(boundary)) {
    const after = found.index + found[0].length;
    if (after <= at) start = after;
    else if (found.index >= at) {
      end = found.index;
      break;
    }
  }
  return { start, end };
}
