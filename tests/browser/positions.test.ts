import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { blocks, parseWhatIf, withWhatIf } from "@parley/analysis";
import type { CasePage } from "@parley/api";
import { grouped, type Position } from "@parley/model";
import { addReports } from "@parley/workbench";
import { inBrowser } from "./in-browser.ts";
import { looks, phoneLook, wide } from "./looks.ts";
import { openPage } from "./open-page.ts";
import { samplePage } from "./served-case.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

const redLine = "?cell=ukraine.donetsk-forces.withdraw";
const yields = "ukraine:donetsk-forces=withdraw:accepts";

inBrowser("editing the model on screen", () => {
  let sample: CasePage;
  const desk = deskOfSuite();

  beforeAll(async () => {
    sample = await samplePage();
  });

  const at = (name: string, rest: string) => desk.at(`/case/${name}${rest}`);
  const open = async (name: string, rest = "", options: BrowserContextOptions = wide): Promise<Page> =>
    (await openPage(at(name, rest), options)).page;
  /** A copy of the sample of its own, opened on a screen. */
  const openCopy = async (rest: string, options: BrowserContextOptions = wide): Promise<Page> => {
    const name = await desk.cases.create({ title: "Copy", from: "sample" });
    return open(name, rest, options);
  };
  const caseOf = async (page: Page) => (await desk.cases.page(nameOf(page))).case;

  it("edits a cell by keyboard alone, with a condition, and takes it back with one key", async () => {
    const page = await openCopy("/positions");
    const before = await caseOf(page);
    await page.locator('td[data-stance="red-line"]').first().focus();
    await page.keyboard.press("F2");
    const form = page.locator(".panel form");
    expect(await form.getByLabel("red line").evaluate(isFocused)).toBe(true);
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowUp");
    expect(await form.getByLabel("accepts if").isChecked()).toBe(true);
    await page.keyboard.press("Control+Enter");
    expect(await form.getByRole("alert").innerText()).toContain("Choose the condition");
    await tabTo(page, form.locator(".condition-row select"));
    await page.keyboard.type("Security guarantees");
    await tabTo(page, form.locator('.condition-row input[type="checkbox"]').first());
    await page.keyboard.press("Space");
    await page.keyboard.press("Control+Enter");
    await done(page, "Saved the position UA.R1");
    expect(await page.locator(".panel h2").evaluate(isFocused)).toBe(true);
    const [option] = before.issues.find(({ id }) => id === "guarantees")?.options ?? [];
    expect((await caseOf(page)).positions.find(({ id }) => id === "UA.R1")).toMatchObject({
      stance: "accepts-if",
      if: { guarantees: [option?.id] },
    });
    expect(await page.locator(".panel-condition").innerText()).toContain(option?.label);
    await page.keyboard.press("z");
    await done(page, "Undone");
    expect((await caseOf(page)).positions).toEqual(before.positions);
    await page.keyboard.press("Shift+Z");
    await done(page, "Done again");
  });

  it("edits a cell by mouse: another stance, a claim found by its words, a date; what is no date is refused in the form", async () => {
    const page = await openCopy("/positions");
    await page.locator('[data-issue] td[data-stance="not-reported"]').first().click();
    await page.getByRole("button", { name: "Add a position", exact: true }).click();
    const form = page.locator(".panel form");
    await form.getByLabel("refuses").check();
    await form.getByLabel("Find claims by their words").fill("unacceptable");
    await form.locator(".found-claims label").first().click();
    await form.getByLabel(/^Since/).fill("last week");
    await form.getByRole("button", { name: "Save" }).click();
    expect(await form.getByRole("alert").innerText()).toContain("EDTF");
    await form.getByLabel(/^Since/).fill("2026-02");
    await form.getByRole("button", { name: "Save" }).click();
    await done(page, "Saved the position");
    const added = (await caseOf(page)).positions.at(-1);
    expect(added).toMatchObject({ stance: "refuses", since: "2026-02", basis: "stated" });
    expect(added?.claims).toHaveLength(1);
    expect(await page.locator(".panel .claim").count()).toBe(1);
    await page.locator(".panel").getByRole("button", { name: "Remove" }).click();
    await done(page, "Removed the position");
    await page.locator(".notice-line").getByRole("button", { name: /Undo/ }).click();
    await done(page, "Undone");
    expect((await caseOf(page)).positions.at(-1)?.id).toBe(added?.id);
  });

  it("takes proposals into the case: one from its cell, all on screen after listing them, and one undo takes all back", async () => {
    const name = await desk.cases.create({ title: "Mill talks" });
    const hand = { author: "A. Analyst", now: () => new Date().toISOString() };
    const reports = [{ path: "mill.txt", bytes: new TextEncoder().encode(millReport) }];
    await desk.cases.update(name, async (open) => (await addReports(open, hand, { reports })).desk);
    const page = await open(name, "/positions");
    const proposals = (await caseOf(page)).positions.filter(({ proposed }) => proposed);
    expect(proposals.length).toBeGreaterThan(1);
    expect(await page.locator("td[data-proposed]").count()).toBe(proposals.length);
    await page.locator("td[data-proposed]").first().click();
    await page.locator(".panel").getByRole("button", { name: "Accept this proposal" }).click();
    await done(page, "Accepted the proposed position");
    await page.getByRole("button", { name: /Accept .* on screen/ }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator("li").count()).toBe(proposals.length - 1);
    await dialog.getByRole("button", { name: /^Accept/ }).click();
    await done(page, /^Accepted \d proposed/);
    expect((await caseOf(page)).positions.filter(({ proposed }) => proposed)).toEqual([]);
    await page.keyboard.press("z");
    await done(page, "Undone");
    expect((await caseOf(page)).positions.filter(({ proposed }) => proposed)).toHaveLength(proposals.length - 1);
    await page.locator("td[data-proposed]").first().click();
    await page.locator(".panel").getByRole("button", { name: "Nothing is reported here" }).click();
    await done(page, "Recorded that nothing is reported");
    expect((await caseOf(page)).positions.some(({ stance }) => stance === "not-reported")).toBe(true);
  });

  it("keeps several positions of a cell side by side", async () => {
    const page = await openCopy(`/positions${redLine}`);
    await page.getByRole("button", { name: "Add a position", exact: true }).click();
    await page.locator(".panel form").getByRole("button", { name: "Save" }).click();
    await done(page, "Saved the position");
    expect(await page.locator(".panel .position-entry").count()).toBe(2);
    expect(await page.locator('td[aria-selected="true"] .cell-count').innerText()).toContain("2");
    expect(await page.locator('td[aria-selected="true"] .stance').innerText()).toBe("red line");
  });

  it("answers in a copy of the sample as in the sample, and otherwise once the copy changes", async () => {
    const page = await open("sample", "");
    const answer = await page.locator(".headline").innerText();
    await page.getByRole("button", { name: "Work on a copy" }).click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.locator('main[data-solving="done"] .headline').waitFor();
    expect(await page.locator(".headline").innerText()).toBe(answer);
    await page.goto(at(nameOf(page), `/positions${redLine}`));
    await page.locator(".panel").getByRole("button", { name: "Remove" }).click();
    await done(page, "Removed the position UA.R1");
    await page.locator(".rail").getByRole("link", { name: "Overview" }).click();
    await page.locator('main[data-solving="done"]').waitFor();
    expect(await page.locator(".headline").innerText()).not.toBe(answer);
    expect(plain(await page.locator(".answer").innerText())).toBe(plain(blocks(await caseOf(page)).value.sentence));
  });

  it("adds an issue with options, renames one, takes one away with what rests on it, and undoes each in one go", async () => {
    const page = await openCopy("/positions");
    await page.getByRole("button", { name: "Add an issue" }).click();
    const form = page.getByRole("form", { name: "A new issue" });
    await form.getByLabel(/^Issue/).fill("Prisoners");
    await form.getByLabel("Option 1", { exact: true }).fill("all for all");
    await form.getByLabel("Option 2", { exact: true }).fill("in stages");
    await form.getByRole("button", { name: "Save" }).click();
    await done(page, "Added the issue “Prisoners”");
    expect(await page.locator('[data-issue="prisoners"] tr').count()).toBe(3);
    const before = await caseOf(page);
    const label = "Size of the Ukrainian army";
    await page.getByRole("button", { name: `Edit the issue ${label}` }).click();
    const edited = page.getByRole("form", { name: `Edit the issue ${label}` });
    await edited.getByLabel("Option 1", { exact: true }).fill("a ceiling");
    await edited.getByRole("button", { name: "Take option 2 away" }).click();
    await edited.getByRole("button", { name: "Save" }).click();
    await done(page, "Saved the issue");
    const after = await caseOf(page);
    expect(after.issues.find(({ id }) => id === "army-size")?.options).toEqual([{ id: "limit", label: "a ceiling" }]);
    const named = ({ issue, options = [] }: Position) => issue === "army-size" && options.includes("no-limit");
    expect(before.positions.filter(named).length).toBeGreaterThan(0);
    expect(after.positions.filter(named)).toEqual([]);
    await page.keyboard.press("Control+z");
    await done(page, "Undone");
    expect((await caseOf(page)).positions).toEqual(before.positions);
  });

  it("keeps what was typed when the case cannot do without it: a rule names the option", async () => {
    const page = await openCopy("/positions");
    await page.getByRole("button", { name: "Edit the issue Ukrainian forces in held Donetsk" }).click();
    const form = page.getByRole("form", { name: /Ukrainian forces/ });
    await form.getByRole("button", { name: "Take option 2 away" }).click();
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("alert").waitFor();
    expect(await form.getByRole("alert").innerText()).toContain("names it. Change that first.");
    expect(await form.getByLabel(/^Option \d$/).count()).toBe(1);
    expect((await caseOf(page)).issues[0]?.options).toHaveLength(2);
  });

  it("writes a red line over several issues", async () => {
    const page = await openCopy("/positions");
    await page.getByRole("button", { name: "Add a position over several issues" }).click();
    const form = page.getByRole("form", { name: "A new position" });
    await form.getByRole("button", { name: "Add a line" }).click();
    const rows = form.locator(".condition-row");
    for (const [at, issue] of ["donetsk-forces", "guarantees"].entries()) {
      await rows.nth(at).locator("select").selectOption(issue);
      await rows.nth(at).getByRole("checkbox").first().check();
    }
    await form.getByLabel("Must or must not").selectOption("not");
    await form.getByRole("button", { name: "Save" }).click();
    await done(page, "Saved the position");
    const added = (await caseOf(page)).positions.at(-1);
    expect(added).toMatchObject({ stance: "red-line", require: { not: { "donetsk-forces": ["stay"] } } });
  });

  it("supposes without recording: the headline is that of the changed case, the address keeps it, Clear ends it", async () => {
    const page = await open("sample", `/positions${redLine}`);
    const before = blocks(sample.case).value;
    await page.getByRole("button", { name: /^it accepts this/ }).click();
    await page.waitForURL((url) => url.search.includes(`whatif=${yields}`));
    const supposed = blocks(withWhatIf(sample.case, parseWhatIf(yields))).value;
    const change = `${grouped(before.acceptable.silenceOpen.all)} → ${grouped(supposed.acceptable.silenceOpen.all)}`;
    await page.locator(".what-if .what-if-number strong", { hasText: change }).waitFor();
    await page.locator(".rail").getByRole("link", { name: "Overview" }).click();
    await page.locator('main[data-solving="done"]').waitFor();
    expect(plain(await page.locator(".answer").innerText())).toBe(plain(supposed.sentence));
    await page.reload();
    await page.locator('main[data-solving="done"]').waitFor();
    await page.locator(".what-if .what-if-number strong", { hasText: change }).waitFor();
    expect(plain(await page.locator(".answer").innerText())).toBe(plain(supposed.sentence));
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator('main[data-solving="done"]').waitFor();
    expect(await page.locator(".what-if").count()).toBe(0);
    expect(plain(await page.locator(".answer").innerText())).toBe(plain(before.sentence));
    expect(new URL(page.url()).search).toBe("");
  });

  it("supposes from what blocks and from the ask list, several at once, and takes one back", async () => {
    const page = await open("sample", "/blocks");
    await page
      .locator(".cores")
      .getByRole("button", { name: /What if dropped/ })
      .first()
      .click();
    await page.locator(".what-if li").waitFor();
    await page.locator(".rail").getByRole("link", { name: "Ask next" }).click();
    await page.locator(".ask .number button").first().click();
    await page.locator(".what-if li").nth(1).waitFor();
    const whatIf = new URL(page.url()).searchParams.get("whatif") ?? "";
    const { value } = blocks(withWhatIf(sample.case, parseWhatIf(whatIf)));
    await page
      .locator(".what-if-number strong", { hasText: `→ ${grouped(value.acceptable.silenceOpen.all)}` })
      .waitFor();
    await page.locator(".what-if li button").first().click();
    await page.locator(".what-if li").nth(1).waitFor({ state: "detached" });
    expect(await page.locator(".what-if li").count()).toBe(1);
  });

  it("records what was supposed when asked to, as inferred, and undoes it", async () => {
    const page = await openCopy(`/positions?whatif=${yields}`);
    const before = (await caseOf(page)).positions;
    await page.getByRole("button", { name: "Record it" }).click();
    await done(page, "Recorded what was supposed");
    expect(await page.locator(".what-if").count()).toBe(0);
    expect((await caseOf(page)).positions.find(({ id }) => id === "UA.R1")).toMatchObject({
      stance: "accepts",
      basis: "inferred",
    });
    await page.keyboard.press("z");
    await done(page, "Undone");
    expect((await caseOf(page)).positions).toEqual(before);
  });

  it("merges two parties and makes them two again, after other changes too", async () => {
    const page = await openCopy("/parties");
    await page.getByRole("button", { name: "Add a party" }).click();
    const form = page.getByRole("form", { name: "A new party" });
    await form.getByLabel(/^Name/).fill("The Russian Side");
    await form.getByRole("button", { name: "Save" }).click();
    await done(page, "Added the party The Russian Side");
    await page
      .getByRole("button", { name: /^One and the same: .*Russia/ })
      .first()
      .click();
    await done(page, "is now another name of");
    expect(await page.locator(".party-entry").count()).toBe(sample.case.parties.length);
    await page.getByRole("button", { name: "Edit Ukraine" }).click();
    await page
      .getByRole("form", { name: /Ukraine/ })
      .getByLabel(/^Also called/)
      .fill("Kyiv, the Rada");
    await page
      .getByRole("form", { name: /Ukraine/ })
      .getByRole("button", { name: "Save" })
      .click();
    await done(page, "Saved the party Ukraine");
    await page.getByRole("button", { name: /^Undo merge/ }).click();
    await done(page, "They are two again");
    expect(await page.locator(".party-entry").count()).toBe(sample.case.parties.length + 1);
    expect((await caseOf(page)).parties.find(({ id }) => id === "ukraine")?.aliases).toEqual(["Kyiv", "the Rada"]);
  });

  it("keeps people with dated roles, sources and places", async () => {
    const page = await openCopy("/parties");
    const russia = page.locator('[data-party="russia"]');
    await russia.getByRole("button", { name: "Edit Vladimir Putin" }).click();
    await russia.getByLabel("From of role 1").fill("2012-05");
    await russia.getByRole("button", { name: "Save" }).click();
    await done(page, "Saved Vladimir Putin");
    expect(await russia.innerText()).toContain("president (since 2012-05)");
    await page.getByRole("button", { name: "Add a place" }).click();
    await page.getByRole("form", { name: "A new place" }).getByLabel(/^Name/).fill("Geneva");
    await page.getByRole("form", { name: "A new place" }).getByRole("button", { name: "Save" }).click();
    await done(page, "Added Geneva");
    expect((await caseOf(page)).places).toMatchObject([{ id: "geneva", name: "Geneva" }]);
  });

  it("shows one issue with its sentence, its options, what hangs on it and what feeds it", async () => {
    const page = await open("sample", "/positions");
    await page.getByRole("link", { name: "Ukrainian forces in held Donetsk" }).click();
    expect(await page.locator("main h2").innerText()).toBe("Ukrainian forces in held Donetsk");
    expect(await page.locator(".issue-answer").innerText()).toBe(
      "Each option is refused: “stay” by Russia; “withdraw” by Ukraine.",
    );
    expect(await page.locator(".matrix tbody[data-issue]").count()).toBe(1);
    expect(await page.locator(".linked-issues a").count()).toBeGreaterThan(0);
    await page.locator(".issue-claims a").first().click();
    expect(await page.locator(".panel blockquote").count()).toBe(1);
  });

  it("orders the issues as asked, and keeps the order in the address", async () => {
    const page = await open("sample", "/positions");
    const first = () => page.locator(".matrix tbody").first().getAttribute("data-issue");
    const before = await first();
    await page.getByLabel("Issues").selectOption("unreported");
    await page.waitForURL(/sort=unreported/);
    const after = await first();
    expect(after).not.toBe(before);
    await page.reload();
    await page.locator(".matrix").waitFor();
    expect(await first()).toBe(after);
  });

  it("shows the case as of an earlier change, read-only, step by step, and comes back", async () => {
    const page = await openCopy("/positions");
    await page.getByRole("button", { name: "Add a party" }).click();
    await page.getByRole("form").getByLabel(/^Name/).fill("Turkey");
    await page.getByRole("form").getByRole("button", { name: "Save" }).click();
    await done(page, "Added the party Turkey");
    expect(await page.locator(".matrix thead").innerText()).toContain("Turkey");
    await page.keyboard.press("[");
    await page.waitForURL(/asOf=/);
    await page.locator(".as-of summary", { hasText: "read-only" }).waitFor();
    expect(await page.locator(".matrix thead").innerText()).not.toContain("Turkey");
    await page.locator('td[data-stance="red-line"]').first().click();
    expect(
      await page
        .locator(".panel")
        .getByRole("button", { name: /Edit|Add a position/ })
        .count(),
    ).toBe(0);
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
    await page.keyboard.press("]");
    await page.waitForURL((url) => !url.search.includes("asOf"));
    await page.locator(".matrix thead", { hasText: "Turkey" }).waitFor();
  });

  it("tells on the overview what changed, newest first, with the way there", async () => {
    const page = await openCopy(`/positions${redLine}`);
    await page.locator(".panel .position-entry").getByRole("button", { name: "Edit" }).click();
    await page.locator(".panel form").getByRole("button", { name: "Save" }).click();
    await done(page, "Saved the position UA.R1");
    await page.locator(".rail").getByRole("link", { name: "Overview" }).click();
    await page.locator(".what-changed a").first().click();
    expect(await page.locator(".panel h2").innerText()).toContain("Ukraine draws a red line");
  });

  it.each([...looks, phoneLook])(
    "gives axe nothing serious to say %s, and never scrolls sideways",
    async (_, options, rules) => {
      const page = await openCopy(`/positions${redLine}&whatif=${yields}`, options);
      await page.locator(".panel").getByRole("button", { name: "Edit" }).click();
      await page.locator(".panel form").getByLabel("accepts if").check();
      expect(await trouble(page, rules)).toEqual([]);
      const name = nameOf(page);
      for (const rest of ["/positions/donetsk-forces", "/parties", `/blocks?whatif=${yields}`, "?asOf=2026-03-01"]) {
        await page.goto(at(name, rest));
        await page.locator('main[data-solving="done"]').waitFor();
        if (rest === "/parties") await page.getByRole("button", { name: "Edit Russia", exact: true }).click();
        expect(await trouble(page, rules), rest).toEqual([]);
      }
    },
  );
});

const millReport = `The Mill Workers' Union demanded a pay rise of six percent.
Harbour Mills rejected a pay rise of six percent on Monday.
Harbour Mills said it would accept a pay rise of three percent.`;

/** What axe finds serious by these rules, or by all, and whether the page scrolls sideways. */
async function trouble(page: Page, rules: readonly string[]): Promise<string[]> {
  const wideBy = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...(await seriousFindings(page, rules)), ...(wideBy > 0 ? [`scrolls sideways by ${wideBy} px`] : [])];
}

function nameOf(page: Page): string {
  return decodeURIComponent(new URL(page.url()).pathname.split("/")[2] ?? "");
}

async function done(page: Page, words: string | RegExp): Promise<void> {
  await page.locator(".notice-line", { hasText: words }).waitFor({ timeout: 10_000 });
  await page.locator('main[data-solving="done"]').waitFor();
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(isFocused)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("60 tabs did not lead there");
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

function plain(text: string): string {
  return text.replace(/[“”"]/g, "").replace(/\s+/g, " ").trim();
}
