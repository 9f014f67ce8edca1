import { describe, expect, it } from "vitest";
import { parseCase } from "@parley/model";
import { issueChanges, issueDraft, issueLack, issueRemoval, newIssueDraft } from "./issue-changes.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [{ id: "pay", label: "Pay", options: ["five", { id: "six", label: "six", note: "a year" }], place: "port" }],
  positions: [
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"] },
    { id: "P2", party: "port", stance: "accepts", issue: "pay", options: ["five", "six"] },
    { id: "P3", party: "port", stance: "refuses", issue: "pay", options: ["six"], proposed: true },
  ],
});
const [pay] = subject.issues;
if (!pay) throw new Error("expected an issue");

describe("the form of an issue", () => {
  it("leaves it as it is when nothing is changed, fields it does not show included", () => {
    expect(issueChanges(issueDraft(pay), subject)).toEqual([{ type: "issue-set", issue: pay }]);
  });

  it("makes a new issue, leaves out empty lines, and gives ids that are free", () => {
    const options = [
      { label: "Six", note: "", needs: [] },
      { label: "six!", note: "with a bonus", needs: ["port"] },
      { label: " ", note: "", needs: [] },
    ];
    expect(issueChanges({ ...newIssueDraft, label: "Pay", options }, subject)).toEqual([
      {
        type: "issue-set",
        issue: {
          id: "pay-2",
          label: "Pay",
          options: [
            { id: "six", label: "Six" },
            { id: "six-2", label: "six!", note: "with a bonus", needs: ["port"] },
          ],
        },
      },
    ]);
  });

  it("takes an option away for good, with the recorded positions that spoke of nothing else", () => {
    const draft = issueDraft(pay);
    const changes = issueChanges({ ...draft, options: draft.options.slice(0, 1) }, subject);
    expect(changes).toMatchObject([
      { type: "issue-set", issue: { id: "pay", options: [{ id: "five" }], dropped: ["six"], place: "port" } },
      { type: "removed", collection: "positions", record: "P1" },
      { type: "position-set", position: { id: "P2", options: ["five"] } },
    ]);
    expect(changes).toHaveLength(3);
  });

  it("says what is lacking", () => {
    expect(issueLack(newIssueDraft)).toMatch(/a name/);
    expect(issueLack({ ...newIssueDraft, label: "Pay" })).toMatch(/one option/);
    expect(issueLack(issueDraft(pay))).toBeUndefined();
  });
});

it("takes an issue away with the recorded positions on it", () => {
  expect(issueRemoval("pay", subject)).toEqual([
    { type: "removed", collection: "positions", record: "P1" },
    { type: "removed", collection: "positions", record: "P2" },
    { type: "removed", collection: "issues", record: "pay" },
  ]);
});
