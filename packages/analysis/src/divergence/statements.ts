import { isUsable, type Case, type Claim, type Position, type Stance } from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { holdersOf } from "../wording/words.ts";
import { concessionKind, type ConcessionKind } from "./concession-kind.ts";
import { scopeOf } from "./scope-of.ts";

/** What one claim says for one party, on an issue of the case or on none. */
export interface Said {
  /** Its number in the order of the claims and of the positions that they feed. */
  readonly place: number;
  readonly claim: Claim;
  readonly party: string;
  /** The issue of the case whose position it feeds. */
  readonly issue?: string | undefined;
  readonly options: ReadonlySet<string>;
  readonly side: "for" | "against" | "denies";
  readonly demanded: boolean;
  readonly conditional: boolean;
  readonly gives: ConcessionKind | undefined;
  readonly scope: "part" | "whole" | undefined;
}

const sides: Readonly<Partial<Record<Claim["act"], Said["side"]>>> = {
  demand: "for",
  offer: "for",
  accept: "for",
  concede: "for",
  promise: "for",
  reject: "against",
  "red-line": "against",
  deny: "denies",
};
const stanceSides: Readonly<Partial<Record<Stance, Said["side"]>>> = {
  demands: "for",
  accepts: "for",
  "accepts-if": "for",
  refuses: "against",
  "red-line": "against",
};

/**
 * What each usable claim says: by the positions that it feeds, otherwise by its own fields. A claim that neither demands,
 * gives, refuses nor denies says nothing here.
 * @returns In the order of the claims; one for each party that holds the claim. O(claims + positions).
 * @example statements(emptyCase("talks", "Talks")); // => []
 */
export function statements(subject: Case): Said[] {
  const fed = groupBy(
    subject.positions.flatMap((position) => position.claims.map((claim) => ({ claim, position }))),
    ({ claim }) => claim,
  );
  const issues = new Set(subject.issues.map(({ id }) => id));
  const all = subject.claims.filter(isUsable).flatMap((claim): Unnumbered[] => {
    const worded = { claim, gives: concessionKind(claim), scope: scopeOf(claim.quote) };
    const placed = (fed.get(claim.id) ?? []).flatMap(({ position }) => saidByPosition(worded, position) ?? []);
    if (placed.length > 0) return placed;
    const side = sides[claim.act];
    if (side === undefined) return [];
    return holdersOf(subject.parties, claim.holder).map(({ id }) => ({
      ...worded,
      party: id,
      issue: issues.has(claim.issue ?? "") ? claim.issue : undefined,
      options: new Set(claim.options),
      side,
      demanded: claim.act === "demand" && (claim.options ?? []).length > 0,
      conditional: claim.condition !== undefined,
    }));
  });
  return all.map((said, place) => ({ ...said, place }));
}

/** What a claim says by its words alone, found once a claim and not once a pair. */
type Worded = Pick<Said, "claim" | "gives" | "scope">;

type Unnumbered = Omit<Said, "place">;

function saidByPosition(worded: Worded, { party, issue, stance, options = [] }: Position): Unnumbered | undefined {
  const side = stanceSides[stance];
  if (side === undefined || issue === undefined) return undefined;
  return {
    ...worded,
    party,
    issue,
    options: new Set(options),
    side,
    demanded: stance === "demands",
    conditional: stance === "accepts-if" || worded.claim.condition !== undefined,
  };
}
