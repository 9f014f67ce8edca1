import type { Token } from "../tokenizer/tokenizer.ts";
import type { Clause } from "./clause.ts";

/**
 * Whether a clause says something of nobody and nothing: "no offer was made", "none of them agreed".
 * @example hasNoSubject(clausesOf(sceneOf("No truce holds.").tokens, [])[0], sceneOf("No truce holds.").tokens); // => true
 */
export function hasNoSubject({ subject }: Clause, tokens: readonly Token[]): boolean {
  if (!subject) return false;
  return tokens
    .slice(subject[0], subject[1] + 1)
    .some(
      ({ lower, pos }, i) =>
        /^(?:neither|nobody|none|nothing)$/.test(lower) || (lower === "no" && i < 2 && pos !== "NOUN"),
    );
}
