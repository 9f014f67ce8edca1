import type { Page } from "playwright-core";
import { roadmap } from "@parley/analysis";
import { changeCase, parseChange } from "@parley/workbench";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { arrived, openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

inBrowser("the roadmap on screen", () => {
  const desk = deskOfSuite();

  it("tells the worst moment first, holds two orders against each other and follows a step that fails", async () => {
    const name = await desk.cases.create({ title: "Copy", from: "sample" });
    const { page, complaints } = await openPage(desk.at(`/case/${name}`));
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.locator(".steps-table").waitFor();
    const { case: subject } = await desk.cases.page(name);
    const [moscow] = roadmap(subject).value.orders;
    expect(await page.locator(".space-sentence").innerText()).toBe(moscow?.sentence);
    expect(await page.locator(".step-mark").count()).toBe(4);
    expect(await page.locator('.step-mark[data-hard="true"] rect').count()).toBe(1);
    await page.getByLabel("Held against").selectOption("ukraine");
    await page.locator(".order").nth(1).waitFor();
    const { comparison } = roadmap(subject, { compare: ["russia", "ukraine"] }).value;
    expect(await page.locator(".space-sentence").innerText()).toBe(comparison?.sentence);
    await page.getByRole("button", { name: "If it fails: both armies cease fire" }).click();
    await page.locator(".step-fails").waitFor();
    expect(await page.locator('.steps-table tr[data-stranded="true"]').count()).toBe(2);
    expect(new URL(page.url()).searchParams.get("against")).toBe("ukraine");
    expect(await seriousFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("begins empty, takes steps by keys, and a moved step waits no longer for the one before it", async () => {
    const name = await desk.cases.create({ title: "By hand" });
    const { page } = await openPage(desk.at(`/case/${name}/roadmap`));
    expect(await page.locator(".empty").innerText()).toContain("List the steps in the order");
    const hand = { author: "A. Analyst", now: () => new Date().toISOString() };
    const port = parseChange({ type: "party-set", party: { id: "port", name: "Port" } });
    await desk.cases.update(name, (opened) => changeCase(opened, hand, { changes: [port] }));
    await add(page, "the crews return", async (form) => {
      await form.getByLabel("It is hard to take back").check();
      await form.getByLabel("Level").selectOption("4");
    });
    await add(page, "pay rises", async (form) => {
      await form.getByLabel("the crews return", { exact: true }).first().check();
    });
    await page.getByRole("button", { name: "Edit: pay rises" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.locator(".steps-table tbody tr").first().getByText("pay rises").waitFor();
    const { case: subject } = await desk.cases.page(name);
    expect(subject.steps).toMatchObject([
      { text: "the crews return", irreversible: true, level: 4, after: [{ step: "pay-rises", edge: "unspecified" }] },
      { text: "pay rises", after: [] },
    ]);
    await page.locator('[data-step="pay-rises"] button:focus').waitFor();
    await page.keyboard.press("b");
    const gate = page.getByRole("form", { name: "A gate before “pay rises”" });
    await gate.getByRole("textbox").fill("the bank confirms");
    await page.keyboard.press("Enter");
    await page.locator(".steps-table tbody tr").first().getByText("the bank confirms").waitFor();
    await page.getByRole("button", { name: "When: the bank confirms" }).click();
    await page.getByLabel("When", { exact: false }).first().waitFor();
    await page.locator(".when-form input").first().fill("2026-05-04");
    await page.keyboard.press("Enter");
    await page.locator(".steps-table tbody tr").first().getByText("4 May 2026").first().waitFor();
    await page.getByRole("button", { name: "Split: the crews return" }).click();
    await page.keyboard.press("Enter");
    await page.locator(".steps-table").getByText("the crews return (part 2 of 2)").first().waitFor();
    const { case: split } = await desk.cases.page(name);
    expect(split.steps.find(({ id }) => id === "pay-rises")?.after).toEqual([
      { step: "the-bank-confirms", edge: "completion" },
    ]);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByText("Calendar (ICS)").click()]);
    expect(file.suggestedFilename()).toBe("by-hand-steps.ics");
    await page.locator("#roadmap-title").focus();
    await page.keyboard.press("z");
    await page.locator(".steps-table").getByText("(part 2 of 2)").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Give values to the steps" }).click();
    const sheet = page.getByRole("form", { name: "Values of the steps" });
    await sheet.getByLabel("Whose values").fill("A. Analyst");
    await sheet.getByLabel("Date").fill("2026-02-25");
    await sheet.getByLabel("pay rises, for Port").fill("-8");
    await sheet.getByLabel("the crews return, for Port").fill("12");
    await sheet.getByRole("button", { name: "Save" }).click();
    await page.getByText("By the values of A. Analyst (25 February 2026): highest exposure 8 as given").waitFor();
    await page.getByLabel("Cut each step into").selectOption("2");
    await page.getByText("In parts: highest exposure 8 as given, at least 8").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

async function add(
  page: Page,
  text: string,
  fill: (form: ReturnType<Page["locator"]>) => Promise<void>,
): Promise<void> {
  await page.keyboard.press("n");
  const form = page.getByRole("form", { name: "A new step" });
  await form.getByLabel("What is done").fill(text);
  await fill(form);
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await page.locator(".steps-table").getByText(text).first().waitFor();
  await arrived(page);
}
