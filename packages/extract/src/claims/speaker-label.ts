import type { CanonicalText } from "../canonical-text/canonical-text.ts";

const label =
  /^([\p{Lu}][\p{L}.'’-]*(?: [\p{Lu}][\p{L}.'’-]*){0,4})(?:\s*\(([^()]{2,50})\)|, ([\p{L}][^:.,]{2,40}))?\s*[:.](?:\s+|\s*[—–-]\s+)(?=\S)/u;
const asks = /^(?:question|q|interviewer|reporter|journalist|note|update|correction|source|title)$/i;
const leads = /^(?:moderator|chair|host|presenter|anchor)$/i;
const answers = /^(?:a|answer)$/i;

/** Who speaks a block of a transcript, and how long the label is. */
export interface SpeakerLabel {
  /** The speaker as written; none for whoever asks. */
  readonly who?: string;
  /** Only leads through the talk. */
  readonly leads?: boolean;
  /** The party that the label itself gives: "LIND (NORWAY):". */
  readonly side?: string;
  /** A bare "A:" whose speaker the text names elsewhere. */
  readonly answers?: boolean;
  readonly length: number;
}

/**
 * The speakers of a transcript by block: "AMBASSADOR LIND: We are not there yet." A party given once with
 * a label holds for all labels of that speaker.
 * @returns Nothing for a text in which no label comes twice: a colon alone makes no transcript.
 * @example speakerLabels(canonicalText("LIND: Yes.\nROY: No.\nLIND: Why?", "text")).get(1)?.who; // => "ROY"
 */
export function speakerLabels({ text, blocks }: Pick<CanonicalText, "text" | "blocks">): Map<number, SpeakerLabel> {
  const found = new Map<number, SpeakerLabel>();
  const counts = new Map<string, number>();
  const sides = new Map<string, string>();
  blocks.forEach(({ start, end }, block) => {
    const match = label.exec(text.slice(start, Math.min(end, start + 110)));
    const who = match?.[1];
    if (!match || !who || (match[0].trimEnd().endsWith(".") && who.length > 1)) return;
    const surname = who.split(" ").at(-1) ?? who;
    const side = match[2] ?? match[3];
    if (side) sides.set(surname, side);
    counts.set(surname, (counts.get(surname) ?? 0) + 1);
    const role = answers.test(who)
      ? { answers: true }
      : leads.test(who)
        ? { leads: true }
        : asks.test(who)
          ? {}
          : { who };
    found.set(block, { length: match[0].length, ...role });
  });
  if (![...counts.values()].some((count) => count > 1)) return new Map();
  for (const [block, speaker] of found) {
    const side = sides.get(speaker.who?.split(" ").at(-1) ?? "");
    if (side) found.set(block, { ...speaker, side });
  }
  return found;
}
