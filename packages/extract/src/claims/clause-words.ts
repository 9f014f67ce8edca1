import type { Token } from "../tokenizer/tokenizer.ts";

/** Conjunctions that set clauses against each other. */
export const contrast = new Set(["while", "whereas", "although", "though", "even"]);

/** Conjunctions of conditions. */
export const conditional = new Set(["if", "unless", "until", "till", "provided", "providing"]);

/** Conjunctions of time, cause and manner. */
export const adverbial = new Set([
  "because",
  "since",
  "as",
  "before",
  "after",
  "when",
  "once",
  "so",
  "where",
  "than",
  "lest",
  "wherever",
  "whenever",
]);

/** Relative pronouns. */
export const relative = new Set(["which", "who", "whom", "whose"]);

/** Words that open indirect questions. */
export const asked = new Set(["whether", "what", "how", "why"]);

/** Conjunctions that are prepositions as well. */
export const prepositional = new Set([
  "until",
  "till",
  "since",
  "as",
  "before",
  "after",
  "once",
  "so",
  "where",
  "provided",
  "providing",
  "than",
]);

/** Conjunctions of equals. */
export const coordinators = new Set(["and", "but", "or", "yet", "nor"]);

const breaks = new Set([";", ":", "—", "–", "(", ")", ".", "?", "!", "“", "”", '"', "--"]);

/**
 * Whether a clause can begin or end at a token.
 * @example isBoundary(sceneOf("It ended, then.").tokens[2]); // => true
 */
export function isBoundary(token: Token): boolean {
  return (
    token.text === "," ||
    breaks.has(token.text) ||
    coordinators.has(token.lower) ||
    conditional.has(token.lower) ||
    contrast.has(token.lower) ||
    relative.has(token.lower) ||
    adverbial.has(token.lower) ||
    asked.has(token.lower) ||
    (token.lower === "that" && token.pos !== "DET")
  );
}

/**
 * A mark that ends a clause; a full stop inside "Aug. 1" does not.
 * @example isBreak(sceneOf("It ended; they left.").tokens, 2); // => true
 */
export function isBreak(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text ?? "";
  if (mark !== ".") return breaks.has(mark);
  const next = tokens[at + 1];
  return next === undefined || /^["“”‘\p{Lu}]/u.test(next.text);
}

/**
 * Whether there is a noun or a pronoun between two tokens.
 * @example hasNominal(sceneOf("Lima agreed.").tokens, 0, 1); // => true
 */
export function hasNominal(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(token.pos) || token.pos === "DET");
}
