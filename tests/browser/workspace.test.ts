import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { blocks, matrix, openQuestions } from "@parley/analysis";
import { emptyCase, stanceGlyph, stanceLabel } from "@parley/model";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { caseOfSuite, pageOf, samplePage, serveCase } from "./served-case.ts";

inBrowser("the screens of the sample case", () => {
  const served = caseOfSuite(samplePage);

  const reportPath = () => new URL(served.at(`/reports/${served.page.reports[0]?.id}`)).pathname;
  const open = async (rest = ""): Promise<Page> => (await openPage(served.at(rest))).page;

  it("answers first, with the computed sentence, its reading and where it all comes from", async () => {
    const { page } = await openPage(served.at());
    const text = await page.locator("#overview .answer").innerText();
    expect(plain(text)).toBe(plain(blocks(served.page.case).value.sentence));
    expect(new URL(page.url()).pathname).toBe(new URL(served.at()).pathname);
    expect(await page.locator(".banner").innerText()).toContain("Independent origins: 1");
    expect(await page.locator(".tag").innerText()).toBe("Read-only sample");
    expect(await page.title()).toContain(served.page.case.title);
  });

  it("shows every stance of the matrix as a glyph and a word, parties in alphabetical order", async () => {
    const page = await open("/positions");
    const { issues, parties } = matrix(served.page.case).value;
    const cells = issues.flatMap(({ options }) => options.flatMap((option) => option.cells));
    for (const stance of new Set(cells.map((cell) => cell.stance))) {
      const shown = page.locator(`.matrix tbody[data-issue] td[data-stance="${stance}"]`);
      expect(await shown.count()).toBe(cells.filter((cell) => cell.stance === stance).length);
      expect(await shown.first().locator(".stance").innerText()).toBe(stanceLabel(stance));
      expect(await shown.first().locator("svg").getAttribute("data-glyph")).toBe(stanceGlyph(stance));
    }
    expect(await page.locator(".matrix thead .party-mark").allInnerTexts()).toEqual(
      parties.map(({ name }) => name).toSorted(),
    );
    expect(await page.locator("[data-issue] .stance.inferred").count()).toBe(
      cells.filter((cell) => cell.basis === "inferred").length,
    );
  });

  it("leads by two clicks from a cell to the quote in the report", async () => {
    const page = await open("/positions");
    await page.locator('td[data-stance="red-line"]').first().click();
    const quote = await page.locator(".panel blockquote").first().innerText();
    await page.locator(".panel").getByRole("button", { name: "Show in report" }).first().click();
    expect(new URL(page.url()).pathname).toBe(reportPath());
    expect(plain(await shownWords(page))).toBe(plain(quote));
    expect(served.page.reports[0]?.text).toContain(quote);
    expect(await page.locator(".report-text .shown").first().evaluate(isInView)).toBe(true);
  });

  it("leads there by keyboard alone, and back", async () => {
    const page = await open("/positions");
    await page.locator(".matrix").scrollIntoViewIfNeeded();
    await tabTo(page, page.locator('.matrix td[tabindex="0"]'));
    expect(await page.locator('.matrix td[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const cell = await focused(page);
    expect(cell).toMatchObject({ row: "1", column: "1" });
    await page.keyboard.press("Enter");
    expect(await page.locator(".panel h2").evaluate(isFocused)).toBe(true);
    await tabTo(page, page.locator(".panel").getByRole("button", { name: "Show in report" }).first());
    await page.keyboard.press("Enter");
    expect((await shownWords(page)).length).toBeGreaterThan(10);
    expect(await page.locator(".report-text .shown").first().evaluate(isFocused)).toBe(true);
    await page.goBack();
    await page.locator(".panel-stance").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".panel").count()).toBe(0);
    expect(await focused(page)).toEqual(cell);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Home");
    expect(await focused(page)).toMatchObject({ row: "0", column: "0" });
  });

  it("solves the case again at once when the reading changes", async () => {
    const page = await open();
    const answer = page.locator("#overview .answer");
    const before = await answer.innerText();
    await page.locator(".reading-bar").getByText("open (consent)").click();
    await solved(page, "silence open");
    expect(await answer.innerText()).not.toBe(before);
    const demands = { ...served.page.case.reading, silence: "open" as const, demandsExclude: false };
    await page.getByLabel("a demand excludes other options").uncheck();
    await solved(page, "demands do not exclude");
    expect(plain(await answer.innerText())).toBe(plain(blocks(served.page.case, { reading: demands }).value.sentence));
    const [assumption] = served.page.case.assumptions;
    await page.getByLabel(assumption?.text ?? "").check();
    await solved(page, `assuming ${assumption?.id}`);
  });

  it("opens the claim behind each note of the brief", async () => {
    const page = await open("/brief");
    expect(await page.locator(".notes li").count()).toBe(served.page.brief.notes.length);
    await page.getByRole("link", { name: "Note 1", exact: true }).first().click();
    const [note] = served.page.brief.notes;
    expect(await page.locator(".panel .claim").getAttribute("data-claim-card")).toBe(note?.claim);
    expect(plain(await page.locator(".panel blockquote").innerText())).toBe(plain(note?.quote ?? ""));
  });

  it("names what blocks, the routes, the questions and the findings, each on its screen", async () => {
    const page = await open("/blocks");
    const { cores, routes, ask } = blocks(served.page.case).value;
    expect(await page.locator(".cores > li").count()).toBe(cores.length);
    await page.getByText("The routes as a table").click();
    expect(await page.locator(".routes-table thead th").count()).toBe(routes.shown.length + 1);
    const widths = await page.locator(".routes > li").evaluateAll((cards) => cards.map((card) => card.clientWidth));
    expect(new Set(widths).size).toBe(1);
    await page.locator(".rail").getByRole("link", { name: "Ask next" }).click();
    expect(await page.locator(".ask tbody tr").first().innerText()).toContain(ask[0]?.question);
    expect(await page.locator(".ask tbody tr").count()).toBe(ask.length);
    const questions = openQuestions(served.page.findings).map(({ question }) => question);
    for (const [at, text] of (await page.locator(".finding-questions li").allInnerTexts()).entries())
      expect(text.startsWith(questions[at] ?? "none")).toBe(true);
    expect(await page.locator(".finding-questions li").count()).toBe(questions.length);
    await page.locator(".rail").getByRole("link", { name: "Findings" }).click();
    await page.locator(".findings li").first().waitFor();
    expect(await page.locator(".findings li").count()).toBe(served.page.findings.length);
    await page.locator(".finding-code.link").first().focus();
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    expect(await page.locator(".panel h2").innerText()).toBe(
      await page.locator(".finding-code.link").first().innerText(),
    );
  });

  it("leads on from the overview: counts to their screens, glyphs to evidence, the first questions, the next date", async () => {
    const page = await open();
    const { issues } = matrix(served.page.case).value;
    const cells = issues.flatMap(({ options }) => options.flatMap((option) => option.cells));
    expect(await page.locator(".mini-matrix .glyph").count()).toBe(cells.length);
    expect(await page.locator(".ask-first li").allInnerTexts()).toHaveLength(3);
    const dates = page.locator(".dates li");
    await dates.first().waitFor();
    expect(await dates.allInnerTexts()).toEqual([
      expect.stringMatching(/^Next round of talks\s+4–5 March: planned, tentative/),
    ]);
    const [first] = issues;
    await page.locator(".mini-matrix .glyphs").nth(1).click();
    expect(await page.locator(".panel h2").innerText()).toBe(first?.label);
    expect(await page.locator(".panel-row li").count()).toBe(first?.options.length);
    await page.keyboard.press("Escape");
    expect(await page.locator(".mini-matrix .glyphs").nth(1).evaluate(isFocused)).toBe(true);
    const screens = await page
      .locator(".counts a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const base = new URL(served.at()).pathname;
    expect(screens).toEqual(
      ["/positions", "/blocks", "?stance=accepts-if", "/ask", "/reports"].map((rest) => base + rest),
    );
  });

  it("leads by single keys to every screen, and to its heading, unless they are switched off", async () => {
    const page = await open();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    for (const [key, heading] of Object.entries(headings)) {
      await page.keyboard.press("g");
      await page.keyboard.press(key);
      expect(await page.locator("main h2", { hasText: heading }).evaluate(isFocused), heading).toBe(true);
      expect(await page.title()).toContain(served.page.case.title);
    }
    await page.getByRole("button", { name: "Shortcuts" }).click();
    await page.getByRole("dialog").getByRole("checkbox").uncheck();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
  });

  it("follows a key after g also when the page changed in between", async () => {
    const page = await open();
    await page.keyboard.press("g");
    await page.getByLabel("inferred positions").uncheck();
    await page.keyboard.press("b");
    await page.locator("#blocks").waitFor({ timeout: 5000 });
    expect(await page.getByLabel("inferred positions").isChecked()).toBe(false);
  });

  it("skips to the content, and leaves focus alone on the first screen of a visit", async () => {
    const page = await open("/ask");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("main h2").evaluate(isFocused)).toBe(true);
  });

  it("asks no other computer for anything and complains of nothing", async () => {
    const { page, foreign, complaints } = await openPage(served.at("/positions"));
    await page.locator('td[data-stance="demands"]').first().click();
    await page.locator(".page-footer").scrollIntoViewIfNeeded();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.locator(".page-footer").innerText()).toBe("Network calls: 0 · nothing leaves this computer");
  });

  it("says so when there is nothing yet, and when the case cannot be opened", async () => {
    const empty = await serveCase(async () => pageOf(emptyCase("talks", "Talks")));
    const { page } = await openPage(`${empty.url}/case/talks/positions`);
    expect(await page.locator("#positions").innerText()).toContain("No issues yet");
    await empty.close();
    const broken = await serveCase(() => Promise.reject(new Error("secret")));
    await page.goto(broken.url);
    await page.getByRole("heading", { name: "The cases could not be listed" }).waitFor();
    expect(await page.locator("body").innerText()).not.toContain("secret");
    await broken.close();
  });
});

/** The headings that the keys after `g` lead to. */
const headings = {
  e: "Report",
  m: "Positions",
  n: "What moved",
  b: "What blocks a deal",
  a: "Ask next",
  f: "Forecasts",
  k: "Findings",
  u: "Pressure and durability",
  w: "Brief",
  o: "Overview",
};

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

function plain(text: string): string {
  return text.replace(/[“”"]/g, "").replace(/\s+/g, " ").trim();
}

async function shownWords(page: Page): Promise<string> {
  return (await page.locator(".report-text .shown").allTextContents()).join("");
}

async function solved(page: Page, words: string): Promise<void> {
  await page.locator("#overview .answer", { hasText: words }).waitFor();
  await page.locator('main[data-solving="done"]').waitFor();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("60 tabs did not lead there");
}

function focused(page: Page): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return { row: element?.dataset["row"], column: element?.dataset["column"] };
  });
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
