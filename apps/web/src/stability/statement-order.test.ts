import { expect, it } from "vitest";
import { moved, orderOf, ordersText, statementOrders } from "./statement-order.ts";

it("keeps moved statements in the address, and nothing of what was not moved", () => {
  const orders = { north: moved([1, 2, 3], 0, 1), south: [1, 2] };
  expect(ordersText(orders)).toBe("north:2.1.3");
  expect(statementOrders("north:2.1.3")).toEqual({ north: [2, 1, 3] });
});

it("passes over what does not fit the statements", () => {
  expect(statementOrders("north:x,south,:1")).toEqual({});
  for (const asked of [[2, 1, 3], [1, 1], [0, 1], [1]]) expect(orderOf({ north: asked }, "north", 2)).toEqual([1, 2]);
  expect(orderOf({ north: [2, 1] }, "north", 2)).toEqual([2, 1]);
});
