import type { ReadClaim } from "@parley/model";
import type { CanonicalText } from "./canonical-text/canonical-text.ts";
import type { CaseContext, ReportReading } from "./case-context.ts";
import { claimOf } from "./claims/claim-of.ts";
import { readSentence, type Thread } from "./claims/read-sentence.ts";
import type { Actor } from "./claims/actor.ts";
import { prepare, type PreparedSentence } from "./claims/prepare.ts";
import { unclaimedSpans } from "./claims/unclaimed-spans.ts";
import { authorOf } from "./claims/author-of.ts";
import { placeSpeakers } from "./gazetteer/place-speakers.ts";
import { castOf } from "./gazetteer/cast.ts";
import { proposals } from "./gazetteer/proposals.ts";
import { issueReader } from "./issues/issue-reader.ts";
import type { Tokenizer } from "./tokenizer/tokenizer.ts";
import { winkTokenizer } from "./tokenizer/wink-tokenizer.ts";

/** How many actors a pronoun can look back on. */
const memory = 12;

/**
 * Reads a report: suggested claims in the order of the text, what became no claim, and who and what the text names.
 * @param tokenizer - Cuts the text into words; the built-in one by default.
 * @example readReport(canonicalText("Moscow rejected the plan.", "text"), { parties: [] }).claims[0]?.act; // => "reject"
 */
export function readReport(
  doc: CanonicalText,
  context: CaseContext,
  tokenizer: Tokenizer = winkTokenizer(),
): ReportReading {
  const sentences = prepare(doc, context, tokenizer);
  const cast = castOf(sentences);
  const author = authorOf(sentences, cast);
  placeSpeakers(cast, sentences);
  const informed = { ...context, issueOf: context.issueOf ?? issueReader(doc.text) };
  const claims: ReadClaim[] = [];
  let past: Actor[] = [];
  let thread: Thread = { block: -1 };
  sentences.forEach((sentence, number) => {
    if (sentence.heading || sentence.leads) return;
    const voice = thread.voice?.actor;
    const scene = {
      tokens: sentence.tokens,
      names: sentence.names,
      cast,
      sentence: number,
      past,
      ...(voice ? { voice } : {}),
      ...(sentence.speaker ? { speaker: sentence.speaker } : {}),
      ...(author ? { author } : {}),
    };
    const reading = readSentence(scene, thread, sentence.block);
    addClaims(claims, reading.drafts, { doc, context: informed, sentence });
    past = [...past, ...reading.actors].slice(-memory);
    thread = reading.thread;
  });
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  return { claims, unclaimed: unclaimedSpans(doc, claims), ...proposals(sentences, cast) };
}

type Drafts = ReturnType<typeof readSentence>["drafts"];

interface Surroundings {
  readonly doc: CanonicalText;
  readonly context: CaseContext;
  readonly sentence: PreparedSentence;
}

function addClaims(claims: ReadClaim[], drafts: Drafts, surroundings: Surroundings): void {
  const first = claims.length;
  for (const draft of drafts) {
    const claim = claimOf(draft, { ...surroundings, number: claims.length + 1, before: claims });
    const partOf = draft.partOf === undefined ? undefined : claims[first + draft.partOf]?.id;
    claims.push(partOf ? { ...claim, partOf } : claim);
  }
}
