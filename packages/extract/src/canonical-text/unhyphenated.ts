/** What is left of an English word after a line end has divided it, and is no word by itself. */
const endings = new Set(
  "tion tions sion sions ation ations ition itions ment ments ing ings ed er ers ly ness ity ities able ible tive tives ture tures ence ences ance ances ous ously ism ist ists ian ians cial cially cally tional tionally tiate tiated tiates tiating tiation tiations tary tory cies lation lations nity nities".split(
    " ",
  ),
);

/**
 * Joins the lines of a paragraph by spaces. A word that a line end divides is put together again: a soft hyphen goes; a
 * hyphen goes when the whole word stands somewhere else in the text, or when what follows is no word by itself ("-tion").
 * Any other hyphen stays, as in "cease-fire": where it cannot be told, the text keeps what the page shows.
 * @param text - All lines of the text.
 * @example unhyphenated([])(["The negotia-", "tions on the cease-", "fire stall."]); // => "The negotiations on the cease-fire stall."
 */
export function unhyphenated(text: readonly string[]): (lines: readonly string[]) => string {
  const words = new Set(text.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
  return (lines) => {
    const parts = lines.map((line, i) => {
      const next = lines[i + 1];
      if (next === undefined) return line;
      const { kept, gap } = lineEnd(line, next, words);
      return line.slice(0, kept) + gap;
    });
    return parts.join("");
  };
}

/** How much of a line is kept before the next one, and what stands between the two. */
function lineEnd(line: string, next: string, words: ReadonlySet<string>): { kept: number; gap: "" | " " } {
  if (line.endsWith("\u00ad")) return { kept: -1, gap: "" };
  const [, head] = /(\p{L}+)[-‐]$/u.exec(line.slice(-60)) ?? [];
  const [tail] = /^\p{Ll}+/u.exec(next) ?? [];
  if (head === undefined || tail === undefined) return { kept: line.length, gap: " " };
  const [first, last] = [head.toLowerCase(), tail.toLowerCase()];
  const isWhole = !words.has(`${first}-${last}`) && (words.has(first + last) || endings.has(last));
  return { kept: isWhole ? -1 : line.length, gap: "" };
}
