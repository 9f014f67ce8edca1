import { expect, it } from "vitest";
import { origins } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { caseView } from "../view/case-view.ts";
import { claimSentence } from "./claim-sentence.ts";

const said = { holder: "Union", issue: "pay", options: ["six"], chain: [], hedges: [], content: "", rules: [] };
const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "union", name: "Union" }],
  issues: [{ id: "pay", label: "Pay", options: [{ id: "six", label: "six per cent" }] }],
  claims: [
    { ...said, id: "asked", quote: "wants six per cent", act: "demand" },
    { ...said, id: "told", quote: "talks on six per cent opened", act: "report-event" },
  ],
});
const view = caseView({
  case: subject,
  name: "talks",
  setAside: [],
  warnings: [],
  version: 0,
  editable: false,
  reports: [],
  brief: { title: "Port strike", status: "reviewed", sections: [], notes: [] },
  findings: [],
  origins: origins(subject),
});

it.each([
  ["asked", "Union demands: “six per cent”, on Pay."],
  ["told", "Union states, on Pay."],
])("says of the claim %s what it takes a stand on, and nothing of what it only tells", (id, words) => {
  const claim = subject.claims.find((one) => one.id === id);
  expect(claim && claimSentence(claim, view, () => "Pay").text).toBe(words);
});
