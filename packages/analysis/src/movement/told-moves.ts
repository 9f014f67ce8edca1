import { type Claim, type MovementKind, type Party } from "@parley/model";
import { concessionKind } from "../divergence/concession-kind.ts";
import { groupBy } from "../matrix/group-by.ts";
import { claimMoment, firstDay, type Moment } from "./moment.ts";
import type { MoveContext } from "./move-context.ts";
import { isExchanged } from "./priced-earlier.ts";

/** A move that statements tell of in their own words. */
export interface ToldMove {
  readonly party: string;
  /** The issue of the case, otherwise what a reading says that it speaks of. */
  readonly topic?: string | undefined;
  readonly kind: MovementKind;
  readonly gives?: MovementKind | undefined;
  readonly from?: string | undefined;
  readonly to: string;
  readonly moment: Moment;
  /** The statement itself first, then others that tell of the same, then what it gives up. */
  readonly claims: readonly Claim[];
}

/**
 * The moves that a report tells as such: what a party concedes, accepts or hands over, an offer on a condition beside
 * another demand or offer that still stands, a promise in return for something, and what it is said to hold no longer. An offer
 * without any of that is a proposal, not a move. Several statements of the same are one move, of its first known date.
 * @returns In the order of the case. O(claims × parties that one names).
 * @example toldMoves(moveContext(subject)); // => []
 */
export function toldMoves(context: MoveContext): ToldMove[] {
  const asked = askedOptions(context);
  const standing = standingActs(context);
  const told = context.claims.flatMap((claim) =>
    context.holdersOf(claim).flatMap((party): ToldMove[] => {
      const kinds =
        claim.status === "superseded"
          ? lapsed(claim, standing.get(key(party.id, context.topicOf(claim))))
          : toldKinds(context, claim, asked.get(key(party.id, context.topicOf(claim))));
      return kinds ? [moveOf(context, claim, { party, kinds })] : [];
    }),
  );
  const groups = groupBy(told, ({ party, topic, kind, gives, claims: [claim] }) =>
    [party, topic ?? claim?.id, kind, gives, [...(claim?.options ?? [])].sort().join("|")].join(" "),
  );
  return [...groups.values()].map(merged);
}

function key(party: string, topic: string | undefined): string {
  return `${party} ${topic ?? ""}`;
}

/** What each party states that it demands or freely accepts on each issue: option → the claims that say so. */
function askedOptions({ subject }: MoveContext): Map<string, Map<string, Set<string>>> {
  const asked = new Map<string, Map<string, Set<string>>>();
  for (const { party, issue, stance, basis, options = [], claims } of subject.positions) {
    if ((stance !== "demands" && stance !== "accepts") || basis !== "stated" || issue === undefined) continue;
    const own = asked.get(key(party, issue)) ?? new Map<string, Set<string>>();
    asked.set(key(party, issue), own);
    for (const option of options) own.set(option, new Set([...(own.get(option) ?? []), ...claims]));
  }
  return asked;
}

/** The acts of the statements that still stand, of each party on each issue. */
function standingActs(context: MoveContext): Map<string, Set<Claim["act"]>> {
  const acts = new Map<string, Set<Claim["act"]>>();
  for (const claim of context.claims.filter(({ status }) => status === "current"))
    for (const party of context.holdersOf(claim)) {
      const at = key(party.id, context.topicOf(claim));
      acts.set(at, (acts.get(at) ?? new Set<Claim["act"]>()).add(claim.act));
    }
  return acts;
}

interface Kinds {
  readonly kind: MovementKind;
  readonly gives?: MovementKind;
}

function moveOf(context: MoveContext, claim: Claim, { party, kinds }: { party: Party; kinds: Kinds }): ToldMove {
  const lapsedNow = claim.status === "superseded";
  const given = lapsedNow ? [] : context.partsOf(claim).filter(({ status }) => status === "superseded");
  return {
    party: party.id,
    topic: context.topicOf(claim),
    ...kinds,
    from: lapsedNow ? words(claim) : given.map(words)[0],
    to: lapsedNow ? "no longer held" : words(claim),
    moment: claimMoment(context.subject, claim),
    claims: [claim, ...given],
  };
}

const giving: ReadonlySet<Claim["act"]> = new Set(["accept", "concede", "offer", "promise"]);

function toldKinds(
  context: MoveContext,
  claim: Claim,
  asked: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Kinds | undefined {
  if (!giving.has(claim.act) || (claim.act === "accept" && (claim.options ?? []).length === 0)) return undefined;
  const hangs = isConditional(context, claim);
  const given = concessionKind(claim) ?? concededKind(context, claim);
  if (given !== undefined)
    return hangs ? { kind: procedural(claim, "conditional"), gives: given } : { kind: procedural(claim, given) };
  const exchanged = claim.act === "promise" && claim.issue !== undefined;
  const holdsOther = [...asked].some(([option, claims]) => !claim.options?.includes(option) && !claims.has(claim.id));
  return hangs && (exchanged || holdsOther) ? { kind: procedural(claim, "conditional") } : undefined;
}

function isConditional(context: MoveContext, claim: Claim): boolean {
  if (claim.condition !== undefined || context.partsOf(claim).some(({ act }) => act === "condition")) return true;
  if (claim.act === "promise" && isExchanged(claim, context.before(claim))) return true;
  const next = context.after(claim);
  if (next?.act !== "condition" || next.holder !== claim.holder || next.report !== claim.report) return false;
  return claim.end !== undefined && next.start !== undefined && next.start >= claim.end && next.start - claim.end <= 3;
}

/** What is conceded in words that say no more: a demand that it names as an earlier one is dropped. */
function concededKind(context: MoveContext, claim: Claim): MovementKind | undefined {
  if (claim.act !== "concede") return undefined;
  return context.partsOf(claim).some(isLapsedDemand) ? "claim-dropped" : "other";
}

/** A move on the talks alone is told as that, however it is worded. */
function procedural({ issue }: Claim, kind: MovementKind): MovementKind {
  return issue?.startsWith("process.") ? "procedural" : kind;
}

/** What is said to hold no longer, unless a statement that gives it up tells of it already. */
function lapsed(claim: Claim, standing: ReadonlySet<Claim["act"]> = new Set()): Kinds | undefined {
  if (claim.issue === undefined || claim.partOf !== undefined || standing.has("concede")) return undefined;
  if (isLapsedDemand(claim)) return { kind: procedural(claim, standing.has("demand") ? "other" : "claim-dropped") };
  return giving.has(claim.act) ? { kind: procedural(claim, "hardening") } : undefined;
}

function isLapsedDemand({ act, status }: Claim): boolean {
  return status === "superseded" && (act === "demand" || act === "red-line" || act === "reject" || act === "condition");
}

function merged(same: readonly ToldMove[]): ToldMove {
  const dated = same.filter(({ moment }) => firstDay(moment.when) !== "");
  const [first] = dated.toSorted((a, b) => (firstDay(a.moment.when) < firstDay(b.moment.when) ? -1 : 1));
  const move = first ?? same[0];
  if (!move) throw new Error("a group has no members");
  return { ...move, claims: [...new Set([...move.claims, ...same.flatMap(({ claims }) => claims)])] };
}

function words({ content, quote }: Claim): string {
  return (content || quote).replace(/\s+/g, " ");
}
