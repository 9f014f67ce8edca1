import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MonitorResult, TextComparison, TextResult } from "@parley/model";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { root } from "../cli/parley.ts";
import { Desk } from "./desk.ts";

const caseFile = readFileSync(join(root, "cases/harbour-strike/case.yaml"), "utf8");

function strike(): Desk {
  const desk = new Desk();
  desk.write("case.yaml", caseFile);
  desk.done("init", "talks.parley");
  desk.done("import", "case.yaml", "--case", "talks.parley");
  return desk;
}

describe("the single text", () => {
  test("of a case file it is shown and recorded nowhere", () => {
    const desk = new Desk();
    desk.write("case.yaml", caseFile);
    const run = desk.run("text", "case.yaml", "--choose", "pay=six-percent");
    expect(run.stdout).toContain("Of 7 clauses, 0 are agreed; 7 stand in brackets, with 14 wordings");
    expect(run.stdout).toContain("→ [6 percent] (six-percent)");
    expect(run.stderr).toContain("recorded nowhere");
    expect(readFileSync(desk.path("case.yaml"), "utf8")).toBe(caseFile);
  });

  test("in a .parley it grows by versions that are compared, and undo takes a choice back", () => {
    const desk = strike();
    desk.done("text", "talks.parley", "--new");
    desk.done("text", "talks.parley", "--new", "--draft", "text");
    desk.done(
      "set",
      "clause",
      "text-2/pay",
      "--status",
      "agreed",
      "--actor",
      "operator",
      "--complete-by",
      "2026-06-30",
    );
    desk.done("text", "talks.parley", "--draft", "text-2", "--choose", "pay=six-percent");
    desk.done("set", "draft", "text-2", "--seen", "union=2026-05-14");
    const { counts, seenBy, bottomLine } = desk.result<TextResult>("text", "talks.parley");
    expect(counts).toMatchObject({ agreed: 1, bracketed: 6 });
    expect(bottomLine.package).toEqual({ pay: "six-percent" });
    expect(seenBy).toEqual([{ party: "union", name: "Harbour Workers' Union", date: "2026-05-14" }]);
    const { clauses } = desk.result<TextComparison>("text", "talks.parley", "--compare", "text", "text-2");
    expect(clauses[0]).toMatchObject({ kind: "changed", status: { was: "bracketed", is: "agreed" } });
    expect(desk.done("text", "talks.parley", "--check")).toContain("clause-incomplete");
    desk.done("undo", "talks.parley");
    desk.done("undo", "talks.parley");
    expect(desk.result<TextResult>("text", "talks.parley").bottomLine.package).toEqual({});
  });

  test("a Word file goes out with marginal notes and comes back with the comments of its readers", () => {
    const desk = strike();
    desk.done("text", "talks.parley", "--new", "-o", "text.docx");
    const files = unzipSync(readFileSync(desk.path("text.docx")));
    const comment = `<w:comment w:id="900" w:author="A. Reader" w:date="2026-05-15T09:00:00Z"><w:p><w:r><w:t>From which day?</w:t></w:r></w:p></w:comment></w:comments>`;
    const at =
      '<w:commentRangeStart w:id="900"/><w:commentRangeEnd w:id="900"/><w:r><w:commentReference w:id="900"/></w:r>';
    const change = (part: string, from: RegExp, to: string) => strToU8(strFromU8(files[part]!).replace(from, to));
    desk.write(
      "back.docx",
      zipSync({
        ...files,
        "word/comments.xml": change("word/comments.xml", /<\/w:comments>/, comment),
        "word/document.xml": change("word/document.xml", /(?<=w:name="clause_back_2dpay"\/>)/, at),
      }),
    );
    desk.done("text", "talks.parley", "--comments", "back.docx");
    const remarks = () =>
      desk
        .result<TextResult>("text", "talks.parley")
        .articles.flatMap(({ clauses }) => clauses.flatMap((one) => one.remarks));
    const expected = { clause: "back-pay", author: "A. Reader", date: "2026-05-15T09:00:00Z", text: "From which day?" };
    expect(remarks()).toEqual([expected]);
    desk.done("text", "talks.parley", "--comments", "back.docx");
    expect(remarks()).toEqual([expected]);
    for (const ending of ["md", "html"]) desk.done("text", "talks.parley", "-o", `text.${ending}`);
    expect(readFileSync(desk.path("text.md"), "utf8")).toContain("Remark by A. Reader");
  });

  test.each([
    [["text", "talks.parley", "--choose", "pay=ten"], "not-found", 'clause pay has no wording "ten"'],
    [["text", "talks.parley", "-o", "text.pdf"], "unsupported-format", "a text can be written as"],
    [["text", "talks.parley", "--comments", "case.yaml"], "invalid-input", "case.yaml: this document is broken"],
    [["set", "compliance", "r1", "--step", "rise-paid"], "usage", "needs --step or --clause, --status and --date"],
    [
      ["set", "compliance", "r1", "--step", "none", "--status", "1", "--date", "2026"],
      "dangling-id",
      "no step has the id",
    ],
    [["monitor", "talks.parley", "--as-of", "soon"], "invalid-input", "expected a day"],
  ])("%j is refused", (words, code, line) => {
    const refusal = strikeOnce().refusal(...words);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toContain(line);
  });
});

let once: Desk | undefined;
const strikeOnce = (): Desk => (once ??= strike());

test("what was signed is followed: reports are recorded, and a dispute shows both", () => {
  const desk = strike();
  const report = (id: string, status: string, by: string) =>
    desk.done(
      "set",
      "compliance",
      id,
      "--step",
      "strike-suspended",
      "--status",
      status,
      "--date",
      "2026-06-01",
      "--by",
      by,
      "--claims",
      "b04",
    );
  expect(report("r1", "3", "Labour Ministry")).toContain("as 3 (full) on 2026-06-01");
  report("r2", "1", "Marenholm Terminals");
  const { commitments, counts } = desk.result<MonitorResult>("monitor", "talks.parley", "--as-of", "2026-07-01");
  expect(counts).toMatchObject({ disputed: 1, overdue: 1, stranded: 1 });
  expect(commitments[1]).toMatchObject({ id: "strike-suspended", disputed: true, overdue: true });
  expect(desk.done("monitor", "talks.parley")).toContain("1 minimal (Marenholm Terminals)");
});
