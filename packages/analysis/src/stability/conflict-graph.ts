import type { ConflictModel } from "@parley/model";
import { feasibleStates } from "./feasible-states.ts";
import { moveRows, movesFrom, rowsOf, type MoveRows } from "./move-rows.ts";
import { fits, optionBits, patternBits } from "./option-bits.ts";
import { preferenceByStates, preferenceOf, type Preference } from "./preference.ts";

/** A conflict made ready: states from 0, and for each decision maker its moves and its order of the states. */
export interface ConflictGraph {
  readonly model: ConflictModel;
  readonly states: number;
  /** The options of each state as bits; of states that count as one, of the least. Left out for a drawn model. */
  readonly codes?: Int32Array;
  readonly moves: readonly MoveRows[];
  readonly preferences: readonly Preference[];
  /** Whether two moves of one decision maker in a row are one move: not so when drawn, or when states are joined. */
  readonly transitive: boolean;
}

/**
 * Lists the states of a conflict, who can move where, and how each decision maker orders them. States are numbered in
 * ascending order of their options as bits, those that count as one after all others.
 * @throws {ParleyError} `too-large`; `dangling-id` for a ranking that names a state which is not there.
 * @example conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "Two", decisionMakers: [{ id: "a", options: ["x"] }] })).states; // => 2
 */
export function conflictGraph(model: ConflictModel): ConflictGraph {
  if (model.states) return drawnGraph(model, model.states);
  const codes = feasibleStates(model);
  const bits = optionBits(model);
  const controls = model.decisionMakers.map(({ options }) => {
    const bit = (chosen: typeof options): number => chosen.reduce((sum, { id }) => sum | (1 << (bits.get(id) ?? 0)), 0);
    return {
      mask: bit(options),
      forward: bit(options.filter(({ moves }) => moves === "forward")),
      back: bit(options.filter(({ moves }) => moves === "back")),
    };
  });
  const plain = controls.map((controlled) => moveRows(codes, controlled));
  const { codes: kept, moves } = joined(model, codes, plain);
  const numbered = (name: string | number): number | undefined =>
    Number(name) <= kept.length ? Number(name) - 1 : undefined;
  const preferences = model.decisionMakers.map((maker) =>
    preferenceOf(maker, { codes: kept, bits, indexOf: numbered }),
  );
  return { model, states: kept.length, codes: kept, moves, preferences, transitive: model.same.length === 0 };
}

function drawnGraph(model: ConflictModel, states: NonNullable<ConflictModel["states"]>): ConflictGraph {
  const index = new Map(states.map(({ id }, i) => [id, i]));
  const at = (id: string): number => index.get(id) ?? 0;
  const moves = model.decisionMakers.map(({ id }) => {
    const targets = states.map(() => new Set<number>());
    for (const { by, from, to, back } of model.moves ?? []) {
      if (by !== id || from === to) continue;
      targets[at(from)]?.add(at(to));
      if (back) targets[at(to)]?.add(at(from));
    }
    return rowsOf(states.length, (state, add) => targets[state]?.forEach(add));
  });
  const preferences = model.decisionMakers.map((maker) =>
    preferenceByStates(states.length, maker, (name) => index.get(String(name))),
  );
  return { model, states: states.length, moves, preferences, transitive: false };
}

/** States of one pattern of `same` count as one, reached from and left for wherever any of them can. */
function joined(
  model: ConflictModel,
  codes: Int32Array,
  moves: MoveRows[],
): Pick<ConflictGraph, "moves"> & { codes: Int32Array } {
  if (model.same.length === 0) return { codes, moves };
  const bits = optionBits(model);
  const patterns = model.same.map((pattern) => patternBits(pattern, bits));
  const groupOf = Array.from(codes, (code) => patterns.findIndex((pattern) => fits(code, pattern)));
  const singles = groupOf.flatMap((group, state) => (group < 0 ? [state] : []));
  const groups = patterns
    .map((_, k) => groupOf.flatMap((group, state) => (group === k ? [state] : [])))
    .filter((group) => group.length > 0);
  const members = [...singles.map((state) => [state]), ...groups];
  const newOf = new Int32Array(codes.length);
  members.forEach((states, number) => states.forEach((state) => (newOf[state] = number)));
  return {
    codes: Int32Array.from(members, ([first = 0]) => codes[first]!),
    moves: moves.map((rows) =>
      rowsOf(members.length, (number, add) => {
        const targets = new Set(
          (members[number] ?? []).flatMap((state) => movesFrom(rows, state).map((to) => newOf[to]!)),
        );
        targets.delete(number);
        targets.forEach(add);
      }),
    ),
  };
}
