import { expect, test } from "vitest";
import { patternTriggers, triggers } from "./pattern-triggers.ts";

test("a plain word followed by a space must match in full", () => {
  expect(patternTriggers("no redundancies")).toEqual([{ letters: "no", whole: true }]);
});

test("a stem matches every word that begins with it", () => {
  expect(patternTriggers("tariffs?|dut(?:y|ies)")).toEqual([
    { letters: "tariff", whole: false },
    { letters: "dut", whole: false },
  ]);
});

test("an optional beginning may be missing", () => {
  expect(patternTriggers("(?:free )?zone").map((trigger) => trigger?.letters)).toEqual(["free", "zone"]);
});

test("a number may begin a match", () => {
  expect(patternTriggers("\\d+-year deal")).toEqual([{ letters: "#", whole: false }]);
  expect(triggers({ letters: "#", whole: false }, "12")).toBe(true);
});

test("a pattern that can begin with anything has no trigger there", () => {
  expect(patternTriggers("\\w+ zone")).toEqual([undefined]);
});
