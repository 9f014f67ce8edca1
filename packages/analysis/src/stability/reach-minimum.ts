/** Arcs of a graph: those of node `v` are `targets[offsets[v]]` up to `offsets[v + 1]`. */
export interface Arcs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** Room for {@link reachMinimum} to work in. */
export interface ReachRoom {
  readonly order: Int32Array;
  readonly low: Int32Array;
  readonly next: Int32Array;
  readonly open: Int32Array;
  readonly path: Int32Array;
  readonly isOpen: Uint8Array;
}

/** Room for graphs of up to so many nodes. @example reachRoom(2).order.length; // => 2 */
export function reachRoom(nodes: number): ReachRoom {
  const numbers = (): Int32Array => new Int32Array(nodes);
  return {
    order: numbers(),
    low: numbers(),
    next: numbers(),
    open: numbers(),
    path: numbers(),
    isOpen: new Uint8Array(nodes),
  };
}

/**
 * For each node the least value among the nodes that can be reached from it, itself included. One pass of Tarjan's
 * algorithm: a strongly connected component is complete when all that it reaches is, so minima flow along.
 * @param room - To work in, of at least as many nodes; written to. For several questions in a row, one room is enough.
 * @returns O(nodes + arcs) time, no recursion.
 * @see Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146-160.
 * @example reachMinimum({ offsets: new Int32Array([0, 1, 1]), targets: new Int32Array([1]) }, new Int32Array([5, 3])); // => new Int32Array([3, 3])
 */
export function reachMinimum(
  { offsets, targets }: Arcs,
  values: Int32Array,
  room: ReachRoom = reachRoom(values.length),
): Int32Array {
  const nodes = values.length;
  const least = values.slice();
  const { order, low, next, open, path, isOpen } = room;
  order.fill(0);
  next.set(offsets.subarray(0, nodes));
  let [seen, opened] = [0, 0];
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== 0) continue;
    let depth = 0;
    path[0] = root;
    order[root] = low[root] = ++seen;
    open[opened++] = root;
    isOpen[root] = 1;
    while (depth >= 0) {
      const node = path[depth]!;
      if (next[node]! < offsets[node + 1]!) {
        const target = targets[next[node]!++]!;
        if (order[target] === 0) {
          order[target] = low[target] = ++seen;
          open[opened++] = target;
          isOpen[target] = 1;
          path[++depth] = target;
        } else if (isOpen[target] === 1) {
          if (order[target]! < low[node]!) low[node] = order[target]!;
        } else if (least[target]! < least[node]!) least[node] = least[target]!;
        continue;
      }
      depth -= 1;
      if (low[node] === order[node]) opened = close(node, opened);
      if (depth < 0) break;
      const parent = path[depth]!;
      if (low[node]! < low[parent]!) low[parent] = low[node]!;
      if (least[node]! < least[parent]!) least[parent] = least[node]!;
    }
  }
  return least;

  /** Gives every node of a finished component the least value of it; the root has gathered it. */
  function close(root: number, top: number): number {
    let at = top;
    for (;;) {
      const node = open[--at]!;
      isOpen[node] = 0;
      least[node] = least[root]!;
      if (node === root) return at;
    }
  }
}
