import type { CanonicalText } from "../canonical-text/canonical-text.ts";

const label = /^([\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]*){0,3}):\s+(?=\S)/u;
const asks =
  /^(?:moderator|question|q|interviewer|host|reporter|journalist|presenter|note|update|correction|source|title)$/i;

/** Who speaks a block of a transcript, and how long the label is. */
export interface SpeakerLabel {
  /** The speaker as written; none for whoever only asks. */
  readonly who?: string;
  readonly length: number;
}

/**
 * The speakers of a transcript by block: "AMBASSADOR LIND: We are not there yet."
 * @returns Nothing for a text in which no label comes twice: a colon alone makes no transcript.
 * @example speakerLabels(canonicalText("LIND: Yes.\nROY: No.\nLIND: Why?", "text")).get(1)?.who; // => "ROY"
 */
export function speakerLabels({ text, blocks }: Pick<CanonicalText, "text" | "blocks">): Map<number, SpeakerLabel> {
  const found = new Map<number, SpeakerLabel>();
  const counts = new Map<string, number>();
  blocks.forEach(({ start, end }, block) => {
    const match = label.exec(text.slice(start, Math.min(end, start + 80)));
    const who = match?.[1];
    if (!match || !who) return;
    counts.set(who, (counts.get(who) ?? 0) + 1);
    found.set(block, { length: match[0].length, ...(asks.test(who) ? {} : { who }) });
  });
  return [...counts.values()].some((count) => count > 1) ? found : new Map();
}
