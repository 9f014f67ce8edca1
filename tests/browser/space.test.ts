import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import {
  blocks,
  matrix,
  nearestPackages,
  packageReadout,
  parseWhatIf,
  space,
  withWhatIf,
  type PackageReadout,
} from "@parley/analysis";
import { grouped, isNegotiatingParty, parseCase } from "@parley/model";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { caseOfSuite, pageOf, samplePage, screenOf, serveCase } from "./served-case.ts";

inBrowser("the deal space on screen", () => {
  const served = caseOfSuite(samplePage);

  const open = async (rest = "", options: BrowserContextOptions = {}): Promise<Page> => {
    const { page, complaints } = await openPage(served.at(`/space${rest}`), options);
    await listed(page);
    expect(complaints).toEqual([]);
    return page;
  };
  const value = () => blocks(served.page.case).value;
  /** The first option of every issue. */
  const first = () => Object.fromEntries(served.page.case.issues.map(({ id, options }) => [id, options[0]?.id ?? ""]));
  const text = (options: Readonly<Record<string, string>>) =>
    served.page.case.issues.map(({ id }) => `${id}:${options[id]}`).join(",");
  const label = (issue: string, option: string) =>
    served.page.case.issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option)?.label ?? "";

  it("says how many packages there are and who accepts how many, and draws them by refusals", async () => {
    const page = await open();
    const { packages, acceptable, refusals } = value();
    const sentence = await page.locator(".space-sentence").innerText();
    expect(sentence).toContain(`The options make ${grouped(packages)} packages.`);
    for (const { id, name } of served.page.case.parties.filter(isNegotiatingParty))
      for (const { byParty } of [acceptable.silenceClosed, acceptable.silenceOpen])
        expect(sentence).toContain(`${grouped(byParty[id] ?? "")} to ${name}`);
    expect(sentence).toContain(`${grouped(acceptable.silenceOpen.all)} to both.`);
    const none = { "0": "0", ...refusals };
    const rows = await page.locator(".strip-table tbody tr").allInnerTexts();
    const figures = rows.map((row) => row.split(/\s+/).slice(0, 2));
    expect(figures).toEqual(Object.entries(none).map(([key, count]) => [key, grouped(count)]));
    const drawn = await page.locator(".strip-column text:first-of-type").allTextContents();
    expect(drawn).toEqual(Object.values(none).map((count) => grouped(count)));
    expect(await page.locator(".strip h3").innerText()).toBe(
      "Every package runs into at least 1 stated refusal; the most, 8,272, run into 5",
    );
  });

  it("lists packages as the analysis does, and those of a chosen column", async () => {
    const page = await open();
    const whole = space(served.page.case, { limit: 200 }).value;
    expect(await figures(page)).toEqual(
      whole.listed.slice(0, 10).map(({ refusals, unknowns }) => [refusals, unknowns]),
    );
    const [start] = whole.listed;
    const cells = await page.locator(".package-table tbody tr").first().locator("td").allInnerTexts();
    const labels = served.page.case.issues.map(({ id }) => label(id, start?.options[id] ?? ""));
    expect(cells.slice(2).map((cell) => cell.split("\n")[0])).toEqual(labels);
    expect(await page.locator(".packages [role=status]").innerText()).toContain(
      `Showing 10 of ${grouped(whole.packages)}`,
    );
    await page.getByRole("button", { name: "Show 200" }).click();
    expect(await page.locator(".package-table tbody tr").count()).toBe(200);
    await page.locator(".strip-column").nth(2).click();
    await page.waitForURL(/refusals=2/);
    await page.getByText(`of ${grouped(whole.refusals["2"] ?? "")}, by refusals`).waitFor();
    const two = space(served.page.case, { limit: 200, refusals: 2 }).value.listed;
    expect(await figures(page)).toEqual(two.map(({ refusals, unknowns }) => [refusals, unknowns]));
    await page.getByRole("link", { name: "List all packages" }).click();
    await page.getByText(`of ${grouped(whole.packages)}, by refusals`).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("reads out a package for each party as the analysis does, after a reload too", async () => {
    const page = await open(`?package=${text(first())}`);
    const readout = packageReadout(served.page.case, matrix(served.page.case), first());
    expect(readout.refusals).toBeGreaterThan(0);
    expect(await shownCounts(page)).toEqual(countsOf(readout));
    expect(await page.locator(".verdict").innerText()).toContain(`${readout.refusals} refusal`);
    const issue = served.page.case.issues[0];
    const other = issue?.options[1];
    await page
      .locator(`[data-issue="${issue?.id}"]`)
      .getByText(other?.label ?? "")
      .click();
    const changed = { ...first(), [issue?.id ?? ""]: other?.id ?? "" };
    await page.waitForURL((url) => url.searchParams.get("package") === text(changed));
    const after = countsOf(packageReadout(served.page.case, matrix(served.page.case), changed));
    expect(await shownCounts(page)).toEqual(after);
    await page.reload();
    await listed(page);
    expect(await shownCounts(page)).toEqual(after);
  });

  it("leads from a refusal to the position, and from why to all that stands against the package, and back", async () => {
    const page = await open(`?package=${text(first())}&refusals=2`);
    await page.locator(".why-link").first().click();
    expect(await page.locator(".panel .position").count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("package")).toBe(text(first()));
    await page.keyboard.press("Escape");
    expect(new URL(page.url()).searchParams.get("refusals")).toBe("2");
    await page.locator('.party-readout [data-kind="refuses"] a, [data-kind="red-line"] a').first().click();
    expect(await page.locator(".panel blockquote").count()).toBeGreaterThan(0);
  });

  it("finds the nearest packages that nobody refuses, and keeps what is locked", async () => {
    const page = await open(`?package=${text(first())}`);
    const none = nearestPackages(served.page.case, first());
    expect(none.changes).toBeUndefined();
    await page.locator(".nearest", { hasText: "There is none: on" }).waitFor();
    const yields = "ukraine:donetsk-forces=withdraw:accepts";
    const supposed = withWhatIf(served.page.case, parseWhatIf(yields));
    const from = { ...first(), "donetsk-forces": "stay" };
    const nearest = nearestPackages(supposed, from);
    await page.goto(served.at(`/space?whatif=${yields}&package=${text(from)}`));
    await page.locator(".nearest", { hasText: `${nearest.changes} options to change` }).waitFor();
    expect(await page.locator(".nearest ol > li").count()).toBe(nearest.packages.length);
    await page.getByRole("checkbox", { name: /^Lock/ }).first().check();
    await page.locator(".nearest", { hasText: "There is none with what is locked" }).waitFor();
    expect(nearestPackages(supposed, from, { locked: ["donetsk-forces"] }).changes).toBeUndefined();
    await page.getByRole("checkbox", { name: /^Lock/ }).first().uncheck();
    await page
      .getByRole("button", { name: /^Take this one/ })
      .first()
      .click();
    await page.getByText("Nobody is reported to refuse this package.").waitFor();
    expect(new URL(page.url()).searchParams.get("package")).toBe(text(nearest.packages[0] ?? {}));
  });

  it("builds, pins and compares by keyboard alone", async () => {
    const page = await open();
    await page.locator(".package-link").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(
      await page
        .locator(".package-link")
        .nth(1)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Enter");
    const { listed: rows } = space(served.page.case).value;
    expect(new URL(page.url()).searchParams.get("package")).toBe(text(rows[1]?.options ?? {}));
    expect(await page.locator("#builder-title").evaluate((title) => title === document.activeElement)).toBe(true);
    await page.keyboard.press("p");
    const [issue] = served.page.case.issues;
    await page.keyboard.press("1");
    await page.keyboard.press("p");
    await page.keyboard.press("d");
    expect(await page.locator("#pinned-title").evaluate((title) => title === document.activeElement)).toBe(true);
    expect(await page.locator(".pinned-table thead th").count()).toBe(3);
    const differing = await page.locator('[data-differs="true"] th').allInnerTexts();
    expect(differing.map((row) => row.split("\n")[0])).toEqual([issue?.label]);
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    await page.waitForURL(/\/parties/);
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await page.waitForURL(/\/space$/);
  });

  it("keeps nobody out, light and dark, and never scrolls sideways on a phone", async () => {
    const rest = `?package=${text(first())}&pins=${text(first())}&refusals=1`;
    const page = await open(rest);
    expect(await seriousFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await seriousFindings(page, ["color-contrast"])).toEqual([]);
    const phone = await open(rest, { viewport: { width: 420, height: 800 } });
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
  });

  it("says what is missing where there is no deal space", async () => {
    const issues = [{ id: "pay", options: ["five", "six"] }];
    const small = parseCase({ format: "parley-case", version: 1, id: "small", title: "Small", issues });
    const empty = await serveCase(() => Promise.resolve(pageOf(small)));
    try {
      const { page } = await openPage(screenOf(empty, pageOf(small), "/space"));
      expect(await page.locator("#space .empty").innerText()).toContain("1 issue and 0 negotiating parties");
    } finally {
      await empty.close();
    }
  });
});

/** Waits until packages are listed. */
async function listed(page: Page): Promise<void> {
  await page.locator(".packages [role=status]", { hasText: "Showing" }).waitFor();
}

/** Refusals and unknowns of each row, as shown. */
async function figures(page: Page): Promise<number[][]> {
  const rows = page.locator(".package-table tbody tr");
  return rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll("td")].slice(0, 2).map((cell) => Number.parseInt(cell.innerText, 10))),
  );
}

/** How many answers of each kind each party gives, as shown; kinds without any are left out. */
async function shownCounts(page: Page): Promise<string[]> {
  const counts = await page.locator(".party-readout").evaluateAll((parties) =>
    parties.flatMap((party) =>
      [...party.querySelectorAll<HTMLElement>("[data-kind]")].map((kind) => {
        const count = kind.querySelector("strong")?.textContent;
        return `${party.getAttribute("data-party")} ${kind.dataset["kind"]} ${count}`;
      }),
    ),
  );
  return counts.filter((line) => !line.endsWith(" 0")).sort();
}

function countsOf({ answers }: PackageReadout): string[] {
  const keys = answers.map(({ party, kind }) => `${party} ${kind}`);
  return [...new Set(keys)].map((key) => `${key} ${keys.filter((other) => other === key).length}`).sort();
}
