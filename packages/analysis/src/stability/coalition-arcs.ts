import type { ConflictGraph } from "./conflict-graph.ts";
import type { MoveRows } from "./move-rows.ts";
import type { Arcs } from "./reach-minimum.ts";

/** Arcs along which a coalition can go, on states or on states with their last mover. */
export interface Reach {
  readonly arcs: Arcs;
  /** Left out when nodes are states. */
  readonly stateOf?: Int32Array;
  /** The node where a state stands before anybody of the coalition has moved. */
  readonly startOf?: (state: number) => number;
}

/**
 * What some decision makers together can reach by legal sequences, by moves or by improvements only.
 *
 * In option form two moves of one decision maker in a row are one, so legal sequences reach what plain paths reach, and
 * few arcs do: around each group for moves, and from each state to the next better ones of its group for improvements.
 * In a drawn model nobody may move twice in a row, so a node is a state with its last mover.
 * @returns O(members × states) arcs for groups without ties.
 * @example coalitionArcs(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), [], "moves").arcs.targets.length; // => 0
 */
export function coalitionArcs(graph: ConflictGraph, members: readonly number[], kind: "moves" | "improvements"): Reach {
  const lists = members.map((maker) => {
    const rows = graph.moves[maker]!;
    const { ranks } = graph.preferences[maker]!;
    if (kind === "improvements") return improvements(rows, ranks, graph.transitive);
    return rows.grouped ? around(rows) : listed(rows);
  });
  return graph.transitive ? { arcs: together(lists, graph.states) } : byLastMover(lists, graph.states);
}

/** Where each state leads: `items[start(state)]` up to `items[end(state)]`; stretches may be shared. */
interface Stretches {
  readonly start: (state: number) => number;
  readonly end: (state: number) => number;
  readonly items: Int32Array;
}

/** Each member of a group leads to the next, the last to the first. */
function around({ rowOf, offsets, targets }: MoveRows): Stretches {
  const items = new Int32Array(rowOf.length);
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++)
      items[targets[at]!] = targets[at + 1 < offsets[row + 1]! ? at + 1 : offsets[row]!]!;
  return { start: (state) => state, end: (state) => state + 1, items };
}

function listed({ rowOf, offsets, targets }: MoveRows): Stretches {
  return { start: (state) => offsets[rowOf[state]!]!, end: (state) => offsets[rowOf[state]! + 1]!, items: targets };
}

/** To every better state; within a group, where any chain of improvements is one, to the next better ones. */
function improvements(rows: MoveRows, ranks: Int32Array, transitive: boolean): Stretches {
  const { rowOf, offsets, targets, grouped } = rows;
  if (!grouped || !transitive) {
    const arcs = arcsOf(ranks.length, (state, add) => {
      for (let at = offsets[rowOf[state]!]!; at < offsets[rowOf[state]! + 1]!; at++)
        if (ranks[targets[at]!]! > ranks[state]!) add(targets[at]!);
    });
    return { start: (state) => arcs.offsets[state]!, end: (state) => arcs.offsets[state + 1]!, items: arcs.targets };
  }
  const items = targets.slice();
  const [from, to] = [new Int32Array(ranks.length), new Int32Array(ranks.length)];
  for (let row = 0; row + 1 < offsets.length; row++) {
    const group = items.subarray(offsets[row]!, offsets[row + 1]!).sort((a, b) => ranks[a]! - ranks[b]!);
    let [start, end] = [group.length, group.length];
    for (let i = group.length - 1; i >= 0; i--) {
      if (i + 1 < group.length && ranks[group[i]!]! < ranks[group[i + 1]!]!) [start, end] = [i + 1, start];
      from[group[i]!] = offsets[row]! + start;
      to[group[i]!] = offsets[row]! + end;
    }
  }
  return { start: (state) => from[state]!, end: (state) => to[state]!, items };
}

function arcsOf(nodes: number, list: (node: number, add: (target: number) => void) => void): Arcs {
  const offsets = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) {
    let size = 0;
    list(node, () => size++);
    offsets[node + 1] = offsets[node]! + size;
  }
  const targets = new Int32Array(offsets[nodes]!);
  let at = 0;
  for (let node = 0; node < nodes; node++) list(node, (target) => (targets[at++] = target));
  return { offsets, targets };
}

function together(lists: readonly Stretches[], states: number): Arcs {
  const offsets = new Int32Array(states + 1);
  for (let state = 0; state < states; state++) {
    let size = 0;
    for (const { start, end } of lists) size += end(state) - start(state);
    offsets[state + 1] = offsets[state]! + size;
  }
  const targets = new Int32Array(offsets[states]!);
  let next = 0;
  for (let state = 0; state < states; state++)
    for (const { start, end, items } of lists)
      for (let at = start(state); at < end(state); at++) targets[next++] = items[at]!;
  return { offsets, targets };
}

/** Node `state` is before anybody moved, node `(k + 1) × states + state` after the k-th of the coalition moved. */
function byLastMover(lists: readonly Stretches[], states: number): Reach {
  const nodes = states * (lists.length + 1);
  const arcs = arcsOf(nodes, (node, add) => {
    const [state, last] = [node % states, Math.floor(node / states) - 1];
    lists.forEach(({ start, end, items }, k) => {
      if (k === last) return;
      for (let at = start(state); at < end(state); at++) if (items[at] !== state) add((k + 1) * states + items[at]!);
    });
  });
  return { arcs, stateOf: Int32Array.from({ length: nodes }, (_, node) => node % states), startOf: (state) => state };
}
