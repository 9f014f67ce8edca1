import { describe, expect, it } from "vitest";
import { parseCase } from "@parley/model";
import { cellMarks } from "./cell-marks.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [{ id: "pay", label: "Pay", options: ["five", "six", "seven"] }],
  positions: [
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six", "seven"], proposed: true },
    { id: "P2", party: "port", stance: "accepts", issue: "pay", options: ["six"] },
    { id: "P3", party: "port", stance: "red-line", require: { pay: ["five"] }, proposed: true },
  ],
});
const at = (option: string) => ({ party: "port", issue: "pay", option });

describe("cellMarks", () => {
  const marks = cellMarks(subject, [{ ...at("five"), stance: "accepts" }]);

  it("counts the positions of a cell, and calls it proposed when no person recorded any of them", () => {
    expect(marks.cell(at("six"))).toEqual({ count: 2, proposed: false, supposed: false });
    expect(marks.cell(at("seven"))).toEqual({ count: 1, proposed: true, supposed: false });
    expect(marks.position("P3").proposed).toBe(true);
  });

  it("marks what is supposed", () => {
    expect(marks.cell(at("five"))).toEqual({ count: 0, proposed: false, supposed: true });
  });
});
