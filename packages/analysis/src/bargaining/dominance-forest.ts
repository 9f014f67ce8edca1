/** How many rows lie in a list before a tree is built of them, and in a leaf of a tree. */
const leafSize = 16;

interface BoxTree {
  readonly rows: Int32Array;
  /** By node and column: the largest value below it. Node n has children 2n + 1 and 2n + 2. */
  readonly tops: Float64Array;
  readonly leaves: number;
}

/**
 * A growing set of rows that tells whether one of them is at least as large as a given row in every column. Rows lie in
 * balanced trees with the largest values below each node, of sizes that double, so that adding stays cheap.
 * @see Bentley and Saxe (1980), Decomposable searching problems I, J. Algorithms 1(4).
 * @example new DominanceForest([Float64Array.of(1)]).covers(0); // => false
 */
export class DominanceForest {
  private readonly columns: readonly Float64Array[];
  private readonly trees: BoxTree[] = [];
  private pending: number[] = [];

  constructor(columns: readonly Float64Array[]) {
    this.columns = columns;
  }

  /** Adds a row. */
  add(row: number): void {
    this.pending.push(row);
    if (this.pending.length < leafSize * 2) return;
    const rows = [...this.pending];
    while (this.trees.length > 0 && this.trees.at(-1)!.rows.length <= rows.length) {
      for (const other of this.trees.pop()!.rows) rows.push(other);
    }
    this.trees.push(boxTree(rows, this.columns));
    this.pending = [];
  }

  /** Whether some row that was added is at least as large in every column. */
  covers(row: number): boolean {
    for (const other of this.pending) if (this.atLeast(other, row)) return true;
    for (const tree of this.trees) if (this.search(tree, row)) return true;
    return false;
  }

  private atLeast(a: number, b: number): boolean {
    for (const column of this.columns) if (column[a]! < column[b]!) return false;
    return true;
  }

  private search(tree: BoxTree, row: number): boolean {
    const { columns } = this;
    const width = columns.length;
    const inner = tree.leaves - 1;
    const reaches = (node: number): boolean => {
      for (let k = 0; k < width; k++) if (tree.tops[node * width + k]! < columns[k]![row]!) return false;
      if (node < inner) return reaches(2 * node + 1) || reaches(2 * node + 2);
      const [from, to] = leafRange(tree.rows.length, tree.leaves, node - inner);
      for (let i = from; i < to; i++) if (this.atLeast(tree.rows[i]!, row)) return true;
      return false;
    };
    return reaches(0);
  }
}

function leafRange(rows: number, leaves: number, leaf: number): [number, number] {
  return [Math.floor((rows * leaf) / leaves), Math.floor((rows * (leaf + 1)) / leaves)];
}

/** Splits by the median, the columns taken by turns. */
function boxTree(list: readonly number[], columns: readonly Float64Array[]): BoxTree {
  const rows = Int32Array.from(list);
  let leaves = 1;
  while (leaves * leafSize < rows.length) leaves *= 2;
  const width = columns.length;
  const tops = new Float64Array((2 * leaves - 1) * width).fill(Number.NEGATIVE_INFINITY);
  const build = (node: number, span: { from: number; to: number; leaves: number; depth: number }): void => {
    const { from, to, depth } = span;
    for (let i = from; i < to; i++)
      for (let k = 0; k < width; k++)
        if (columns[k]![rows[i]!]! > tops[node * width + k]!) tops[node * width + k] = columns[k]![rows[i]!]!;
    if (span.leaves === 1) return;
    const column = columns[depth % width]!;
    rows.subarray(from, to).sort((a, b) => column[b]! - column[a]!);
    // The same rounding as in leafRange, so that leaves and rows agree.
    const first = (node + 1) * (leaves / 2 ** depth) - leaves;
    const middle = Math.floor((rows.length * (first + span.leaves / 2)) / leaves);
    build(2 * node + 1, { from, to: middle, leaves: span.leaves / 2, depth: depth + 1 });
    build(2 * node + 2, { from: middle, to, leaves: span.leaves / 2, depth: depth + 1 });
  };
  build(0, { from: 0, to: rows.length, leaves, depth: 0 });
  return { rows, tops, leaves };
}
