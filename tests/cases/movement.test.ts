import { readFileSync } from "node:fs";
import { join } from "node:path";
import { movement } from "@parley/analysis";
import { readCaseFile } from "@parley/formats";
import type { Case } from "@parley/model";
import { expect, test } from "vitest";
import { root } from "../cli/parley.ts";

const caseAt = (name: string): Case =>
  readCaseFile(readFileSync(join(root, "cases", name, "case.yaml"), "utf8"), `${name}/case.yaml`);

test("in the sample case the kinds of concession differ, and one was already the price of an earlier exchange", () => {
  const { moves } = movement(caseAt("reference-talks"));
  const kinds = moves.map(({ party, issue, kind, gives, pricedBy }) =>
    [party, issue, kind, gives, ...pricedBy].filter((word) => word !== undefined).join(" "),
  );
  expect(kinds).toEqual([
    "russia kherson-zaporizhzhia claim-not-pressed c29",
    "russia kherson-zaporizhzhia conditional claim-dropped",
    "russia northern-regions transfer",
    "russia army-size claim-dropped",
    "russia ceasefire conditional",
    "russia monitoring acceptance",
    "united-states ceasefire claim-dropped",
  ]);
  expect(moves.find(({ issue }) => issue === "army-size")?.hedges).toEqual(["reportedly"]);
});

test("in the harbour strike both sides move on a condition, each answered on pay and nobody on overtime", () => {
  const { moves } = movement(caseAt("harbour-strike"));
  expect(moves.map(({ party, issue, kind, answeredBy }) => [party, issue, kind, ...answeredBy].join(" "))).toEqual([
    "union pay conditional m2",
    "operator pay conditional m1",
    "operator overtime conditional",
  ]);
  const later = movement(caseAt("harbour-strike"), { from: "2026-05-12" });
  expect(later.moves.map(({ issue }) => issue)).toEqual(["overtime"]);
});
