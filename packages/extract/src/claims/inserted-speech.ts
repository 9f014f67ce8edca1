import { reportingLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";

/** A speaker put into a sentence between commas: token numbers, `last` inclusive, commas left out. */
export interface InsertedSpeech {
  readonly first: number;
  readonly last: number;
  readonly verb: number;
}

const longest = 12;

/**
 * Finds speakers put between commas: "Sympathy, pollsters say, remains with the nurses."
 * @example insertedSpeech(sceneOf("The talks will, aides say, end.").tokens).length; // => 1
 */
export function insertedSpeech(tokens: readonly Token[]): InsertedSpeech[] {
  const out: InsertedSpeech[] = [];
  for (let verb = 2; verb < tokens.length - 2; verb++) {
    if (tokens[verb]?.pos !== "VERB" || tokens[verb + 1]?.text !== ",") continue;
    if (reportingLexicon.at(tokens, verb, verb + 1).length === 0) continue;
    let first = verb;
    while (first > 0 && verb - first < longest && !/^[,;:.—"”“]$/.test(tokens[first - 1]?.text ?? "")) first--;
    const inside = tokens.slice(first, verb);
    const nominal = inside.some((token) => /^(?:NOUN|PROPN|PRON)$/.test(token.pos));
    const verbs = inside.some(
      (token) => token.pos === "VERB" || (token.pos === "AUX" && !/^(?:have|has|had)$/.test(token.lower)),
    );
    if (tokens[first - 1]?.text === "," && nominal && !verbs) out.push({ first, last: verb, verb });
  }
  return out;
}
