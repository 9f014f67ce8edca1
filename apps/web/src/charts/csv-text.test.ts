import { expect, it } from "vitest";
import { csvText } from "./csv-text.ts";

it("quotes what needs it, and leaves a spreadsheet nothing to run", () => {
  const rows = [
    ["a", 'say "no"', "x, y", "two\nlines"],
    ["-3.5", "=SUM(A1)", "-cmd", "@x"],
  ];
  expect(csvText(rows)).toBe('\uFEFFa,"say ""no""","x, y","two\nlines"\r\n-3.5,\'=SUM(A1),\'-cmd,\'@x\r\n');
});
