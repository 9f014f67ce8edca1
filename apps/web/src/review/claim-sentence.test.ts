import { expect, it } from "vitest";
import { strikeView } from "../view/case-view-for-tests.ts";
import { claimSentence } from "./claim-sentence.ts";

const said = { holder: "Union", issue: "pay", options: ["six"], chain: [], hedges: [], content: "", rules: [] };
const view = strikeView({
  parties: [{ id: "union", name: "Union" }],
  issues: [{ id: "pay", label: "Pay", options: [{ id: "six", label: "six per cent" }] }],
  claims: [
    { ...said, id: "asked", quote: "wants six per cent", act: "demand" },
    { ...said, id: "told", quote: "talks on six per cent opened", act: "report-event" },
  ],
});

it.each([
  ["asked", "Union demands: “six per cent”, on Pay."],
  ["told", "Union states, on Pay."],
])("says of the claim %s what it takes a stand on, and nothing of what it only tells", (id, words) => {
  const claim = view.claim(id);
  expect(claim && claimSentence(claim, view, () => "Pay").text).toBe(words);
});
