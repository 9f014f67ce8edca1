import { canonicalText } from "../canonical-text/canonical-text.ts";
import { castOf } from "../gazetteer/cast.ts";
import { winkTokenizer } from "../tokenizer/wink-tokenizer.ts";
import type { Scene } from "./actor.ts";
import { prepare } from "./prepare.ts";

/**
 * The first sentence of a text by itself, with nothing before it: for examples and tests.
 * @example sceneOf("Lima agreed.").tokens.length; // => 3
 */
export function sceneOf(text: string): Scene {
  const sentences = prepare(canonicalText(text, "text"), { parties: [] }, winkTokenizer());
  const [first] = sentences;
  return { tokens: first?.tokens ?? [], names: first?.names ?? [], cast: castOf(sentences), sentence: 0, past: [] };
}
