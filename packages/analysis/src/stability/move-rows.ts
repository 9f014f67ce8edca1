/** Where a decision maker can move: rows of states, several states may share one. */
export interface MoveRows {
  /** The row of each state. */
  readonly rowOf: Int32Array;
  /** Row `r` is `targets[offsets[r]]` up to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  /** A shared row holds the state itself too: nobody moves to where he is. */
  readonly targets: Int32Array;
  /** Whether every state of a row can be reached from every other: then the row is a group. */
  readonly grouped: boolean;
}

/** Which options a decision maker has, and which of them cannot be taken back or taken again. */
export interface Controlled {
  readonly mask: number;
  readonly forward: number;
  readonly back: number;
}

/**
 * The moves of one decision maker in option form: to every feasible state that differs only in its own options, in one
 * step, whatever lies between. Without irreversible options all states that agree on the options of the others form a
 * group, so a row is stored once a group and not once a state.
 * @param codes - The feasible states as bits, ascending.
 * @returns O(states) room for groups; O(states × 2^options) for a decision maker with irreversible options.
 * @example moveRows(new Int32Array([0, 1]), { mask: 1, forward: 0, back: 0 }).targets; // => new Int32Array([0, 1])
 */
export function moveRows(codes: Int32Array, controlled: Controlled): MoveRows {
  const groups = groupRows(codes, controlled.mask);
  return controlled.forward === 0 && controlled.back === 0 ? groups : directedRows(codes, groups, controlled);
}

function groupRows(codes: Int32Array, mask: number): MoveRows {
  const rowOf = new Int32Array(codes.length);
  const known = new Map<number, number>();
  const sizes: number[] = [];
  for (let state = 0; state < codes.length; state++) {
    const key = (codes[state] ?? 0) & ~mask;
    let row = known.get(key);
    if (row === undefined) {
      row = sizes.length;
      known.set(key, row);
      sizes.push(0);
    }
    rowOf[state] = row;
    sizes[row] = (sizes[row] ?? 0) + 1;
  }
  const offsets = offsetsOf(sizes);
  const next = offsets.slice();
  const targets = new Int32Array(codes.length);
  for (let state = 0; state < codes.length; state++) {
    const row = rowOf[state] ?? 0;
    const at = next[row] ?? 0;
    targets[at] = state;
    next[row] = at + 1;
  }
  return { rowOf, offsets, targets, grouped: true };
}

function directedRows(codes: Int32Array, groups: MoveRows, { forward, back }: Controlled): MoveRows {
  const allowed = (from: number, to: number): boolean => {
    const changed = from ^ to;
    return from !== to && (changed & forward & from) === 0 && (changed & back & ~from) === 0;
  };
  return rowsOf(codes.length, (state, add) => {
    const row = groups.rowOf[state] ?? 0;
    for (let at = groups.offsets[row] ?? 0; at < (groups.offsets[row + 1] ?? 0); at++) {
      const target = groups.targets[at] ?? 0;
      if (allowed(codes[state] ?? 0, codes[target] ?? 0)) add(target);
    }
  });
}

/**
 * Rows made by listing the targets of each state.
 * @param list - Called twice for each state: once to count, once to store.
 * @example rowsOf(2, (state, add) => state === 0 && add(1)).targets; // => new Int32Array([1])
 */
export function rowsOf(states: number, list: (state: number, add: (target: number) => void) => void): MoveRows {
  const sizes = new Int32Array(states);
  for (let state = 0; state < states; state++) list(state, () => (sizes[state] = (sizes[state] ?? 0) + 1));
  const offsets = offsetsOf(sizes);
  const targets = new Int32Array(offsets[states] ?? 0);
  let at = 0;
  for (let state = 0; state < states; state++) list(state, (target) => (targets[at++] = target));
  const rowOf = Int32Array.from({ length: states }, (_, state) => state);
  return { rowOf, offsets, targets, grouped: false };
}

function offsetsOf(sizes: ArrayLike<number>): Int32Array {
  const offsets = new Int32Array(sizes.length + 1);
  for (let row = 0; row < sizes.length; row++) offsets[row + 1] = (offsets[row] ?? 0) + (sizes[row] ?? 0);
  return offsets;
}

/**
 * Every move from a state, itself left out.
 * @example movesFrom(moveRows(new Int32Array([0, 1]), { mask: 1, forward: 0, back: 0 }), 0); // => [1]
 */
export function movesFrom({ rowOf, offsets, targets }: MoveRows, state: number): number[] {
  const row = rowOf[state] ?? 0;
  return [...targets.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0)].filter((target) => target !== state);
}
