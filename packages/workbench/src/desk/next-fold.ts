import { applyEvents, foldCase, type Case, type CaseEvent } from "@parley/model";

/**
 * The fold of a case's events and some new ones. Unless something is undone, only the new ones are applied.
 * @param ground - Events with their fold.
 * @example nextFold({ events: [], folded: subject }, []) === subject; // => true
 */
export function nextFold(
  ground: { readonly events: readonly CaseEvent[]; readonly folded: Case },
  fresh: readonly CaseEvent[],
): Case {
  if (fresh.some(({ type }) => type === "undone")) return foldCase([...ground.events, ...fresh]);
  return applyEvents(ground.folded, fresh);
}
