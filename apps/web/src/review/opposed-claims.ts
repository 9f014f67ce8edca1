import type { Claim, Position, Stance } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";

/** The positions that rest on a claim, in the order of the case. */
export function fedPositions({ subject }: Pick<CaseView, "subject">, claim: string): Position[] {
  return subject.positions.filter(({ claims }) => claims.includes(claim));
}

/**
 * The claims that say the opposite in the same cell: the same party on the same option, refused by the one and not by
 * the other. In the order of the case; none when there are none.
 */
export function opposedClaims(view: Pick<CaseView, "subject" | "claim">, claim: string): Claim[] {
  const mine = fedPositions(view, claim);
  const against = view.subject.positions.filter((other) => mine.some((one) => isOpposed(one, other)));
  const ids = new Set(against.flatMap(({ claims }) => claims));
  return [...ids].flatMap((id) => (id === claim ? [] : (view.claim(id) ?? [])));
}

const refusing: ReadonlySet<Stance> = new Set(["refuses", "red-line"]);
const giving: ReadonlySet<Stance> = new Set(["accepts", "accepts-if", "demands"]);

function isOpposed(one: Position, other: Position): boolean {
  if (one.party !== other.party || one.issue === undefined || one.issue !== other.issue) return false;
  if (!(one.options ?? []).some((option) => other.options?.includes(option))) return false;
  return (
    (refusing.has(one.stance) && giving.has(other.stance)) || (giving.has(one.stance) && refusing.has(other.stance))
  );
}
