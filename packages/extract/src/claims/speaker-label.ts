import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import { interviewTurns } from "./interview-turns.ts";

const label =
  /^(?:[—–-]\s+)?([\p{Lu}][\p{L}.'’-]*(?: (?:of|for|of the|for the|and|de|van|der|al|bin) [\p{Lu}][\p{L}.'’-]*| [\p{Lu}][\p{L}.'’-]*){0,6})(?:\s*\(([^()]{2,50})\)|, ([\p{L}][^:.,]{2,60}))?\s*[:.](?:\s+|\s*[—–-]\s+)(?=\S)/u;
const asks = /^(?:question|q|interviewer|reporter|journalist|note|update|correction|source|title)$/i;
/** Labels of what is played in: who speaks stands in the brackets behind them. */
const clips = /^(?:clip|tape|sound|insert|quote|audio|video|voice)$/i;
/** Labels of whoever tells the story. */
const tells = /^(?:cue|intro|studio|narration|narrator|link|anchor|presenter)$/i;
const leads = /^(?:moderator|chair|host)$/i;
const answers = /^(?:a|answer)$/i;

/** Who speaks a block of a transcript, and how long the label is. */
export interface SpeakerLabel {
  /** The speaker as written; none for whoever asks. */
  readonly who?: string;
  /** Only leads through the talk. */
  readonly leads?: boolean;
  /** The party that the label itself gives: "LIND (NORWAY):". */
  readonly side?: string;
  /** Played in by whoever tells the story, who goes on afterwards. */
  readonly played?: boolean;
  /** A bare "A:" whose speaker the text names elsewhere. */
  readonly answers?: boolean;
  readonly length: number;
}

/** The turns of an interview whose questions and answers have no labels. */
function withoutLabels(doc: Pick<CanonicalText, "text" | "blocks">): Map<number, SpeakerLabel> {
  const turns = [...interviewTurns(doc)];
  return new Map(
    turns.map(([block, turn]) => [block, { length: 0, ...(turn === "answers" ? { answers: true } : {}) }]),
  );
}

/** At least this share of a transcript's paragraphs have a label. */
const labelled = 0.4;

/** A paragraph without a label goes on with the turn before it, where most paragraphs have one. */
function carryOn(found: Map<number, SpeakerLabel>, blocks: CanonicalText["blocks"]): void {
  const paragraphs = blocks.filter(({ kind }) => kind !== "heading").length;
  if (found.size < labelled * paragraphs) return;
  let teller: SpeakerLabel | undefined;
  blocks.forEach(({ kind }, block) => {
    const before = found.get(block - 1)?.played ? teller : found.get(block - 1);
    if (before && kind !== "heading" && !found.has(block)) found.set(block, { ...before, length: 0 });
    if (!found.get(block)?.played) teller = found.get(block) ?? teller;
  });
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
    if (side && !clips.test(who)) sides.set(surname, side);
    counts.set(surname, (counts.get(surname) ?? 0) + 1);
    const played = clips.test(who) ? side?.split(",")[0]?.trim() : undefined;
    const role = played
      ? { who: played, played: true }
      : answers.test(who)
        ? { answers: true }
        : leads.test(who)
          ? { leads: true }
          : asks.test(who) || tells.test(who) || clips.test(who)
            ? {}
            : { who };
    found.set(block, { length: match[0].length, ...role });
  });
  if (![...counts.values()].some((count) => count > 1)) return withoutLabels({ text, blocks });
  carryOn(found, blocks);
  for (const [block, speaker] of found) {
    const side = sides.get(speaker.who?.split(" ").at(-1) ?? "");
    if (side) found.set(block, { ...speaker, side });
  }
  return found;
}
