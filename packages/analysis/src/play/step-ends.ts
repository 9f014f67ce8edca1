import type { SessionMove } from "@parley/model";
import { stepMove } from "./step-moves.ts";
import type { TableRules } from "./table-rules.ts";
import { emptyTable, type DueStep, type TableState } from "./table-state.ts";
import { talksMove } from "./talks-moves.ts";

/** The fewest moves from a signature to each end. */
export interface StepEnds {
  /** 0 when there is no step to carry out; `null` when the bound was reached before. */
  readonly carriedOut: number | null;
  /** By step; steps at which nothing can fail are left out. */
  readonly collapse: ReadonlyMap<string, number>;
  readonly states: number;
  readonly complete: boolean;
}

/** How many states are searched for one list of steps, at most. */
const bound = 60_000;
const known = new WeakMap<TableRules, Map<string, StepEnds>>();

/**
 * Searches what can happen after a signature, breadth first, state by state; of a joint step one performer moves.
 * @example stepEnds(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), []).carriedOut; // => 0
 */
export function stepEnds(rules: TableRules, due: readonly DueStep[]): StepEnds {
  const all = known.get(rules) ?? new Map<string, StepEnds>();
  known.set(rules, all);
  const key = JSON.stringify(due);
  const ends = all.get(key) ?? search(rules, due);
  all.set(key, ends);
  return ends;
}

function search(rules: TableRules, due: readonly DueStep[]): StepEnds {
  const collapse = new Map<string, number>();
  if (due.length === 0) return { carriedOut: 0, collapse, states: 1, complete: true };
  let carriedOut: number | null = null;
  let level: TableState[] = [{ ...emptyTable(), phase: "carrying-out", due }];
  const seen = new Set([""]);
  for (let depth = 1; level.length > 0 && seen.size <= bound; depth++) {
    const next: TableState[] = [];
    for (const state of level)
      for (const after of successors(rules, state)) {
        if (after.end?.kind === "collapse") {
          if (!collapse.has(after.end.step ?? "")) collapse.set(after.end.step ?? "", depth);
          continue;
        }
        if (after.end) {
          carriedOut ??= depth;
          continue;
        }
        const key = due.map(({ id }) => after.steps[id] ?? "").join(",");
        if (!seen.has(key)) {
          seen.add(key);
          next.push(after);
        }
      }
    level = next;
  }
  return { carriedOut, collapse, states: seen.size, complete: seen.size <= bound };
}

function successors(rules: TableRules, state: TableState): TableState[] {
  const walker = rules.negotiating[0] ?? "";
  const moves = state.due.flatMap(({ id: step, by, verifiedBy }): SessionMove[] => {
    const own = { by: by[0] ?? "", step, claims: [] };
    const invoker = rules.negotiating.find((party) => !by.includes(party)) ?? walker;
    return [
      { ...own, kind: "step-begin" },
      { ...own, kind: "step-complete" },
      { ...own, kind: "step-verify", by: verifiedBy[0] ?? "" },
      { ...own, kind: "step-default" },
      { ...own, kind: "invoke-guarantee", by: invoker },
    ];
  });
  const outcomes = [
    ...moves.map((move) => stepMove(rules, state, move)),
    talksMove(rules, state, { kind: "walk-out", by: walker, claims: [] }),
  ];
  return outcomes.flatMap((outcome) => ("state" in outcome ? [outcome.state] : []));
}
