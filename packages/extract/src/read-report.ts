import type { ReadClaim } from "@parley/model";
import type { CanonicalText } from "./canonical-text/canonical-text.ts";
import type { CaseContext, ReportReading } from "./case-context.ts";
import { claimOf } from "./claims/claim-of.ts";
import { readSentence, type Thread } from "./claims/read-sentence.ts";
import type { Actor, Scene } from "./claims/actor.ts";
import type { ClaimDraft } from "./claims/claim-draft.ts";
import type { Before } from "./learned/act-features.ts";
import { builtInModel } from "./learned/built-in-model.ts";
import type { Cast } from "./gazetteer/cast-member.ts";
import { isHollow, isPoint, listOpened, pointDraft } from "./claims/list-points.ts";
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
  const { read, sentences, cast } = readClaims(doc, context, tokenizer);
  const claims = read.map(({ claim }) => claim).sort((a, b) => a.start - b.start || b.end - a.end);
  return { claims, unclaimed: unclaimedSpans(doc, claims), ...proposals(sentences, cast) };
}

/** A claim with what it was made from. */
export interface ClaimRead {
  readonly claim: ReadClaim;
  readonly draft: ClaimDraft;
  readonly scene: Scene;
  /** The last claim before it. */
  readonly before: Before;
}

/**
 * The claims of a report in the order in which they were read, each with what it was made from.
 * @example readClaims(canonicalText("Lima agreed.", "text"), { parties: [] }, winkTokenizer()).read[0]?.draft.first; // => 0
 */
export function readClaims(
  doc: CanonicalText,
  context: CaseContext,
  tokenizer: Tokenizer,
): { read: ClaimRead[]; sentences: PreparedSentence[]; cast: Cast } {
  const sentences = prepare(doc, context, tokenizer);
  const cast = castOf(sentences);
  const author = authorOf(sentences, cast);
  placeSpeakers(cast, sentences);
  const informed = { ...context, issueOf: context.issueOf ?? issueReader(doc.text) };
  const model = context.model === "none" ? undefined : (context.model ?? builtInModel);
  const read: ClaimRead[] = [];
  let past: Actor[] = [];
  let thread: Thread = { block: -1 };
  let list: ClaimDraft | undefined;
  const pointAt = (number: number) => {
    const sentence = sentences[number];
    return sentence !== undefined && isPoint(sentence.tokens, doc.blocks[sentence.block]?.kind);
  };
  sentences.forEach((sentence, number) => {
    const point = list && pointAt(number) ? pointDraft(list, sentence.tokens) : undefined;
    if (!point && (sentence.heading || sentence.leads)) return;
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
    if (point) {
      addClaims(read, [point], { doc, context: informed, sentence, scene, last: thread.last ?? {} });
      return;
    }
    const reading = readSentence(scene, thread, { block: sentence.block, ...(model ? { model } : {}) });
    list = pointAt(number + 1) ? listOpened(reading.drafts, sentence.tokens) : undefined;
    const whole = !list || reading.drafts.some(({ partOf }) => partOf !== undefined);
    const drafts = whole ? reading.drafts : reading.drafts.filter((draft) => !isHollow(draft, sentence.tokens));
    addClaims(read, drafts, { doc, context: informed, sentence, scene, last: thread.last ?? {} });
    past = [...past, ...reading.actors].slice(-memory);
    thread = reading.thread;
  });
  return { read, sentences, cast };
}

type Drafts = ReturnType<typeof readSentence>["drafts"];

interface Surroundings {
  readonly doc: CanonicalText;
  readonly context: CaseContext;
  readonly sentence: PreparedSentence;
  readonly scene: Scene;
  readonly last: Before;
}

function addClaims(read: ClaimRead[], drafts: Drafts, { scene, last, ...surroundings }: Surroundings): void {
  const first = read.length;
  let before = last;
  for (const draft of drafts) {
    const claim = claimOf(draft, {
      ...surroundings,
      scene,
      number: read.length + 1,
      before: read,
    });
    const partOf = draft.partOf === undefined ? undefined : read[first + draft.partOf]?.claim.id;
    read.push({ claim: partOf ? { ...claim, partOf } : claim, draft, scene, before });
    before = { act: draft.act, holder: draft.holder };
  }
}
