import { hollowClaims, insistence } from "./hollow-claims.ts";
import { isUsable, type Act, type Option, type Party, type ReadClaim } from "@parley/model";

/** A claim that says where its holders stand on an issue, before stances are drawn from it. */
export interface Placement {
  readonly claim: ReadClaim;
  /** Party ids, without repetition. */
  readonly holders: readonly string[];
  /** A vocabulary id, or the id of an issue of the case, without the place. */
  readonly vocabulary: string;
  readonly place?: string;
  /** What an issue is about that the vocabulary does not know, in words; its `vocabulary` is a key made from them. */
  readonly topic?: string;
  readonly options: readonly Option[];
  /** `inferred` when the words do not name the options themselves. */
  readonly basis: "stated" | "inferred";
  /** A red line that stands for what its holder asked for before, rather than shutting something out. */
  readonly asksFor?: boolean;
  /** What an offer hangs on, rather than what is offered. */
  readonly proviso?: boolean;
}

const speaking: ReadonlySet<Act> = new Set<Act>([
  "demand",
  "offer",
  "promise",
  "accept",
  "reject",
  "red-line",
  "concede",
  "condition",
]);

const proposing: ReadonlySet<Act> = new Set<Act>(["demand", "offer", "promise", "condition"]);

/**
 * Whether an act puts something on the table that another party can take up or turn down.
 * @example isProposing("offer"); // => true
 */
export function isProposing(act: Act): boolean {
  return proposing.has(act);
}

/**
 * The claims that can give a position, in the order of the text, whatever order they come in: those that speak for
 * somebody's stance now. Rejected suggestions, superseded and hypothetical claims are left out, and so is a demand
 * that only tells what a concession gives up, see also {@link hollowClaims}.
 * @example positionClaims([]); // => []
 */
export function positionClaims(claims: readonly ReadClaim[]): ReadClaim[] {
  const reports = claimsByReport(claims);
  const conceded = claimsByReport(claims.filter((claim) => claim.act === "concede"));
  const stated = claims
    .filter((claim) => speaking.has(claim.act) && claim.status === "current" && isUsable(claim))
    .filter((claim) => claim.act !== "demand" || !conceded.get(claim.report)?.some((other) => givesUp(other, claim)))
    .map((claim) =>
      insistence(claim.act === "red-line" ? withContinuation(claim, reports.get(claim.report) ?? []) : claim),
    )
    .sort(inTextOrder);
  const hollow = hollowClaims(stated);
  return stated.filter((claim) => !hollow.has(claim));
}

/**
 * Claims by their report, each list in the order given: what stands around a claim stands in its report.
 * @example claimsByReport([]).size; // => 0
 */
export function claimsByReport(claims: readonly ReadClaim[]): Map<string | undefined, ReadClaim[]> {
  const reports = new Map<string | undefined, ReadClaim[]>();
  for (const claim of claims) {
    const list = reports.get(claim.report);
    if (list) list.push(claim);
    else reports.set(claim.report, [claim]);
  }
  return reports;
}

/** "One point is a red line: …" says what it is about after the colon, which a reader may cut off as a claim. */
function withContinuation(claim: ReadClaim, claims: readonly ReadClaim[]): ReadClaim {
  if (claim.options?.length) return claim;
  const next = claims.find(
    (other) => other.report === claim.report && other.start >= claim.end && other.start - claim.end <= 4,
  );
  if (!next?.options?.length || next.issue === undefined) return claim;
  return { ...claim, issue: next.issue, options: next.options, quote: `${claim.quote}: ${next.quote}` };
}

function givesUp(concession: ReadClaim, demand: ReadClaim): boolean {
  if (concession.holder !== demand.holder || concession.report !== demand.report) return false;
  if (demand.partOf === concession.id) return true;
  return demand.start >= concession.start && demand.start <= concession.end + 1;
}

/**
 * Sorts claims by report, then by where they stand.
 * @example [].toSorted(inTextOrder); // => []
 */
export function inTextOrder(a: ReadClaim, b: ReadClaim): number {
  return compare(a.report ?? "", b.report ?? "") || a.start - b.start || a.end - b.end || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The parties that a claim's holder names, by id, name or alias; "A|B" names two.
 * @returns Nothing for the report itself, an expert or somebody who is no party.
 * @example holdersOf("Union|Port", [{ id: "union", name: "Union", aliases: [], roles: ["party"] }]); // => ["union"]
 */
export function holdersOf(holder: string, parties: readonly Party[]): string[] {
  const ids = holder.split("|").flatMap((part) => {
    const name = part.trim().toLowerCase();
    const party =
      parties.find(({ id }) => id.toLowerCase() === name) ??
      parties.find((party) => [party.name, ...party.aliases].some((known) => known.toLowerCase() === name));
    return party ? [party.id] : [];
  });
  return [...new Set(ids)];
}

/** How many characters may stand between two claims of one breath: a comma, "and", "on the condition that". */
const breath = 40;

/**
 * Groups claims, in the order of the text, into runs: what one holder puts forward in one breath.
 * @example proposalRuns([]); // => []
 */
export function proposalRuns(claims: readonly ReadClaim[]): ReadClaim[][] {
  const runs: ReadClaim[][] = [];
  for (const claim of claims) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last !== undefined &&
      last.holder === claim.holder &&
      last.report === claim.report &&
      (isProposing(last.act) || last.act === "accept" || last.act === "concede") &&
      (isProposing(claim.act) || claim.act === "accept") &&
      claim.start - last.end <= breath;
    if (run && goesOn) run.push(claim);
    else runs.push([claim]);
  }
  return runs;
}
