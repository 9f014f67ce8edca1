import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { draftClauses } from "@parley/model";
import { remarksIn } from "@parley/workbench";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

inBrowser("the single text and what became of it", () => {
  const desk = deskOfSuite();
  let name: string;

  const open = async (rest: string): Promise<Page> => {
    const { page, complaints } = await openPage(desk.at(`/case/${name}/${rest}`));
    expect(complaints).toEqual([]);
    return page;
  };
  const copy = async (): Promise<void> => {
    name = await desk.cases.create({ title: "Our talks", from: "sample" });
  };
  const bottomLine = (page: Page) =>
    page.getByRole("complementary", { name: "What the chosen wordings make of the deal" });

  it("shows brackets with their holders, and a wording that is tried changes the bottom line at once", async () => {
    name = "sample";
    const page = await open("text");
    expect(await page.locator(".space-sentence").innerText()).toContain("10 stand in brackets, with 16 wordings");
    const donetsk = page.locator('[data-clause="donetsk-forces"]');
    expect(await donetsk.innerText()).toContain("Held by Russia. A red line of Ukraine.");
    await donetsk.getByRole("radio", { name: "[Withdraw]" }).check();
    await bottomLine(page).getByText("Ukraine, “withdraw”: a red line").waitFor();
    expect(page.url()).toContain("take=donetsk-forces:withdraw");
    await donetsk.getByRole("link", { name: "Their words on Withdraw" }).click();
    await page.getByText("only if Ukraine pulls its forces out").first().waitFor();
    await page.keyboard.press("Escape");
    await donetsk.getByRole("button", { name: "Leave the brackets open" }).click();
    await bottomLine(page).getByText("a red line").waitFor({ state: "detached" });
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("keeps a text, makes its next version, compares the two, and hands it out as Word", async () => {
    await copy();
    const page = await open("text");
    await page.getByRole("button", { name: "Keep this text" }).click();
    await page.getByRole("button", { name: "Make the next version" }).click();
    await page.getByRole("combobox", { name: "Version" }).waitFor();
    const flag = page.locator('[data-clause="flag"]');
    await flag.getByRole("radio", { name: "[Ukrainian]" }).check();
    await page.getByRole("button", { name: "Keep these wordings" }).click();
    await page.getByRole("button", { name: "As recorded" }).waitFor({ state: "detached" });
    await flag.getByRole("combobox").selectOption("ad-referendum");
    await flag.getByText("Ukrainian", { exact: true }).waitFor();
    const [text, next] = (await desk.cases.page(name)).case.drafts;
    const chosen = (draft = text) => draft && draftClauses(draft).find(({ id }) => id === "flag");
    expect(chosen(text)?.chosen).toBeUndefined();
    expect(chosen(next)).toMatchObject({ chosen: "ukrainian", status: "ad-referendum", from: [{ draft: "text" }] });

    await flag.getByRole("button", { name: "Edit Flag over the disputed lands" }).click();
    const form = flag.getByRole("form", { name: "Edit clause 3.1" });
    await form.getByLabel("Deadline").fill("2026-06-30");
    await form.getByLabel("Left open on purpose").fill("the border posts");
    await form.getByRole("button", { name: "Save" }).click();
    await flag.getByText("Left open on purpose: the border posts").waitFor();

    await page.getByRole("button", { name: "Note who saw it" }).click();
    const seen = page.getByRole("form", { name: "Who saw this version" });
    await seen.getByLabel("Shown to").selectOption("ukraine");
    await seen.getByLabel("On").fill("2026-03-01");
    await seen.getByRole("button", { name: "Save" }).click();
    await page.getByText("Ukraine, 2026-03-01").waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Word", exact: true }).click(),
    ]);
    expect(remarksIn(readFileSync(await download.path()), next!)).toEqual([]);

    await page.getByRole("link", { name: "Versions compared" }).click();
    const change = page.locator(".text-change");
    await change.getByText("in brackets → agreed ad referendum").waitFor();
    expect(await change.locator("del").allInnerTexts()).toEqual(["[", "]"]);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("follows what was agreed: reports that differ stand side by side, and a day shows what is overdue", async () => {
    await copy();
    const page = await open("implementation?order=russia");
    const signature = page.locator('[data-commitment="moscow-2"]');
    const report = async (status: string, author: string): Promise<void> => {
      await signature.getByRole("button", { name: /^Report/ }).click();
      const form = page.getByRole("form");
      await form.getByRole("button", { name: "Save" }).click();
      await form.getByText("Say how far it is carried out.").waitFor();
      await form.getByLabel("How far").selectOption(status);
      await form.getByLabel("Day").fill("2026-03-10");
      await form.getByLabel("Reported by").fill(author);
      await form.getByRole("button", { name: "Save" }).click();
      await form.waitFor({ state: "detached" });
    };
    await report("3", "Monitor");
    await signature.getByText("3 full", { exact: true }).waitFor();
    await report("1", "Kyiv");
    await signature.getByText("1 minimal and 3 full").waitFor();
    expect(await signature.innerText()).toContain("disputed");
    expect((await desk.cases.page(name)).case.compliance.map(({ on, status }) => [on, status])).toEqual([
      [{ step: "moscow-2" }, 3],
      [{ step: "moscow-2" }, 1],
    ]);
    expect(await page.locator(".space-sentence").innerText()).toContain("None is overdue on 2026-03-10");
    expect(await seriousFindings(page)).toEqual([]);
  });
});
