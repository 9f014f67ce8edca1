import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageRun, PageText } from "./page-lines.ts";
import { pagePieces } from "./page-pieces.ts";

const run = (text: string, y: number, more: Partial<PageRun> = {}): PageRun => ({
  text,
  x: 72,
  y,
  width: 5 * text.length,
  size: 11,
  ...more,
});
const page = (...runs: PageRun[]): PageText => ({ height: 800, runs });
const texts = (...pages: PageText[]) => pagePieces(pages).pieces.map(({ kind, text }) => `${kind}: ${text}`);

const long = "The two sides met for a third day on the island and could";

describe("paragraphs of a printed page", () => {
  test("end where a gap, an indent or a short last line says so", () => {
    const lines = [
      run(long, 700),
      run("agree on little.", 686),
      run(long, 672, { x: 86 }),
      run("not agree on it at all, they said late on that evening.", 658),
    ];
    expect(texts(page(...lines))).toEqual([
      `paragraph: ${long} agree on little.`,
      `paragraph: ${long} not agree on it at all, they said late on that evening.`,
    ]);
    expect(
      texts(page(run(long, 700), run("agree on nothing whatsoever, it was said on the island.", 686), run(long, 650))),
    ).toHaveLength(2);
  });

  test("go on in the next column and over the page", () => {
    expect(texts(page(run(long, 100), run("reach no end", 700, { x: 320 })), page(run("of it.", 700)))).toEqual([
      `paragraph: ${long} reach no end of it.`,
    ]);
  });

  test("keep raised letters and the cells of a row in their line", () => {
    const raised = run("2", 704, { x: 72 + 5 * long.length, size: 6 });
    expect(texts(page(run(long, 700), raised, run(" more.", 700, { x: 370 })))).toEqual([`paragraph: ${long}2 more.`]);
    expect(texts(page(run("Gas.", 700), run("2%.", 700, { x: 200 })))).toEqual(["paragraph: Gas. 2%."]);
  });
});

describe("a word that a line end divides", () => {
  const over = (head: string, tail: string, elsewhere = "") =>
    texts(page(run(`${long} ${head}`, 700), run(`${tail} on the evening of that day.`, 686), run(elsewhere, 600))).join(
      " ",
    );

  test("is whole again when it stands whole elsewhere, or when its rest is no word", () => {
    expect(over("bro-", "kered", "Oslo brokered it.")).toContain("could brokered on");
    expect(over("negotia-", "tions")).toContain("could negotiations on");
    expect(over("nego\u00ad", "tiated")).toContain("could negotiated on");
  });

  test("keeps its hyphen else", () => {
    expect(over("cease-", "fire")).toContain("could cease-fire on");
    expect(over("cease-", "fire", "A ceasefire or cease-fire holds.")).toContain("could cease-fire on");
    expect(over("no –", "talks")).toContain("could no – talks");
  });
});

describe("what stands in the margins", () => {
  const sheet = (i: number) => page(run("The Ledger", 780), run(`${long} ${"ab"[i % 2]}`, 600), run(`${i + 1}`, 20));

  test("of page after page is left out, once said", () => {
    const { pieces, leftOut } = pagePieces([0, 1, 2, 3].map(sheet));
    expect(leftOut).toEqual(["The Ledger", "1"]);
    expect(pieces.map(({ text }) => text).join(" ")).not.toMatch(/Ledger|\d/);
  });

  test("of one page only is text, but for its number", () => {
    const { pieces, leftOut } = pagePieces([page(run("The Ledger", 780), run(`${long}.`, 600), run("- 1 -", 20))]);
    expect([pieces.map(({ text }) => text), leftOut]).toEqual([["The Ledger", `${long}.`], ["- 1 -"]]);
  });
});

test("no letter is lost or made up, and none changes its place, but for hyphens at line ends", () => {
  const word = fc.stringMatching(/^[a-zéß]{1,8}[-.,]?$/);
  const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
  const sheet = fc.array(fc.record({ line, x: fc.integer({ min: 60, max: 90 }), size: fc.constantFrom(9, 11, 18) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), (sheets) => {
      const pages = sheets.map((lines) => page(...lines.map((one, i) => run(one.line, 650 - 15 * i, one))));
      const { pieces, leftOut } = pagePieces(pages);
      const letters = (text: string) => text.replace(/[\s-]/g, "");
      if (leftOut.length === 0)
        expect(letters(pieces.map(({ text }) => text).join(""))).toBe(
          letters(sheets.flatMap((lines) => lines.map((one) => one.line)).join("")),
        );
    }),
    { seed: 11 },
  );
});
