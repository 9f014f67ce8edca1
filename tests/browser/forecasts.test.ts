import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Forecast } from "@parley/model";
import { changeCase } from "@parley/workbench";
import { inBrowser } from "./in-browser.ts";
import { arrived, openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

const hand = { author: "A. Analyst", now: () => "2026-03-01T10:00:00Z" };
const update = (by: string, date: string, probability: number) => ({
  by,
  date,
  probability,
  reason: "",
  claims: ["c03"],
});
const round: Forecast = {
  id: "round",
  question: "Will the round take place?",
  rule: "a ministry says so",
  closes: "2099-03-05",
  claims: ["c03"],
  updates: [update("A. Analyst", "2026-03-01", 0.3), update("B. Observer", "2026-03-02", 0.6)],
};

inBrowser("forecasts on screen", () => {
  const desk = deskOfSuite();

  /** A case of its own on the sample's material, with these questions. */
  const made = async (forecasts: readonly Forecast[]): Promise<string> => {
    const name = await desk.cases.create({ title: "Talks", from: "sample" });
    const changes = forecasts.map((forecast) => ({ type: "forecast-set", forecast }) as const);
    await desk.cases.update(name, (open) => changeCase(open, hand, { changes }));
    return name;
  };
  const open = async (name: string, rest = "", options: BrowserContextOptions = {}): Promise<Page> => {
    const { page, complaints } = await openPage(desk.at(`/case/${name}/forecasts${rest}`), options);
    expect(complaints).toEqual([]);
    return page;
  };
  const recorded = async (name: string) => (await desk.cases.page(name)).case.forecasts;

  it("a question that the sources raise is asked, forecast by digits, updated and resolved, by keys alone", async () => {
    const name = await made([]);
    const page = await open(name);
    expect(await page.locator(".empty").innerText()).toContain("Ask a question with a date.");
    const threat = page.locator(".suggested li").filter({ hasText: "carry out the threat" });
    await threat.getByRole("button", { name: "Ask this" }).press("Enter");
    await page.getByLabel("Closes").fill("2099-12-31");
    await page.keyboard.press("Enter");
    await page.locator(".question").waitFor();
    const [asked] = await recorded(name);
    expect(asked).toMatchObject({ closes: "2099-12-31", claims: ["c01"], updates: [] });
    for (const digits of ["35", "60"]) {
      await page.locator("#forecasts-title").focus();
      for (const digit of digits) await page.keyboard.press(digit);
      await page.locator(".percent-line output", { hasText: digits === "35" ? "unlikely" : "likely" }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".edit-form").waitFor({ state: "detached" });
    }
    expect(await page.locator(".question > p").first().innerText()).toContain("A. Analyst: 60 percent, likely");
    expect((await recorded(name))[0]?.updates.map(({ by, probability }) => [by, probability])).toEqual([
      ["A. Analyst", 0.35],
      ["A. Analyst", 0.6],
    ]);
    await page.locator("#forecasts-title").focus();
    await page.keyboard.press("r");
    await page.getByLabel("It did not happen").check();
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.locator(".question-state", { hasText: "Did not happen" }).waitFor();
    expect((await recorded(name))[0]?.resolution).toMatchObject({ happened: false, by: "A. Analyst" });
  });

  it("the picture has every forecaster's line, one of them dark, its table twin, and pins that open claims", async () => {
    const page = await open(await made([round]), "/round");
    expect(await page.locator(".screen-views [aria-current]").innerText()).toBe("Questions");
    expect(await page.locator(".series-picture .steps").count()).toBe(2);
    expect(await page.locator(".own-label").textContent()).toBe("30% A. Analyst");
    await page.getByLabel("Dark line").selectOption("B. Observer");
    expect(await page.locator(".own-label").textContent()).toBe("60% B. Observer");
    expect(await page.locator(".updates-table tbody tr").allInnerTexts()).toEqual([
      expect.stringContaining("A. Analyst\t1 March 2026\t30\tunlikely"),
      expect.stringContaining("B. Observer\t2 March 2026\t60\tlikely"),
    ]);
    await page.locator(".pin").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".panel").innerText()).toContain("A further round");
    expect(new URL(page.url()).pathname.endsWith("/forecasts/round")).toBe(true);
    await page.locator(".series").getByRole("button", { name: "Get the data" }).waitFor();
    for (const [link, ending] of [
      ["JSON", "json"],
      ["Closing days (ICS)", "ics"],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByText(link).click()]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^talks.*-forecasts\\.${ending}$`));
    }
  });

  it("one update is no forecast: no number stands in the headline, and nothing is drawn", async () => {
    const page = await open(await made([{ ...round, updates: round.updates.slice(0, 1) }]));
    expect(await page.locator(".question > p").first().innerText()).toContain("No forecast yet: one update only.");
    expect(await page.locator(".series-picture").count()).toBe(0);
  });

  it("axe has nothing serious to say of questions, forms and scores, in the light and in the dark", async () => {
    const decided = Array.from({ length: 10 }, (_, i): Forecast => ({
      ...round,
      id: `past${i}`,
      resolution: { happened: i % 2 === 0, date: "2026-03-09", by: "Desk", claims: [] },
    }));
    const name = await made([round, ...decided]);
    for (const [options, rules] of [
      [{}, []],
      [{ colorScheme: "dark" }, ["color-contrast"]],
    ] as const) {
      const page = await open(name, "", options);
      expect(await seriousFindings(page, rules)).toEqual([]);
      await page.keyboard.press("u");
      await page.locator(".percent-line").waitFor();
      expect(await seriousFindings(page, rules)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".screen-views").getByRole("link", { name: "How forecasts did" }).click();
      await arrived(page);
      await page.locator(".calibration-picture").first().waitFor();
      expect(await page.locator(".calibration tbody tr").first().innerText()).toBe("about 30%\t10\t5");
      expect(await seriousFindings(page, rules)).toEqual([]);
    }
  });
});
