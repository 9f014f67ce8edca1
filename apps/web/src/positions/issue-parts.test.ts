import { expect, it } from "vitest";
import { matrix } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { issueClaims, issueMatrix, issueTies } from "./issue-parts.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Port strike",
  parties: [{ id: "port", name: "Port" }],
  issues: [
    { id: "pay", label: "Pay", options: ["five", "six"] },
    { id: "week", label: "Week", options: ["long", "short"] },
    { id: "pool", label: "Pool", options: ["open", "closed"] },
    { id: "ships", label: "Ships", options: ["every"] },
  ],
  claims: [
    { id: "c1", quote: "six", holder: "port", act: "offer" },
    { id: "c2", quote: "pay", holder: "port", act: "offer", issue: "pay" },
    { id: "c3", quote: "no", holder: "port", act: "offer", issue: "pay", review: { state: "rejected" } },
  ],
  positions: [
    {
      id: "P1",
      party: "port",
      stance: "accepts-if",
      issue: "pay",
      options: ["six"],
      if: { week: ["long"] },
      claims: ["c1"],
    },
    { id: "P2", party: "port", stance: "red-line", require: { pay: ["five"], pool: ["closed"] } },
    { id: "P3", party: "port", stance: "refuses", issue: "week", options: ["short"] },
  ],
  rules: [{ id: "R1", if: { week: ["short"] }, then: { pool: ["open"] } }],
});

it("finds what ties an issue to others, from either end", () => {
  const ties = issueTies("pay", subject);
  expect(ties.conditions.map(({ id }) => id)).toEqual(["P1"]);
  expect(ties.issues).toEqual(["week", "pool"]);
  expect(issueTies("week", subject)).toMatchObject({
    conditions: [{ id: "P1" }],
    rules: [{ id: "R1" }],
    issues: ["pay", "pool"],
  });
  expect(issueTies("ships", subject)).toEqual({ conditions: [], rules: [], issues: [] });
});

it("finds the claims that feed an issue, without rejected ones", () => {
  expect(issueClaims("pay", subject)).toEqual(["c1", "c2"]);
});

it("keeps of a matrix what speaks of one issue", () => {
  const part = issueMatrix(matrix(subject).value, "pool");
  expect(part.issues.map(({ id }) => id)).toEqual(["pool"]);
  expect(part.assertions.map(({ position }) => position)).toEqual(["P2"]);
});
