import { movement } from "@parley/analysis";
import { parseCase } from "@parley/model";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { caseOfSuite, pageOf, samplePage, screenOf, serveCase } from "./served-case.ts";

inBrowser("what moved, on screen", () => {
  const served = caseOfSuite(samplePage);

  const open = async (rest = "", at: (rest: string) => string = served.at): Promise<Page> => {
    const { page, complaints } = await openPage(at(`/moves${rest}`));
    await page.locator("#moves .space-sentence, #moves .empty").first().waitFor();
    expect(complaints).toEqual([]);
    return page;
  };

  it("says the sentence first, a move a row, and what was promised before leads to its words", async () => {
    const { sentence, moves } = movement(served.page.case);
    const page = await open();
    expect(await page.locator("#moves .space-sentence").innerText()).toBe(sentence);
    expect(await page.locator("#moves tbody tr").count()).toBe(moves.length);
    await page.getByRole("link", { name: "yes, in return for something" }).click();
    await page.locator(".panel blockquote").waitFor();
    expect(new URL(page.url()).searchParams.get("claim")).toBe("c29");
    expect(await seriousFindings(page, [])).toEqual([]);
  });

  it("keeps the stretch of time in its address, and says so where nothing moved or no such round is", async () => {
    const talks = parseCase({
      format: "parley-case",
      version: 1,
      title: "Depot",
      parties: [{ id: "union", name: "Union" }],
      issues: [{ id: "pay", options: ["six", "eight"] }],
      events: [{ id: "one", label: "First round", kind: "round", when: "2026-03-02" }],
      positions: [
        { party: "union", stance: "accepts", issue: "pay", options: ["six"], since: "2026-03-01" },
        { party: "union", stance: "refuses", issue: "pay", options: ["six"], since: "2026-03-05" },
      ],
    });
    const depot = pageOf(talks);
    const elsewhere = await serveCase(() => Promise.resolve(depot));
    const page = await open("", (rest) => screenOf(elsewhere, depot, rest));
    expect(await page.locator("#moves tbody tr").innerText()).toContain("hardening");
    await page.getByLabel("Up to").selectOption("one");
    expect(new URL(page.url()).search).toBe("?to=one");
    await page.getByText("Up to First round, no move is reported.").waitFor();
    const wrong = await open("?from=third", (rest) => screenOf(elsewhere, depot, rest));
    expect(await wrong.locator("#moves .empty").innerText()).toContain("neither a date");
    await elsewhere.close();
  });
});
