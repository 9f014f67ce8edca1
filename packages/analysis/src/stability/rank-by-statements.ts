import type { ConflictFormula } from "@parley/model";
import { compileStatement, type OptionBits } from "./option-bits.ts";

/** An order by statements. */
export interface StatementRanks {
  /** The higher the better; equal numbers are ties. */
  readonly ranks: Int32Array;
  /** Numbers of statements (from 0) that told no two states apart after those before them. */
  readonly idle: readonly number[];
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
): StatementRanks {
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
  return { ranks, idle };
}

function renumbered(present: Uint8Array): [numbers: Int32Array, count: number] {
  const numbers = new Int32Array(present.length);
  let count = 0;
  for (let i = 0; i < present.length; i++) if (present[i] === 1) numbers[i] = count++;
  return [numbers, count];
}
