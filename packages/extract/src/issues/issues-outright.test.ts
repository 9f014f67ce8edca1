import { expect, test } from "vitest";
import { issuesOutright } from "./issues-outright.ts";
import { textEvidence } from "./text-evidence.ts";

const outright = (quote: string, text = quote) => issuesOutright(quote, textEvidence(text));

test("what hangs on a condition is named outright, not the condition", () => {
  expect(outright("the hostages go home once and for all, if the sanctions are lifted")).toEqual([
    "security.prisoners",
  ]);
});

test("a loose hint names nothing outright", () => {
  expect(outright("the talks went on")).toEqual([]);
});

test("two issues named alike are both a choice", () => {
  expect(outright("a truce and the hostages")).toEqual(["security.ceasefire", "security.prisoners"]);
});

test("no words, no issue", () => {
  expect(outright("")).toEqual([]);
});
