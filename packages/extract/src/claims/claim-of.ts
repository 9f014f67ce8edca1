import { isNegotiationAct, type ReadClaim } from "@parley/model";
import type { CanonicalText } from "../canonical-text/canonical-text.ts";
import type { CaseContext } from "../case-context.ts";
import { chainOf } from "../chain/chain-of.ts";
import { hedgesOf } from "../hedges/hedges-of.ts";
import { findIssues } from "../issues/find-issues.ts";
import { recogniseIssue } from "../issues/recognise-issue.ts";
import { whenOf } from "../when/when-of.ts";
import { confidenceOf } from "./confidence-of.ts";
import type { PreparedSentence } from "./prepare.ts";
import type { Scene } from "./actor.ts";
import type { ClaimDraft } from "./claim-draft.ts";

/** What a claim's fields are taken from besides its draft. */
export interface ClaimContext {
  readonly doc: CanonicalText;
  readonly context: CaseContext;
  readonly sentence: PreparedSentence;
  readonly scene: Scene;
  readonly number: number;
  /** The claims before it. */
  readonly before: readonly { readonly claim: ReadClaim }[];
}

/** Words by which a reported event lies ahead. */
const ahead = /\b(?:will|scheduled|expected|due|planned|slated|(?:is|are)(?: \w+ly)? (?:to|set to))\b/;
const pointsBack =
  /\b(?:this|that|the|these|such) (?:proposal|demand|plan|offer|idea|request|condition|framework|information|formula|deal|call|suggestion|report|claim|assurance|payment)s?\b|^(?:For [\p{L} ]+, )?(?:this|it|that)\b/iu;

/**
 * Gives a draft its words, its issue, its chain, its hedges and its date.
 * @example readReport(canonicalText("Lima agreed.", "text"), { parties: [] }).claims[0]?.quote; // => "Lima agreed."
 */
export function claimOf(draft: ClaimDraft, around: ClaimContext): ReadClaim {
  const { doc, sentence, number } = around;
  const { tokens } = sentence;
  const [start, end] = extent(draft, tokens);
  const quote = doc.text.slice(start, end);
  const hedges = hedgesOf(tokens, [draft.first, draft.last], doc.text);
  const when = whenOf(quote, draft.act !== "report-event" || ahead.test(quote));
  const { issue, options } = issueOf(draft, quote, around);
  const target = targetOf(draft, sentence);
  const { confidence, tier } = confidenceOf(draft, {
    issue: issue !== undefined,
    hedged: hedges.length > 0,
    scene: around.scene,
    ...(around.context.model && around.context.model !== "none" ? { model: around.context.model } : {}),
  });
  const condition =
    draft.condition && doc.text.slice(tokens[draft.condition[0]]?.start, tokens[draft.condition[1]]?.end);
  return {
    id: `c${String(number).padStart(3, "0")}`,
    quote,
    start,
    end,
    holder: draft.holder,
    act: draft.act,
    ...(issue ? { issue } : {}),
    ...(options && options.length > 0 ? { options } : {}),
    ...(target ? { target } : {}),
    content: contentOf(quote),
    ...(condition ? { condition } : {}),
    chain: chainOf(draft.sources),
    hedges,
    ...(when ? { when } : {}),
    status: draft.superseded || isPast(quote, draft) ? "superseded" : "current",
    confidence,
    tier,
    rules: [...draft.rules],
  };
}

function extent({ first, last }: ClaimDraft, tokens: PreparedSentence["tokens"]): [number, number] {
  const start = tokens[first]?.start ?? 0;
  const closing = tokens[last + 1];
  const after = tokens[last + 2];
  let end = tokens[last]?.end ?? start;
  if (closing && /^[.!?"”]$/.test(closing.text)) end = closing.end;
  if (closing && /^[.!?]$/.test(closing.text) && after && /^["”]$/.test(after.text)) end = after.end;
  return [start, Math.max(end, start + 1)];
}

function issueOf(
  draft: ClaimDraft,
  text: string,
  { context, sentence, before, doc }: ClaimContext,
): { issue?: string; options?: string[] } {
  const input = {
    text,
    sentence: doc.text.slice(sentence.start, sentence.end),
    act: draft.act,
  };
  const recognise = context.issueOf ?? recogniseIssue;
  const found = recognise(input);
  if (!pointsBack.test(text) || !(isNegotiationAct(draft.act) || draft.act === "assess")) return found;
  const antecedent = before.findLast(
    ({ claim }) => isNegotiationAct(claim.act) && claim.issue !== undefined && claim.holder !== "(article)",
  )?.claim;
  return findIssues(text).length === 0 && antecedent?.issue ? { issue: antecedent.issue } : found;
}

/** The party that a claim is directed at: the first other party among its words. */
function targetOf({ first, last, holder, act }: ClaimDraft, { names }: PreparedSentence): string | undefined {
  if (!isNegotiationAct(act)) return undefined;
  const held = new Set(holder.split("|"));
  const inside = names.filter((name) => name.first >= first && name.last <= last && name.known?.party !== undefined);
  return inside.map((name) => name.known?.party ?? "").find((party) => !held.has(party));
}

const gist = 140;

/** The gist of a claim: the beginning of its own words, on one line. @example contentOf("No  deal."); // => "No deal" */
export function contentOf(quote: string): string {
  const flat = quote.replace(/\s+/g, " ").trim();
  const closes = !/^["“]/.test(flat) && isPaired(flat);
  const plain = flat.replace(closes ? /[.]+$/ : /^["“]|["”.]+$/g, "").trim();
  return plain.length <= gist ? plain : `${plain.slice(0, plain.lastIndexOf(" ", gist))} …`;
}

/** Whether every quotation in some words is whole: then its last mark belongs to them. */
function isPaired(words: string): boolean {
  const count = (mark: string) => words.split(mark).length - 1;
  return count('"') % 2 === 0 && count("“") === count("”");
}

function isPast(quote: string, { act }: ClaimDraft): boolean {
  return (
    act === "demand" &&
    /\b(?:had (?:\w+ )?(?:insisted|demanded|called|wanted|sought)|previous|previously|former|earlier) /.test(quote)
  );
}
