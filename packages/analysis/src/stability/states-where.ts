import type { ByConcept, StabilityConcept } from "@parley/model";

/** A list for each concept. @example byConcept(() => [1]).SEQ; // => [1] */
export function byConcept(list: (concept: StabilityConcept) => number[]): ByConcept {
  return { Nash: list("Nash"), GMR: list("GMR"), SMR: list("SMR"), SEQ: list("SEQ") };
}

/**
 * The numbers, from 1, of the states for which something holds.
 * @param holds - Asked of states from 0.
 * @example statesWhere(3, (state) => state !== 1); // => [1, 3]
 */
export function statesWhere(states: number, holds: (state: number) => boolean): number[] {
  const found: number[] = [];
  for (let state = 0; state < states; state++) if (holds(state)) found.push(state + 1);
  return found;
}
