import { draftClauses, freeId, mapClauses, ParleyError, type Clause, type Draft } from "@parley/model";

/**
 * A draft in which a clause takes a wording, or takes none again. What the clause's status is stays as it is: a wording
 * that one person tries is agreed by nobody.
 * @param wording - Left out: the brackets stand open.
 * @throws {ParleyError} `not-found` for a clause or a wording that the draft does not have.
 * @example chooseWording(generateDraft(subject), "pay", "four").articles[0].clauses[0].chosen; // => "four"
 */
export function chooseWording(draft: Draft, clause: string, wording: string | undefined): Draft {
  const found = clauseNamed(draft, clause);
  const ids = found.alternatives.map(({ id }) => id);
  if (wording !== undefined && !ids.includes(wording))
    throw new ParleyError(
      "not-found",
      `clause ${clause} has no wording "${wording}": it has ${ids.join(", ") || "none"}`,
    );
  return changedClause(draft, clause, ({ chosen: _chosen, ...rest }) =>
    wording === undefined ? rest : { ...rest, chosen: wording },
  );
}

/**
 * A draft with one clause changed.
 * @throws {ParleyError} `not-found` for a clause that the draft does not have.
 * @example changedClause(generateDraft(subject), "pay", (clause) => ({ ...clause, leftOpen: "later" })).articles[0].clauses[0].leftOpen; // => "later"
 */
export function changedClause(draft: Draft, id: string, change: (clause: Clause) => Clause): Draft {
  clauseNamed(draft, id);
  return mapClauses(draft, (clause) => (clause.id === id ? change(clause) : clause));
}

/**
 * A clause of a draft.
 * @throws {ParleyError} `not-found` when the draft has none of this id.
 * @example clauseNamed(generateDraft(subject), "sundays").heading; // => "Work on Sundays"
 */
export function clauseNamed(draft: Draft, id: string): Clause {
  const clauses = draftClauses(draft);
  const found = clauses.find((clause) => clause.id === id);
  if (found) return found;
  const names = clauses.map((clause) => clause.id).join(", ");
  throw new ParleyError("not-found", `draft ${draft.id} has no clause "${id}": it has ${names || "none"}`);
}

/**
 * The next version of a draft: the same text, each clause knowing where it comes from; nobody has seen it yet, and the
 * remarks stay with the version that they are on.
 * @param taken - Ids that other drafts have.
 * @example nextVersion(generateDraft(subject), new Set(["text"])).id; // => "text-2"
 */
export function nextVersion(draft: Draft, taken: { has(id: string): boolean }): Draft {
  const { date: _date, ...rest } = draft;
  const copy = mapClauses(rest, (clause) => ({ ...clause, from: [{ draft: draft.id, clause: clause.id }] }));
  return { ...copy, id: freeId(draft.id.replace(/-\d+$/, ""), taken), of: draft.id, seenBy: [], remarks: [] };
}
