import {
  dateBounds,
  isNegotiationAct,
  isUsable,
  quoted,
  type Act,
  type BriefSentence,
  type Claim,
  type Finding,
} from "@parley/model";
import { holdersOf, shortened } from "../wording/words.ts";
import type { Citation } from "./citation-findings.ts";
import { passageFinding, shownSentence, type PassageContext } from "./sentence-findings.ts";

/**
 * A citation that time has passed by: the claim is superseded, was edited after the passage was written, or the same
 * party said something else on the same issue in a report of a later date, for the first time, and the passage does not
 * cite it. No clock is asked; a claim of an undated report is never overtaken.
 */
export function staleCitation(
  { claim: id, text }: Citation,
  cited: readonly Citation[],
  context: PassageContext,
): Finding[] {
  const claim = context.claims.get(id);
  if (!claim || !isUsable(claim)) return [];
  const found = (why: string, others: readonly string[] = []) => [
    passageFinding(context.passage, { code: "stale", severity: "warning", claims: [id, ...others] }, why),
  ];
  if (isOvertakenByStatus(claim, cited, context))
    return found(`${shownSentence(text)} rests on ${id}, which no longer holds: say what holds now.`);
  if (wasEditedAfter(claim, context.passage.writtenAt))
    return found(`${shownSentence(text)} rests on ${id}, which was edited after this was written: read it again.`);
  const newer = newerClaim(claim, cited, context);
  if (!newer) return [];
  return found(
    `${shownSentence(text)} rests on ${id}; a later report has ${newer.id} by the same side on the same issue, ${quoted(shortened(newer.quote, 80))}: cite it or say why the older one still holds.`,
    [newer.id],
  );
}

/** A sentence that says Parley computed it, where Parley computes it no longer. */
export function staleComputation(sentence: BriefSentence, { passage, computed }: PassageContext): Finding[] {
  const marked = sentence.basis === "computed" || sentence.basis === "method";
  if (!computed || !marked || computed.has(sentence.text)) return [];
  return [
    passageFinding(
      passage,
      { code: "stale", severity: "warning", claims: sentence.claims },
      `${shownSentence(sentence.text)} is not what Parley computes now: take its new words, or mark it [author].`,
    ),
  ];
}

/** A superseded claim may stand where the brief tells what changed, or beside what its holder says now. */
function isOvertakenByStatus(claim: Claim, cited: readonly Citation[], { passage, claims }: PassageContext): boolean {
  if (claim.status !== "superseded" || passage.id === "what-changed") return false;
  return !cited.some(({ claim: id }) => {
    const other = claims.get(id);
    return other?.holder === claim.holder && other.status === "current" && isUsable(other);
  });
}

/** Moments with different offsets are told apart by their day alone. */
function wasEditedAfter({ review }: Claim, writtenAt: string | undefined): boolean {
  const at = review?.at;
  if (review?.state !== "edited" || at === undefined || writtenAt === undefined) return false;
  return at.endsWith("Z") && writtenAt.endsWith("Z") ? at > writtenAt : at.slice(0, 10) > writtenAt.slice(0, 10);
}

function newerClaim(claim: Claim, cited: readonly Citation[], { subject, claims }: PassageContext): Claim | undefined {
  if (claim.issue === undefined || claim.status === "superseded" || !isNegotiationAct(claim.act)) return undefined;
  const day = new Map(subject.reports.map(({ id, date }) => [id, date === undefined ? {} : dateBounds(date)]));
  const said = day.get(claim.report ?? "")?.latest;
  if (said === undefined) return undefined;
  const ids = new Set(cited.map((one) => one.claim));
  const alike = subject.claims.filter(
    (other) => other.issue === claim.issue && isUsable(other) && isSameHolder(subject.parties, claim, other),
  );
  const isLater = (other: Claim) => (day.get(other.report ?? "")?.earliest ?? "") > said;
  const before = new Set(alike.filter((other) => !isLater(other)).map(saying));
  const later = alike.filter(
    (other) => other.status === "current" && isLater(other) && saysOther(claim, other) && !before.has(saying(other)),
  );
  const known = later.some(({ id }) => ids.has(id) && claims.has(id));
  return known ? undefined : later.at(-1);
}

function isSameHolder(parties: Parameters<typeof holdersOf>[0], a: Claim, b: Claim): boolean {
  const ids = (claim: Claim) =>
    holdersOf(parties, claim.holder)
      .map(({ id }) => id)
      .sort()
      .join("|");
  return ids(a) !== "" && ids(a) === ids(b);
}

const against = new Set<Act>(["reject", "red-line", "deny"]);
const towards = new Set<Act>(["demand", "offer", "accept", "promise", "condition", "concede"]);

/** Other options on the issue, or the same ones with the opposite sign; what neither act nor options tell apart repeats. */
function saysOther(older: Claim, newer: Claim): boolean {
  if (sign(older) === 0 || sign(newer) === 0 || optionsOf(older) === "" || optionsOf(newer) === "") return false;
  return optionsOf(older) === optionsOf(newer) ? sign(older) !== sign(newer) : sign(older) === sign(newer);
}

/** A later report often repeats what was said before: that is no news. */
function saying(claim: Claim): string {
  return `${sign(claim)} ${optionsOf(claim)}`;
}

function sign({ act }: Claim): number {
  return against.has(act) ? -1 : towards.has(act) ? 1 : 0;
}

function optionsOf({ options }: Claim): string {
  return [...new Set(options)].sort().join("|");
}
