import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caseFromReports } from "./case-from-reports.ts";
import { readReports } from "./read-reports.ts";
import { exampleDocx, examplePdf, wordParagraph } from "./text-from/example-files.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-read-"));
const inFolder = (name: string, content: string | Uint8Array): string => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const words = "The port refused the offer of the union.";
const bytes = (text: string) => new TextEncoder().encode(text);

describe("a folder", () => {
  test("is read with all that is in it, whatever its kinds; what is no report is named", async () => {
    const mail = `From: a@union.example\nSubject: Mail\nContent-Type: text/plain\n\n${words}`;
    inFolder("all/a.pdf", examplePdf([[words]]));
    inFolder("all/b.docx", exampleDocx(wordParagraph(words)));
    inFolder("all/deep/c.eml", mail);
    inFolder(
      "all/d.rss",
      `<rss version="2.0"><channel><item><title>${words}</title></item><item><title>No deal was made.</title></item></channel></rss>`,
    );
    inFolder("all/e.html", `<p>${words}</p>`);
    inFolder("all/f.txt", Buffer.from(words, "utf16le"));
    inFolder("all/g.png", "picture");
    inFolder("all/h.txt", "");
    inFolder("all/.hidden.txt", "hidden");
    symlinkSync(join(folder, "all"), join(folder, "all/round"));
    const read = await readReports([join(folder, "all")]);
    expect(read.map(({ path }) => path.slice(folder.length))).toEqual([
      "/all/a.pdf",
      "/all/b.docx",
      "/all/d.rss#1",
      "/all/d.rss#2",
      "/all/deep/c.eml",
      "/all/e.html",
      "/all/f.txt",
    ]);
    expect(read.map(({ doc }) => doc.text.trim())).toEqual([
      words,
      words,
      words,
      "No deal was made.",
      words,
      words,
      words,
    ]);
    expect(
      read
        .flatMap(({ warnings }) => warnings)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(["encoding-assumed", "feed-read", "not-read", "not-read"]);
    expect(read.map(({ file }) => file)).toEqual(["a.pdf", "b.docx", undefined, undefined, "c.eml", "e.html", "f.txt"]);
  });

  test("without reports is refused in one line", async () => {
    inFolder("none/a.csv", "x");
    inFolder("broken/a.txt", "");
    await expect(readReports([join(folder, "none")])).rejects.toMatchObject({ code: "empty-input" });
    await expect(readReports([join(folder, "broken")])).rejects.toMatchObject({ code: "empty-input" });
  });
});

describe("reports that are read together", () => {
  const monday =
    "Norland and Sutland met on Monday. Norland's fisheries minister, Ada Holm, said Norland demands a smaller quota. A fund proposed by the Swiss mediator Ruth Baum was welcomed by both delegations.";
  const tuesday =
    "Sutland refused on Tuesday. Holm said she rejects the fund. The two sides agreed to set up the fund, Baum said.";
  const files = [
    { path: "b.txt", bytes: bytes(monday) },
    { path: "a.txt", bytes: bytes(tuesday) },
  ];
  const holderOf = (read: Awaited<ReturnType<typeof readReports>>, words: string) =>
    read.flatMap(({ reading }) => reading.claims).find(({ quote }) => quote.includes(words))?.holder;

  test("tell each other for whom people speak, in either order", async () => {
    expect(holderOf(await readReports(files), "rejects the fund")).toBe("Norland");
    expect(holderOf(await readReports(files.toReversed()), "rejects the fund")).toBe("Norland");
    expect(holderOf(await readReports(files.slice(1)), "rejects the fund")).not.toBe("Norland");
  });

  test("keep to themselves a surname that two people of two sides bear", async () => {
    const other = bytes("Sutland's trade minister, Ivo Holm, said Sutland accepts the offer.");
    const read = await readReports([...files, { path: "c.txt", bytes: other }]);
    expect(holderOf(read, "rejects the fund")).not.toMatch(/land/);
  });

  test("make nobody independent whose side none of them tells", async () => {
    const known = caseFromReports(await readReports(files.slice(0, 1)));
    expect(known.people).toContainEqual(expect.objectContaining({ name: "Ruth Baum", roles: expect.anything() }));
    expect(holderOf(await readReports(files.slice(1), known), "agreed to set up")).not.toBe("(expert)");
  });
});

describe("a text that nobody would write", () => {
  test.each([
    ["of only quotes", `${"“We refuse,” he said. ".repeat(2000)}`],
    ["in one very long line", "the union said that the port refused, ".repeat(2000)],
    ["without a single space", "a".repeat(1_000_000)],
    ["from right to left", "رفضت نقابة الميناء يوم الاثنين عرض المشغلين. ".repeat(500)],
    ["in mixed scripts and directions", `The union said “לא” to порт \u202ehgih\u202c. ${"Да нет 港口 ".repeat(3000)}`],
    ["of marks alone", "\u0301\u200f\u202e".repeat(50_000)],
    ["of brackets", "<".repeat(100_000)],
  ])("%s is read to the end, its quotes its own slices", async (_, text) => {
    for (const path of ["a.txt", "a.md", "a.html"]) {
      const read = await readReports([{ path, bytes: bytes(text) }]).catch((error: { code?: string }) => error.code);
      if (!Array.isArray(read)) expect(["empty-input", "unknown-encoding"]).toContain(read);
      else
        for (const { doc, reading } of read)
          for (const { quote, start, end } of reading.claims) expect(doc.text.slice(start, end)).toBe(quote);
    }
  });

  test("a page of navigation only is refused in one line", async () => {
    const page = `<html><body><div><ul>${["Home", "World", "Sport", "Shop", "Log in", "Imprint"].map((name) => `<li><a href="/${name}">${name}</a></li>`).join("")}</ul></div></body></html>`;
    await expect(readReports([{ path: "a.html", bytes: bytes(page) }])).rejects.toMatchObject({
      code: "empty-input",
      message: expect.stringContaining("only menus and links"),
    });
  });
});
