import type { ConflictGraph } from "./conflict-graph.ts";
import { movesFrom } from "./move-rows.ts";

/** A state that a legal sequence of moves reaches, with the way there. */
export interface Reached {
  readonly state: number;
  /** Who moved last; -1 where nobody has moved yet. */
  readonly mover: number;
  /** How often on the way somebody moved to what it likes less. */
  readonly setbacks: number;
  readonly before: Reached | undefined;
}

/** Whether a decision maker may make a move. */
export type MayMove = (maker: number, from: number, to: number) => boolean;

/** Who moves, from where, and which of their moves count. */
export interface SequenceQuestion {
  readonly movers: readonly number[];
  readonly from: number;
  /** Left out, every move. */
  readonly may?: MayMove;
}

/**
 * Every state, with its last mover, to which some decision makers can bring a conflict by legal sequences of at least
 * one move: nobody moves twice in a row, anybody may move again later.
 * @returns The shortest ways first; of ways equally short, those on which the fewest moves are for the worse of the
 * mover. A state comes once for each decision maker who can move there last. O(states × decision makers × moves).
 * @example [...legalSequences(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), { movers: [0], from: 0 })].length; // => 1
 */
export function* legalSequences(
  { states, moves, preferences }: ConflictGraph,
  { movers, from, may }: SequenceQuestion,
): Generator<Reached> {
  const seen = new Uint8Array(states * moves.length);
  let layer: Reached[] = [{ state: from, mover: -1, setbacks: 0, before: undefined }];
  while (layer.length > 0) {
    const next = new Map<number, Reached>();
    for (const before of layer)
      for (const mover of movers) {
        if (mover === before.mover) continue;
        const { ranks } = preferences[mover]!;
        for (const state of movesFrom(moves[mover]!, before.state)) {
          const node = state * moves.length + mover;
          if (seen[node] === 1 || may?.(mover, before.state, state) === false) continue;
          const setbacks = before.setbacks + (ranks[state]! < ranks[before.state]! ? 1 : 0);
          if ((next.get(node)?.setbacks ?? Infinity) > setbacks) next.set(node, { state, mover, setbacks, before });
        }
      }
    for (const node of next.keys()) seen[node] = 1;
    layer = [...next.values()].sort((a, b) => a.setbacks - b.setbacks);
    yield* layer;
  }
}

/**
 * Whether a move is one that its mover likes better, for {@link legalSequences} of improvements only.
 * @example improvesIn(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })))(0, 0, 1); // => true
 */
export function improvesIn({ preferences }: ConflictGraph): MayMove {
  return (maker, from, to) => preferences[maker]!.ranks[to]! > preferences[maker]!.ranks[from]!;
}

/**
 * The steps to a state that was reached, the first move first.
 * @example chainTo({ state: 1, mover: 0, setbacks: 0, before: undefined }).length; // => 1
 */
export function chainTo(reached: Reached): Reached[] {
  const steps: Reached[] = [];
  for (let at: Reached | undefined = reached; at !== undefined && at.mover >= 0; at = at.before) steps.unshift(at);
  return steps;
}
