import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SolveResult } from "@parley/model";
import { beforeAll, expect, test } from "vitest";
import { freshFolder, json, parley } from "./parley.ts";

const folder = freshFolder();
const at = (...names: readonly string[]) => join(folder, ...names);

const talks = `
format: parley-case
version: 1
title: Bread & <butter>
parties: [{id: staff, name: Staff}, {id: owner, name: '"Owner" & Sons'}]
issues:
  - {id: pay, label: Pay, options: [{id: five, label: '<5'}, {id: six, label: '6 & more'}]}
  - {id: hours, options: [short, long]}
positions: []
scores:
  - {party: staff, author: A. Analyst, date: 2026-02-25, values: {pay: {five: 0.3, six: 0.6}, hours: {short: 0.4, long: 0}}, reservation: 0.7}
  - {party: owner, author: B. Analyst, date: 2026-02-26, values: {pay: {five: 0.7, six: 0}, hours: {short: 0, long: 0.3}}}
`;

beforeAll(() => {
  writeFileSync(at("case.yaml"), talks);
});

const solved = (...words: readonly string[]) =>
  json<{ result: SolveResult }>(parley(["solve", ...words, "--json"])).result;

test.each(["genius", "geniusweb", "negmas"])("what is written as %s is solved as the case is", (format) => {
  mkdirSync(at(format));
  const run = parley(["convert", at("case.yaml"), "--to", format, "-o", at(format)]);
  expect(run.stderr).toContain("who gave the values: Staff’s by A. Analyst, 2026-02-25");
  const files = run.stdout.trimEnd().split("\n");
  expect(files.map((file) => file.replace(/^.*[\\/]/, "").replace(/\..*$/, ""))).toEqual([
    "domain",
    "party-1-staff",
    "party-2-owner-sons",
  ]);
  const [before, after] = [solved(at("case.yaml")), solved(...files)];
  expect(after.parties.map(({ name, reservation }) => [name, reservation])).toEqual([
    ["Staff", 0.7],
    ['"Owner" & Sons', 0],
  ]);
  expect(after.issues[0]!.options.map(({ label }) => label)).toEqual(["<5", "6 & more"]);
  expect([after.nash?.utilities, after.pareto.points.map(({ utilities }) => utilities)]).toEqual([
    before.nash?.utilities,
    before.pareto.points.map(({ utilities }) => utilities),
  ]);
});

test("nothing is written when the format cannot say a part, and the part is named", () => {
  mkdirSync(at("empty"));
  const line = "positions: [{id: O1, party: owner, stance: red-line, issue: pay, options: [six]}]";
  writeFileSync(at("red.yaml"), talks.replace("positions: []", line));
  const run = parley(["convert", at("red.yaml"), "--to", "genius", "-o", at("empty")]);
  expect(run.stderr).toContain("GENIUS has no way to say the red line O1: nothing was written [unsupported-format]");
  const odd = parley(["convert", at("case.yaml"), "--to", "excel", "-o", at("empty")]);
  expect(odd.stderr).toContain("--to takes genius, geniusweb or negmas");
  expect([run.stdout, odd.stdout, readdirSync(at("empty"))]).toEqual(["", "", []]);
});
