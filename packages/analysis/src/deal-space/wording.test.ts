import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { bearing } from "../bearing/bearing.ts";
import { blocks } from "./blocks.ts";
import { askQuestion } from "./wording.ts";

const stance = (party: string, word: string, option: string, basis: "stated" | "inferred" = "stated") => ({
  party,
  stance: word,
  issue: "pay",
  options: [option],
  basis,
});

function sentences(positions: object[], inferred: boolean): string[] {
  const parties = ["Bank", "Staff"].map((name) => ({ id: name, name }));
  const issues = [{ id: "pay", label: "Pay", options: ["five", "six"] }];
  const subject = parseCase({ format: "parley-case", version: 1, title: "Talks", parties, issues, positions });
  return [blocks, bearing].map((solve) => solve(subject, { reading: { inferred } }).value.sentence);
}

test("a headline says what inferred positions change, whichever way the reading takes them", () => {
  const positions = [stance("Bank", "refuses", "six", "inferred"), stance("Staff", "accepts", "six")];
  const [used, bearingUsed] = sentences(positions, true);
  expect(used).toContain("inferred positions used (without them 2 if silence is open, none on what is reported)");
  expect(bearingUsed).toMatch(/\. Without inferred positions: 2 if silence is open, none on what is reported\.$/);
  const [stated, bearingStated] = sentences(positions, false);
  expect(stated).toContain("stated positions only (with inferred ones 1 if silence is open, none on what is reported)");
  expect(bearingStated).toMatch(/\. With inferred positions: 1 if silence is open, none on what is reported\.$/);
});

test("it says so too when they change nothing, and says nothing where there are none", () => {
  const same = [stance("Bank", "refuses", "six"), stance("Bank", "refuses", "six", "inferred")];
  expect(sentences(same, true)[0]).toContain("inferred positions used (the same without them)");
  expect(sentences(same, true)[1]).toContain("Without inferred positions the figures are the same.");
  const stated = sentences([stance("Bank", "refuses", "six")], true);
  expect(stated.filter((sentence) => /the same|[Ww]ithout (?:them|inferred)/.test(sentence))).toEqual([]);
});

test("nobody is asked to accept “not agreed”: the question says what that means", () => {
  expect(askQuestion("Staff", "not agreed", "Lunch break")).toBe(
    "Would Staff accept a deal that leaves out “Lunch break”?",
  );
  expect(askQuestion("Staff", "the “long” break", "Lunch break")).toBe(
    "Would Staff accept “the ‘long’ break” on Lunch break?",
  );
});
