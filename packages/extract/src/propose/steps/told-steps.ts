import { isUsable, type Party, type ReadClaim } from "@parley/model";
import type { Tokenizer } from "../../tokenizer/tokenizer.ts";
import { claimsByReport, holdersOf, inTextOrder } from "../proposal-claims.ts";
import { orderCues } from "./order-cues.ts";
import { negation, orderPieces, type OrderReading, type PieceAfter } from "./order-pieces.ts";
import { stepNature, type StepNature } from "./step-kind.ts";
import { planner } from "./step-words.ts";

/** Something to be done that a claim tells of, before it is a step. */
export interface ToldStep {
  readonly claim: ReadClaim;
  /** The claim and those whose words lie in these words. */
  readonly claims: readonly string[];
  /** Whose order it belongs to. */
  readonly proposal: string;
  readonly text: string;
  readonly nature: StepNature | undefined;
  /** Named only as what something else waits for. */
  readonly subordinate: boolean;
  /** Whether the words have a verb, so that they may tell of something that is done. */
  readonly hasVerb: boolean;
  readonly after: { readonly step: ToldStep; readonly link: Omit<PieceAfter, "piece"> }[];
}

/** Acts whose words may put steps in order. */
const ordering: ReadonlySet<ReadClaim["act"]> = new Set([
  "accept",
  "condition",
  "demand",
  "offer",
  "promise",
  "red-line",
  "reject",
]);

/** How many characters may lie between two claims of one order: a sentence or two. */
const reach = 260;

/** How many characters may lie between a claim and a condition that follows it. */
const breath = 6;

/**
 * What each party's claims put in order, in the order of the text. Claims within the words of another name their part
 * of it; what follows ("then …") comes after what the same party named last, if that is near.
 * @param textOf - The text of a report, where it is at hand: a cue may stand between two claims.
 * @returns Also what stands in no order; threats and their conditions are left out.
 * @example toldSteps({ claims: [], parties: [], textOf: () => undefined }, winkTokenizer()); // => []
 */
export function toldSteps(input: ToldInput, tokenizer: Tokenizer): ToldStep[] {
  const cast = JSON.stringify(input.parties);
  return [...claimsByReport(input.claims.toSorted(inTextOrder)).values()].flatMap((claims) =>
    remembered({ claims, cast, text: input.textOf(claims[0]?.report) }, () => stepsOfReport(claims, input, tokenizer)),
  );
}

/** All that the steps told in one report hang on. */
interface Told {
  readonly claims: readonly ReadClaim[];
  readonly cast: string;
  readonly text: string | undefined;
}

/** What a report told when it was last asked, by its first claim: one edit leaves the other reports as they are. */
const memory = new WeakMap<ReadClaim, Told & { readonly steps: ToldStep[] }>();

function remembered(told: Told, read: () => ToldStep[]): ToldStep[] {
  const [first] = told.claims;
  const known = first && memory.get(first);
  const same =
    known?.cast === told.cast &&
    known.text === told.text &&
    known.claims.length === told.claims.length &&
    known.claims.every((claim, i) => claim === told.claims[i]);
  const steps = known && same ? known.steps : read();
  if (first && !same) memory.set(first, { ...told, steps });
  return steps;
}

/** What {@link toldSteps} reads. */
export interface ToldInput {
  readonly claims: readonly ReadClaim[];
  readonly parties: readonly Party[];
  readonly textOf: (report: string | undefined) => string | undefined;
}

interface Frontier {
  readonly step: ToldStep;
  readonly end: number;
}

function stepsOfReport(all: readonly ReadClaim[], { parties, textOf }: ToldInput, tokenizer: Tokenizer): ToldStep[] {
  const threats = new Set(all.filter(({ act }) => act === "threaten").map(({ id }) => id));
  const claims = all.filter(
    (claim) => claim.status === "current" && isUsable(claim) && !threats.has(claim.partOf ?? "") && !isTalksOnly(claim),
  );
  const text = textOf(all[0]?.report);
  const last = new Map<string, Frontier>();
  const steps: ToldStep[] = [];
  let proposer: { readonly proposal: string; readonly end: number } | undefined;
  let covered = 0;
  for (const claim of claims) {
    const lead = leadOf(text, claim, all);
    const goes = goesOn(lead + claim.quote, tokenizer);
    const holder = ownerOf(claim, parties, goes);
    const near = proposer && claim.start - proposer.end <= reach ? proposer.proposal : undefined;
    const [owner] = holdersOf(planner(lead + claim.quote) ?? "", parties);
    const proposal = owner ?? (near !== undefined && goes ? near : holder);
    if (proposal === undefined || claim.end <= covered) continue;
    covered = claim.end;
    proposer = { proposal, end: claim.end };
    const inside = claims.filter((other) => other !== claim && other.start >= claim.start && other.end <= claim.end);
    const found = stepsOfClaim({ claim, inside, proposal, lead }, last.get(proposal), tokenizer);
    steps.push(...found.steps);
    if (found.last) last.set(proposal, { step: found.last, end: claim.end });
  }
  return steps;
}

const modal = /\b(?:would|will|must|should|shall|could|may|might|can|(?:is|are|has|have) to)\b/i;
const telling: ReadonlySet<ReadClaim["act"]> = new Set(["assess", "predict"]);

/** Whose order a claim may put forward: of its one holder, for an act that proposes or a forecast in words of order. */
function ownerOf(claim: ReadClaim, parties: readonly Party[], goes: boolean): string | undefined {
  const [holder, ...others] = holdersOf(claim.holder, parties);
  if (others.length > 0) return undefined;
  if (ordering.has(claim.act) || claim.act === "concede") return holder;
  return telling.has(claim.act) && goes ? holder : undefined;
}

/** How far from its beginning words may say that they go on with an order. */
const beginning = 40;

/** "Finally, the members would vote": words that go on with the order that somebody put forward right before. */
function goesOn(words: string, tokenizer: Tokenizer): boolean {
  if (!modal.test(words)) return false;
  return orderCues(words, tokenizer).some(
    ({ start, relation }) =>
      start <= beginning && (relation === "then" || relation === "first" || relation === "together"),
  );
}

/** Talks about talks order nothing that is carried out, unless they end in a signature or a summit. */
function isTalksOnly({ issue = "" }: ReadClaim): boolean {
  return /^process\.(?:agenda_format|confidentiality)/.test(issue);
}

/** The few words between a claim and the one before it, where a cue may stand. */
function leadOf(text: string | undefined, claim: ReadClaim, all: readonly ReadClaim[]): string {
  if (text === undefined || text.slice(claim.start, claim.end) !== claim.quote) return "";
  const before = Math.max(0, ...all.filter(({ end }) => end <= claim.start).map(({ end }) => end));
  const lead = text.slice(Math.max(before, claim.start - 30), claim.start);
  return lead.slice(lead.search(/[^.!?\n]*$/));
}

interface Reading {
  readonly claim: ReadClaim;
  readonly inside: readonly ReadClaim[];
  readonly proposal: string;
  readonly lead: string;
}

const refusing: ReadonlySet<ReadClaim["act"]> = new Set(["red-line", "reject"]);

/** A concession gives up what it names, and puts nothing in order. */
function wholeOf(words: string): OrderReading {
  return { pieces: [{ start: 0, end: words.length, after: [], subordinate: false }], last: 0 };
}

/** Of several sentences the one beside the words that put them in order: the last before them, the first after. */
function oneSentence(text: string, endsAtCue: boolean): string {
  const sentences = text.split(/(?<=[.!?]["”’]?)\s+(?=["“‘]?\p{Lu})/u);
  return (endsAtCue ? sentences.at(-1) : sentences[0]) ?? text;
}

/** When something was said ("promised before the summit that …") orders nothing: these words are left blank. */
function withoutTelling({ quote, when }: ReadClaim): string {
  const at = when === undefined ? -1 : quote.indexOf(when.text);
  if (!when || at < 0) return quote;
  const rest = quote.slice(at + when.text.length);
  const told = when.status === "past" || /\bthat\s/.test(rest);
  return told ? quote.slice(0, at) + " ".repeat(when.text.length) + rest : quote;
}

function stepsOfClaim(
  { claim, inside, proposal, lead }: Reading,
  frontier: Frontier | undefined,
  tokenizer: Tokenizer,
): { steps: ToldStep[]; last?: ToldStep } {
  const words = lead + withoutTelling(claim);
  const { pieces, last, awaited } = claim.act === "concede" ? wholeOf(words) : orderPieces(words, tokenizer);
  if (refusing.has(claim.act) && !pieces.some(({ after }) => after.length > 0 && negation.test(words)))
    return { steps: [] };
  const near = frontier && claim.start - frontier.end <= reach ? frontier : undefined;
  const steps = pieces.map((piece): ToldStep => {
    const start = Math.max(piece.start, lead.length);
    const text = oneSentence(words.slice(start, piece.end), piece.end < words.length);
    const from = claim.start - lead.length + start;
    const own = inside.filter((other) => other.start < from + text.length - 2 && other.end > from + 2);
    const [named = claim] = pieces.length > 1 ? own : [];
    const whole = pieces.length === 1 ? claim : named === claim ? undefined : named;
    return {
      claim: named,
      claims: [...new Set([claim.id, ...own.map(({ id }) => id)])],
      proposal,
      text,
      nature: stepNature(text, whole, tokenizer),
      subordinate: piece.subordinate,
      hasVerb: tokenizer.tokenize(text).some(({ pos }) => pos === "VERB" || pos === "AUX"),
      after: [],
    };
  });
  pieces.forEach((piece, i) => {
    for (const { piece: other, ...link } of piece.after) {
      const step = other === "before" ? near?.step : steps[other];
      if (step && step !== steps[i]) steps[i]?.after.push({ step, link });
    }
  });
  const waited = awaited && steps[awaited.piece];
  if (awaited && waited && frontier && claim.start - frontier.end <= breath)
    frontier.step.after.push({ step: waited, link: awaited.link });
  const lastStep = last === "before" ? near?.step : steps[last];
  return { steps, ...(lastStep ? { last: lastStep } : {}) };
}
