import { expect, it } from "vitest";
import { parseCase } from "@parley/model";
import { queryText } from "./query-text.ts";
import { whatIfFrom, whatIfParts } from "./what-if-query.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [{ id: "pay", label: "Pay", options: ["five", "six"] }],
  positions: [{ id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"] }],
});

it("writes what is supposed into an address that a person can read, and reads it again", () => {
  const changes = [{ party: "port", issue: "pay", option: "six", stance: "accepts" as const }, { dropped: "P1" }];
  expect(queryText(whatIfParts(changes))).toBe("?whatif=port:pay=six:accepts,P1:dropped");
  expect(whatIfFrom("port:pay=six:accepts,P1:dropped", subject)).toEqual(changes);
  expect(whatIfParts([])).toEqual([]);
});

it("passes over what makes no sense in this case, and keeps the rest", () => {
  expect(whatIfFrom("port:pay=ten:accepts,nonsense,P1:dropped,P9:dropped", subject)).toEqual([{ dropped: "P1" }]);
  expect(whatIfFrom("", subject)).toEqual([]);
});
