import type { BriefBlock, BriefSentence } from "@parley/model";

/** A whole sentence of a passage, however many marks stand in it; a cell of a table is none. */
export interface WrittenSentence {
  readonly text: string;
  readonly claims: readonly string[];
  readonly basis: BriefSentence["basis"];
  /** A title or a lead-in: short and without a stop, or with a colon at its end. */
  readonly heading: boolean;
}

const ended = /[.!?…。！？][”’"»)\]」』）]*$/u;

/**
 * The sentences of a passage, parts between marks joined again.
 * @example writtenSentences([{ kind: "paragraph", sentences: [{ text: "Six,", claims: ["c1"], basis: "claims" }, { text: "or five.", claims: [], basis: "claims" }] }]).length; // => 1
 */
export function writtenSentences(blocks: readonly BriefBlock[]): WrittenSentence[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "paragraph":
        return joined(block.sentences);
      case "list":
        return block.items.flatMap(joined);
      case "table":
        return [];
    }
  });
}

function joined(parts: readonly BriefSentence[]): WrittenSentence[] {
  const out: WrittenSentence[] = [];
  let open: BriefSentence[] = [];
  for (const part of parts) {
    open.push(part);
    if (!ended.test(part.text)) continue;
    out.push(whole(open));
    open = [];
  }
  return open.length === 0 ? out : [...out, whole(open)];
}

function whole(parts: readonly BriefSentence[]): WrittenSentence {
  const text = parts.map((part) => part.text).join(" ");
  return {
    text,
    claims: [...new Set(parts.flatMap(({ claims }) => claims))],
    basis: parts.find(({ basis }) => basis !== "claims")?.basis ?? "claims",
    heading: text.endsWith(":") || (!ended.test(text) && text.split(" ").length <= 12),
  };
}

/** The author's own words: a text without what stands in quotation marks. @example ownWords("He said “never”."); // => "He said  ." */
export function ownWords(text: string): string {
  return text.replace(/“[^“”]*”|"[^"]*"|«[^«»]*»|„[^„“”]*[“”]|‘[^‘’]*’(?!\p{L})/gu, " ");
}
