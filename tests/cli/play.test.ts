import { parseCase, playResultSchema } from "@parley/model";
import { expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, json, parley } from "./parley.ts";

const strike = "cases/harbour-strike/case.yaml";

test("one seed gives the same bytes, and they fit the published schema", () => {
  const words = ["play", strike, "--runs", "40", "--seed", "7", "--json"];
  const [one, other] = [parley(words), parley(words)];
  expect(one.stdout).toBe(other.stdout);
  const { randomSeed, result } = JSON.parse(one.stdout) as { randomSeed?: number; result: unknown };
  expect(randomSeed).toBe(7);
  expect(playResultSchema.parse(result).ensemble?.runs).toBe(40);
});

test("the search says what every way to a signature contains", () => {
  const { stdout } = parley(["play", strike, "--exhaustive"]);
  expect(stdout).toContain("A signature takes 5 moves at least");
  expect(stdout).toContain("breakdown\t2");
});

test("without a terminal it says what to ask for instead", () => {
  const { status, stderr } = parley(["play", strike]);
  expect(status).toBe(6);
  expect(stderr).toContain("--runs NUMBER");
});

test("an unknown behaviour or party is refused", () => {
  expect(parley(["play", strike, "--runs", "1", "--behaviours", "union=angry"]).status).toBe(2);
  expect(parley(["play", strike, "--brief", "navy"]).stderr).toContain("no party is called");
});

test("a reading is chosen as elsewhere, the envelope names it, and an ensemble tells its readings apart", () => {
  const words = ["play", strike, "--runs", "60", "--silence", "closed", "--no-demands-exclude"];
  const { reading, result } = json<{ reading: object; result: { ensemble: { byReading: { reading: object }[] } } }>(
    parley([...words, "--json"]),
  );
  expect(reading).toMatchObject({ silence: "closed", demandsExclude: false });
  expect(result.ensemble.byReading.map((row) => row.reading)).toEqual([{}, { inferred: false }, { silence: "open" }]);
  const { stdout } = parley(words);
  expect(stdout).toContain("READING\tRUNS\tSIGNED");
  expect(stdout).toContain("Where a party is silent, it is taken to refuse.");
  expect(parley(["play", strike, "--runs", "1", "--silence", "loud"]).status).toBe(2);
});

test("a behaviour with scores says what to record; with scores it plays, and the package is named with who accepted it", () => {
  const refused = parley(["play", strike, "--runs", "1", "--behaviours", "union=micro"]);
  expect(refused.status).toBe(6);
  expect(refused.stderr).toContain("record them: parley set scores union --values");
  const folder = freshFolder();
  const slices = Array.from({ length: 11 }, (_, i) => i);
  const scores = ["a", "b"].map((party) => ({
    party,
    author: "A. Judge",
    date: "2026",
    values: { pie: Object.fromEntries(slices.map((i) => [`s${i}`, party === "a" ? i : 10 - i])) },
  }));
  const subject = {
    format: "parley-case",
    version: 1,
    title: "Pie",
    parties: [
      { id: "a", name: "Ann" },
      { id: "b", name: "Ben" },
    ],
    issues: [{ id: "pie", label: "Pie", options: slices.map((i) => `s${i}`) }],
    scores,
  };
  writeFileSync(join(folder, "pie.json"), JSON.stringify(subject));
  const words = [
    "play",
    "pie.json",
    "--runs",
    "1",
    "--rounds",
    "1",
    "--turns",
    "11",
    "--behaviours",
    "a=micro,b=micro",
  ];
  const { stdout } = parley(words, { cwd: folder });
  expect(stdout).toContain("SIGNED: TEXT");
  expect(stdout).toMatch(/Ann\t(tabled it|accepted)\t/);
  const { session, scores: played } = playResultSchema.parse(
    json<{ result: unknown }>(parley([...words, "--json"], { cwd: folder })).result,
  );
  expect(session?.agreed?.options).toEqual([{ issue: "pie", option: "s5", words: "Pie: s5" }]);
  expect(played?.map(({ party, author, outcomes, reaching }) => [party, author, outcomes, reaching])).toEqual([
    ["a", "A. Judge", 11, 11],
    ["b", "A. Judge", 11, 11],
  ]);
  const single = parley([...words.slice(0, 6), "--offers", "mediator"], { cwd: folder });
  expect(single.stderr).toContain("a single text needs a mediator");
});

test("the case for a class opens as a case, without anybody's positions, claims or people", () => {
  const { stdout } = parley(["play", strike, "--without-secrets"]);
  const { positions, claims, people, parties } = parseCase(JSON.parse(stdout));
  expect([positions, claims, people]).toEqual([[], [], []]);
  expect(parties).toHaveLength(3);
});
