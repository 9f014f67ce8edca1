import type { BlocksResult, SpaceResult } from "@parley/model";
import { expect, test } from "vitest";
import { json, parley } from "./parley.ts";

const bakery = "examples/bakery.yaml";

interface Envelope<Value> {
  readonly case: { readonly hash: string };
  readonly whatIf?: readonly object[];
  readonly result: Value;
}

test("what is only supposed changes the answer, is named beside it, and the case stays as it is", () => {
  const words = ["--what-if", "bakery:pay=four:accepts", "--what-if", "bakery:sundays=volunteers:accepts", "--json"];
  const before = json<Envelope<BlocksResult>>(parley(["blocks", bakery, "--json"]));
  const { whatIf, result, ...after } = json<Envelope<BlocksResult>>(parley(["blocks", bakery, ...words]));
  expect([before.whatIf, before.result.acceptable.silenceOpen.all]).toEqual([undefined, "0"]);
  expect(whatIf).toEqual([
    { party: "bakery", issue: "pay", option: "four", stance: "accepts" },
    { party: "bakery", issue: "sundays", option: "volunteers", stance: "accepts" },
  ]);
  expect([result.acceptable.silenceOpen.all, after.case.hash]).toEqual(["1", before.case.hash]);
  const space = json<Envelope<SpaceResult>>(parley(["space", bakery, ...words]));
  expect([space.whatIf, space.result.acceptable.silenceOpen.all]).toEqual([whatIf, "1"]);
});

test("in words, the first line says what is only supposed", () => {
  const [first] = parley([
    "matrix",
    bakery,
    "--what-if",
    "staff:sundays=everyone:accepts,staff.sundays.accepts:dropped",
  ]).stdout.split("\n");
  expect(first).toBe(
    "Only supposed, recorded nowhere: Staff (acceptance): “everyone in turn” on Work on Sundays; without Staff (acceptance): “volunteers only” on Work on Sundays.",
  );
});

test.each([
  ["staff:sundays=none:accepts", 1, 'what if: no option "none" in this case [dangling-id]'],
  ["staff accepts", 2, "expected PARTY:ISSUE=OPTION:STANCE"],
  [" ", 2, "--what-if expects"],
])("a supposition %j that makes no sense is refused in one line", (typed, status, line) => {
  const run = parley(["blocks", bakery, "--what-if", typed]);
  expect([run.status, run.stdout, run.stderr.trim().split("\n").length]).toEqual([status, "", 1]);
  expect(run.stderr).toContain(line);
});
