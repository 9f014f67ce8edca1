import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeWhole } from "./write-whole.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-write-"));

test("a file is replaced whole, and no temporary neighbour stays", async () => {
  const path = join(folder, "brief.md");
  await writeWhole(path, "old");
  await writeWhole(path, "new");
  expect([readFileSync(path, "utf8"), readdirSync(folder)]).toEqual(["new", ["brief.md"]]);
});

test("a folder in the place of the file is refused and nothing is left behind", async () => {
  mkdirSync(join(folder, "taken.md"));
  const before = readdirSync(folder);
  await expect(writeWhole(join(folder, "taken.md"), "x")).rejects.toMatchObject({ code: "not-writable" });
  expect(readdirSync(folder)).toEqual(before);
});

test("many writers of one file leave one of their texts, never a mixture", async () => {
  const path = join(folder, "shared.md");
  const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(50_000));
  await Promise.all(texts.map((text) => writeWhole(path, text)));
  expect(texts).toContain(readFileSync(path, "utf8"));
});
