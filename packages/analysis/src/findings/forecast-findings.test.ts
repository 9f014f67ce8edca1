import { expect, test } from "vitest";
import { quarryTalks, question, update } from "../forecasts/forecast-fixtures.ts";
import { findAll } from "./find-all.ts";

const codes = new Set(["rivals-do-not-sum", "third-outcome-missing", "forecast-unresolved", "forecast-without-rule"]);
const found = (forecasts: Parameters<typeof quarryTalks>[0], day = "2026-03-20") =>
  findAll(quarryTalks(forecasts), { day }).filter(({ code }) => codes.has(code));
const rival = (id: string, probability: number, changes: object = {}) =>
  question(id, {
    rivals: "end",
    updates: [update("A. Analyst", "2026-03-01", probability)],
    claims: ["c1"],
    ...changes,
  });

test("rival outcomes that do not add up are a finding, with the question that would clear it up", () => {
  expect(found([rival("deal", 0.5), rival("rest", 0.4, { isRest: true })])).toEqual([
    {
      code: "rivals-do-not-sum",
      severity: "warning",
      message:
        "A. Analyst gives the rival outcomes “Will deal happen?” and “Will rest happen?” 90 percent together, 10 below 100.",
      question: "How would A. Analyst divide 100 percent among the rival outcomes?",
      refs: ["deal", "rest", "c1"],
    },
  ]);
  expect(found([rival("deal", 0.5), rival("rest", 0.5, { isRest: true })])).toEqual([]);
});

test("a third outcome that no question stands for is a finding until one does", () => {
  expect(found([rival("deal", 0.5), rival("none", 0.3)]).map(({ code, refs }) => [code, refs])).toEqual([
    ["third-outcome-missing", ["deal", "none", "c1"]],
  ]);
  expect(found([rival("deal", 0.5), rival("none", 0.3), rival("rest", 0.2, { isRest: true })])).toEqual([]);
  expect(found([question("alone", { rivals: "end" })])).toEqual([]);
});

test("a closing date that has passed is a finding only for whoever says the day", () => {
  const asked = [question("q", { closes: "2026-03-05", claims: ["c1"] })];
  expect(found(asked)).toMatchObject([
    {
      code: "forecast-unresolved",
      severity: "warning",
      message: "“Will q happen?” closed on 5 March 2026 and is not resolved.",
    },
  ]);
  expect(found(asked, "2026-03-05")).toEqual([]);
  expect(findAll(quarryTalks(asked)).filter(({ code }) => codes.has(code))).toEqual([]);
  const resolution = { happened: false, date: "2026-03-06", by: "Desk", claims: [] };
  expect(found(asked.map((one) => ({ ...one, resolution })))).toEqual([]);
});

test("a rule that only repeats the question decides nothing", () => {
  expect(found([question("q", { rule: "q happen" })]).map(({ code }) => code)).toEqual(["forecast-without-rule"]);
  expect(found([question("q", { rule: "the Gazette reports that q happened" })])).toEqual([]);
});
