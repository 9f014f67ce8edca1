import type { StabilityConcept } from "@parley/model";
import { allBut } from "./all-but.ts";
import type { ConflictGraph } from "./conflict-graph.ts";
import type { MoveRows } from "./move-rows.ts";
import { coalitionArcs, type Reach } from "./coalition-arcs.ts";
import { reachMinimum, reachRoom, type ReachRoom } from "./reach-minimum.ts";

/** For each concept, 1 for every state in which a decision maker has no reason to move. */
export type Stable = Readonly<Record<StabilityConcept, Uint8Array>>;

/**
 * In which states a decision maker would stay: because no move of its own is better (Nash), because the others could
 * answer every improvement by putting it no better than where it was (GMR), because it could not escape that either
 * (SMR), or because they could do so by improvements of their own (SEQ). The others answer by legal sequences: nobody
 * moves twice in a row, any of them may move again later.
 *
 * For each state the least value that the others can force is found once, for all states together; so the cost is one
 * pass over the arcs per concept, not one search per state.
 * @param room - To work in; for several decision makers in a row, one is enough.
 * @returns O(decision makers × states) for options that can be taken and taken back.
 * @see Fang, Hipel, Kilgour, Interactive Decision Making (1993), chapter 4; Xu, Hipel, Kilgour, Fang, Conflict
 * Resolution Using the Graph Model (2018), chapters 3 and 4.
 * @example stabilities(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), 0).Nash; // => new Uint8Array([0, 1])
 */
export function stabilities(
  graph: ConflictGraph,
  focal: number,
  room: ReachRoom | undefined = stateRoom(graph),
): Stable {
  const { ranks } = graph.preferences[focal]!;
  const rows = graph.moves[focal]!;
  const others = allBut(graph, [focal]);
  const own = { rows, ranks, room };
  return {
    Nash: stays(rows, ranks, ranks),
    ...byMoves(graph, others, own),
    SEQ: stays(rows, ranks, byImprovements(graph, others, own)),
  };
}

/**
 * Room for {@link stabilities} of every decision maker of a conflict; none where nodes are more than states.
 * @example stateRoom(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })))?.order.length; // => 2
 */
export function stateRoom({ transitive, states }: ConflictGraph): ReachRoom | undefined {
  return transitive ? reachRoom(states) : undefined;
}

/** What a decision maker brings along, and one room for its three questions: fresh arrays would be most of the memory. */
interface Own {
  readonly rows: MoveRows;
  readonly ranks: Int32Array;
  readonly room: ReachRoom | undefined;
}

/** In a function of its own, so that these arcs are gone before those of improvements are made. */
function byMoves(
  graph: ConflictGraph,
  others: readonly number[],
  { rows, ranks, room }: Own,
): Pick<Stable, "GMR" | "SMR"> {
  const reach = coalitionArcs(graph, others, "moves");
  return {
    GMR: stays(rows, ranks, forcedBy(reach, ranks, room)),
    SMR: stays(rows, ranks, forcedBy(reach, bestWithin(rows, ranks), room)),
  };
}

function byImprovements(graph: ConflictGraph, others: readonly number[], { ranks, room }: Own): Int32Array {
  return forcedBy(coalitionArcs(graph, others, "improvements"), ranks, room);
}

/**
 * The least value to which those of a reach can bring each state, its own value included.
 * @example forcedBy({ arcs: { offsets: new Int32Array([0, 1, 1]), targets: new Int32Array([1]) } }, new Int32Array([5, 3])); // => new Int32Array([3, 3])
 */
export function forcedBy({ arcs, stateOf, startOf }: Reach, values: Int32Array, room?: ReachRoom): Int32Array {
  if (stateOf === undefined) return reachMinimum(arcs, values, room);
  const least = reachMinimum(
    arcs,
    stateOf.map((state) => values[state]!),
  );
  return values.map((_, state) => least[startOf!(state)]!);
}

/** For each state the best that a decision maker can reach from it, staying included. */
function bestWithin({ rowOf, offsets, targets }: MoveRows, ranks: Int32Array): Int32Array {
  const best = new Int32Array(offsets.length - 1).fill(-1);
  for (let row = 0; row < best.length; row++)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
      if (ranks[targets[at]!]! > best[row]!) best[row] = ranks[targets[at]!]!;
  return ranks.map((rank, state) => Math.max(rank, best[rowOf[state]!]!));
}

/** Where no improvement keeps more than the present value against what can be forced after it. */
function stays(rows: MoveRows, ranks: Int32Array, forced: Int32Array): Uint8Array {
  const { offsets, targets, grouped } = rows;
  const stable = new Uint8Array(ranks.length).fill(1);
  if (grouped) {
    const sorted = targets.slice();
    for (let row = 0; row + 1 < offsets.length; row++)
      staysInGroup(sorted.subarray(offsets[row]!, offsets[row + 1]!), { ranks, forced, stable });
    return stable;
  }
  for (let state = 0; state < ranks.length; state++)
    for (let at = offsets[state]!; at < offsets[state + 1]!; at++) {
      const target = targets[at]!;
      if (ranks[target]! > ranks[state]! && forced[target]! > ranks[state]!) stable[state] = 0;
    }
  return stable;
}

interface GroupValues {
  readonly ranks: Int32Array;
  readonly forced: Int32Array;
  /** Written to. */
  readonly stable: Uint8Array;
}

/** From the best state of a group down: what the better ones keep is known before it is asked. */
function staysInGroup(group: Int32Array, { ranks, forced, stable }: GroupValues): void {
  group.sort((a, b) => ranks[b]! - ranks[a]!);
  let [kept, keptOfTied] = [-1, -1];
  group.forEach((state, i) => {
    if (i > 0 && ranks[group[i - 1]!]! > ranks[state]!) kept = Math.max(kept, keptOfTied);
    if (kept > ranks[state]!) stable[state] = 0;
    keptOfTied = Math.max(keptOfTied, forced[state]!);
  });
}
