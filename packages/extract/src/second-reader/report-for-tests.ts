import { canonicalText, type CanonicalText } from "../canonical-text/canonical-text.ts";
import type { SecondContext } from "./second-prompt.ts";

/** A short report of a dispute, for tests: two paragraphs and a headline. */
export const report: CanonicalText = canonicalText(
  [
    "Ferry talks stall",
    "The crew union rejected the company’s offer of 4 percent on Monday, its chair Ada Holm told the Courier. “We want 6 percent,” she said.",
    "The company said it could reportedly move if night sailings end. On Monday, three people close to the board said the offer stands.",
  ].join("\n"),
  "text",
);

/** What a case knows of it. */
export const context: SecondContext = {
  parties: [
    { id: "crew", name: "Crew Union", aliases: ["the crew union"] },
    { id: "line", name: "North Line", aliases: ["the company"] },
  ],
  issues: [{ id: "pay", label: "Pay rise" }],
  earlier: [],
};

/** What a claim needs to be one. */
export const plainClaim = { quote: "rejected the company’s offer of 4 percent", holder: "crew", act: "reject" };
