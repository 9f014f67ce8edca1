import type { BriefBlock, BriefSentence } from "@parley/model";
import { markedStretches, type IsClaim } from "./passage-marks.ts";
import { splitSentences } from "./split-sentences.ts";

type Cell = Extract<BriefBlock, { kind: "table" }>["rows"][number][number];

interface Chunk {
  readonly kind: BriefBlock["kind"];
  readonly lines: string[];
}

/**
 * Reads what a person wrote into a section: paragraphs between blank lines, lists of `- `, tables of `| a | b |` whose
 * first row is the head. A mark cites for the sentence it stands in or after; a sentence with marks in its midst comes
 * in parts, each with the claims of its own mark, so that a note stands where its author put it.
 * @param isClaim - Which words in brackets are ids of claims; all others stay in the text as written.
 * @returns Empty for blank text.
 * @example passageBlocks("Staff wants four [c1]. We doubt it. [author]", (id) => id === "c1").length; // => 1
 */
export function passageBlocks(text: string, isClaim: IsClaim): BriefBlock[] {
  return chunksOf(text)
    .map((chunk) => blockOf(chunk, isClaim))
    .filter((block) => !isEmpty(block));
}

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim();
    const kind = kindOf(line);
    if (line === "") open = undefined;
    else if (open && (open.kind === kind || (kind === "paragraph" && open.kind === "list"))) {
      if (open.kind === "list" && kind === "paragraph") open.lines.push(`${open.lines.pop() ?? ""} ${line}`);
      else open.lines.push(line);
    } else {
      open = { kind, lines: [line] };
      chunks.push(open);
    }
  }
  return chunks;
}

function kindOf(line: string): BriefBlock["kind"] {
  if (/^-(?:\s|$)/.test(line)) return "list";
  return /^\|.*\|$/.test(line) ? "table" : "paragraph";
}

function blockOf({ kind, lines }: Chunk, isClaim: IsClaim): BriefBlock {
  switch (kind) {
    case "paragraph":
      return { kind, sentences: sentencesOf(lines.join(" "), isClaim) };
    case "list":
      return {
        kind,
        items: lines.map((line) => sentencesOf(line.slice(1), isClaim)).filter((item) => item.length > 0),
      };
    case "table": {
      const [head = [], ...rest] = lines.map((line) => cellsOf(line, isClaim));
      const ruled = rest[0]?.every((cell) => /^:?-{2,}:?$/.test(cell.text)) ?? false;
      return { kind, head: head.map((cell) => cell.text), rows: ruled ? rest.slice(1) : rest };
    }
  }
}

/** The claims of a mark with nothing before it go to the sentence after it. */
function sentencesOf(text: string, isClaim: IsClaim): BriefSentence[] {
  const out: BriefSentence[] = [];
  let early: readonly string[] = [];
  for (const stretch of markedStretches(text, isClaim)) {
    const parts = splitSentences(stretch.text);
    if (parts.length === 0) early = stretch.claims;
    parts.forEach((part, i) => {
      const last = i === parts.length - 1;
      const claims = [...new Set([...(i === 0 ? early : []), ...(last ? stretch.claims : [])])];
      out.push({ text: part, claims, basis: last ? stretch.basis : "claims" });
    });
    if (parts.length > 0) early = [];
  }
  return out;
}

function cellsOf(line: string, isClaim: IsClaim): Cell[] {
  const inner = line.slice(1, -1);
  const cells = inner.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/);
  return cells.map((cell) => {
    const stretches = markedStretches(cell, isClaim);
    return {
      text: stretches
        .map(({ text }) => text.trim())
        .filter((text) => text !== "")
        .join(" "),
      claims: [...new Set(stretches.flatMap(({ claims }) => claims))],
    };
  });
}

function isEmpty(block: BriefBlock): boolean {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.length === 0;
    case "list":
      return block.items.length === 0;
    case "table":
      return false;
  }
}
