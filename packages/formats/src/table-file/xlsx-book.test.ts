import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readBook, xlsxBook, type Sheet } from "./xlsx-book.ts";

const long = "words ".repeat(20);
const sheets: Sheet[] = [
  {
    name: "positions",
    rows: [
      ["party", "text"],
      ["port", long],
      ["union", "short"],
    ],
  },
  {
    name: "Ann's notes",
    rows: [
      ["what", "count"],
      ["packages", 12],
    ],
  },
];
const partsOf = async () => {
  const files = unzipSync(await xlsxBook(sheets));
  return (path: string) => strFromU8(files[path] ?? new Uint8Array());
};

test("every sheet prints across, as wide as its table, with the head on each page", async () => {
  const part = await partsOf();
  for (const at of [1, 2]) {
    const sheet = part(`xl/worksheets/sheet${at}.xml`);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  }
  const titles = [...part("xl/workbook.xml").matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g)];
  expect(titles.map(([, place]) => place)).toEqual(["'positions'!$1:$1", "'Ann''s notes'!$1:$1"]);
});

test("long words go on below, in a row that is tall enough for them; the others keep one line", async () => {
  const part = await partsOf();
  expect(part("xl/styles.xml")).toContain('wrapText="1"');
  const heights = [...part("xl/worksheets/sheet1.xml").matchAll(/<row r="(\d)"[^>]*?(?: ht="(\d+)")?[^>]*>/g)];
  expect(heights.map(([row]) => /ht="(\d+)"/.exec(row ?? "")?.[1])).toEqual([undefined, "60", undefined]);
});

test("what is printed otherwise reads back the same", async () => {
  const read = await readBook(await xlsxBook(sheets));
  expect(read.map(({ name }) => name)).toEqual(["positions", "Ann's notes"]);
  expect(read[0]?.rows[1]).toEqual(["port", long]);
});
