import { strFromU8, unzipSync } from "fflate";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { parley } from "../cli/parley.ts";
import { inBrowser, newContext } from "./in-browser.ts";
import { drop, openReview, paste, shortReport, waiting } from "./desk-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { Spent } from "./spent.ts";
import { serveDesk, type ServedDesk } from "./served-desk.ts";

/** An invented report of a domain that no case of ours has. */
const article = `Ferry crews and the port authority edge closer, but night crossings still divide them

ELVERHOLM — Talks between the Ferry Crews' Union and the Strait Port Authority went into a second week on Tuesday, with both sides saying that most of a new timetable had been settled and neither saying how the rest would be.

The union demanded a pay rise of eight percent over two years for all deck crews. The Strait Port Authority offered five percent and rejected the demand for eight, its director, Marta Quell, told the Elverholm Courier.

"We will not sign anything that leaves the night crossings as they are," said Jonas Brandt, who leads the Ferry Crews' Union. He said the union would accept five percent if the authority ends single-crew night crossings before the winter timetable begins.

The authority has ruled out ending the night crossings altogether. According to two people familiar with the talks, it is prepared to put a second officer on board after midnight, provided that the union withdraws its complaint to the maritime inspectorate. The people asked not to be named because the talks are confidential.

The union denied that it had agreed to withdraw the complaint. Withdrawing it remains unacceptable to the crews, Mr Brandt said.

The Ministry of Transport has proposed an independent review of crew fatigue, paid for by the state. The union accepted the proposal on Monday; the authority reportedly has doubts about who would choose the reviewers, and declined to comment.

If no agreement is reached by the end of the month, the union threatens to stop all night crossings between Elverholm and Sund. The authority warned that it would then ask a court for an injunction.

Quell said the authority would agree to publish its accident figures every quarter. It also dropped its demand that the crews give fourteen days' notice of any strike, according to a person briefed on the authority's position.

The next round of talks is tentatively scheduled for 9-10 April at the Sund customs house. Lena Ortiz, who teaches labour law at the University of Sund and advises neither side, said a deal before the summer season was likely because each side loses more from a stoppage than from the other's offer.

The islands' council, which is not at the table, said it insists on at least one night crossing a week for hospital transport. The Ferry Crews' Union said it supports that exception.
`;

inBrowser("the desk", () => {
  let desk: ServedDesk | undefined;

  afterEach(async () => {
    await desk?.close();
    desk = undefined;
  });

  const reviewing = async () => {
    const opened = await openReview();
    desk = opened.desk;
    return opened;
  };
  const visit = async (url: string, options: BrowserContextOptions = {}) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    const context = await newContext({ viewport: { width: 1280, height: 800 }, permissions, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    await page.getByRole("heading", { level: 1, name: /Begin|Cases/ }).waitFor();
    return { page, complaints };
  };

  it("leads by typing from nothing and a pasted article to a Word brief, and tells what that costs", async () => {
    desk = await serveDesk();
    const { page, complaints } = await visit(desk.url);
    const spent = new Spent(page);
    expect(await page.locator("main").innerText()).toContain("Nothing leaves this computer.");
    await page.evaluate((text) => navigator.clipboard.writeText(text), article);
    await spent.click(page.getByRole("button", { name: "Paste an article" }));
    await spent.press("Control+v");
    await page.locator(".review-card .house-wording").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/review\/c001$/);
    expect(readdirSync(desk.folder).filter((file) => file.endsWith(".parley"))).toHaveLength(1);
    const notClaims = new Set(["Marta Quell", "advises neither side"]);
    for (let left = await waiting(page); left > 0; left--) {
      const quote = await page.locator(".review-card blockquote").innerText();
      if (notClaims.has(quote)) await spent.keys("r", "1");
      else if (quote.startsWith("Quell said")) {
        await spent.press("e");
        await spent.press("Control+a");
        await spent.type("Strait Port Authority");
        await spent.press("Control+Enter");
      } else await spent.press("a");
      await page.getByText(`${left - 1} to review`, { exact: true }).waitFor();
    }
    await page.getByText("Nothing left to review here.").waitFor();
    await page.locator('.filter-button[aria-pressed="true"] .count', { hasText: /^0$/ }).waitFor();
    await page.waitForFunction(() => document.querySelector(".tag") === null);
    await spent.keys("g", "w");
    const downloading = page.waitForEvent("download");
    await spent.click(page.getByRole("link", { name: "Word" }));
    const word = unzipSync(readFileSync(await (await downloading).path()));
    const [body, notes] = ["word/document.xml", "word/footnotes.xml"].map((part) =>
      strFromU8(word[part] ?? new Uint8Array()),
    );
    expect(words(body ?? "")).toContain("Ferry Crews' Union");
    expect(words(body ?? "")).not.toContain("Unreviewed");
    expect(body?.match(/<w:footnoteReference /g)?.length).toBeGreaterThan(5);
    expect(words(notes ?? "")).toContain("the union would accept five percent");
    for (const quote of notClaims) expect(words(notes ?? "")).not.toContain(`“${quote}”`);
    expect(complaints).toEqual([]);
    console.log(`empty desk to Word brief: ${spent.line()}`);
  });

  it("asks at the address of a sealed case for its passphrase, and then shows what the address names", async () => {
    desk = await serveDesk();
    writeFileSync(join(desk.folder, "word"), "correct horse\n");
    const run = (...args: string[]) => parley(args, { cwd: desk?.folder ?? "" }).status;
    expect(run("init", "talks.parley", "--name", "Talks")).toBe(0);
    expect(run("seal", "talks.parley", "--passphrase-file", "word")).toBe(0);
    const page = await (await newContext()).newPage();
    await page.goto(desk.at("/case/talks/history"));
    await page.getByLabel(/Passphrase/).fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("The passphrase is wrong").waitFor();
    await page.getByLabel(/Passphrase/).fill("correct horse");
    await page.keyboard.press("Enter");
    await page.locator("#history-title").waitFor();
    await page.locator(".history").getByText("Created the case “Talks”").waitFor();
  });

  it("takes dropped files on any page, and says what became of each", async () => {
    const { page, state } = await reviewing();
    await drop(page, {
      "second.txt": "The council offered a new timetable. The drivers refuse it.",
      "again.txt": shortReport,
      "photo.txt": "\u0000\u0001\u0002",
      "blank.txt": "  \n ",
    });
    const dialog = page.getByRole("dialog", { name: "Add reports" });
    await dialog.getByText("blank.txt").waitFor();
    expect(await dialog.locator(".import-items li").count()).toBe(4);
    await dialog.getByLabel("Date").fill("4 March");
    await page.keyboard.press("Enter");
    expect(await dialog.getByRole("alert").innerText()).toContain("Write the date as 2026-03-04");
    await dialog.getByLabel("Date").fill("2026-03");
    await dialog.getByLabel("Published by").fill("The Ledger");
    await page.keyboard.press("Enter");
    const outcomes = page.locator(".outcomes li");
    await outcomes.first().waitFor();
    const told = await outcomes.allInnerTexts();
    expect(told[0]).toMatch(/Added with \d+ claims? to review/);
    expect(told[1]).toContain("Already in the case");
    expect(told[2]).toContain("found binary data");
    expect(told[3]).toContain("found only white space");
    expect(new URL(page.url()).pathname).toContain("/review");
    expect((await state()).case.reports.map(({ publisher, date }) => [publisher, date])).toContainEqual([
      "The Ledger",
      "2026-03",
    ]);
  });

  it("shows HTML that tries to run as its words only", async () => {
    const { page, complaints } = await reviewing();
    const html = `<h1>Dock talks</h1><p>The dockers demanded six percent.</p><img src=x onerror="window.ran=1"><script>window.ran=1</script><p><a href="javascript:window.ran=1">The port refused the demand.</a></p>`;
    await page.locator(".rail").getByRole("link", { name: "Reports" }).click();
    await page.getByRole("button", { name: "Add reports" }).click();
    await paste(page.locator(".import-form textarea"), {
      "text/html": html,
      "text/plain": "Dock talks\nThe dockers demanded six percent.",
    });
    expect(await page.locator(".import-items").innerText()).toContain("Dock talks");
    await page.getByRole("button", { name: "Add report", exact: true }).click();
    await page.locator(".review-text", { hasText: "dockers" }).waitFor();
    const text = page.locator(".review-text");
    expect(await text.innerText()).toContain("The port refused the demand.");
    expect(await text.innerText()).not.toContain("onerror");
    expect(await text.locator("a, img, script").count()).toBe(0);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  it("takes megabytes that are pasted, and says when they are too many", async () => {
    const { page } = await reviewing();
    await page.locator(".rail").getByRole("link", { name: "Reports" }).click();
    await page.getByRole("button", { name: "Add reports" }).click();
    const field = page.locator(".import-form textarea");
    await paste(field, { "text/plain": "A long story.\n\nNobody says anything of talks here. ".repeat(60_000) });
    expect(await field.inputValue()).toBe("");
    expect(await page.locator(".import-items").innerText()).toContain("characters");
    await drop(page, { "huge.txt": "word ".repeat(4_300_000) });
    await page.locator(".import-items li", { hasText: "huge.txt" }).waitFor();
    await page.getByRole("button", { name: "Leave out a-long-story.txt" }).click();
    await page.getByRole("button", { name: "Add report", exact: true }).click();
    expect(await page.locator(".import-form").getByRole("alert").innerText()).toContain("larger than 20 MB");
  });

  it("lists cases, makes, renames and archives them, and copies the sample", async () => {
    desk = await serveDesk();
    await desk.cases.create({ title: "Harbour talks" });
    const { page } = await visit(desk.url);
    expect(await page.locator(".case-table tbody tr").innerText()).toContain("Harbour talks");
    await page.getByRole("button", { name: "Rename Harbour talks" }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Dock talks");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Dock talks" }).waitFor();
    await page.getByRole("button", { name: "Archive Dock talks" }).click();
    await page.getByRole("button", { name: "Show archived cases (1)" }).click();
    expect(await page.locator(".case-table tbody tr").innerText()).toContain("archived");
    await page.getByRole("button", { name: "Work on a copy" }).click();
    await page.locator(".headline").waitFor();
    await page.getByRole("link", { name: "Parley: all cases" }).click();
    await page.getByLabel("New case").fill("Airport talks");
    await page.keyboard.press("Enter");
    await page.waitForURL(/airport-talks/);
    expect((await desk.cases.list()).cases.map(({ title }) => title)).toContain("Airport talks");
  });

  it.each([
    ["at 1280 px", {}],
    ["at 420 px", { viewport: { width: 420, height: 800 } }],
    ["in the dark", { colorScheme: "dark" as const }],
  ])("gives axe nothing serious to say, and never scrolls sideways, %s", async (_, options) => {
    desk = await serveDesk();
    const { page } = await visit(desk.url, options);
    const check = async (what: string) => {
      expect(await seriousFindings(page), what).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), what).toBe(0);
    };
    await check("the empty desk");
    await page.getByRole("button", { name: "Paste an article" }).click();
    await check("the field to paste into");
    await paste(page.locator(".begin textarea"), { "text/plain": article });
    await page.locator(".review-card .house-wording").waitFor();
    await check("the review");
    for (const key of ["r", "e", "x", "m", "f", "n"]) {
      await page.keyboard.press(`Alt+${key}`);
      await check(`the review after ${key}`);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: /in this report/ }).click();
    await check("all in the report");
    await page.locator(".rail").getByRole("link", { name: "Reports" }).click();
    await page.getByRole("button", { name: "Add reports" }).click();
    await check("the import");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Parley: all cases" }).click();
    await page.locator(".case-table").waitFor();
    await check("the cases");
  });
});

/** The words of a part of a Word file. */
function words(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, "")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
