import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

inBrowser("the table", () => {
  const desk = deskOfSuite();

  const open = async (name: string, width = 1280): Promise<Page> => {
    const { page } = await openPage(desk.at(`/case/${name}/table`), { viewport: { width, height: 900 } });
    await page.locator("#table .space-sentence").waitFor();
    return page;
  };

  it("opens as the case leaves the talks, with its sources, and reads well on a phone", async () => {
    const page = await open("sample");
    expect(await page.locator(".table-texts thead").innerText()).toContain("Text 2, by Ukraine");
    expect(await page.locator(".opening-facts summary").innerText()).toContain("facts of the case");
    expect(await seriousFindings(page)).toEqual([]);
    const phone = await open("sample", 390);
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(await seriousFindings(phone)).toEqual([]);
  });

  it("plays moves with what follows from them, undoes, branches, and lets behaviours move", async () => {
    const name = await desk.cases.create({ title: "Played", from: "sample" });
    const page = await open(name);
    const press = (words: string | RegExp) => page.getByRole("button", { name: words }).first().click();
    const moves = page.locator(".transcript li");
    await press("Begin a session");
    await press("Russia convenes a round");
    await moves.nth(0).waitFor();
    expect(await moves.nth(0).innerText()).toContain("hypothetical, by");
    await page.getByRole("button", { name: /^Ukraine \d+ moves/ }).click();
    expect(page.url()).toContain("seat=ukraine");
    await press(/Ukraine gives up its red line on Ukrainian forces/);
    await moves.nth(1).waitFor();
    await press("Take back the latest move");
    await moves.nth(1).waitFor({ state: "detached" });
    await press("Save as a branch");
    await page.waitForURL(/\/table\/session-2/);
    await page.getByText("Who plays").click();
    await page.getByLabel("United States is played by").selectOption("mediator-narrows");
    await press("Let behaviours move");
    await moves.nth(1).waitFor();
    expect(await moves.nth(1).innerText()).toContain("hypothetical, by behaviour mediator-narrows");
    expect(await seriousFindings(page)).toEqual([]);
    const { sessions } = (await desk.cases.page(name)).case;
    expect(sessions.map((one) => one.moves.length)).toEqual([1, 2]);
  });
});
