import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import type { CaseContext } from "../case-context.ts";
import type { NamedSentence } from "../gazetteer/cast-member.ts";
import { gazetteer } from "../gazetteer/gazetteer.ts";
import { isNoun } from "../gazetteer/noun-classes.ts";
import { namesOf } from "../gazetteer/names.ts";
import { sentences } from "../sentences/sentences.ts";
import type { Token, Tokenizer } from "../tokenizer/tokenizer.ts";
import { type SpeakerLabel, speakerLabels } from "./speaker-label.ts";
import { repairTags } from "./repair-tags.ts";

/** A sentence ready for reading; the tokens' offsets point into the canonical text. */
export interface PreparedSentence extends NamedSentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly heading: boolean;
  /** Who speaks it, in a transcript. */
  readonly speaker?: string;
  /** The party that the label of the speaker gives. */
  readonly side?: string;
  /** Said by whoever only leads through a transcript. */
  readonly leads?: boolean;
}

/** A longer run of words without an end is read in pieces. */
const longestSentence = 220;
const insideSentence = /(?<=[\p{Ll}\p{N},;’'] )\p{Lu}[\p{L}-]+/gu;
const smallWord = /(?<![\p{L}\p{N}-])\p{Ll}[\p{Ll}-]+/gu;
const timestamp = /^\d{1,2}[:.]\d{2}(?:\s?(?:am|pm|a\.m\.|p\.m\.|GMT|CET|EST))?\s*[-–—:]?\s+(?=\p{Lu})/u;
const dateline =
  /^(?:[A-Z][A-Z'’./ -]{2,30})(?:,(?:[^.—–]|(?<=\p{L})\.(?= \d)){1,40}?)?(?:\s*\([A-Za-z /-]{2,30}\)(?:\.|\s*[-—–]+)|\s*[-—–]+)\s+(?=\S)/u;
/** "Lima, Peru – …", at the very beginning. */
const placeline = /^\p{Lu}[\p{L}’' ]{2,24}, \p{Lu}[\p{L}. ]{2,24} [-—–] (?=\p{Lu})/u;

/**
 * Cuts a text into sentences with tokens and names. A dateline ("GENEVA, March 3 (Agency) -") is left out.
 * @example prepare(canonicalText("Lima agreed.", "text"), { parties: [] }, winkTokenizer()).length; // => 1
 */
export function prepare(doc: CanonicalText, context: CaseContext, tokenizer: Tokenizer): PreparedSentence[] {
  const known = gazetteer(context);
  const labels = speakerLabels(doc);
  const answering = [...labels.values()].some(({ answers }) => answers)
    ? (firstNamed(labels) ?? interviewee(doc.text))
    : undefined;
  const spelling = {
    capital: new Set([...doc.text.matchAll(insideSentence)].map(([word]) => word)),
    small: new Set(doc.text.match(smallWord)),
  };
  const out: PreparedSentence[] = [];
  for (const { start, end, block } of sentences(doc)) {
    const text = doc.text.slice(start, end);
    const heading = doc.blocks[block]?.kind === "heading";
    const label = labels.get(block);
    const opens = start === doc.blocks[block]?.start;
    const skip =
      label && opens
        ? label.length
        : (timestamp.exec(text)?.[0].length ?? datelineLength(text, out.length === 0 || opens));
    const all = repairTags(tokenizer.tokenize(text.slice(skip))).map((token) => moved(token, start + skip));
    for (let i = 0; i < all.length; i += longestSentence) {
      const tokens = all.slice(i, i + longestSentence);
      const names = namesOf(tokens, known, spelling);
      out.push({
        start,
        end,
        block,
        heading,
        tokens,
        names,
        ...spokenBy(label, answering),
      });
    }
  }
  return out;
}

/** "GENEVA, March 3 (Agency) -"; the name of an organisation before a dash is none. */
function datelineLength(text: string, opens: boolean): number {
  const head = text.slice(0, 120);
  const found = dateline.exec(head)?.[0] ?? (opens ? placeline.exec(head)?.[0] : undefined) ?? "";
  const place = found.split(/[,(—–-]/)[0] ?? "";
  return place.split(" ").some((word) => isNoun(word.toLowerCase(), "organisation")) ? 0 : found.length;
}

function spokenBy(
  label: SpeakerLabel | undefined,
  answering: string | undefined,
): Pick<PreparedSentence, "speaker" | "side" | "leads"> {
  if (!label) return {};
  const speaker = label.who ?? (label.answers ? answering : undefined);
  if (!speaker) return label.leads ? { leads: true } : {};
  return { speaker, ...(label.side ? { side: label.side } : {}) };
}

function firstNamed(labels: ReadonlyMap<number, SpeakerLabel>): string | undefined {
  for (const { who } of labels.values()) if (who) return who;
  return undefined;
}

/** Who gives the answers marked "A:": the first full name of the text. */
function interviewee(text: string): string | undefined {
  const introduced =
    /(?<![\p{L}] )(?<=^|[\s“"(])(?!(?:On|In|At|By|Last|This|The|Since|Until) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}(?=,? (?:has|is|was|who|the|leads|heads|speaks|says|said|of|from)\b)/mu.exec(
      text,
    )?.[0];
  return introduced ?? /(?<=, )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?=\s*$)/mu.exec(text)?.[0];
}

function moved(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by };
}
