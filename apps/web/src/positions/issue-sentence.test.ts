import { describe, expect, it } from "vitest";
import { matrix } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { issueSentence } from "./issue-sentence.ts";

const said = (party: string, stance: string, options: string[], more: object = {}) => ({
  party,
  stance,
  options,
  issue: "pay",
  ...more,
});

function sentence(positions: readonly object[]): string {
  const { value } = matrix(
    parseCase({
      format: "parley-case",
      version: 1,
      title: "Port strike",
      parties: [
        { id: "union", name: "Union" },
        { id: "port", name: "Port" },
        { id: "city", name: "City", roles: ["observer"] },
      ],
      issues: [
        { id: "pay", label: "Pay", options: ["five", "six"] },
        { id: "week", label: "Week", options: ["long"] },
      ],
      positions,
    }),
  );
  const [pay] = value.issues;
  if (!pay) throw new Error("expected an issue");
  return issueSentence(pay, value);
}

describe("issueSentence", () => {
  it("says who refuses each option, where each is refused", () => {
    expect(sentence([said("union", "refuses", ["five"]), said("port", "red-line", ["six"])])).toBe(
      "Each option is refused: “five” by Union; “six” by Port.",
    );
  });

  it("says what nobody refuses, who accepts it, and what is refused", () => {
    const positions = [
      said("union", "refuses", ["five"]),
      said("port", "accepts-if", ["six"], { if: { week: ["long"] } }),
      said("city", "refuses", ["six"]),
    ];
    expect(sentence(positions)).toBe(
      "Nobody is reported to refuse “six”; accepted: “six” by Port on conditions. Refused: “five” by Union.",
    );
  });

  it("says what all accept, and what nobody speaks of", () => {
    expect(sentence([said("union", "demands", ["six"]), said("port", "accepts", ["six"])])).toBe("All accept “six”.");
    expect(sentence([])).toBe("Nobody is reported to refuse “five” and “six”; nobody to accept it.");
  });
});
