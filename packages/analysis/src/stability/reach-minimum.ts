/** Arcs of a graph: those of node `v` are `targets[offsets[v]]` up to `offsets[v + 1]`. */
export interface Arcs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/**
 * For each node the least value among the nodes that can be reached from it, itself included. One pass of Tarjan's
 * algorithm: a strongly connected component is complete when all that it reaches is, so minima flow along.
 * @returns O(nodes + arcs) time, no recursion.
 * @see Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146-160.
 * @example reachMinimum({ offsets: new Int32Array([0, 1, 1]), targets: new Int32Array([1]) }, new Int32Array([5, 3])); // => new Int32Array([3, 3])
 */
export function reachMinimum({ offsets, targets }: Arcs, values: Int32Array): Int32Array {
  const nodes = values.length;
  const least = values.slice();
  const order = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const next = offsets.slice(0, nodes);
  const open = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  const isOpen = new Uint8Array(nodes);
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
