import type { CanonicalText } from "../canonical-text/canonical-text.ts";

const own = /(?<![\p{L}’'])(?:I|we|our|my|me|us|I['’](?:m|ve|d|ll)|we['’](?:re|ve|d|ll))(?![\p{L}])/iu;
const addressed = /(?<![\p{L}’'])(?:you|your|you['’](?:re|ve|d|ll))(?![\p{L}])/iu;
const least = 4;
const share = 0.3;

/**
 * Which paragraphs of an interview without labels are answers: those that say "I" or "we" outside quotation marks or
 * follow a question; a question ends in one, or says "you" and never "I".
 * @returns Nothing for a text that is no interview: few paragraphs in the first person, or fewer than three questions.
 * @example interviewTurns({ text: "Why?\nWe had to.", blocks: [] }).size; // => 0
 */
export function interviewTurns({
  text,
  blocks,
}: Pick<CanonicalText, "text" | "blocks">): Map<number, "asks" | "answers"> {
  const out = new Map<number, "asks" | "answers">();
  const paragraphs = blocks.flatMap(({ start, end, kind }, block) =>
    kind === "heading" && !text.slice(start, end).trimEnd().endsWith("?")
      ? []
      : [{ block, words: unquoted(text.slice(start, end)) }],
  );
  for (const { block, words } of paragraphs) {
    if (words.trimEnd().endsWith("?") && !own.test(words)) out.set(block, "asks");
    else if (own.test(words)) out.set(block, "answers");
    else if (addressed.test(words)) out.set(block, "asks");
    else if (out.get(block - 1) === "asks") out.set(block, "answers");
  }
  const asked = paragraphs.filter(({ block, words }) => out.get(block) === "asks" && words.trimEnd().endsWith("?"));
  const answers = [...out.values()].filter((turn) => turn === "answers").length;
  const first = paragraphs.filter(({ block, words }) => out.get(block) === "answers" && own.test(words)).length;
  const interview =
    asked.length >= least - 1 && first >= least && first >= share * paragraphs.length && first * 2 >= answers;
  return interview ? out : new Map();
}

function unquoted(words: string): string {
  return words.replace(/[“"][^”"]*[”"]/gu, " ");
}
