import type { Token } from "../tokenizer/tokenizer.ts";
import { isCapitalised } from "./capitals.ts";
import { isNoun, nounClasses } from "./noun-classes.ts";

/** Nouns at the head of what people found, own or join, not of what belongs to a state. */
const bodies =
  /^(?:union|federation|association|party|company|corporation|airlines?|airways|confederation|alliance|league|guild|society|church|chamber|brotherhood|motors|steel|railways|farmers|workers|teachers|nurses|pilots|fishermen|bureau|democrats|socialists|liberals|conservatives|greens|crescent|cross|academy|post|telecom|oil)$/;

/**
 * Where the name of a body ends that begins with a nation's adjective: "Canadian Union of Bakers", "British Medical
 * Association".
 * @param run - Numbers of the first and last token of the capitalised words.
 * @returns `undefined` for organs of the state itself and for people: "Russian Security Council", "French President Ann Lee".
 * @example nationalName(sceneOf("British Medical Association members left.").tokens, [0, 2]); // => 2
 */
export function nationalName(tokens: readonly Token[], [first, last]: readonly [number, number]): number | undefined {
  const words = tokens.slice(first + 1, last + 1).map(({ lower }) => lower);
  const of = words.findIndex((word) => word === "of" || word === "for");
  const head = words[of > 0 ? of - 1 : words.length - 1] ?? "";
  const official = words.some(
    (word) => isNoun(word, "organ") || isNoun(word, "role") || nounClasses(word).includes("state"),
  );
  const named = isCapitalised(tokens[first + 1]) && bodies.test(head);
  return named && !official ? last : undefined;
}
