import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import {
  conflictFromCase,
  flipDistance,
  outcomeTable,
  reorderSentences,
  stability,
  statementFlips,
} from "@parley/analysis";
import { parseCase, parseConflict, stabilityConcepts } from "@parley/model";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { serveDesk } from "./served-desk.ts";
import { caseOfSuite, pageOf, samplePage, screenOf, serveCase } from "./served-case.ts";

inBrowser("stability on screen", () => {
  const served = caseOfSuite(samplePage);

  const open = async (rest = "", options: BrowserContextOptions = {}): Promise<Page> => {
    const { page, complaints } = await openPage(served.at(`/stability${rest}`), options);
    await page.locator(".stability-outcomes").first().waitFor();
    expect(complaints).toEqual([]);
    return page;
  };
  const conflict = () => {
    const made = conflictFromCase(served.page.case);
    return "conflict" in made ? made.conflict : expect.fail(made.reason);
  };
  /** The numbers of the outcomes in the first table that hold under all four tests. */
  const firm = (page: Page) =>
    page
      .locator(".stability-outcomes")
      .first()
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows
          .filter((row) => [...row.querySelectorAll("td")].slice(0, 4).every((cell) => cell.textContent === "holds"))
          .map((row) => Number(row.querySelector(".state-number")?.textContent)),
      );

  it("says in words what holds, whose rankings these are, and shows the same outcomes as the engine", async () => {
    const page = await open();
    const { value } = stability(conflict());
    expect(await page.locator(".space-sentence").innerText()).toBe(value.sentence);
    expect(await page.locator(".stability-banner").innerText()).toContain("Rankings by: inferred from stances.");
    const wanted = value.equilibria.Nash.filter((state) =>
      stabilityConcepts.every((c) => value.equilibria[c].includes(state)),
    );
    expect((await firm(page)).toSorted()).toEqual(wanted.toSorted());
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("explains the outcome of the address, and another one after a click in table or picture", async () => {
    const page = await open("?state=2", { colorScheme: "dark" });
    expect(await seriousFindings(page, ["color-contrast"])).toEqual([]);
    const { explanation } = stability(conflict(), { explain: 2 }).value;
    const why = page.locator(".stability-why");
    expect(await why.locator("h3").innerText()).toBe(`Outcome 2: ${explanation?.label}`);
    for (const { sentence } of explanation?.decisionMakers ?? []) expect(await why.innerText()).toContain(sentence);
    await page.locator('.stability-picture a[aria-label^="Outcome 1:"]').click();
    await page.waitForURL(/state=1/);
    await why.locator('h3:text("Outcome 1:")').waitFor();
  });

  it("walks along the moves by arrows, opens one by Enter, shows them as a table by T, and tells what a doubt turns", async () => {
    const page = await open();
    await page.locator('.stability-picture [data-state="1"]').focus();
    await page.keyboard.press("ArrowRight");
    const reached = Number(await page.locator(".stability-picture a:focus").getAttribute("data-state"));
    const joined = outcomeTable(conflict(), [1]).picture.moves.filter(({ from, to }) => from === 1 || to === 1);
    expect(joined.some(({ from, to }) => from === reached || to === reached)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`state=${reached}`));
    await page.keyboard.press("t");
    await page.locator(".stability-figure table").waitFor();
    expect(await page.locator(".stability-picture").isVisible()).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press("t");
    await page.locator(".stability-picture").waitFor();
    const slider = page.getByRole("slider");
    await slider.press("End");
    const flips = statementFlips(conflict(), reached);
    const reach = Number(await slider.inputValue());
    const near = flips.filter((flip) => flipDistance(flip) <= reach);
    const sentences = reorderSentences(
      near,
      (id) => served.page.case.parties.find((party) => party.id === id)?.name ?? id,
    );
    await page.locator(".how-sure output", { hasText: "anywhere" }).waitFor();
    expect(await page.locator(".how-sure li").allInnerTexts()).toEqual(sentences);
    await slider.press("Home");
    await page.locator(".how-sure output", { hasText: "sure: each statement" }).waitFor();
    expect(await page.locator(".how-sure li").count()).toBe(0);
  });

  it("moves a statement, keeps that in the address, and answers as the engine does for that order", async () => {
    const page = await open("", { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await page
      .getByRole("button", { name: /^down\b.*of Russia$/ })
      .first()
      .click();
    await page.waitForURL(/statements=russia:2\.1/);
    const model = conflict();
    const moved = parseConflict({
      ...model,
      decisionMakers: model.decisionMakers.map((maker) => {
        const [first, second, ...rest] = maker.statements ?? [];
        return maker.id === "russia" ? { ...maker, statements: [second, first, ...rest] } : maker;
      }),
    });
    await page.locator('main [aria-busy="false"]').first().waitFor();
    expect(await page.locator(".space-sentence").innerText()).toBe(stability(moved).value.sentence);
    expect(await page.locator(".stability-banner").innerText()).toContain("before that: inferred from stances");
    await page.getByRole("button", { name: "Undo all moves" }).click();
    await page.waitForURL((url) => !url.search.includes("statements"));
  });

  it("records an order by name: it counts from then on, the address is free of it, and it can be taken back", async () => {
    const desk = await serveDesk();
    const name = await desk.cases.create({ title: "Talks", from: "sample" });
    const { page, complaints } = await openPage(desk.at(`/case/${name}/stability`));
    const answered = () => page.locator('main [aria-busy="false"]').first().waitFor();
    const before = await page.locator(".space-sentence").innerText();
    await page
      .getByRole("button", { name: /^down\b.*of Russia$/ })
      .first()
      .click();
    await page.waitForURL(/statements=russia:2\.1/);
    await answered();
    await page.getByRole("button", { name: /^Record this order by name ?, of Russia$/ }).click();
    await page.getByLabel("Whose judgement").fill("A. Analyst");
    await page.getByLabel("Why").fill("the second is said more often");
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL((url) => !url.search.includes("statements"));
    await page.getByText("As A. Analyst judges.").waitFor();
    await answered();
    const { case: recorded } = await desk.cases.page(name);
    const made = conflictFromCase(recorded);
    const { rankingsBy, sentence } = "conflict" in made ? stability(made.conflict).value : expect.fail(made.reason);
    expect(rankingsBy).toMatch(/^A\. Analyst \(Russia\); inferred from stances/);
    expect(await page.locator(".stability-banner").innerText()).toContain(`Rankings by: ${rankingsBy}.`);
    expect(await page.locator(".space-sentence").innerText()).toBe(sentence);
    await page.getByRole("button", { name: "Edit the ranking by A. Analyst" }).click();
    await page.getByRole("button", { name: /^Remove/ }).click();
    await page.getByText("As A. Analyst judges.").waitFor({ state: "detached" });
    await answered();
    expect(await page.locator(".space-sentence").innerText()).toBe(before);
    expect(complaints).toEqual([]);
    await desk.close();
  });

  it("says what is missing where nobody refuses what another asks for", async () => {
    const empty = pageOf(
      parseCase({ format: "parley-case", version: 1, title: "Empty", parties: [{ id: "a", name: "A" }] }),
    );
    const other = await serveCase(async () => empty);
    const { page } = await openPage(screenOf(other, empty, "/stability"));
    await page.locator("main .empty").first().waitFor();
    expect(await page.locator("main .empty").first().innerText()).toContain("A conflict needs two negotiating parties");
    await other.close();
  });
});
