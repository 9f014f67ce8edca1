import type { CanonicalText } from "./canonical-text.ts";

/** What kinds of text there are: reported by an outlet, jotted down, spoken by several, said by one party. */
export type ReportKind = "article" | "notes" | "transcript" | "statement";

/**
 * What kind of text a report is, by its form alone. A transcript has speakers before colons, at least one of them
 * twice. A statement says so on top, and either speaks of itself as "we" or reports nobody's words. Notes are short lines, most of them items or without a full stop. The rest are articles.
 * @example reportKind(canonicalText("LIND: Yes.\nROY: No.\nLIND: Why?", "text")); // => "transcript"
 */
export function reportKind(doc: Pick<CanonicalText, "text" | "blocks">): ReportKind {
  const lines = doc.blocks.map(({ start, end, kind }) => ({ text: doc.text.slice(start, end), kind }));
  if (isTranscript(lines)) return "transcript";
  if (isStatement(lines)) return "statement";
  return isNotes(lines) ? "notes" : "article";
}

interface Line {
  readonly text: string;
  readonly kind: CanonicalText["blocks"][number]["kind"];
}

const label =
  /^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?([\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,3})(?: \([^)]{1,40}\))?:\s+\S/u;
const factLabel =
  /^(?:date|place|present|participants|attendees|location|subject|re|from|to|cc|source|title|note|update|agenda|next|action|actions|published|venue|time)$/i;

/** Speakers make a third of the lines, and one of them speaks twice. */
function isTranscript(lines: readonly Line[]): boolean {
  const speakers = lines.flatMap(({ text, kind }) => {
    const who = kind === "list-item" ? undefined : label.exec(text)?.[1];
    return who === undefined || factLabel.test(who) ? [] : [who];
  });
  const distinct = new Set(speakers).size;
  return distinct >= 2 && distinct < speakers.length && 3 * speakers.length >= lines.length;
}

const heading =
  /\b(?:joint |official |press |public )?(?:statement|communiqu[eé]|declaration)\s+(?:by|of|from|on behalf of|issued by)\b|^(?:joint |official |press )?(?:statement|communiqu[eé]|declaration)(?!\p{L})|\b(?:spokesperson|minister|ministry|secretariat|office|committee|council)[’']?s? (?:statement|declaration)\b|^for immediate release\b/iu;
const firstPlural = /\b(?:we|our|ours|us)\b/gi;
const quoted = /[“"][^”"]*[”"]/g;

const opening =
  /^(?:joint |official |press |public )?(?:statement|communiqu[eé]|declaration) (?:by|of|from|on behalf of|issued by)\b/i;
const reporting = /\b(?:said|says|told|reported|according to|announced|added)\b/i;

/** Its head says so, and outside quotes it speaks of itself as "we" or, below a plain "Statement by", reports nobody. */
function isStatement(lines: readonly Line[]): boolean {
  const head = lines.slice(0, 3).filter(({ text, kind }) => kind === "heading" || text.length <= 140);
  if (!head.some(({ text }) => heading.test(text.trim()))) return false;
  const body = lines.map(({ text }) => text.replace(quoted, " ")).join(" ");
  const words = body.match(/\p{L}+/gu)?.length ?? 1;
  const own = body.match(firstPlural)?.length ?? 0;
  if (own >= 2 && own / words >= 0.01) return true;
  return opening.test(lines[0]?.text ?? "") && !reporting.test(body);
}

const item = /^(?:[-–—*•·+>]|\d{1,2}[.)])\s+/;
const longestNote = 14;

/** Most lines below the title are items or stop without a full stop, and they are short. */
function isNotes(lines: readonly Line[]): boolean {
  const body = lines[0]?.kind === "heading" ? lines.slice(1) : lines;
  if (body.length < 3) return false;
  const terse = body.filter(({ text, kind }) => {
    const open = kind === "list-item" || item.test(text) || !/[.!?…]["”’)]*$/.test(text.trim());
    return open && (text.match(/\S+/g)?.length ?? 0) <= longestNote;
  });
  return terse.length >= 0.65 * body.length;
}

/**
 * A text laid out for reading as what it is: in notes a short line below the title says something, though it has no full
 * stop and looks like a heading.
 * @example laidOutAs({ text: "Talks", textHash: "", blocks: [{ start: 0, end: 5, kind: "heading" }] }, "notes").blocks[0]?.kind; // => "heading"
 */
export function laidOutAs(doc: CanonicalText, kind: ReportKind): CanonicalText {
  if (kind !== "notes") return doc;
  const blocks = doc.blocks.map((block, i) =>
    i > 0 && block.kind === "heading" && doc.text[block.start] !== "#"
      ? { ...block, kind: "paragraph" as const }
      : block,
  );
  return { ...doc, blocks };
}
