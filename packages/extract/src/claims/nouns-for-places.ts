import { mentionsWithin } from "../gazetteer/mentions.ts";
import type { Name } from "../gazetteer/names.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Scene } from "./actor.ts";

/** Numbers of the first token and the head noun of a phrase. */
export interface NounPhrase {
  readonly first: number;
  readonly head: number;
}

/**
 * "The West African country", "the island nation": the state named last in the two sentences before, or the text's own.
 * @returns `undefined` for other nouns, and for "the country" alone, which acts for nobody.
 * @example countryMeant({ first: 0, head: 2 }, sceneOf("The island nation left.")); // => undefined
 */
export function countryMeant({ first, head }: NounPhrase, { tokens, cast, sentence }: Scene): string | undefined {
  const plain = !/^(?:country|nation)$/.test(tokens[head]?.lower ?? "") || tokens[first]?.lower !== "the";
  if (plain || head - first < 2) return undefined;
  const states = mentionsWithin(cast.mentions, sentence - 2, sentence - 1).filter(({ state }) => state);
  return (states.findLast(({ acting }) => acting) ?? states.at(-1))?.party ?? cast.home;
}

/**
 * "Officials in Ardel": a place outside the gazetteer stands for whoever sits there.
 * @example seatOf({ head: 0 }, sceneOf("Officials in Ardel left.")); // => "Ardel"
 */
export function seatOf({ head }: Pick<NounPhrase, "head">, { tokens, names }: Scene): string | undefined {
  if (
    !/^(?:officials|leaders|negotiators|diplomats|authorities|rulers|government|ministers|commanders|junta|regime|envoys)$/.test(
      tokens[head]?.lower ?? "",
    )
  )
    return undefined;
  const seat = /^(?:in|from|of)$/.test(tokens[head + 1]?.lower ?? "")
    ? names.find(({ first }) => first === head + 2)
    : undefined;
  return seat && !seat.known && seat.first === seat.last ? seat.text : undefined;
}

/**
 * "The board", after "Norden's board".
 * @example namedBefore({ first: 0, head: 1 }, sceneOf("The board left.")); // => undefined
 */
export function namedBefore({ first, head }: NounPhrase, { tokens, past }: Scene): string | undefined {
  const noun = tokens[head]?.lower ?? "";
  if (first !== head - 1 || tokens[first]?.lower !== "the" || !/^(?:board|council|committee|trust)$/.test(noun))
    return undefined;
  return past.findLast(
    ({ party }) => party !== undefined && party.toLowerCase().endsWith(`’s ${noun}`.replace("’", "'")),
  )?.party;
}

/**
 * "The Lima-based lender": where somebody sits, not who it is.
 * @example isSeat({ first: 1, last: 1, text: "Lima" }, sceneOf("The Lima-based lender left.").tokens); // => true
 */
export function isSeat({ last }: Name, tokens: readonly Token[]): boolean {
  return tokens[last + 1]?.text === "-" && tokens[last + 2]?.lower === "based";
}
