import { acts, isNegotiationAct, type Claim, type SecondReading } from "@parley/model";
import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import type { TextSpan } from "../case-context.ts";
import { contentOf } from "../claims/claim-of.ts";
import { issueReader } from "../issues/issue-reader.ts";
import type { RecognisedIssue } from "../issues/recognise-issue.ts";
import { sentences, type Sentence } from "../sentences/sentences.ts";
import { whenOf } from "../when/when-of.ts";
import { knownHolder, knownWords, type KnownWords } from "./known-words.ts";
import { locator, type QuoteLocator } from "./locate-quote.ts";
import { type Loss, type Losses } from "./reading-losses.ts";
import { replyClaimSchema, type ReplyClaim } from "./reply-claim.ts";
import { replyItems } from "./reply-items.ts";
import { sameClaim } from "./same-claim.ts";
import type { SecondContext } from "./second-prompt.ts";
import { verifiedChain } from "./verified-chain.ts";

/** A claim that a model suggested, in the words of the report: its place is certain. */
export type VerifiedClaim = Claim & TextSpan;

/** What is left of a reply after every word of it was looked for in the report. */
export interface VerifiedReply {
  /** In the order of the text, no two of them the same. */
  readonly claims: VerifiedClaim[];
  readonly losses: Losses;
  /** Fields of kept claims that were left out, because the report or the case does not have them. */
  readonly leftOut: number;
}

/** What a reply is an answer to. */
export interface Asked {
  readonly doc: CanonicalText;
  /** The part of it that the model was shown; quotes from elsewhere are not its own. */
  readonly part: TextSpan;
  readonly context: SecondContext;
  readonly reader: Omit<SecondReading, "quote">;
}

/** A part of some thousand words does not say more. */
const mostClaims = 200;

/**
 * Takes from a reply what the report says too. Every string of a claim is then a slice of the report, a name or id of
 * the case, or one of our own words; what a model adds of its own is dropped and counted, never believed.
 * @returns `undefined` when the reply holds no list of claims.
 * @example verifyReply("I cannot help with that.", asked); // undefined
 */
export function verifyReply(reply: string, asked: Asked): VerifiedReply | undefined {
  const items = replyItems(reply);
  if (!items) return undefined;
  const desk = deskFor(asked);
  const losses: Partial<Record<Loss, number>> = {};
  const lose = (loss: Loss, count = 1) => (losses[loss] = (losses[loss] ?? 0) + count);
  if (items.length > mostClaims) lose("too-many", items.length - mostClaims);
  const claims: VerifiedClaim[] = [];
  let leftOut = 0;
  for (const item of items.slice(0, mostClaims)) {
    const read = readItem(item, desk);
    if (typeof read === "string") lose(read);
    else if (!claims.some((other) => sameClaim(other, read.claim))) {
      claims.push(read.claim);
      leftOut += read.leftOut;
    }
  }
  claims.sort((a, b) => a.start - b.start || b.end - a.end);
  return { claims, losses, leftOut };
}

interface VerifyingDesk extends Asked {
  readonly find: QuoteLocator;
  readonly known: KnownWords;
  readonly sentences: readonly Sentence[];
  readonly issueOf: ReturnType<typeof issueReader>;
}

function deskFor(asked: Asked): VerifyingDesk {
  const { doc, part, context } = asked;
  return {
    ...asked,
    find: locator(doc.text, part),
    known: knownWords(doc.text, context.parties),
    sentences: sentences(doc),
    issueOf: issueReader(doc.text),
  };
}

interface ReadItem {
  readonly claim: VerifiedClaim;
  readonly leftOut: number;
}

function readItem(item: unknown, desk: VerifyingDesk): ReadItem | Loss {
  const parsed = replyClaimSchema.safeParse(item);
  if (!parsed.success) return hasUnknownAct(item) ? "unknown-act" : "malformed";
  const place = desk.find(parsed.data);
  if (place === "ambiguous") return "ambiguous-quote";
  if (!place || !/\p{L}{2}/u.test(desk.doc.text.slice(place.start, place.end))) return "not-in-report";
  if (!desk.doc.blocks.some(({ start, end }) => start <= place.start && place.end <= end)) return "crosses-paragraphs";
  const holder = knownHolder(parsed.data.holder, desk.known);
  if (holder === undefined) return "unknown-holder";
  return claimOf({ said: parsed.data, place, holder }, desk);
}

function hasUnknownAct(item: unknown): boolean {
  if (typeof item !== "object" || item === null || !("act" in item)) return false;
  return (
    !(acts as readonly unknown[]).includes(item.act) && replyClaimSchema.safeParse({ ...item, act: "assess" }).success
  );
}

interface Located {
  readonly said: ReplyClaim;
  readonly place: TextSpan & { readonly how: SecondReading["quote"] };
  readonly holder: string;
}

function claimOf({ said, place, holder }: Located, desk: VerifyingDesk): ReadItem {
  const { doc, reader } = desk;
  const { start, end, how } = place;
  const quote = doc.text.slice(start, end);
  const around = surrounding(desk.sentences, place);
  const { chain, dropped } = verifiedChain(said.chain, { doc, around, known: desk.known });
  const hedges = said.hedges.flatMap((words) => wordsWithin(doc.text, around, words));
  const [condition] = said.condition === undefined ? [] : wordsWithin(doc.text, around, said.condition);
  const target = said.target === undefined ? undefined : desk.known(said.target);
  const { issue, options } = issueOf(said, { quote, around }, desk);
  const when = whenOf(quote, isNegotiationAct(said.act));
  const missing = [
    said.condition !== undefined && !condition,
    said.target !== undefined && target === undefined,
    said.issue !== undefined && issue !== said.issue,
  ];
  const claim: VerifiedClaim = {
    id: `m${start}`,
    quote,
    start,
    end,
    holder,
    act: said.act,
    ...(issue === undefined ? {} : { issue }),
    ...(options && options.length > 0 ? { options } : {}),
    ...(target === undefined || target === holder ? {} : { target }),
    content: contentOf(quote),
    ...(condition ? { condition: condition.text } : {}),
    chain,
    hedges,
    ...(when ? { when } : {}),
    status: "current",
    tier: "normal",
    rules: [],
    secondReadings: [{ ...reader, quote: how }],
  };
  const leftOut = dropped + said.hedges.length - hedges.length + missing.filter(Boolean).length;
  return { claim, leftOut };
}

/** An issue of the case that the model chose; else what the claim's own words are about. */
function issueOf(
  { issue, act }: ReplyClaim,
  { quote, around }: { quote: string; around: TextSpan },
  { context, issueOf: recognise, doc }: VerifyingDesk,
): RecognisedIssue {
  if (issue !== undefined && context.issues.some(({ id }) => id === issue)) return { issue };
  return recognise({ text: quote, sentence: doc.text.slice(around.start, around.end), act });
}

/** The sentences that a quote stands in. */
function surrounding(all: readonly Sentence[], { start, end }: TextSpan): TextSpan {
  const inside = all.filter((sentence) => sentence.start < end && start < sentence.end);
  return {
    start: Math.min(start, ...inside.map((one) => one.start)),
    end: Math.max(end, ...inside.map((one) => one.end)),
  };
}

/** Words as they stand in a stretch, where they stand there just once. */
function wordsWithin(text: string, stretch: TextSpan, words: string): { text: string; start: number; end: number }[] {
  const place = locator(text, stretch)({ quote: words });
  if (!place || place === "ambiguous" || place.how === "repaired") return [];
  return [{ text: text.slice(place.start, place.end), start: place.start, end: place.end }];
}
