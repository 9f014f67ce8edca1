import { ParleyError, reviewState, type ReviewState } from "@parley/model";
import type { CaseChange } from "./case-change.ts";
import type { Desk } from "./open-desk.ts";

/** What a person decided about claims, by their ids. */
export interface Decisions {
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  /** Why the rejected ones were rejected. */
  readonly reason?: string;
}

/**
 * The changes that decisions about claims make. A claim that already stands as decided is left alone.
 * @throws {ParleyError} `not-found` for an id that is no claim of the case, `usage` for one both accepted and rejected.
 * @example decisionChanges(desk, { accept: ["c001"], reject: ["c002"], reason: "not said" }).length; // 2
 */
export function decisionChanges(
  { case: subject, path }: Pick<Desk, "case" | "path">,
  { accept, reject, reason = "" }: Decisions,
): CaseChange[] {
  const claims = new Map(subject.claims.map((claim) => [claim.id, claim]));
  const place = { place: { file: path } };
  const unknown = [...accept, ...reject].find((id) => !claims.has(id));
  if (unknown !== undefined)
    throw new ParleyError("not-found", `no claim ${unknown} in this case: parley review --list shows them`, place);
  const both = accept.find((id) => reject.includes(id));
  if (both !== undefined)
    throw new ParleyError("usage", `claim ${both} is to be both accepted and rejected: choose one`, place);
  const undecided = (ids: readonly string[], state: ReviewState) =>
    [...new Set(ids)].filter((id) => reviewState(claims.get(id) ?? {}) !== state);
  return [
    ...undecided(accept, "accepted").map((claim): CaseChange => ({ type: "claim-accepted", claim })),
    ...undecided(reject, "rejected").map((claim): CaseChange => ({ type: "claim-rejected", claim, reason })),
  ];
}
