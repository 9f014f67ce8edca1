import { expect, test } from "vitest";
import type { z } from "zod";
import { scoreSchema } from "./score.ts";
import { schemaProblem } from "./schema-problem.ts";

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => schemaProblem(issue, "case").message);
const score = (pay: unknown) => ({ party: "p", author: "A", date: "2026-01-01", values: { pay } });

test("where one of several kinds is taken, another is told which ones, and NaN that it is none", () => {
  expect(said(scoreSchema, score({ six: "lots" }))).toEqual([
    "expected a number, a mapping of names to values or a list: see parley schema case",
  ]);
  expect(said(scoreSchema, score({ six: Number.NaN }))).toEqual([
    "expected a number, a mapping of names to values or a list, not NaN: see parley schema case",
  ]);
});

test("a part of the right kind with something wrong inside is sent to the schema", () => {
  expect(said(scoreSchema, score({ six: { low: 3 } }))).toEqual([
    "has none of the shapes that are allowed here: see parley schema case",
  ]);
});
