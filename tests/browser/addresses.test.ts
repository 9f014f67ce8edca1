import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { blocks } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { caseOfSuite, pageOf, samplePage, serveCase } from "./served-case.ts";

inBrowser("addresses", () => {
  const served = caseOfSuite(samplePage);

  const open = async (rest = ""): Promise<Page> => (await openPage(served.at(rest))).page;

  it.each([
    "",
    "/reports",
    "/reports/hvylya-bloomberg?claim=c28",
    "/positions?cell=russia.donetsk-forces.withdraw",
    "?cell=russia.donetsk-forces",
    "/blocks?position=RU.D1&silence=open",
    "/ask?silence=closed&demands=allow&inferred=no&assume=A1,A2",
    "/findings?finding=single-origin",
    "/brief?claim=c10",
    "?stance=accepts-if",
  ])("show the same view again when %s is loaded anew", async (rest) => {
    const page = await open(rest);
    const before = await view(page);
    expect(before.address).toBe(served.at(rest));
    await page.reload();
    await page.locator('main[data-solving="done"]').waitFor();
    expect(await view(page)).toEqual(before);
    expect(before.panel === "").toBe(!/(cell|claim|position|stance|finding)=/.test(rest));
    expect(before.panel).not.toContain("Nothing at this address");
  });

  it("keep up with screens, panel and reading; back and forward lead through them", async () => {
    const page = await open();
    const views = [await view(page)];
    const step = async (act: () => Promise<void>) => {
      await act();
      await page.locator('main[data-solving="done"]').waitFor();
      views.push(await view(page));
    };
    await step(() => page.locator(".counts a").first().click());
    await step(() => page.locator('td[data-stance="red-line"]').first().click());
    await step(async () => {
      await page.locator(".reading-bar").getByText("open (consent)").click();
      await page.waitForURL(/silence=open/);
    });
    await step(() => page.getByRole("button", { name: "Show in report" }).first().click());
    expect(new Set(views.map(({ address }) => address)).size).toBe(5);
    for (const earlier of views.slice(0, -1).toReversed()) {
      await page.goBack();
      await page.locator('main[data-solving="done"]').waitFor();
      expect(await view(page)).toEqual(earlier);
    }
    for (const later of views.slice(1)) {
      await page.goForward();
      await page.locator('main[data-solving="done"]').waitFor();
      expect(await view(page)).toEqual(later);
    }
  });

  it("keep a reading only where it differs from the case's own, and carry it from screen to screen", async () => {
    const page = await open("?silence=open&demands=allow");
    const changed = { ...served.page.case.reading, silence: "open" as const, demandsExclude: false };
    expect(plain(await page.locator(".answer").innerText())).toBe(
      plain(blocks(served.page.case, { reading: changed }).value.sentence),
    );
    await page.locator(".rail").getByRole("link", { name: "Positions" }).click();
    expect(new URL(page.url()).search).toBe("?silence=open&demands=allow");
    await page.getByLabel("a demand excludes other options").check();
    await page.locator(".reading-bar").getByText("unknown", { exact: true }).click();
    await page.waitForURL((url) => url.search === "");
  });

  it("say so when there is nothing at them, and lead back", async () => {
    const page = await open("/weather");
    expect(await page.locator("main h2").innerText()).toBe("There is no such screen");
    await page.getByRole("link", { name: "Back to the overview" }).click();
    expect(await page.locator(".headline").isVisible()).toBe(true);
    await page.goto(served.at("/ask?claim=c999"));
    expect(await page.locator(".panel").innerText()).toContain("This case has no claim c999");
    await page.goto(`${served.url}/nowhere/at/all`);
    await page.getByRole("heading", { name: "There is nothing at this address" }).waitFor();
    await page.goto(`${served.url}/case/other`);
    await page.getByRole("heading", { name: "The case could not be opened" }).waitFor();
  });

  it("hold reports apart, also when ids hold dots", async () => {
    const dotted = pageOf(
      parseCase({
        format: "parley-case",
        version: 1,
        id: "talks.2",
        title: "Talks",
        parties: [{ id: "a.b", name: "A" }],
        issues: [{ id: "p.q", label: "Pay", options: [{ id: "r.s", label: "six" }] }],
        reports: [
          { id: "day.1", title: "First day", text: "A would pay six." },
          { id: "day.2", title: "Second day", text: "A would not." },
        ],
        claims: [{ id: "c.1", report: "day.1", quote: "pay six", holder: "a.b", act: "offer" }],
        positions: [{ id: "P.1", party: "a.b", stance: "accepts", issue: "p.q", options: ["r.s"], claims: ["c.1"] }],
      }),
    );
    const own = await serveCase(async () => dotted);
    const { page } = await openPage(`${own.url}case/talks.2`);
    await page.locator(".rail").getByRole("link", { name: "Reports" }).click();
    await page.getByRole("link", { name: "First day" }).click();
    await page.locator(".words").click();
    await page
      .locator(".panel")
      .getByRole("link", { name: /accepts/ })
      .click();
    await page.reload();
    expect(await page.locator(".panel h2").innerText()).toContain("A accepts");
    expect(await page.locator("main h2").innerText()).toBe("First day");
    await page.goto(`${own.url}/case/talks.2/positions?cell=a.b.p.q.r.s`);
    expect(await page.locator(".panel h2").innerText()).toBe("“six”");
    await page.context().close();
    await own.close();
  });
});

/** What a reader sees of a view: its address, title, screen, side panel, switches and marked words. */
async function view(page: Page) {
  const panel = page.locator(".panel");
  return {
    address: page.url(),
    title: await page.title(),
    heading: await page.locator("main h2").innerText(),
    screen: await page.locator("main").innerText(),
    panel: (await panel.count()) > 0 ? await panel.innerText() : "",
    reading: await page.locator(".reading-bar input:checked").count(),
    words: (await page.locator(".report-text .shown").allTextContents()).join(""),
  };
}

function plain(text: string): string {
  return text.replace(/[“”"]/g, "").replace(/\s+/g, " ").trim();
}
