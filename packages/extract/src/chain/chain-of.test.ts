import { expect, test } from "vitest";
import { canonicalText } from "../canonical-text/canonical-text.ts";
import { readReport } from "../read-report.ts";

const chain = (text: string) =>
  readReport(canonicalText(text, "text"), { parties: [] }).claims[0]?.chain.map((link) => link.who);

test("the outlet that frames a sentence passes on the outlet that is its subject", () => {
  expect(chain("As reported by The Guardian, Reuters has said that France rejected the plan.")).toEqual([
    "(this article)",
    "The Guardian",
    "Reuters",
  ]);
});

test("unnamed people stand behind the outlet that passes on their words", () => {
  expect(chain("According to Reuters, three diplomats said that France rejected the plan.")).toEqual([
    "(this article)",
    "Reuters",
    "three diplomats",
  ]);
});
