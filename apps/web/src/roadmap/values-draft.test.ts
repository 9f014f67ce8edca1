import { expect, test } from "vitest";
import { valuesDraft, writtenValues } from "./values-draft.ts";

test("a sheet that changes nothing records the values as they were", () => {
  const given = {
    author: "A. Analyst",
    date: "2026-02-25",
    values: { s1: { port: -4, union: "1/3" } },
    losses: { port: 1 },
  };
  expect(writtenValues(valuesDraft(given, "2026-03-01"))).toEqual(given);
});

test("an emptied cell goes, and a step without any with it", () => {
  const draft = valuesDraft(undefined, "2026-03-01");
  const values = { s1: { port: " ", union: " 5 " }, s2: { port: "" } };
  expect(writtenValues({ ...draft, author: " A. Analyst ", values, losses: { port: "" } })).toEqual({
    author: "A. Analyst",
    date: "2026-03-01",
    values: { s1: { union: "5" } },
    losses: {},
  });
});
