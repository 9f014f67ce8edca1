import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { parley } from "../cli/parley.ts";
import { inBrowser, newContext } from "./in-browser.ts";
import { drop, openReview, waiting, type Reviewing } from "./desk-page.ts";

const talks = `Mill talks enter a second week

The Mill Workers' Union demanded a raise of six percent. The Ashford Mill rejected the demand on Monday. The union refuses to work on Sundays.

The Ashford Mill offered four percent. The union accepted four percent if the mill ends Sunday shifts.

On Friday the Ashford Mill accepted six percent.`;

inBrowser("the review", () => {
  let opened: Reviewing | undefined;

  afterEach(async () => {
    await opened?.desk.close();
    opened = undefined;
  });

  const review = async (options: BrowserContextOptions = {}): Promise<Reviewing> => {
    opened = await openReview(talks, options);
    return opened;
  };
  const claimsOf = async ({ state }: Reviewing) => (await state()).case.claims;

  it("accepts all in a report in one go, listed first, and takes it back with one undo", async () => {
    const here = await review();
    const { page } = here;
    const many = await waiting(page);
    await page.getByRole("button", { name: `Accept the ${many} in this report` }).click();
    expect(await page.locator(".bulk ol > li").count()).toBe(many);
    await page.getByRole("button", { name: `Accept ${many}`, exact: true }).click();
    await page.getByText("Nothing left to review here.").waitFor();
    await page.getByText(`Accepted ${many} claims`).waitFor();
    await page.keyboard.press("z");
    await page.getByText(`${many} to review`, { exact: true }).waitFor();
    expect((await claimsOf(here)).every(({ review: { state } = {} }) => state === "suggested")).toBe(true);
  });

  it("never brings back what was rejected, also when the report comes again", async () => {
    const here = await review();
    const { page } = here;
    const many = await waiting(page);
    const quote = await page.locator(".review-card blockquote").innerText();
    await page.keyboard.press("r");
    await page.keyboard.press("2");
    await page.getByText("Rejected claim c001: wrong speaker").waitFor();
    await drop(page, { "report.txt": `${talks}\n\nThe union demanded free boots.` });
    await page.getByRole("button", { name: "Add report", exact: true }).click();
    await page.locator(".outcomes", { hasText: "corrected text" }).waitFor();
    expect(await waiting(page)).toBe(many);
    expect((await claimsOf(here)).map((claim) => claim.quote)).not.toContain(quote);
    await page.getByRole("button", { name: /^Rejected/ }).click();
    expect(await page.locator(".state-line").innerText()).toContain("wrong speaker");
    await page.keyboard.press("a");
    await page.getByText("Accepted claim c001").waitFor();
    expect((await claimsOf(here)).map((claim) => claim.quote)).toContain(quote);
  });

  it("shows at once what a command decides", async () => {
    const { page, desk, name } = await review();
    const many = await waiting(page);
    const run = parley(["review", "--case", `${name}.parley`, "--accept", "c002"], { cwd: desk.folder });
    expect(run.stderr + run.status).toBe("0");
    await page.getByText(`${many - 1} to review`, { exact: true }).waitFor();
  });

  it("tells the slower of two windows that decide one claim, and brings the claim back", async () => {
    const here = await review();
    const { page, desk, name } = here;
    const other = await (await newContext()).newPage();
    await other.route("**/versions", (route) => route.abort());
    await other.goto(desk.at(`/case/${name}/review`));
    await other.locator(".review-card .house-wording").waitFor();
    await page.keyboard.press("a");
    await page.getByText("Accepted claim c001").waitFor();
    await other.keyboard.press("r");
    await other.keyboard.press("1");
    await other
      .getByRole("alert")
      .getByText(/was quicker: Accepted claim c001/)
      .waitFor();
    await other.locator(".state-line", { hasText: "Accepted by A. Analyst" }).waitFor();
    expect(new URL(other.url()).pathname).toMatch(/c001$/);
    expect((await claimsOf(here)).find(({ id }) => id === "c001")?.review?.state).toBe("accepted");
  });

  it("rests a quick second decision on what the reader saw, so that a colleague's is never overridden unseen", async () => {
    const here = await review();
    const { page, desk, name } = here;
    await page.route("**/versions", (route) => route.abort());
    await page.reload();
    await page.locator(".review-card .house-wording").waitFor();
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route("**/changes", (route) => held.then(() => route.continue()));
    parley(["review", "--case", `${name}.parley`, "--reject", "c002", "--author", "B. Colleague"], {
      cwd: desk.folder,
    });
    await page.keyboard.press("a");
    await page.keyboard.press("a");
    letThrough();
    await page
      .getByRole("alert")
      .getByText(/B\. Colleague was quicker: Rejected claim c002/)
      .waitFor();
    const states = new Map((await here.state()).case.claims.map(({ id, review: { state } = {} }) => [id, state]));
    expect([states.get("c001"), states.get("c002")]).toEqual(["accepted", undefined]);
  });

  it("lets the same reader change the mind about a claim before the page has caught up", async () => {
    const here = await review();
    const { page } = here;
    await page.getByRole("button", { name: /^All/ }).click();
    await page.keyboard.press("a");
    await page.keyboard.press("q");
    await page.keyboard.press("r");
    await page.keyboard.press("1");
    await page.getByText("Rejected claim c001: not said").waitFor();
    expect((await claimsOf(here)).map(({ id }) => id)).not.toContain("c001");
  });

  it("says whose change an undo takes back, and offers undo and redo only where there is something", async () => {
    const { page, desk, name } = await review();
    const many = await waiting(page);
    const [undo, redo] = [/^Undo/, /^Redo/].map((label) =>
      page.locator(".masthead").getByRole("button", { name: label }),
    );
    await undo?.and(page.locator(":enabled")).waitFor();
    expect(await redo?.isDisabled()).toBe(true);
    parley(["review", "--case", `${name}.parley`, "--accept", "c002", "--author", "B. Colleague"], {
      cwd: desk.folder,
    });
    await page.getByText(`${many - 1} to review`, { exact: true }).waitFor();
    await page.waitForFunction(() => document.querySelector('.masthead [title*="B. Colleague"]') !== null);
    await page.keyboard.press("z");
    await page.getByText(/^Undone: by B\. Colleague: Accepted claim c002/).waitFor();
    await redo?.and(page.locator(":enabled")).waitFor();
    await page.keyboard.press("a");
    await page.getByText("Accepted claim c001").waitFor();
    await page.keyboard.press("z");
    await page.getByText(/^Undone: Accepted claim c001/).waitFor();
  });

  it("resizes a quote by words, splits, merges and adds claims, all without a pointer", async () => {
    const here = await review();
    const { page } = here;
    const quote = await page.locator(".review-card blockquote").innerText();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Alt+Shift+ArrowRight");
    const shorter = quote.split(" ").slice(1, -1).join(" ");
    expect(await page.locator(".review-card blockquote").innerText()).toBe(shorter);
    await page.keyboard.press("a");
    await page.getByText("Accepted claim c001 with other words").waitFor();
    expect((await claimsOf(here))[0]).toMatchObject({ quote: shorter, review: { state: "edited" } });

    await page.keyboard.press("x");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Split claim c002").waitFor();
    expect((await claimsOf(here)).map(({ id }) => id)).toContain("c002.1");

    await page.keyboard.press("n");
    await page.getByLabel("Quote, in the words of the report").fill("ends Sunday shifts");
    await page.getByLabel("Holder").fill("Mill Workers' Union");
    await page.getByLabel("Holder").press("Control+Enter");
    await page.getByText(/^Added claim n/).waitFor();
    const added = (await claimsOf(here)).find(({ id }) => id.startsWith("n"));
    expect(added).toMatchObject({ holder: "Mill Workers' Union", review: { state: "accepted" } });
    expect(talks.slice(added?.start, added?.end)).toBe("ends Sunday shifts");

    await page.keyboard.press("m");
    const into = await page.locator(".choice .id").first().innerText();
    await page.keyboard.press("Enter");
    await page.getByText(new RegExp(`^Merged claim c\\d+(\\.\\d)? into ${into}`)).waitFor();

    await page.keyboard.press("f");
    await page.getByLabel("Words to find in all reports").fill("six percent");
    expect(await page.locator(".choice li").first().innerText()).toContain("six percent");
  });

  it("keeps letters that are typed, lists its keys, and follows Alt and a letter everywhere", async () => {
    const { page } = await review();
    const many = await waiting(page);
    await page.keyboard.press("e");
    await page.getByLabel("Note").pressSequentially("as reported");
    expect(await waiting(page)).toBe(many);
    await page.keyboard.press("Alt+a");
    await page.getByText("Edited claim c001").waitFor();
    await page.keyboard.press("?");
    for (const does of ["Accept, and on to the next", "Find the same words elsewhere", "Undo, as often as you like"])
      expect(await page.getByRole("dialog").getByText(does).isVisible(), does).toBe(true);
    await page.keyboard.press("Escape");
  });

  it("lists quotes that a corrected report lost, and gives them other words", async () => {
    const here = await review();
    const { page } = here;
    await page.keyboard.press("a");
    await page.getByText("Accepted claim c001").waitFor();
    const corrected = talks
      .replace("demanded a raise of six percent", "asked for boots")
      .replace("Mill talks", "Talks");
    await drop(page, { "report.txt": corrected });
    await page.getByRole("button", { name: "Add report", exact: true }).click();
    await page.locator(".outcomes", { hasText: "1 lost" }).waitFor();
    await page.getByRole("button", { name: /^Lost words 1/ }).click();
    expect(await page.locator(".state-line").first().innerText()).toContain("no longer has these words");
    await selectWords(page, "asked for boots");
    await page.getByText("Selected: asked for boots").waitFor();
    await page.keyboard.press("u");
    await page.keyboard.press("a");
    await page.getByText("Accepted claim c001 with other words").waitFor();
    expect((await claimsOf(here)).find(({ id }) => id === "c001")?.quote).toBe("asked for boots");
  });

  it("makes a claim of selected words, shows what contradicts a claim and leads on to the position that it feeds", async () => {
    const here = await review();
    const { page } = here;
    await selectWords(page, "Sunday shifts");
    await page.getByRole("button", { name: "New claim N" }).click();
    expect(await page.getByLabel("Quote, in the words of the report").inputValue()).toBe("Sunday shifts");
    await page.keyboard.press("Escape");
    const { positions } = (await here.state()).case;
    const refused = positions.find(({ stance }) => stance === "refuses");
    const accepted = positions.find(
      ({ party, stance, options }) =>
        stance === "accepts" &&
        party === refused?.party &&
        options?.some((option) => refused?.options?.includes(option)),
    );
    await page.goto(page.url().replace(/review.*/, `review/${refused?.claims[0]}`));
    await page.locator(".opposed").waitFor();
    expect(await page.locator(".opposed .id").allInnerTexts()).toContain(accepted?.claims[0]);
    await page.locator(".review-card dd .link").first().click();
    await page.locator(".panel h2").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/positions$/);
  });
});

/** Selects words in the text, as a drag of the pointer does. */
function selectWords(page: Page, words: string): Promise<void> {
  return page.locator(".review-text").evaluate((pane, sought) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1;
      if (at >= 0) return document.getSelection()?.setBaseAndExtent(node, at, node, at + sought.length);
    }
    throw new Error(`“${sought}” is not in the text`);
  }, words);
}
