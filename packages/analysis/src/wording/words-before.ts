import type { Claim } from "@parley/model";

/** How far back a sentence is looked for its beginning, in UTF-16 units. */
const reach = 600;

/**
 * What a report says before a quote in the same sentence, such as who told whom: “the Union told the Ministry that ”.
 * Where the quote stands several times and nothing says which is meant, the first one counts.
 * @returns Empty where the quote begins its sentence; `undefined` where the text does not hold it.
 * @example wordsBefore({ quote: "it would leave" }, "Rain fell. The Port said it would leave."); // => "The Port said "
 */
export function wordsBefore({ start, quote }: Pick<Claim, "start" | "quote">, text: string): string | undefined {
  const at = start !== undefined && text.startsWith(quote, start) ? start : text.indexOf(quote);
  if (at < 0 || text === "") return undefined;
  const near = text.slice(Math.max(0, at - reach), at);
  const last = [...near.matchAll(/[.!?]["”’)]*\s|\n/g)].at(-1);
  return last === undefined ? near : near.slice(last.index + last[0].length);
}
