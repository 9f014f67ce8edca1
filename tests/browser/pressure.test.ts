import { changeCase } from "@parley/workbench";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

const phone = { viewport: { width: 390, height: 844 } };

inBrowser("pressure and durability", () => {
  const desk = deskOfSuite();

  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it("tells of the sample whose costs are told, opens the claims of a cell, and says what would last", async () => {
    const { page, complaints } = await openPage(desk.at("/case/sample"));
    await page.keyboard.press("g");
    await page.keyboard.press("u");
    await page.locator(".ripeness").waitFor();
    await expect.poll(() => page.locator(".space-sentence").innerText()).toContain("Costs are told of Russia only");
    const hurting = page.locator(".ripeness tbody tr").first().locator("td").nth(1);
    expect(await hurting.innerText()).toContain("evidence, not judged\nfor: c48, c49, c50");
    await hurting.getByRole("link").click();
    expect(await page.locator(".panel blockquote").count()).toBe(3);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "What would last" }).click();
    await page.locator(".shifts").waitFor();
    expect(new URL(page.url()).pathname).toBe("/case/sample/pressure/durability");
    expect(await page.locator(".checklist").count()).toBe(2);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("records a judgement by hand, with its author, which then answers its cell, and takes it away", async () => {
    const name = await desk.cases.create({ title: "Talks" });
    const pageOf = () => desk.cases.page(name);
    const { page } = await openPage(desk.at(`/case/${name}/pressure`), phone);
    await page.getByText("Ripeness is asked of at least two parties").waitFor();
    const parties = ["Port", "Union"].map((label) => ({
      type: "party-set" as const,
      party: { id: label.toLowerCase(), name: label, aliases: [], roles: ["party" as const] },
    }));
    const hand = { author: "A. Analyst", now: () => new Date().toISOString() };
    await desk.cases.update(name, (opened) => changeCase(opened, hand, { changes: parties }));
    await page.locator(".ripeness").waitFor();
    await page.getByRole("button", { name: "Judge whether: Union, hurting" }).click();
    const form = page.getByRole("form", { name: "Ripeness" });
    await form.getByRole("button", { name: "Save" }).click();
    expect(await form.getByRole("alert").innerText()).toBe("Say whose judgement it is.");
    await form.getByLabel("Whose judgement").fill("A. Analyst");
    await form.getByLabel("Answer").selectOption("no");
    await form.getByLabel("Why").fill("the fund is full");
    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => page.locator(".space-sentence").innerText()).toContain("Not ripe");
    expect((await pageOf()).case.judgements).toMatchObject([
      {
        about: "ripeness",
        party: "union",
        sign: "hurting",
        answer: "no",
        author: "A. Analyst",
        note: "the fund is full",
      },
    ]);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: /^Edit: Union/ }).click();
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByText("Nobody has judged anything here yet.").waitFor();
  });
});
