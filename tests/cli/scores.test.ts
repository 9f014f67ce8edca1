import { join } from "node:path";
import type { SolveResult } from "@parley/model";
import { beforeAll, expect, test } from "vitest";
import { freshFolder, json, parley } from "./parley.ts";

const file = join(freshFolder(), "talks.parley");
const set = (...words: readonly string[]) => parley(["set", ...words, "--case", file]);
const scores = (party: string, by: string, ...words: readonly string[]) => set("scores", party, "--by", by, ...words);

beforeAll(() => {
  parley(["init", file]);
  set("party", "port", "Port");
  set("party", "union", "Union");
  set("issue", "pay", "Pay", "--options", "five,six");
  set("issue", "hours", "Hours", "--options", "short,long");
});

test("values that people give are solved for the person named, with options that are worth less together", () => {
  expect(scores("port", "A. Analyst", "--values", "pay=five:9").status).toBe(0);
  expect(scores("port", "B. Judge", "--values", "pay=five:6,six:5", "hours=long:3..5").status).toBe(0);
  const joint = ["--together", "pay=six+hours=short:-2", "--reservation", "1"];
  expect(scores("union", "B. Judge", "--values", "pay=six:9", "hours=short:4", ...joint).status).toBe(0);
  const both = parley(["solve", file]);
  expect(both.stderr).toContain("Port has scores by A. Analyst and B. Judge: choose whose to solve with");
  const { result } = json<{ result: SolveResult }>(parley(["solve", file, "--by", "B. Judge", "--json"]));
  expect(result.parties.map(({ author }) => author)).toEqual(["B. Judge", "B. Judge"]);
  expect(result.pareto.points.map(({ utilities }) => utilities)).toEqual([
    [9, 9],
    [5, 11],
  ]);
  expect(result.robustness?.packages.map(({ outcome, status }) => [outcome["hours"], status])).toEqual([
    ["short", "necessarily"],
    ["long", "necessarily"],
  ]);
  expect(parley(["solve", file, "--by", "Nobody"]).stderr).toContain("nobody named Nobody gave scores");
});

test.each([
  [["--weights", "pay=-1"], "a weight of 0 or more"],
  [["--values", "pay=six:0@0+50"], "takes amounts as 0@0+50@40+100@60"],
  [["--values", "pay=six:0@0+50@4"], "this option is not divisible"],
  [["--together", "pay=six"], "--together takes ISSUE=OPTION+ISSUE=OPTION:NUMBER"],
  [["--together", "pay=none:3"], 'issue "pay" has no option "none"'],
])("%j is refused in one line", (words, line) => {
  const { status, stderr } = scores("port", "A. Analyst", ...words);
  expect(status).not.toBe(0);
  expect(stderr).toContain(line);
});
