import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

inBrowser("the brief as a person writes it", () => {
  const desk = deskOfSuite();
  let name: string;

  async function openBrief(): Promise<Page> {
    name = await desk.cases.create({ title: "Our talks", from: "sample" });
    return (await openPage(desk.at(`/case/${name}/brief`))).page;
  }

  const written = async (page: Page, id: string) => (await page.locator(`#section-${id}`).innerText()).trim();

  it("begins with Parley's words and keeps the person's, cited by the words of a claim", async () => {
    const page = await openBrief();
    await page.getByRole("button", { name: "Edit “Bottom line”" }).click();
    const text = page.getByLabel("Text", { exact: true });
    expect(await text.inputValue()).toMatch(/\[c\d+/);
    await text.fill("One issue holds up a deal.");
    await page.getByRole("status", { name: "What to check" }).getByText(/claim/i).first().waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByLabel("Words of the claim").pressSequentially("shield");
    const [first] = await page.locator(".citation-picker li .id").allInnerTexts();
    await page.keyboard.press("Enter");
    expect(await text.inputValue()).toBe(`One issue holds up a deal. [${first}]`);
    await page.getByText("Nothing to check").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByText("written by a person").waitFor();
    expect(await written(page, "bottom-line")).toContain("One issue holds up a deal.");
    expect(await page.locator("#section-bottom-line .marks").innerText()).toBe("1");
    await page.reload();
    expect(await written(page, "bottom-line")).toContain("One issue holds up a deal.");
  });

  it("leaves as a Word file with the written sentence and its footnote", async () => {
    const page = await openBrief();
    await page.getByRole("button", { name: "Edit “Bottom line”" }).click();
    await page.getByLabel("Text", { exact: true }).fill("One issue holds up a deal [c05].");
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.getByText("written by a person").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${name}.docx`);
    const parts = unzipSync(readFileSync(await download.path()));
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
    expect(part("word/document.xml")).toContain("One issue holds up a deal");
    expect(part("word/document.xml")).toMatch(/One issue[^]*?<w:footnoteReference/);
    expect(part("word/footnotes.xml")).toContain("c05");
  });

  it("leaves sections out, brings them back, and composes them again; each step can be undone", async () => {
    const page = await openBrief();
    const before = await written(page, "sources");
    await page.getByRole("button", { name: "Leave out “Sources and method”" }).click();
    await page.locator("#section-sources").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Bring back" }).click();
    await page.locator("#section-sources").waitFor();
    expect(await written(page, "sources")).toBe(before);
    await page.getByRole("button", { name: "Edit “Sources and method”" }).click();
    await page.getByLabel("Text", { exact: true }).fill("From one report. [author]");
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.getByRole("button", { name: "Compose “Sources and method” again" }).click();
    await page.getByText("written by a person").waitFor({ state: "detached" });
    expect(await written(page, "sources")).toBe(before);
  });

  it("takes a section of the author's own, and keeps a draft while its author looks elsewhere", async () => {
    const page = await openBrief();
    await page.getByLabel("A section of your own").fill("Our view");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Text", { exact: true }).fill("We would wait. [author]");
    await page.getByRole("link", { name: "What blocks", exact: true }).click();
    await page.locator("#blocks-title").waitFor();
    await page.goBack();
    const draft = page.getByLabel("Text", { exact: true });
    await draft.waitFor();
    expect(await draft.inputValue()).toBe("We would wait. [author]");
    await page.getByRole("button", { name: /^Save/ }).click();
    await draft.waitFor({ state: "detached" });
    await page.locator("#section-our-view").getByText("We would wait.").waitFor();
  });

  it("tells the history in words, undoes from there, and shows the case as of a day", async () => {
    const page = await openBrief();
    await page.getByRole("button", { name: "Leave out “Bottom line”" }).click();
    await page.locator("#section-bottom-line").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "History", exact: true }).click();
    await page.locator(".history li").first().waitFor();
    const newest = page.locator(".history li").first();
    expect(await newest.innerText()).toContain("A. Analyst");
    expect(await newest.locator(".history-sentence").innerText()).toMatch(/out of the brief$/);
    await newest.getByRole("button").click();
    await page.locator('.history li[data-counts="false"]').waitFor();
    await page.getByRole("link", { name: "Brief", exact: true }).click();
    await page.locator("#section-bottom-line").waitFor();
  });

  it.each(["brief", "history"])("has nothing on the screen %s that keeps anybody out", async (screen) => {
    const page = await openBrief();
    await page.getByRole("button", { name: "Edit “Bottom line”" }).click();
    if (screen === "history") await page.getByRole("link", { name: "History", exact: true }).click();
    else await page.keyboard.press("Control+Enter");
    expect(await seriousFindings(page)).toEqual([]);
  });
});
