import type { Act } from "@parley/model";

const nouns: readonly (readonly [RegExp, Act])[] = [
  [/^(?:demand|request|requirement|insistence|call|claim)s?$/, "demand"],
  [/^(?:offer|proposal|suggestion|readiness|willingness|counter-?offer|counter-?proposal)s?$/, "offer"],
  [/^(?:refusal|rejection|opposition|objection|resistance|veto)s?$/, "reject"],
  [/^(?:threat|ultimatum)s?$/, "threaten"],
  [/^(?:promise|pledge|undertaking|commitment)s?$/, "promise"],
  [/^(?:condition|precondition)s?$/, "condition"],
];

/**
 * The move that a noun names when somebody owns it.
 * @returns `undefined` for a noun that names none.
 * @example moveNoun("insistence"); // => "demand"
 */
export function moveNoun(noun: string): Act | undefined {
  return nouns.find(([words]) => words.test(noun))?.[1];
}
