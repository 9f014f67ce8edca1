import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SolveResult } from "@parley/model";
import { beforeAll, expect, test } from "vitest";
import { freshFolder, json, parley } from "./parley.ts";

const folder = freshFolder();
const at = (name: string) => join(folder, name);

const items = (values: Readonly<Record<string, number | undefined>>) =>
  Object.entries(values)
    .map(
      ([value, evaluation], i) =>
        `<item index="${i + 1}" value="${value}"${evaluation === undefined ? "" : ` evaluation="${evaluation}"`}/>`,
    )
    .join("");
const xml = (root: string, pay: Readonly<Record<string, number | undefined>>, weight: string) =>
  `<${root}><objective index="0" name="Bakery"><issue index="1" name="Pay" type="discrete">${items(pay)}</issue>${weight}</objective></${root}>`;

const talks = `
format: parley-case
version: 1
title: Bakery scores
parties: [{id: staff, name: Staff}, {id: owner, name: Owner}]
issues:
  - {id: pay, options: [five, six, seven]}
  - {id: hours, options: [short, long]}
positions:
  - {id: O1, party: owner, stance: red-line, issue: pay, options: [seven]}
  - {id: O2, party: owner, stance: refuses, issue: hours, options: [short]}
scores:
  - {party: staff, author: A. Analyst, date: 2026-02-25, weights: {pay: 2}, values: {pay: {five: 0, six: 3, seven: 9}, hours: {short: 4, long: 0}}, reservation: 4}
  - {party: owner, author: B. Analyst, date: 2026-02-26, values: {pay: {five: 8, six: 5, seven: 0}, hours: {short: 0, long: 5}}}
`;

beforeAll(() => {
  writeFileSync(at("domain.xml"), xml("negotiation_template", { five: undefined, six: undefined }, ""));
  writeFileSync(at("staff.xml"), xml("utility_space", { five: 1, six: 4 }, '<weight index="1" value="1"/>'));
  writeFileSync(at("owner.xml"), xml("utility_space", { five: 10, six: 5 }, '<weight index="1" value="1"/>'));
  writeFileSync(at("case.yaml"), talks);
});

const solve = (...words: readonly string[]) =>
  json<{ randomSeed?: number; result: SolveResult; warnings: { code: string }[] }>(
    parley(["solve", ...words, "--json"]),
  );

test("a GENIUS domain is solved whatever the order of its files", () => {
  const { result, warnings } = solve(at("staff.xml"), at("domain.xml"), at("owner.xml"));
  expect(result.parties.map(({ id }) => id)).toEqual(["staff", "owner"]);
  expect(result).toMatchObject({ outcomes: "2", rational: "2", pareto: { distinct: 2, outcomes: "2" } });
  expect(result.nash).toMatchObject({
    utilities: [1, 0.5],
    outcome: { Pay: "six" },
    ties: [],
    certificate: { value: ["0.5"], bound: ["0.5"] },
  });
  expect(warnings.map(({ code }) => code)).toEqual(["peer-reads-differently", "peer-reads-differently"]);
});

test("a case with scores: red lines bind, refusals do not, an issue without a weight has weight 1", () => {
  const { result } = solve(at("case.yaml"));
  expect(result.parties[0]).toMatchObject({ id: "staff", reservation: 4, author: "A. Analyst", date: "2026-02-25" });
  expect([result.outcomes, result.rational]).toEqual(["6", "3"]);
  expect(result.nash).toMatchObject({ utilities: [10, 5], outcome: { pay: "six", hours: "short" } });
});

test("without --json the answer comes first, and who gave the values is said", () => {
  const { stdout } = parley(["solve", at("case.yaml")]);
  const [first, second] = stdout.split("\n");
  expect(first).toBe(
    "3 of 6 outcomes give every party at least its reservation; 2 combinations of utilities are efficient.",
  );
  expect(second).toBe("Staff’s values are by A. Analyst, 2026-02-25 and Owner’s values are by B. Analyst, 2026-02-26.");
  expect(stdout).toContain("Nash\t10\t5\t0\tsix\tshort");
});

test("a case without scores, and a file that is neither, are one clear line", () => {
  writeFileSync(at("bare.yaml"), talks.slice(0, talks.indexOf("scores:")));
  writeFileSync(at("odd.txt"), "hello: there");
  for (const [words, code] of [
    [[at("bare.yaml")], "needs-input"],
    [[at("odd.txt")], "unsupported-format"],
    [[at("case.yaml"), at("domain.xml")], "usage"],
    [[at("domain.xml")], "usage"],
    [[at("missing.xml")], "not-found"],
  ] as const) {
    const run = parley(["solve", ...words]);
    expect([run.stdout, run.stderr.trimEnd().split("\n").length]).toEqual(["", 1]);
    expect(run.stderr).toContain(`[${code}]`);
  }
});

test("values left open: what is efficient always and sometimes, with draws that repeat", () => {
  const open = talks
    .replace("weights: {pay: 2}", "weightOrder: [pay, hours]")
    .replace("reservation: 4", "reservation: 2")
    .replace("short: 0, long: 5", "short: 0, long: {min: 1, max: 9}");
  writeFileSync(at("open.yaml"), open);
  const { randomSeed, result, warnings } = solve(at("open.yaml"), "--draws", "200", "--seed", "5");
  expect([randomSeed, solve(at("open.yaml")).randomSeed]).toEqual([5, undefined]);
  expect(warnings.map(({ code }) => code)).toEqual(["middle-of-ranges", "middle-of-ranges"]);
  expect(result.robustness).toMatchObject({ finished: true, draws: 200, seed: 5 });
  expect(result.robustness?.packages.length).toBeGreaterThan(0);
  const words = ["solve", at("open.yaml"), "--draws", "200", "--seed", "5"];
  const { stdout } = parley(words);
  expect(parley(words).stdout).toBe(stdout);
  expect(stdout).toContain("Staff’s values are by A. Analyst, 2026-02-25");
  expect(stdout).toMatch(
    /^Whatever the open values.*200 draws, seed 5\.\nStaff’s.*\n\nEFFICIENT\tIN DRAWS\tNASH IN\tpay\thours\n/,
  );
  expect(parley(["solve", at("case.yaml"), "--draws", "9"]).stderr).toContain("[needs-input]");
  expect(parley(["solve", at("open.yaml"), "--draws", "0"]).stderr).toContain("[usage]");
});

test("ranges that are upside down and rankings beside weights are refused", () => {
  writeFileSync(at("down.yaml"), talks.replace("short: 0, long: 5", "short: 0, long: {min: 9, max: 1}"));
  expect(parley(["solve", at("down.yaml")]).stderr).toContain("[invalid-input]");
  writeFileSync(at("both.yaml"), talks.replace("weights: {pay: 2}", "weights: {pay: 2}, weightOrder: [pay, hours]"));
  expect(parley(["solve", at("both.yaml")]).stderr).toContain("stands without weights");
});
