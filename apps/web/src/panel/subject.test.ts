import { describe, expect, it } from "vitest";
import { type Finding } from "@parley/model";
import { strikeView } from "../view/case-view-for-tests.ts";
import { subjectFrom, subjectPart, type Subject } from "./subject.ts";

const finding: Finding = { code: "single-origin", severity: "notice", message: "All from one.", refs: [] };
const view = strikeView(
  {
    parties: [
      { id: "a", name: "A" },
      { id: "a.b", name: "B" },
    ],
    issues: [{ id: "pay", label: "Pay", options: ["five", "six"] }],
    reports: [{ id: "r1", text: "We will pay six." }],
    claims: [{ id: "c1", report: "r1", quote: "pay six", holder: "a", act: "offer" }],
    positions: [{ id: "P.1", party: "a", stance: "accepts", issue: "pay", options: ["six"], claims: ["c1"] }],
  },
  [finding, finding],
);

describe("a subject in an address", () => {
  it.each<Subject>([
    { kind: "cell", party: "a.b", issue: "pay", option: "six" },
    { kind: "row", party: "a", issue: "pay" },
    { kind: "claims", claims: ["c1"] },
    { kind: "position", position: "P.1" },
    { kind: "stance", stance: "red-line" },
    { kind: "finding", finding: "single-origin" },
    { kind: "finding", finding: "single-origin.2" },
  ])("is read back as it was written: %o", (subject) => {
    expect(subjectFrom(subjectPart(subject), view)).toEqual(subject);
  });

  it("is missing, by name, when the case has no such thing", () => {
    for (const [name, value] of [
      ["cell", "a.pay.seven"],
      ["claim", "c2"],
      ["position", "P.2"],
      ["stance", "shrugs"],
      ["finding", "single-origin.3"],
    ] as const)
      expect(subjectFrom([name, value], view)).toEqual({ kind: "missing", name, value });
  });

  it("keeps the claims that are still there", () => {
    expect(subjectFrom(["claim", "c9,c1"], view)).toEqual({ kind: "claims", claims: ["c1"] });
  });
});
