import { expect, it } from "vitest";
import { strikeView } from "../view/case-view-for-tests.ts";
import { changeWords } from "./change-words.ts";
import { positionWords } from "./position-words.ts";

const view = strikeView({
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
  ],
  issues: [
    { id: "pay", label: "Pay", options: ["five", { id: "six", label: "six per cent" }] },
    { id: "week", label: "Week", options: ["long", "short", { id: "not-agreed", label: "not agreed" }] },
  ],
  positions: [
    { id: "P1", party: "port", issue: "pay", stance: "accepts-if", options: ["six"], if: { week: ["long"] } },
    { id: "P2", party: "port", stance: "refuses", require: { not: { pay: ["six"], week: ["short"] } } },
    { id: "U1", party: "union", issue: "pay", stance: "red-line", options: ["five"] },
    { id: "U2", party: "union", stance: "demands", text: "no worker loses pay", require: { pay: ["six"] } },
  ],
});

it.each([
  ["P1", "Port accepts on conditions: “six per cent” on Pay, if Week"],
  ["P2", "Port refuses together: "],
  ["U1", "Union draws a red line: “five” on Pay."],
  ["U2", "Union: no worker loses pay."],
])("says %s in one neutral sentence", (id, words) => {
  const position = view.position(id);
  expect(position && positionWords(position, view)).toContain(words);
});

it("says what gives way, and what nobody has reported, apart", () => {
  expect(changeWords({ position: "U2" }, view)).toMatchObject({
    party: "union",
    kind: "gives-way",
    text: "no longer holds “no worker loses pay”",
  });
  expect(changeWords({ party: "union", issue: "week", option: "long", from: "not-reported" }, view)).toMatchObject({
    kind: "to-find-out",
    text: "accepts “long”",
  });
  expect(changeWords({ party: "union", issue: "week", option: "not-agreed", from: "refuses" }, view).text).toBe(
    "no longer refuses a deal that leaves this out",
  );
});

it("orders parties by name, whatever the order of the case", () => {
  expect(view.parties.map(({ name, place }) => [name, place])).toEqual([
    ["Port", 0],
    ["Union", 1],
  ]);
});
