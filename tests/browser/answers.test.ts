import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { bearing, blocks, compare, readings, scoredCase, solveProblem } from "@parley/analysis";
import { grouped } from "@parley/model";
import { inBrowser } from "./in-browser.ts";
import { arrived, openPage } from "./open-page.ts";
import { caseOfSuite, fullPage } from "./served-case.ts";
import { deskOfSuite } from "./served-desk.ts";

inBrowser("what the analysis answers, on screen", () => {
  const served = caseOfSuite(fullPage);
  const desk = deskOfSuite();

  it("leads by keys to the words, the readings and the judgements, and says there what the analysis says", async () => {
    const { page, complaints } = await openPage(served.at());
    await press(page, "?");
    expect(await page.locator("dialog[open]").innerText()).toContain("Load-bearing words");
    await press(page, "Escape");
    await press(page, "g", "l");
    await press(page, "g", "q");
    await arrived(page);
    const across = readings(served.page.case).value;
    expect(await sentence(page)).toBe(across.sentence);
    const shown = await page.locator(".readings-options tr[data-status] td:nth-child(2)").allInnerTexts();
    expect(shown).toEqual(across.options.map(({ status }) => status));
    await press(page, "g", "j");
    await arrived(page);
    const { value } = solveProblem(scoredCase(served.page.case, served.page.case.reading).problem);
    const [nash] = await page.locator(".solutions tbody tr").all();
    expect((await nash?.locator(".number").allInnerTexts())?.map(Number)).toEqual(value.nash?.utilities);
    expect(await page.locator("#judgements .lead").innerText()).toContain("by A. Analyst, 2026-02-25");
    await press(page, "g", "l");
    await arrived(page);
    const found = bearing(served.page.case).value;
    expect(await sentence(page)).toBe(found.sentence);
    expect(await page.locator(".coding-sentences li").allInnerTexts()).toEqual(found.codingSentences);
    const [word] = found.words;
    const first = page.locator(".bearing-words li").first();
    expect(await first.locator("blockquote").innerText()).toContain(word?.quotes[0]?.quote);
    await first.locator(".word-figures a").click();
    await page.locator(".space-sentence").waitFor();
    await page.getByText(`${grouped(word?.then.silenceOpen ?? "")} to all.`).waitFor();
    expect(complaints).toEqual([]);
  });

  it("answers first what blocks a deal; in an empty case nothing is claimed, and each screen leads to what it waits for", async () => {
    const { page, complaints } = await openPage(served.at("/blocks"));
    const told = blocks(served.page.case).value.sentence;
    expect(told.startsWith(await sentence(page))).toBe(true);
    const name = await desk.cases.create({ title: "Empty" });
    await page.goto(desk.at(`/case/${name}`));
    await arrived(page);
    const waits = {
      b: ["#blocks", "There is nothing to agree on", "positions"],
      d: ["#space", "2 issues and 2 negotiating parties", "positions"],
      u: ["#pressure", "two parties that negotiate", "parties"],
      y: ["#table", "two parties that negotiate", "parties"],
      a: ["#ask", "Nothing to ask yet", "positions"],
      k: ["#findings", "Nothing to point out", "reports"],
    };
    for (const [key, [screen, words = "", leadsTo]] of Object.entries(waits)) {
      await press(page, "g", key);
      const empty = page.locator(`${screen} .empty`).first();
      await empty.waitFor();
      expect([screen, await empty.innerText()]).toEqual([screen, expect.stringMatching(new RegExp(words, "i"))]);
      const address = await empty.locator("a").first().getAttribute("href");
      expect([screen, address]).toEqual([screen, expect.stringMatching(new RegExp(`/${leadsTo}($|\\?)`))]);
    }
    await press(page, "g", "w");
    expect(await page.locator("#brief .lead").innerText()).toMatch(/^No sentence of it rests on a claim/);
    expect(complaints).toEqual([]);
  });

  it("compares the named packages for each party as the analysis does, and gives a picture away with its data", async () => {
    const { page } = await openPage(served.at("/space/proposals"));
    const { packages, sentence: told } = compare(served.page.case).value;
    expect(await sentence(page)).toBe(told);
    const marks = await page.locator(".proposal-grid tbody tr").first().locator("td").allInnerTexts();
    const [memorandum] = packages;
    const verdicts = memorandum?.parties.flatMap(({ today, lastOffer, noDeal }) =>
      [today, lastOffer, noDeal].map((one, i) => (i < 2 && one.against === null ? "–" : one.verdict)),
    );
    expect(marks.map((mark) => mark.split("\n").at(-1))).toEqual(verdicts);
    await page.locator(".screen-views a").first().click();
    const data = await downloaded(page, "Get the data");
    expect(data.toString("utf8").split("\r\n").slice(0, 2)).toEqual(["\uFEFFrefusals,packages", "0,0"]);
    expect((await downloaded(page, "SVG")).toString("utf8")).toMatch(/^<svg .*<\/svg>$/s);
    expect((await downloaded(page, "PNG")).subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  it("records whose consent an option needs and a package under a name, and counts both at once", async () => {
    const name = await desk.cases.create({ title: "Consents", from: "sample" });
    const { page, complaints } = await openPage(desk.at(`/case/${name}/positions/guarantees`));
    await page.getByRole("button", { name: "Edit the issue Security guarantees" }).click();
    const needs = page.locator(".option-needs").nth(1);
    await needs.locator("summary").click();
    await needs.getByLabel("Europe").check();
    await page.getByRole("button", { name: "Save" }).click();
    const consent = page.locator(".consents li", { hasText: "needs the consent of Europe" });
    await consent.getByText("not reported").waitFor();
    await page.getByRole("button", { name: /^Edit the issue/ }).waitFor();
    await press(page, "g", "b");
    expect(await page.locator("#blocks .consents li").count()).toBe(1);
    await press(page, "g", "d");
    await page.locator('[data-issue="guarantees"] label').nth(1).click();
    await page.getByRole("button", { name: "Save under a name" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Mediator’s text");
    await page.getByLabel("Proposed by").selectOption({ label: "United States" });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("link", { name: "Compare proposals" }).click();
    await page.getByRole("heading", { name: "Mediator’s text" }).waitFor();
    const { case: recorded } = await desk.cases.page(name);
    expect(recorded.packages).toMatchObject([
      { id: "mediators-text", by: "united-states", options: { guarantees: "firm-without-troops" } },
    ]);
    const europe = page.locator(".proposal-parties tbody tr", { hasText: "Europe" });
    expect(await europe.innerText()).toContain("unknown on 1");
    await page.getByRole("button", { name: /^Remove/ }).click();
    await page.getByText("Removed the package “Mediator’s text”").waitFor();
    expect(complaints).toEqual([]);
  });
});

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The sentence that answers first, on a view of its own. */
function sentence(page: Page): Promise<string> {
  return page.locator(".space-sentence").innerText();
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return readFileSync(await (await waiting).path());
}
