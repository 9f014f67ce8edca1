import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";

test("of a long order an unanswered step names the first steps that are still to come, and counts the others", () => {
  const steps = Array.from({ length: 60 }, (_, i) => ({
    id: `s${i}`,
    text: `step ${i}`,
    by: i === 0 ? "farms" : "state",
    proposal: "state",
    irreversible: i === 0,
    after: i === 0 ? [] : [{ step: `s${i - 1}`, edge: "completion" }],
  }));
  const parties = [
    { id: "farms", name: "Farms" },
    { id: "state", name: "State" },
  ];
  const subject = parseCase({ format: "parley-case", version: 1, title: "Long", parties, steps });
  const [found, ...more] = findAll(subject).filter(({ code }) => code === "unanswered-commitment-risk");
  expect(more).toEqual([]);
  expect(found?.message).toMatch(/by others: “step 1”, “step 2”, “step 3” and 56 other steps\.$/);
});
