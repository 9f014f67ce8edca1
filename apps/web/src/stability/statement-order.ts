import type { ConflictModel } from "@parley/model";

/** For each decision maker, by id, the order in which its statements stand now, as numbers from 1 of the inferred order. */
export type StatementOrders = Readonly<Record<string, readonly number[]>>;

/**
 * The orders that an address names: `russia:2.1.3,ukraine:1.3.2`. What is no such list is passed over.
 * @example statementOrders("north:2.1"); // => { north: [2, 1] }
 */
export function statementOrders(text: string): StatementOrders {
  return Object.fromEntries(
    text.split(",").flatMap((part): [string, number[]][] => {
      const [, maker, list] = /^([^:]+):(\d+(?:\.\d+)*)$/.exec(part) ?? [];
      return maker === undefined || list === undefined ? [] : [[maker, list.split(".").map(Number)]];
    }),
  );
}

/** Orders as an address says them; those that change nothing are left out. @example ordersText({ north: [2, 1], south: [1, 2] }); // => "north:2.1" */
export function ordersText(orders: StatementOrders): string {
  return Object.entries(orders)
    .filter(([, order]) => order.some((number, i) => number !== i + 1))
    .map(([maker, order]) => `${maker}:${order.join(".")}`)
    .join(",");
}

/**
 * The order of a decision maker's statements; the inferred one where what is asked for does not fit the statements.
 * @example orderOf({ north: [2, 1] }, "north", 3); // => [1, 2, 3]
 */
export function orderOf(orders: StatementOrders, maker: string, count: number): readonly number[] {
  const inferred = Array.from({ length: count }, (_, i) => i + 1);
  const asked = orders[maker] ?? inferred;
  const fits = asked.length === count && inferred.every((number) => asked.includes(number));
  return fits ? asked : inferred;
}

/**
 * A conflict with the statements of each decision maker in the order asked for.
 * @example reordered(conflict, {}) === conflict; // true when nothing is moved
 */
export function reordered(conflict: ConflictModel, orders: StatementOrders): ConflictModel {
  const decisionMakers = conflict.decisionMakers.map((maker) => {
    const { id, statements = [] } = maker;
    const order = orderOf(orders, id, statements.length);
    return { ...maker, statements: order.flatMap((number) => statements.slice(number - 1, number)) };
  });
  return { ...conflict, decisionMakers };
}

/**
 * An order after one item moved up or down by one place.
 * @param place - Of the item that moves, from 0.
 * @example moved([1, 2, 3], 2, -1); // => [1, 3, 2]
 */
export function moved<Item>(order: readonly Item[], place: number, by: 1 | -1): Item[] {
  const next = [...order];
  const [one] = next.splice(place, 1);
  if (one !== undefined) next.splice(place + by, 0, one);
  return next;
}
