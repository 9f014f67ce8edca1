import type { Case } from "./case.ts";
import type { Draft } from "./draft.ts";

/** The fields of a record in which claims are named. */
interface Naming {
  readonly claims?: readonly string[];
  readonly partOf?: string | undefined;
  readonly updates?: readonly { readonly claims: readonly string[] }[];
  readonly moves?: readonly { readonly claims: readonly string[] }[];
  readonly resolution?: { readonly claims: readonly string[] } | undefined;
  readonly articles?: Draft["articles"];
}

/**
 * The claims that a record names: those it rests on, and of a claim the one that it is a part of.
 * @example claimsNamedBy({ id: "p1", claims: ["c1"] }); // => ["c1"]
 */
export function claimsNamedBy(record: { readonly id: string }): string[] {
  const { claims = [], partOf, updates = [], moves = [], resolution, articles = [] } = record as Naming;
  const wordings = articles.flatMap(({ clauses }) => clauses.flatMap(({ alternatives }) => alternatives));
  const parts = [...updates, ...moves, ...(resolution === undefined ? [] : [resolution]), ...wordings];
  return [...claims, ...parts.flatMap((part) => part.claims), ...(partOf === undefined ? [] : [partOf])];
}

/**
 * The claims that records of a case rest on, without those that are only parts of others.
 * @example restingClaims(emptyCase("talks", "Talks")); // => []
 */
export function restingClaims(subject: Case): string[] {
  const { positions, packages, steps, events, threats, judgements, forecasts, sessions, drafts, compliance } = subject;
  return [positions, packages, steps, events, threats, judgements, forecasts, sessions, drafts, compliance]
    .flat()
    .flatMap(claimsNamedBy);
}
