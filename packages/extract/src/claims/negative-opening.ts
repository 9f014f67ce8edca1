import type { Token } from "../tokenizer/tokenizer.ts";
import type { Clause } from "./clause.ts";

/**
 * Gives "No text that treats us as a tap will be accepted" back its subject: without the "no", which stands before a
 * relative clause, the sentence says the contrary.
 * @returns The clauses as they are when the sentence does not open so, or when "no" has its verb.
 * @example withNegativeOpening([], []); // => []
 */
export function withNegativeOpening(clauses: readonly Clause[], tokens: readonly Token[]): Clause[] {
  const [inner, second] = clauses;
  const open = /^["“]$/.test(tokens[0]?.text ?? "") ? 1 : 0;
  const predicate = inner?.kind === "relative" ? second : inner;
  if (!inner || !predicate || clauses.some(({ kind }) => kind === "main")) return [...clauses];
  const negative = /^(?:no|none|neither|nothing|nobody)$/.test(tokens[open]?.lower ?? "");
  const between = tokens.slice(inner.first + 1, predicate.verb.first);
  const restrictive = /^(?:that|which|who)$/.test(tokens[inner.first]?.lower ?? "");
  if (!negative || !restrictive || inner.first <= open || between.some(({ pos }) => pos === "PUNCT"))
    return [...clauses];
  const { parent: _, ...rest } = predicate;
  const made: Clause = { ...rest, first: open, kind: "main", marker: "resume", subject: [open, inner.first - 1] };
  return clauses.map((clause) => (clause === predicate ? made : clause));
}
