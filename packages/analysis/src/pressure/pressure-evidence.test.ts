import { expect, test } from "vitest";
import { talkCase } from "./pressure-fixtures.ts";
import { pressureEvidence } from "./pressure-evidence.ts";

/** Of whom the first statement tells, and how that is known. */
const told = (quote: string, fields: object = {}, more: object = {}) => {
  const { placed } = pressureEvidence(talkCase([[quote, fields]], more));
  return placed.map(({ sign, points, parties, basis }) => [sign, points, parties.join(" "), basis]);
};
const hurts = (who: string, basis: string) => [["hurting", "for", who, basis]];

test.each([
  ["Meridian's earnings are falling", hurts("line", "named")],
  ["the strike costs the carrier 3 million a day", hurts("line", "named")],
  ["the union's members are losing wages", hurts("crews", "named")],
  ["the boycott by the union has hurt the carrier", hurts("line", "named")],
  ["the union has inflicted heavy losses on the carrier", hurts("line", "named")],
  ["the carrier is under growing pressure", hurts("line", "named")],
  ["there is growing pressure on the union", hurts("crews", "named")],
  ["strikes against the carrier cost a great deal", []],
  ["both sides are exhausted", hurts("line crews", "all-sides")],
  ["the Arbitration Board is overstretched", []],
])("“%s”", (quote, evidence) => {
  expect(told(quote)).toEqual(evidence);
});

test("we and our are the speaker's, and a bare statement of cost is its holder's unless it is aimed at another", () => {
  expect(told("our strike fund is running low", { holder: "Seafarers' Union" })).toEqual(hurts("crews", "speaker"));
  expect(told("the stoppage costs 3 million a day", { holder: "Meridian Line" })).toEqual(hurts("line", "holder"));
  expect(told("the stoppage costs 3 million a day", { holder: "Meridian Line", target: "the union" })).toEqual([]);
});

test("in a list after a colon, and in the claim around it, a statement is about the side named there", () => {
  const inText = (text: string) => ({ reports: [{ id: "r1", text }] });
  const list = inText("Meridian's year is bad: sales are falling, and strikes against the union cost a great deal.");
  const fields = { report: "r1" };
  expect(told("sales are falling", fields, list)).toEqual(hurts("line", "context"));
  expect(told("strikes against the union cost a great deal", fields, list)).toEqual(hurts("line", "context"));
  const two = inText("The union left, but Meridian has its own worry: sales are falling.");
  expect(told("sales are falling", fields, two)).toEqual(hurts("line", "context"));
  expect(told("sales are falling", fields, inText("Meridian and the union met: sales are falling."))).toEqual([]);
  const held = pressureEvidence(talkCase([["Meridian's year is bad"], ["sales are falling", { partOf: "c1" }]]));
  expect(held.placed).toMatchObject([{ claim: "c2", parties: ["line"], basis: "context" }]);
});

test("a cost that is threatened, supposed, rejected, superseded or told of a third party is no evidence", () => {
  const cost = "the strike costs the carrier 3 million a day";
  for (const fields of [
    { act: "threaten" },
    { review: { state: "rejected" } },
    { status: "superseded" },
    { status: "hypothetical" },
  ])
    expect(told(cost, fields)).toEqual([]);
  expect(told("if it lasts, the union would be exhausted")).toEqual([]);
  expect(told(cost, { act: "deny" })).toEqual([["hurting", "against", "line", "named"]]);
});

test("a way out is seen by the party that speaks of it; said by others it is read of the side named, or of all", () => {
  const seen = (who: string, basis: string) => [["way-out", "for", who, basis]];
  expect(told("a deal is possible", { holder: "Meridian Line" })).toEqual(seen("line", "holder"));
  expect(told("the union is ready to compromise")).toEqual(seen("crews", "named"));
  expect(told("a deal is within reach")).toEqual(seen("line crews", "all-sides"));
});

test("what the words leave open stands apart and is given to nobody", () => {
  const { placed, unplaced } = pressureEvidence(talkCase([["mounting costs"]]));
  expect(placed).toEqual([]);
  expect(unplaced).toMatchObject([{ claim: "c1", sign: "hurting", words: "mounting costs" }]);
});
