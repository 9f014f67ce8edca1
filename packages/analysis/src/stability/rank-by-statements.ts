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
  const ranks = new Int32Array(codes.length);
  // Written over for each statement: at a million states fresh arrays would be most of the memory.
  const numbers = new Int32Array(codes.length * 2);
  let classes = codes.length === 0 ? 0 : 1;
  const idle: number[] = [];
  statements.forEach((statement, k) => {
    const holds = compileStatement(statement, bits);
    numbers.fill(0, 0, classes * 2);
    for (let state = 0; state < codes.length; state++) {
      const refined = ranks[state]! * 2 + (holds(codes[state]!) ? 1 : 0);
      ranks[state] = refined;
      numbers[refined] = 1;
    }
    const before = classes;
    classes = 0;
    for (let i = 0; i < before * 2; i++) if (numbers[i] === 1) numbers[i] = classes++;
    for (let state = 0; state < ranks.length; state++) ranks[state] = numbers[ranks[state]!]!;
    if (classes === before) idle.push(k);
  });
  return { ranks, idle };
}
