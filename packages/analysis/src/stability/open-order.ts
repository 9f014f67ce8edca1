import type { ConflictFormula } from "@parley/model";
import { compileStatement, type OptionBits } from "./option-bits.ts";
import { rankByStatements } from "./rank-by-statements.ts";

/** What is known of an order that is not known in full. */
export interface OpenOrder {
  /** Whether one state is liked better than another in every order that is possible. */
  readonly surely: (better: number, than: number) => boolean;
  /** Whether two states tie in every order that is possible. */
  readonly tied: (one: number, other: number) => boolean;
  /** Whether all states that could each stand above one state could stand above it together, and none of them. */
  readonly free: boolean;
  /** Every possible order as ranks; no ties but those given. `undefined` when there are more than a limit. */
  readonly orders: (limit: number) => Int32Array[] | undefined;
}

/**
 * An order that is known: nothing is open.
 * @example knownOrder(new Int32Array([0, 1])).surely(1, 0); // => true
 */
export function knownOrder(ranks: Int32Array): OpenOrder {
  return {
    surely: (better, than) => ranks[better]! > ranks[than]!,
    tied: (one, other) => ranks[one] === ranks[other],
    free: true,
    orders: () => [ranks],
  };
}

/**
 * A ranking in which the order within some groups is not known.
 * @param ranks - With each group as a tie.
 * @example openGroups(new Int32Array([1, 1]), [new Int32Array([0, 1])]).orders(10)?.length; // => 2
 */
export function openGroups(ranks: Int32Array, groups: readonly Int32Array[]): OpenOrder {
  const groupOf = new Int32Array(ranks.length).fill(-1);
  groups.forEach((members, group) => members.forEach((state) => (groupOf[state] = group)));
  return {
    surely: (better, than) => ranks[better]! > ranks[than]!,
    tied: (one, other) =>
      one === other || (ranks[one] === ranks[other] && (groupOf[one]! < 0 || groupOf[one] !== groupOf[other])),
    free: true,
    orders: (limit) => {
      const count = groups.reduce((product, { length }) => product * factorial(length), 1);
      if (count > limit) return undefined;
      const room = Math.max(0, ...groups.map(({ length }) => length)) + 1;
      return groups.reduce<Int32Array[]>(
        (orders, members) =>
          orders.flatMap((order) =>
            permutations([...members]).map((line) => {
              const next = order.slice();
              line.forEach((state, place) => (next[state] = order[state]! + place));
              return next;
            }),
          ),
        [ranks.map((rank) => rank * room)],
      );
    },
  };
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/**
 * Pairs of states of which the first is better, with all that follows from them. The possible orders are the linear
 * extensions, without ties.
 * @param pairs - Without a cycle.
 * @example openPairs(3, [[2, 1], [1, 0]]).surely(2, 0); // => true
 */
export function openPairs(states: number, pairs: readonly (readonly [better: number, than: number])[]): OpenOrder {
  const below = Array.from({ length: states }, () => new Set<number>());
  for (const [better, than] of pairs) below[better]!.add(than);
  for (const set of below) for (const state of set) for (const further of below[state]!) set.add(further);
  const orders = (limit: number): Int32Array[] | undefined => {
    const found: Int32Array[] = [];
    const ranks = new Int32Array(states).fill(-1);
    const place = (rank: number): boolean => {
      if (rank === states) return found.push(ranks.slice()) <= limit;
      for (let state = 0; state < states; state++) {
        if (ranks[state]! >= 0 || [...below[state]!].some((lower) => ranks[lower]! < 0)) continue;
        ranks[state] = rank;
        if (!place(rank + 1)) return false;
        ranks[state] = -1;
      }
      return true;
    };
    return place(0) ? found : undefined;
  };
  return {
    surely: (better, than) => below[better]!.has(than),
    tied: (one, other) => one === other,
    free: true,
    orders,
  };
}

/** A statement of which only some places are possible, counted among the statements whose place is known, from 0. */
export interface Unsure {
  readonly statement: ConflictFormula;
  readonly from: number;
  readonly to: number;
}

/**
 * An order by statements of which some have no known place. One state is surely better than another when the known
 * statements put it no lower and no other statement speaks for the other; with limits to the places that is a bound.
 * @example openStatements({ codes: new Int32Array([0, 1, 2, 3]), known: [{ x: true }], unsure: [{ statement: { y: true }, from: 0, to: 1 }], bits: new Map([["x", 0], ["y", 1]]) }).orders(10)?.length; // => 2
 */
export function openStatements({
  codes,
  known,
  unsure,
  bits,
}: {
  readonly codes: Int32Array;
  readonly known: readonly ConflictFormula[];
  readonly unsure: readonly Unsure[];
  readonly bits: OptionBits;
}): OpenOrder {
  const { ranks } = rankByStatements(codes, known, bits);
  const holds = unsure.map(({ statement }) => {
    const test = compileStatement(statement, bits);
    return Uint8Array.from(codes, (code) => (test(code) ? 1 : 0));
  });
  const noWorse = (one: number, other: number): boolean =>
    ranks[one]! >= ranks[other]! && holds.every((truth) => truth[one]! >= truth[other]!);
  return {
    surely: (better, than) => noWorse(better, than) && !noWorse(than, better),
    tied: (one, other) => noWorse(one, other) && noWorse(other, one),
    free: false,
    orders: (limit) => {
      const lists = placements(known, unsure, limit);
      if (lists === undefined) return undefined;
      const found = lists.map((list) => rankByStatements(codes, list, bits).ranks);
      return [...new Map(found.map((order) => [order.join(), order])).values()];
    },
  };
}

/** Every list of all statements in which the unsure ones stand at a possible place. */
function placements(
  known: readonly ConflictFormula[],
  unsure: readonly Unsure[],
  limit: number,
): ConflictFormula[][] | undefined {
  interface Placed {
    readonly statement: ConflictFormula;
    readonly isKnown: boolean;
  }
  let lists: Placed[][] = [known.map((statement) => ({ statement, isKnown: true }))];
  for (const { statement, from, to } of unsure) {
    lists = lists.flatMap((list) =>
      Array.from({ length: list.length + 1 }, (_, at) => at)
        .filter((at) => {
          const before = list.slice(0, at).filter(({ isKnown }) => isKnown).length;
          return before >= from && before <= to;
        })
        .map((at) => list.toSpliced(at, 0, { statement, isKnown: false })),
    );
    if (lists.length > limit) return undefined;
  }
  return lists.map((list) => list.map(({ statement }) => statement));
}
