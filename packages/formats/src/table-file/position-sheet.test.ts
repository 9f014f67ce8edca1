import { parseCase, type Case } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { positionSheets } from "./case-sheets.ts";
import { readPositionSheet } from "./read-position-sheet.ts";
import { readTableFile, tableFile } from "./table-file.ts";

const talks = (more: object = {}): Case =>
  parseCase({
    format: "parley-case",
    version: 1,
    title: "Talks",
    parties: [
      { id: "u", name: "Union", aliases: ["Dockers"] },
      { id: "e", name: "Employers" },
    ],
    issues: [
      { id: "pay", label: "Pay rise", options: ["5", { id: "six", label: "Six per cent" }] },
      { id: "hours", options: ["same", "1.50"] },
    ],
    ...more,
  });

const table = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const head = "party,issue,option,stance,basis,if,claims";
const read = async (text: string, subject = talks()) =>
  readPositionSheet(await readTableFile(text, "positions"), subject);

test("the seven promised columns suffice; names stand for ids, and rows that differ in their option are one position", async () => {
  const { positions } = await read(
    table(
      head,
      "dockers,Pay rise,Six per cent,Demands,,,",
      ",,,,,,",
      "u,pay,5,demands,stated,,",
      'Employers,pay,six,accepts-if,inferred,"hours=same,1.50",c1 c2',
    ),
  );
  expect(positions).toEqual([
    {
      id: "u.pay.demands",
      party: "u",
      issue: "pay",
      options: ["six", "5"],
      stance: "demands",
      basis: "stated",
      claims: [],
    },
    {
      id: "e.pay.accepts-if",
      party: "e",
      issue: "pay",
      options: ["six"],
      stance: "accepts-if",
      basis: "inferred",
      if: { hours: ["same", "1.50"] },
      claims: ["c1", "c2"],
    },
  ]);
});

test("a position that the case has already keeps its id, another takes a free one", async () => {
  const known = { id: "U1", party: "u", issue: "pay", options: ["six"], stance: "demands" };
  const other = { id: "u.hours.demands", party: "u", issue: "hours", options: ["same"], stance: "demands" };
  const subject = talks({ positions: [known, other] });
  const { positions } = await read(table(head, "u,pay,six,demands,,,", "u,hours,1.50,demands,,,"), subject);
  expect(positions.map(({ id }) => id)).toEqual(["U1", "u.hours.demands-2"]);
});

test("everything wrong is said at once, each with its row and column", async () => {
  const wrong = table(
    head,
    "nobody,pay,six,demands,,,",
    "u,pay,nine,likes,,,",
    "u,,,refuses,guessed,,",
    "u,pay,six,accepts-if,,,",
    "u,pay,six,accepts,,hours=none,",
  );
  await expect(read(wrong)).rejects.toThrow(
    /row 2, column party: no party is called "nobody"; row 3, column option: no option of pay is called "nine"; row 3, column stance: expected one of red-line, refuses, .*, not "likes"; row 4, column basis: expected one of stated, inferred, not "guessed"; row 4, column issue: .*; and 3 more; nothing was recorded$/,
  );
});

test.each([
  ["party,issue\nu,pay\n", "row 1: no column stance"],
  ["party,stance,Stance\nu,demands,demands\n", "row 1: two columns are called stance"],
  [table(head), "no rows"],
  [table(`${head},id`, "u,pay,six,demands,,,,P", "u,pay,5,refuses,,,,P"), "row 3, column id: row 2 says otherwise"],
  [table(`${head},since`, "u,pay,six,demands,,,,spring"), "row 2, column since: "],
  [table(`${head},proposed`, "u,pay,six,demands,,,,perhaps"), "row 2, column proposed: expected yes or no"],
  [table(`${head},require`, "u,,,red-line,,,,pay six"), "row 2, column require: expected ISSUE=OPTION"],
  [table(`${head},more`, "u,pay,six,demands,,,,[1]"), "row 2, column more: expected the JSON of an object"],
])("a table that cannot be read is refused: %j", async (text, line) => {
  await expect(read(text)).rejects.toThrow(line);
});

test("a column that nobody reads is named", async () => {
  expect((await read(table(`${head},Remark`, "u,pay,six,demands,,,,x"))).unread).toEqual(["remark"]);
});

test("bytes that are no workbook, and cells that Excel cannot hold, are refused in words", async () => {
  await expect(readTableFile(Uint8Array.of(1, 2, 3), "positions")).rejects.toThrow("no Excel workbook");
  const long = { id: "P", party: "u", issue: "pay", options: ["six"], stance: "demands", text: "x".repeat(32_768) };
  const sheets = positionSheets(talks({ positions: [long] }), []);
  await expect(tableFile(sheets, "xlsx")).rejects.toThrow("one in row 2 of positions has 32768: write CSV");
});

const issueOf = { pay: ["5", "six"], hours: ["same", "1.50"] } as const;
const optionTable = fc
  .dictionary(fc.constantFrom("pay", "hours"), fc.constant(["x"]), { maxKeys: 2 })
  .chain((keys) =>
    fc.record(
      Object.fromEntries(Object.keys(keys).map((id) => [id, fc.subarray([...issueOf[id as keyof typeof issueOf]])])),
    ),
  );
const { formula } = fc.letrec((tie) => ({
  formula: fc.oneof(
    { maxDepth: 2 },
    optionTable,
    fc.record({ any: fc.array(tie("formula"), { maxLength: 2 }) }),
    fc.record({ all: fc.array(tie("formula"), { maxLength: 2 }) }),
    fc.record({ not: tie("formula") }),
  ),
}));
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "=1", "'-1", "_x000D_", "a\r\nb", "\u0001\uFFFD\uFFFE", "5", "true", "2026-03-01"),
);
const shared = {
  party: fc.constantFrom("u", "e"),
  basis: fc.constantFrom("stated", "inferred"),
  claims: fc.array(fc.constantFrom("c1", "2", "1e5"), { maxLength: 3 }),
};
const extras = {
  since: fc.constantFrom("2026-03", "2026-03-01", "2026"),
  text: words,
  proposed: fc.boolean(),
  note: words,
  weight: fc.integer(),
};
const onOptions = fc.constantFrom("pay", "hours").chain((issue) =>
  fc.record(
    {
      ...shared,
      ...extras,
      issue: fc.constant(issue),
      options: fc.array(fc.constantFrom(...issueOf[issue as keyof typeof issueOf]), { minLength: 1, maxLength: 3 }),
      stance: fc.constantFrom("red-line", "refuses", "demands", "accepts", "not-reported"),
    },
    { requiredKeys: ["party", "basis", "claims", "issue", "options", "stance"] },
  ),
);
const conditional = fc
  .tuple(onOptions, formula)
  .map(([position, condition]) => ({ ...position, stance: "accepts-if", if: condition }));
const across = fc.record(
  { ...shared, ...extras, stance: fc.constantFrom("red-line", "refuses"), require: formula },
  { requiredKeys: ["party", "basis", "claims", "stance", "require"] },
);
const positions = fc.uniqueArray(
  fc.tuple(fc.constantFrom("P1", "2", "1e5", "RU.R1", "a_b-c"), fc.oneof(onOptions, conditional, across)),
  { minLength: 1, maxLength: 5, selector: ([id]) => id },
);

test("positions of any case come back from CSV and from Excel as they went out, and the same case gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(positions, fc.constantFrom("csv" as const, "xlsx" as const), async (made, format) => {
      const subject = talks({ positions: made.map(([id, position]) => ({ id, ...position })) });
      const sheets = positionSheets(subject, [["Issue"], ["=1"]]);
      const file = await tableFile(sheets, format);
      const back = readPositionSheet(await readTableFile(file, "positions"), subject);
      expect(back.positions).toEqual(subject.positions);
      expect(await tableFile(sheets, format)).toEqual(file);
    }),
    { seed: 20260304, numRuns: 50 },
  );
});
