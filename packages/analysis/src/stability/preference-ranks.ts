import { ParleyError, type ConflictFormula, type DecisionMaker } from "@parley/model";
import { compileStatement, type OptionBits } from "./option-bits.ts";

/** How a decision maker orders the states: the higher its number the better, equal numbers are ties. */
export interface Preference {
  readonly ranks: Int32Array;
  /** Numbers of statements (from 0) that told no two states apart after those before them. */
  readonly idle: readonly number[];
  /** Groups of states whose order among themselves is not known; they stand as ties in `ranks`. */
  readonly unknown: readonly Int32Array[];
  /** Whether nothing was said of the order at all. */
  readonly silent: boolean;
}

/**
 * Orders states by statements, the most important first: a state for which the first statement holds comes before all
 * for which it does not, whatever follows. Classes are refined one statement at a time and renumbered, so that no
 * number grows with the number of statements.
 * @returns Ties between states that no statement tells apart. O(statements × states).
 * @see Peng, Hipel, Kilgour, Fang, Representing ordinal preferences in the decision support system GMCR II (1997).
 * @example rankByStatements(new Int32Array([0, 1]), [{ x: true }], new Map([["x", 0]])).ranks; // => new Int32Array([0, 1])
 */
export function rankByStatements(
  codes: Int32Array,
  statements: readonly ConflictFormula[],
  bits: OptionBits,
): Preference {
  let ranks = new Int32Array(codes.length);
  let classes = codes.length === 0 ? 0 : 1;
  const idle: number[] = [];
  statements.forEach((statement, k) => {
    const holds = compileStatement(statement, bits);
    const refined = new Int32Array(codes.length);
    const present = new Uint8Array(classes * 2);
    for (let state = 0; state < codes.length; state++) {
      refined[state] = ranks[state]! * 2 + (holds(codes[state]!) ? 1 : 0);
      present[refined[state]!] = 1;
    }
    const [numbers, count] = renumbered(present);
    if (count === classes) return idle.push(k);
    for (let state = 0; state < refined.length; state++) refined[state] = numbers[refined[state]!]!;
    ranks = refined;
    classes = count;
    return undefined;
  });
  return { ranks, idle, unknown: [], silent: statements.length === 0 };
}

function renumbered(present: Uint8Array): [numbers: Int32Array, count: number] {
  const numbers = new Int32Array(present.length);
  let count = 0;
  for (let i = 0; i < present.length; i++) if (present[i] === 1) numbers[i] = count++;
  return [numbers, count];
}

/**
 * Orders states by a list, the best first; a list inside ties, states left out tie for last.
 * @param indexOf - The state behind a number or an id; `undefined` when there is none.
 * @throws {ParleyError} `dangling-id` for a state that the model does not have.
 * @example rankByList(2, [2, 1], (name) => Number(name) - 1).ranks; // => new Int32Array([1, 2])
 */
export function rankByList(
  states: number,
  ranking: NonNullable<DecisionMaker["ranking"]>,
  indexOf: (name: string | number) => number | undefined,
): Preference {
  const ranks = new Int32Array(states);
  const unknown: Int32Array[] = [];
  ranking.forEach((rank, place) => {
    const open = typeof rank === "object" && "unknown" in rank;
    const names = open ? rank.unknown : [rank].flat();
    const members = names.map((name) => {
      const state = indexOf(name);
      if (state === undefined)
        throw new ParleyError("dangling-id", `a ranking names state ${name}: there are ${states} states`);
      ranks[state] = ranking.length - place;
      return state;
    });
    if (open) unknown.push(Int32Array.from(members));
  });
  return { ranks, idle: [], unknown, silent: ranking.length === 0 };
}
