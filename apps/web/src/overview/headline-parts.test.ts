import { expect, it } from "vitest";
import { blocks } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { headlineParts } from "./headline-parts.ts";

it("parts the sentence that the analysis writes, and loses nothing of it", () => {
  const { sentence } = blocks(
    parseCase({
      format: "parley-case",
      version: 1,
      title: "Port strike",
      parties: [
        { id: "port", name: "Port" },
        { id: "union", name: "Union" },
      ],
      issues: [{ id: "pay", label: "Pay", options: ["five", "six"] }],
      positions: [
        { party: "port", issue: "pay", stance: "refuses", options: ["six"] },
        { party: "union", issue: "pay", stance: "refuses", options: ["five"] },
      ],
    }),
  ).value;
  const { answer, why, basis } = headlineParts(sentence);
  expect(answer).toMatch(/^No package/);
  expect(why).toMatch(/^Kept apart by/);
  expect(basis).toMatch(/^Reading: /);
  expect([answer, why, basis].join(" ")).toBe(sentence);
});

it("leaves whole what it cannot part", () => {
  expect(headlineParts("All is well.")).toEqual({ answer: "All is well.", why: undefined, basis: undefined });
});
