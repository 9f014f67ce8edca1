import { expect, it } from "vitest";
import { parseCase } from "@parley/model";
import { issueDraft } from "./issue-changes.ts";
import { optionTies } from "./option-ties.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [
    { id: "pay", label: "Pay", options: ["four", "five", { id: "six", label: "six per cent" }] },
    { id: "week", label: "Week", options: ["long", "short"] },
  ],
  positions: [
    { id: "P1", party: "port", issue: "week", stance: "accepts-if", options: ["short"], if: { pay: ["five"] } },
    { id: "P2", party: "port", issue: "pay", stance: "refuses", options: ["four"] },
  ],
  rules: [{ id: "R1", if: { week: ["short"] }, then: { pay: ["six"] }, text: "a short week pays six" }],
});
const [pay] = subject.issues;
if (!pay) throw new Error("expected an issue");
const without = (gone: string) => {
  const draft = issueDraft(pay);
  return optionTies({ ...draft, options: draft.options.filter(({ id }) => id !== gone) }, subject);
};

it("says which condition or rule names an option, before the option can be taken away", () => {
  expect(without("five")).toBe("“five” cannot be taken away: a condition of Port names it. Change that first.");
  expect(without("six")).toBe(
    "“six per cent” cannot be taken away: the rule “a short week pays six” names it. Change that first.",
  );
});

it("lets an option go that only positions on the issue itself speak of", () => {
  expect(without("four")).toBeUndefined();
  expect(without("none of them")).toBeUndefined();
});
