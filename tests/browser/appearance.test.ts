import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseCase, stances } from "@parley/model";
import { inBrowser } from "./in-browser.ts";
import { looks, narrow, wide } from "./looks.ts";
import { arrived, openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { caseOfSuite, fullPage, pageOf, screenOf, serveCase } from "./served-case.ts";

const names = Array.from({ length: 12 }, (_, i) => `Federation of Associated Interests No. ${i + 1}`);
const crowdedCase = parseCase({
  format: "parley-case",
  version: 1,
  title: "Twelve at a table",
  parties: names.map((name, i) => ({ id: `p${i}`, name })),
  issues: [{ id: "pay", label: "Pay", options: ["five", "six"] }],
  positions: names.map((_, i) => ({
    party: `p${i}`,
    stance: i % 2 ? "demands" : "refuses",
    issue: "pay",
    options: ["six"],
  })),
});
const recorded = [
  "",
  "/reports",
  "/positions",
  "/moves",
  "/timeline",
  "/findings",
  "/brief",
  "/ask",
  "/pressure",
  "/pressure/durability",
  "/roadmap",
];
const answered = ["/blocks", "/blocks/words", "/space", "/space/proposals", "/space/readings", "/space/judgements"];
const allScreens = [...recorded, ...answered];
inBrowser("how the page looks", () => {
  const served = caseOfSuite(fullPage);

  const open = async (options: BrowserContextOptions, rest = ""): Promise<Page> =>
    (await openPage(served.at(rest), options)).page;

  /** Goes on to another screen as a person does: by the rail, then by the views of the screen. */
  const visit = async (page: Page, rest: string): Promise<void> => {
    const [, screen = "", view] = rest.split("/");
    for (const [nav, to] of [
      [".rail", screen && `/${screen}`],
      ...(view === undefined ? [] : [[".screen-views", rest]]),
    ])
      await page.locator(`${nav} a[href="${new URL(served.at(to)).pathname}"]`).click();
    await arrived(page);
    if (rest === "/blocks") await page.getByText("The routes as a table").click();
  };

  describe.each([
    ["what is recorded", recorded],
    ["what is answered", answered],
  ])("on the screens of %s", (_, screens) => {
    it.each(looks)("axe has nothing serious to say %s", async (_look, options, rules) => {
      const page = await open(options);
      for (const rest of screens) {
        await visit(page, rest);
        expect(await seriousFindings(page, rules), rest).toEqual([]);
      }
    });
  });

  it.each(looks)("gives axe nothing serious to say of the side panel %s", async (_, options, rules) => {
    const page = await open(options, "/positions");
    await page.locator('td[data-stance="accepts-if"]').first().click();
    expect(await seriousFindings(page, rules)).toEqual([]);
    await page.goto(served.at("?cell=russia.donetsk-forces"));
    await page.locator(".panel-row").waitFor();
    expect(await seriousFindings(page, rules)).toEqual([]);
  });

  it("never scrolls sideways at 1024 px, panel closed and open", async () => {
    const page = await open(narrow);
    for (const rest of allScreens) {
      await visit(page, rest);
      expect(await overflow(page), rest).toBe(0);
      await page.goto(served.at(`${rest}?claim=c10`));
      await page.locator(".panel blockquote").waitFor();
      expect(await overflow(page), `${rest} beside the panel`).toBe(0);
    }
  });

  it("gives a case of twelve parties room: the page does not scroll sideways, the matrix does, and axe agrees", async () => {
    const crowded = pageOf(crowdedCase);
    const own = await serveCase(async () => crowded);
    const { page } = await openPage(screenOf(own, crowded), wide);
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(screenOf(own, crowded, "/positions"));
    await page.locator(".matrix").waitFor();
    expect(await overflow(page)).toBe(0);
    const widths = await page.locator(".matrix").evaluate((grid) => [grid.scrollWidth, grid.clientWidth]);
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.context().close();
    await own.close();
  });

  it("keeps the words of a cell inside it, five parties beside the panel, and on a phone", async () => {
    const five = {
      ...crowdedCase,
      parties: crowdedCase.parties.slice(0, 5),
      positions: crowdedCase.positions.slice(0, 5),
    };
    const own = await serveCase(async () => pageOf(five));
    for (const options of [wide, narrow, { viewport: { width: 420, height: 860 } }]) {
      const { page } = await openPage(screenOf(own, pageOf(five), "/positions?cell=p0.pay.six"), options);
      await page.locator(".panel").waitFor();
      expect(await overflow(page)).toBe(0);
      const spilling = await page
        .locator(".matrix td")
        .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
      expect(spilling).toBe(0);
      await page.context().close();
    }
    await own.close();
  });

  it("begins with the answer on a phone: the switches of the reading are behind its words", async () => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    const headline = await page.locator(".headline").boundingBox();
    expect((headline?.y ?? 999) + (headline?.height ?? 0)).toBeLessThan(844);
    const inferred = page.getByLabel("inferred positions");
    expect(await inferred.isVisible()).toBe(false);
    const words = page.locator(".reading-bar summary");
    expect(await words.innerText()).toContain("silence unknown, demands exclude, inferred positions used");
    await words.click();
    await inferred.uncheck();
    expect(await words.innerText()).toContain("stated positions only");
  });

  it("keeps the cell that was chosen where it was, beside the panel", async () => {
    const page = await open(narrow, "/positions");
    const cell = page.locator('td[data-stance="accepts-if"]').first();
    await cell.scrollIntoViewIfNeeded();
    const before = (await cell.boundingBox())?.y ?? 0;
    await cell.click();
    expect(Math.abs(((await cell.boundingBox())?.y ?? 0) - before)).toBeLessThan(4);
  });

  it.each(["", "/positions", "/blocks", "/ask"])(
    "keeps the reading in sight however far one scrolls on %s/",
    async (rest) => {
      const page = await open({ viewport: { width: 1280, height: 400 } }, rest);
      await page.locator(".page-footer").scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
      expect((await page.locator(".reading-bar").boundingBox())?.y).toBe(0);
    },
  );

  it("tells the stances apart without colour", async () => {
    const page = await open(wide, "/positions");
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
    const keys = page.locator(".stance-key li").filter({ has: page.locator("svg") });
    expect(await keys.count()).toBe(stances.length);
    const pictures = await Promise.all((await keys.locator("svg").all()).map((glyph) => glyph.screenshot()));
    expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(stances.length);
    expect(new Set(await keys.allInnerTexts()).size).toBe(stances.length);
    const marks = await Promise.all((await page.locator(".matrix thead svg").all()).map((mark) => mark.innerHTML()));
    expect(new Set(marks).size).toBe(marks.length);
  });

  it.each([
    ["", [".headline", ".banner", ".mini-matrix"]],
    ["/positions", [".matrix"]],
    ["/blocks", [".cores", ".routes"]],
    ["/brief", [".brief", ".notes"]],
    ["/reports", [".report-text"]],
  ])("prints the screen %s/ alone, without the controls", async (rest, parts) => {
    const page = await open(wide, `${rest}?claim=c10`);
    await page.emulateMedia({ media: "print" });
    for (const part of [...parts, ".masthead h1", ".page-footer"])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    for (const control of [".reading-bar", ".rail", ".shortcuts-button", ".panel"])
      expect(await page.locator(control).first().isVisible(), control).toBe(false);
    expect(await page.locator("main > section").count()).toBe(1);
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("weighs little, also when a test run built it", async () => {
    const page = await open(wide);
    await page.reload();
    await page.locator('main[data-solving="done"]').waitFor();
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => /assets\/index-.*\.js$/.test(name))
        .map((entry) => (entry as PerformanceResourceTiming).decodedBodySize),
    );
    expect(scripts).toHaveLength(1);
    // React and the controls are seven tenths of it; the rest is ours: what most readers open. The rest comes when asked for.
    expect(scripts[0]).toBeLessThan(425_000);
  });

  it("moves nothing for those who asked for less motion", async () => {
    const page = await open({ ...wide, reducedMotion: "reduce" });
    const durations = await page
      .locator("*")
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).transitionDuration));
    expect(durations.flatMap((each) => each.split(", ")).filter((each) => each !== "0s")).toEqual([]);
  });
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
