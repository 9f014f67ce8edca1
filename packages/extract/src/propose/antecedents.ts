import type { ReadClaim } from "@parley/model";
import { isProposing, proposalRuns, type Placement } from "./proposal-claims.ts";

/** What {@link antecedents} needs: an answer, who gives it, what was placed before it, and how far it reaches. */
export interface Answer {
  readonly claim: ReadClaim;
  readonly holders: readonly string[];
  readonly placed: readonly Placement[];
  /** The answer is to a proposal with all its parts, not to one demand. */
  readonly whole: boolean;
  /** The issue that the answer names, if any. */
  readonly issue?: string | undefined;
}

/** How many placements back an answer may reach when it names the issue itself. */
const reach = 8;

/**
 * What an answer answers: the latest thing that another party put forward, on the answer's issue when it has one.
 * A whole proposal brings all the placements of its run; otherwise a demand comes before an offer, unless the answer
 * calls it by its name.
 * @returns Placements of other parties, in the order of the text; none when nothing was put forward.
 * @example antecedents({ claim: { quote: "no", act: "reject" }, holders: ["a"], placed: [], whole: false }); // => []
 */
export function antecedents({ claim, holders, placed, whole, issue: vocabulary }: Answer): Placement[] {
  const before = placed.filter(
    (other) =>
      isProposing(other.claim.act) &&
      (other.proviso !== true || other.claim.act === "condition") &&
      other.claim.report === claim.report &&
      other.claim.start < claim.start &&
      !other.holders.some((holder) => holders.includes(holder)),
  );
  const called = before.filter((other) => isCalled(claim.quote, other));
  const last =
    before.slice(-reach).findLast((other) => other.vocabulary === vocabulary) ?? called.at(-1) ?? before.at(-1);
  if (!last) return [];
  const run = runOf(last, before);
  if (whole) return run;
  const onIssue = run.filter((other) => vocabulary === undefined || other.vocabulary === vocabulary);
  const asked = onIssue.findLast(({ claim: { act } }) => act === "demand" || act === "condition");
  return [called.includes(last) ? last : (asked ?? onIssue.at(-1) ?? last)];
}

/** "The demand" is something that was asked for, "the offer" something that was offered. */
function isCalled(quote: string, { claim: { act } }: Placement): boolean {
  const asked = act === "demand" || act === "condition";
  return (asked ? /\b(?:the|this|that) (?:demand|request)\b/i : /\b(?:the|this|that) offer\b/i).test(quote);
}

function runOf(last: Placement, placed: readonly Placement[]): Placement[] {
  const runs = proposalRuns(placed.map(({ claim }) => claim));
  const run = runs.find((claims) => claims.includes(last.claim)) ?? [];
  return placed.filter(({ claim }) => run.includes(claim));
}
