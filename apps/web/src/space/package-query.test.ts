import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { samePackage, spaceChoices, spaceParts, type SpaceChoices } from "./package-query.ts";
import { queryText } from "../place/query-text.ts";

const { issues } = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  issues: [
    { id: "pay", options: ["five", "six"] },
    { id: "hours.week", options: ["35", "38"] },
  ],
});

test("an address brings back what it was made of", () => {
  const choices: SpaceChoices = {
    package: { pay: "six", "hours.week": "38" },
    locked: ["pay"],
    pins: [{ pay: "five" }, { pay: "six", "hours.week": "35" }],
    refusals: 0,
  };
  const text = queryText(spaceParts(choices));
  expect(text).toBe("?package=pay:six,hours.week:38&locked=pay&pins=pay:five%3Bpay:six,hours.week:35&refusals=0");
  expect(spaceChoices(text, issues)).toEqual(choices);
});

test("nothing chosen leaves no trace in the address", () => {
  expect(spaceParts(spaceChoices("", issues))).toEqual([]);
});

test("what the case does not have is passed over, and so is a lock on an open issue", () => {
  const text =
    "?package=hours.week:38,pay:seven,tea:green&locked=pay,tea,hours.week&pins=tea:green;;pay:five&refusals=-1";
  expect(spaceChoices(text, issues)).toEqual({
    package: { "hours.week": "38" },
    locked: ["hours.week"],
    pins: [{ pay: "five" }],
  });
});

test("no more than four packages are pinned", () => {
  const pins = ["five", "six", "five", "six", "five"].map((option) => `pay:${option}`).join(";");
  expect(spaceChoices(`?pins=${pins}`, issues).pins).toHaveLength(4);
});

test("packages are the same whatever the order of their issues", () => {
  expect(samePackage({ pay: "six", "hours.week": "35" }, { "hours.week": "35", pay: "six" })).toBe(true);
  expect(samePackage({ pay: "six" }, { pay: "six", "hours.week": "35" })).toBe(false);
});
