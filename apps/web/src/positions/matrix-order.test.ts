import { describe, expect, it } from "vitest";
import { matrix } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { matrixOrderFrom, orderedMatrix } from "./matrix-order.ts";

const refuses = (party: string, issue: string, options: string[]) => ({ party, issue, options, stance: "refuses" });
const result = matrix(
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Port strike",
    parties: [
      { id: "port", name: "Port" },
      { id: "union", name: "Union" },
      { id: "city", name: "City", roles: ["observer"] },
    ],
    issues: [
      { id: "silent", label: "Silent", options: ["a", "b"] },
      { id: "half", label: "Half", options: ["a", "b"] },
      { id: "blocked", label: "Blocked", options: ["a", "b"] },
      { id: "watched", label: "Watched", options: ["a", "b"] },
    ],
    positions: [
      refuses("port", "half", ["a"]),
      refuses("port", "blocked", ["a"]),
      refuses("union", "blocked", ["b"]),
      refuses("city", "watched", ["a", "b"]),
    ],
  }),
).value;
const order = (by: "case" | "blocked" | "unreported") => orderedMatrix(result, by).issues.map(({ id }) => id);

describe("orderedMatrix", () => {
  it("reads issues in the order of the case, or the most blocked first; an observer blocks nothing", () => {
    expect(order("case")).toEqual(["silent", "half", "blocked", "watched"]);
    expect(order("blocked")).toEqual(["blocked", "half", "silent", "watched"]);
  });

  it("reads the least reported first, ties in the order of the case", () => {
    expect(order("unreported")).toEqual(["silent", "watched", "half", "blocked"]);
  });
});

it("takes the order from the address, and that of the case when it names none", () => {
  expect(matrixOrderFrom("?sort=blocked")).toBe("blocked");
  expect(matrixOrderFrom("?sort=beauty")).toBe("case");
  expect(matrixOrderFrom("")).toBe("case");
});
