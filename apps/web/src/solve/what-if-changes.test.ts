import { expect, it } from "vitest";
import { withWhatIf } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { whatIfChanges } from "./what-if-changes.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [{ id: "pay", label: "Pay", options: ["five", "six", "seven"] }],
  positions: [
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six", "seven"] },
    { id: "P2", party: "port", stance: "refuses", require: { pay: ["five"] } },
  ],
});

it("records what was supposed as inferred, what is left of a position as it was, and what was dropped as removed", () => {
  const supposed = withWhatIf(subject, [
    { party: "port", issue: "pay", option: "six", stance: "accepts" },
    { dropped: "P2" },
  ]);
  expect(whatIfChanges(subject, supposed)).toMatchObject([
    { type: "position-set", position: { id: "P1", stance: "refuses", options: ["seven"], basis: "stated" } },
    {
      type: "position-set",
      position: { id: "port.pay.six", stance: "accepts", options: ["six"], basis: "inferred", claims: [] },
    },
    { type: "removed", collection: "positions", record: "P2" },
  ]);
});

it("records nothing where nothing is supposed", () => {
  expect(whatIfChanges(subject, withWhatIf(subject, []))).toEqual([]);
});
