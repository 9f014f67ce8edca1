import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BlocksResult, SpaceResult } from "@parley/model";
import { beforeAll, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { Desk } from "./desk.ts";

const bakery = join(root, "examples/bakery.yaml");
const reference = join(root, "cases/reference-stances/case.yaml");
const desk = new Desk();
const blocks = (file: string) => desk.result<BlocksResult>("blocks", file);

beforeAll(() => {
  const text = readFileSync(bakery, "utf8");
  desk.write("bare.yaml", text.slice(0, text.indexOf("positions:")));
  desk.done("init", "bare.parley", "--from", "bare.yaml");
});

test("positions go out as a table and come back from it, by Excel and by CSV, each row once", () => {
  for (const file of ["positions.xlsx", "positions.csv"])
    expect(desk.done("export", bakery, "-o", file)).toBe(`${file}: 5 positions of the case “Bakery talks”\n`);
  expect(desk.done("import", "positions.xlsx", "--case", "bare.parley")).toBe(
    "positions.xlsx: 5 positions imported into bare.parley\n",
  );
  expect(blocks("bare.parley")).toEqual(blocks(bakery));
  expect(desk.result("import", "positions.csv", "--case", "bare.parley")).toMatchObject({ records: {}, unchanged: 5 });
});

test("a row that says otherwise is refused unless it is to replace; a wrong one is named by row and column", () => {
  const table = desk.done("export", bakery, "-o", "edited.csv") && readFileSync(desk.path("edited.csv"), "utf8");
  expect(table).toMatch(/^\uFEFFparty,issue,option,stance,basis,if,claims,id,/);
  desk.write("edited.csv", table.replace("staff,sundays,everyone,refuses", "staff,sundays,everyone,red-line"));
  const words = ["import", "edited.csv", "--case", "bare.parley"];
  expect(desk.refusal(...words)).toMatchObject({
    code: "duplicate-id",
    line: expect.stringContaining("the case says otherwise of positions/staff.sundays.refuses"),
  });
  expect(desk.done(...words, "--replace")).toContain("1 positions imported");
  desk.write("edited.csv", table.replace("staff,sundays,everyone,refuses", "staff,sundays,nobody,refuses"));
  expect(desk.refusal(...words)).toMatchObject({
    code: "invalid-input",
    line: expect.stringContaining("edited.csv: row 5, column option: no option of sundays is called"),
  });
});

test("packages are written whole, as a table of ids, or as many as were asked for", () => {
  const result = desk.result<SpaceResult & { written: number }>("space", reference, "-o", "packages.csv");
  expect([result.of, result.written]).toEqual(["1536", 1536]);
  const lines = readFileSync(desk.path("packages.csv"), "utf8").trimEnd().split("\r\n");
  expect(lines).toHaveLength(1537);
  expect(lines[0]).toMatch(/^\uFEFFrefusals,unknowns,donetsk,/);
  expect(desk.done("space", reference, "-o", "packages.xlsx", "--limit", "10")).toBe(
    "packages.xlsx: 10 of 1536 packages, fewest refusals first\n",
  );
  expect(readFileSync(desk.path("packages.xlsx")).subarray(0, 2).toString()).toBe("PK");
  const supposed = desk.refusal("space", bakery, "-o", "packages.csv", "--what-if", "staff:pay=two:accepts");
  expect(supposed).toMatchObject({ code: "usage", status: 2 });
});

test("more packages than a file takes unasked are never cut in silence", () => {
  const issues = Array.from({ length: 17 }, (_, i) => ({ id: `i${i}`, options: ["a", "b"] }));
  const parties = [{ id: "a", name: "A" }];
  desk.write("big.json", JSON.stringify({ format: "parley-case", version: 1, title: "Big", parties, issues }));
  expect(desk.refusal("space", "big.json", "-o", "big.csv")).toMatchObject({
    code: "too-large",
    line: expect.stringContaining("there are 131072 packages, and a file takes 100000 unasked: --limit N"),
  });
});
