import type { Token } from "../tokenizer/tokenizer.ts";
import { isCapitalised, spelled } from "./capitals.ts";
import type { Gazetteer, GazetteerEntry, KnownName } from "./gazetteer.ts";
import { headlineVerbAt } from "./headline-verb.ts";
import { isNoun } from "./noun-classes.ts";

/** A known name in a sentence. */
export interface KnownPlace {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly known: KnownName;
}

/**
 * The longest name of the gazetteer that begins at a token.
 * @example knownNameAt(sceneOf("Lima agreed.").tokens, 0, gazetteer({ parties: [] }))?.known.name; // => "Peru"
 */
export function knownNameAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): KnownPlace | undefined {
  const token = tokens[at];
  if (!token || !/^[\p{Lu}\p{N}]/u.test(token.text)) return undefined;
  const [word = ""] = wordsOf(token);
  for (const { words, capitals, article, known } of gazetteer.starting(word)) {
    const last = matchEnd(tokens, at, words);
    if (last === undefined || (capitals && token.text !== token.text.toUpperCase())) continue;
    if (article && (tokens[at - 1]?.lower !== "the" || isCapitalised(tokens[last + 1]))) continue;
    if (extendsFurther(tokens, { first: at, last, known }, gazetteer) || isNamesake(tokens, at, { words, known }))
      continue;
    return { first: at, last, text: spelled(tokens, at, last), known };
  }
  return undefined;
}

/** The words of a token that the gazetteer may know: split at hyphens, plain apostrophes. */
function wordsOf(token: Token | undefined): string[] {
  return token
    ? token.lower
        .replace(/’/g, "'")
        .split("-")
        .filter((word) => word !== "")
    : [];
}

function matchEnd(tokens: readonly Token[], at: number, words: readonly string[]): number | undefined {
  let matched = 0;
  for (let i = at; i < tokens.length && matched < words.length; i++) {
    for (const word of wordsOf(tokens[i])) if (word !== words[matched++]) return undefined;
    if (matched === words.length) return i;
  }
  return undefined;
}

/** "Western Union", "Paris Club", "China Development Bank": a known short name inside a longer, different name. */
function extendsFurther(
  tokens: readonly Token[],
  { first, last, known }: Omit<KnownPlace, "text">,
  gazetteer: Gazetteer,
): boolean {
  if (known.kind === "party" && opensFirm(tokens, last + 1, gazetteer)) return true;
  if (known.kind === "outlet" && last === first && tokens[last + 1]?.pos === "NOUN") return false;
  const after = tokens[last + 1];
  if (!after || known.adjective || !isCapitalised(after)) return false;
  const isSort = known.kind === "party" || (known.kind === "outlet" && last === first);
  return isSort && isNoun(after.lower, "organisation") && after.text !== after.text.toUpperCase();
}

const firms =
  /^(?:bank|airlines?|airways|railways?|corporation|corp|company|fund|telecom|petroleum|holdings?|foundation|institute)$/;

/**
 * "Development Bank", "National Oil Company": two or more capitalised words that end as a firm's name does; not, under a
 * headline's capitals, "Rejects World Bank".
 */
function opensFirm(tokens: readonly Token[], from: number, gazetteer: Gazetteer): boolean {
  let last = from;
  while (isCapitalised(tokens[last + 1]) && !headlineVerbAt(tokens, last + 1)) last++;
  const ends = last > from && isCapitalised(tokens[from]) && firms.test(tokens[last]?.lower ?? "");
  if (!ends || headlineVerbAt(tokens, from)) return false;
  return !tokens.slice(from, last + 1).some((_, i) => {
    const inside = knownNameAt(tokens, from + i, gazetteer)?.known;
    return inside !== undefined && !inside.adjective;
  });
}

/** "Miriam Costa": the surname of a known person after another first name. */
function isNamesake(
  tokens: readonly Token[],
  at: number,
  { words, known }: Pick<GazetteerEntry, "words" | "known">,
): boolean {
  const before = tokens[at - 1];
  return (
    known.kind === "person" &&
    words.length === 1 &&
    before?.pos === "PROPN" &&
    isCapitalised(before) &&
    before.text !== before.text.toUpperCase() &&
    !isNoun(before.lower, "title") &&
    !known.name.toLowerCase().includes(before.lower)
  );
}
