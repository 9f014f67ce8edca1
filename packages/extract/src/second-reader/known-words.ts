import type { Party } from "@parley/model";
import { foldedText, seenText, type FoldedText } from "../anchoring/folded-text.ts";
import { wordPlaces } from "./locate-quote.ts";

/** Tells what a name given by a model stands for; `undefined` when neither the case nor the report has it. */
export type KnownWords = (typed: string) => string | undefined;

const longestName = 120;
const mostHolders = 4;

/**
 * Names that may stand in a claim: a party of the case, by its id or a name, as its name; else words of the report as
 * they stand there.
 * @example knownWords("Lima agreed.", [{ id: "pe", name: "Peru", aliases: ["Lima"] }])("lima"); // => "Peru"
 */
export function knownWords(text: string, parties: readonly Pick<Party, "id" | "name" | "aliases">[]): KnownWords {
  const names = new Map(
    parties.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((one) => [plain(one), name] as const)),
  );
  const first = firstPlace(text);
  return (typed) => {
    if (typed.length > longestName) return undefined;
    return names.get(plain(typed)) ?? first(typed);
  };
}

/**
 * The holder that a model names: up to four names joined by |, each of the case or the report, or that it is the report
 * itself or an unnamed expert who says it.
 * @returns `undefined` when one of them stands nowhere.
 * @example knownHolder("(article)", () => undefined); // => "(article)"
 */
export function knownHolder(typed: string, known: KnownWords): string | undefined {
  const parts = typed.split("|").map((part) => part.trim());
  if (parts.length > mostHolders) return undefined;
  const holders = parts.map((part) => (part === "(article)" || part === "(expert)" ? part : known(part)));
  return holders.every((holder) => holder !== undefined) ? [...new Set(holders)].join("|") : undefined;
}

function plain(name: string): string {
  return foldedText(name).folded.trim();
}

/** Words as they first stand in the text: a name may stand there as often as it likes. */
function firstPlace(text: string): KnownWords {
  let folded: FoldedText | undefined;
  return (typed) => {
    if (!/\p{L}/u.test(typed)) return undefined;
    folded ??= foldedText(text);
    const [place] = wordPlaces(folded, typed);
    if (!place) return undefined;
    const words = seenText(text.slice(place.start, place.end).replace(/\s+/g, " ")).trim();
    return words === "" || words.includes("|") ? undefined : words;
  };
}
