import { expect, test } from "vitest";
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { readReport } from "../read-report.ts";
import { partiesOf } from "./claims-for-tests.ts";
import { proposeModel } from "./propose-model.ts";

function proposed(...texts: readonly string[]): ReturnType<typeof proposeModel> {
  const claims = texts.flatMap((text, n) =>
    readReport(canonicalText(text, "text"), { parties: [] }).claims.map((claim) => ({
      ...claim,
      holder: claim.holder.toLowerCase(),
      id: `${n}${claim.id}`,
      report: `report-${n}`,
      ...(claim.partOf === undefined ? {} : { partOf: `${n}${claim.partOf}` }),
    })),
  );
  return proposeModel({ claims, parties: partiesOf("chile", "peru") });
}

const plain = "Chile accepts a 60-day ceasefire.";
const full = "Chile accepts a 60-day ceasefire if Peru withdraws from the port of Arica.";
const stances = (model: ReturnType<typeof proposeModel>): string[] =>
  model.positions.filter(({ party, issue }) => party === "chile" && issue === "ceasefire").map(({ stance }) => stance);

test("an acceptance told once with its condition and once without is one conditional position", () => {
  const model = proposed(`${plain} Peru wants observers. ${full}`);
  expect(stances(model)).toEqual(["accepts-if"]);
  expect(model.positions.find(({ stance }) => stance === "accepts-if")?.claims).toHaveLength(3);
});

test("an acceptance without conditions in another report stays beside the conditional one", () => {
  expect(stances(proposed(full, plain)).toSorted()).toEqual(["accepts", "accepts-if"]);
});

test("a condition hangs on the claim that it conditions", () => {
  const [outer, condition] = readReport(canonicalText(full, "text"), { parties: [] }).claims;
  expect(condition).toMatchObject({ act: "condition", partOf: outer?.id });
});

test("an issue has its usual name only where somebody speaks of what that is about", () => {
  const labels = (text: string) => proposed(text).issues.map(({ label }) => label);
  expect(
    labels("Peru wants the nuclear power plant at Metz to be closed. Chile refused to repair the power plant.")[0],
  ).toBe("Nuclear power plant at Metz");
  expect(labels("Peru wants half of the electricity from the power plant. Chile rejects sharing its output.")[0]).toBe(
    "Output share of a plant",
  );
});
