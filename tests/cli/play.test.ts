import { playResultSchema } from "@parley/model";
import { expect, test } from "vitest";
import { parley } from "./parley.ts";

const strike = "cases/harbour-strike/case.yaml";

test("one seed gives the same bytes, and they fit the published schema", () => {
  const words = ["play", strike, "--runs", "40", "--seed", "7", "--json"];
  const [one, other] = [parley(words), parley(words)];
  expect(one.stdout).toBe(other.stdout);
  const { result } = JSON.parse(one.stdout) as { result: unknown };
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
