import { chooseWording } from "@parley/analysis";
import { draftClauses, type Draft } from "@parley/model";
import type { QueryPart } from "../place/query-text.ts";

/** Clause → wording; the empty text: none, its brackets stand open. */
export type Taken = Readonly<Record<string, string>>;

/**
 * The wordings that an address takes.
 * @example takenFrom("?take=pay:six,hours:"); // => { pay: "six", hours: "" }
 */
export function takenFrom(search: string): Taken {
  const typed = new URLSearchParams(search).get("take") ?? "";
  const pairs = typed.split(",").map((one) => one.split(":"));
  return Object.fromEntries(pairs.flatMap(([clause = "", wording = ""]) => (clause === "" ? [] : [[clause, wording]])));
}

/**
 * What an address says of a version and of the wordings that are tried in it.
 * @example textParts(undefined, { pay: "six" }); // => [["take", "pay:six"]]
 */
export function textParts(version: string | undefined, taken: Taken): QueryPart[] {
  const take = Object.entries(taken).map(([clause, wording]) => `${clause}:${wording}`);
  return [
    ...(version === undefined ? [] : [["version", version] as const]),
    ...(take.length === 0 ? [] : [["take", take.join(",")] as const]),
  ];
}

/** A draft with the wordings that are tried; what it does not have is passed over. */
export function draftTaking(draft: Draft, taken: Taken): Draft {
  const clauses = new Map(draftClauses(draft).map((clause) => [clause.id, clause]));
  return Object.entries(taken).reduce((text, [id, wording]) => {
    const known = clauses.get(id)?.alternatives.some((one) => one.id === wording);
    if (!clauses.has(id) || (wording !== "" && !known)) return text;
    return chooseWording(text, id, wording === "" ? undefined : wording);
  }, draft);
}
