import { readFileSync } from "node:fs";
import { parseCase } from "@parley/model";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

/** Invented: two coasts, a fund that answers for one of them, an assembly that ratifies, inspectors who look. */
const fishing = parseCase({
  format: "parley-case",
  version: 1,
  title: "Fishing in the sound",
  parties: [
    { id: "norland", name: "Norland" },
    { id: "sundia", name: "Sundia" },
    { id: "fund", name: "Fund", roles: ["guarantor"] },
    { id: "assembly", name: "Assembly", roles: ["ratifier"] },
    { id: "inspectors", name: "Inspectors", roles: ["observer"] },
  ],
  issues: [
    { id: "share", label: "Norland’s share", options: ["half", { id: "most", label: "two thirds" }] },
    { id: "checks", label: "Checks at sea", options: ["joint", "none"] },
    { id: "fee", label: "Harbour fee", options: [{ id: "paid", needs: ["fund"] }, "waived"] },
  ],
  positions: [
    { id: "N1", party: "norland", stance: "refuses", issue: "checks", options: ["joint"] },
    { id: "N2", party: "norland", stance: "accepts", issue: "share", options: ["half"] },
    { id: "S1", party: "sundia", stance: "accepts-if", issue: "share", options: ["half"], if: { checks: ["joint"] } },
    { id: "S2", party: "sundia", stance: "red-line", issue: "share", options: ["most"] },
    { id: "S3", party: "sundia", stance: "demands", issue: "fee", options: ["paid"] },
  ],
  steps: [
    { id: "leave", by: "norland", text: "Norland’s trawlers leave the sound", verifiedBy: ["inspectors"] },
    {
      id: "open",
      by: "sundia",
      text: "Sundia opens its harbours",
      after: [{ step: "leave", edge: "completion" }],
      guaranteedBy: ["fund"],
    },
  ],
});

inBrowser("a negotiation is played to its end", () => {
  const desk = deskOfSuite();

  const begun = async (name: string): Promise<Page> => {
    const { page } = await openPage(desk.at(`/case/${name}/table`));
    await page.locator("#table .space-sentence").waitFor();
    return page;
  };
  const sentence = (page: Page) => page.locator("main .space-sentence").innerText();
  const moves = (page: Page) => page.locator(".transcript > li");
  /** Chooses a seat, then presses its move; the transcript then has one move more. */
  const move = async (page: Page, seat: string, words: string | RegExp): Promise<void> => {
    const before = await moves(page).count();
    await page.getByRole("group", { name: "Seat" }).getByRole("button", { name: seat }).click();
    await page.locator(".offered").getByRole("button", { name: words }).first().click();
    await moves(page).nth(before).waitFor();
  };
  const saved = async (page: Page, words: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: words, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };

  it("the reference talks: a mediator’s draft is accepted, signed, and collapses at a step; another branch goes on", async () => {
    const page = await begun(await desk.cases.create({ title: "Talks", from: "sample" }));
    await page.getByRole("button", { name: "Begin a session" }).click();
    await move(page, "United States", "United States convenes a round");
    await page.locator(".offered li", { hasText: "It asks Russia to give up" }).getByRole("button").first().click();
    await moves(page).nth(1).waitFor();
    const draft = page.getByRole("article", { name: "Text 4, by United States" });
    expect(await draft.innerText()).toContain("Russia to accept, after giving up 1 line");
    await page.getByRole("group", { name: "Seat" }).getByRole("button", { name: "Russia" }).click();
    await page.getByText(/Not allowed now/).click();
    expect(await page.locator(".not-allowed").innerText()).toContain("first concede its demand on Ukrainian forces");
    await move(page, "Russia", "Russia gives up its demand on Ukrainian forces in held Donetsk");
    await move(page, "Russia", "Russia accepts text 4");
    await move(page, "Ukraine", "Ukraine accepts text 4");
    await move(page, "Europe", "Europe consents, as guarantor, to text 4");
    expect(await sentence(page)).toContain("Text 4 can be signed now.");
    await move(page, "Ukraine", "Ukraine signs text 4, with the order of steps of Ukraine");
    expect(await sentence(page)).toContain("Text 4 is signed: 0 of 4 steps complete.");
    await move(page, "Europe", "Europe begins: the guarantees are given");
    await move(page, "Russia", /^Russia defaults on: Russian forces leave/);
    expect(await sentence(page)).toContain("This session has ended: collapse at step 4");
    const agreed = page.getByRole("region", { name: "The agreed package" }).first();
    expect(await agreed.innerText()).toContain("with the order of steps of Ukraine");
    expect(await agreed.innerText()).toContain("consented, as guarantor");
    expect(await saved(page, "Debrief")).toContain("Russia: its demand on Ukrainian forces in held Donetsk");
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole("button", { name: "Branch here, after move 8" }).click();
    await page.waitForURL(/\/table\/session-2/);
    await move(page, "Russia", /^Russia begins: Russian forces leave/);
    await page.getByRole("link", { name: "Follow what was signed in Implementation" }).click();
    await page.locator("#implementation .space-sentence").waitFor();
    expect(await sentence(page)).toContain("Of 4 commitments: 4 without any report.");
    expect(await page.locator('[data-commitment="unplaced-north"]').innerText()).toContain("at the table: begun");
    expect(await page.locator('[data-commitment="moscow-1"]').count()).toBe(0);
  });

  it("a fishing dispute: own words, a reserved acceptance, consent, ratification, a default made good by its guarantee", async () => {
    const page = await begun(await desk.add(fishing));
    await page.getByRole("button", { name: "With other limits" }).click();
    const limits = page.getByRole("form", { name: "A session with other limits" });
    await limits.getByLabel("Rounds that can sit").fill("2");
    await limits.getByRole("button", { name: "Save" }).click();
    await move(page, "Norland", "Norland convenes a round");

    await page.getByRole("group", { name: "Seat" }).getByRole("button", { name: "Sundia" }).click();
    await page.getByRole("button", { name: "Write a text of one’s own for Sundia" }).click();
    const text = page.getByRole("form", { name: "A text by Sundia" });
    for (const [issue, option] of [
      ["Norland’s share", "half"],
      ["Checks at sea", "joint"],
      ["Harbour fee", "paid"],
    ] as const)
      await text.getByLabel(issue).selectOption({ label: option });
    await text.getByText("It asks Norland to give up its refusal on Checks at sea: joint (N1)").waitFor();
    await text.getByRole("button", { name: "Save" }).click();
    await moves(page).nth(1).waitFor();

    await page.getByRole("button", { name: /Another move of Sundia/ }).click();
    const threat = page.getByRole("form", { name: "Another move of Sundia" });
    await threat.getByLabel("What it does").selectOption("threaten");
    await threat.getByRole("button", { name: "Save" }).click();
    await threat.getByText("Say what is threatened.").waitFor();
    await threat.getByLabel("What it would do").fill("closes its harbours");
    await threat.getByRole("button", { name: "Save" }).click();
    await page.getByText("Threat of Sundia: closes its harbours.").waitFor();

    await move(page, "Norland", "Norland accepts, ad referendum, text 3");
    await move(page, "Fund", "Fund consents, as guarantor, to text 3");
    await move(page, "Assembly", "Assembly approves, as ratifier, text 3");
    await move(page, "Norland", "Norland gives up its refusal on Checks at sea");
    await move(page, "Norland", "Norland accepts text 3");
    await move(page, "Norland", "Norland signs text 3");
    await move(page, "Norland", "Norland begins: Norland’s trawlers leave the sound");
    await move(page, "Norland", "Norland completes: Norland’s trawlers leave the sound");
    await move(page, "Inspectors", "Inspectors verifies: Norland’s trawlers leave the sound");
    await move(page, "Sundia", "Sundia defaults on: Sundia opens its harbours");
    await move(page, "Norland", "Norland invokes the guarantee of: Sundia opens its harbours");
    expect(await sentence(page)).toContain("This session has ended: carried out");
    expect(await page.getByRole("region", { name: "What is to be carried out" }).last().innerText()).toContain(
      "made good by its guarantee",
    );

    expect(await page.locator(".agreed-deal").innerText()).toContain("accepted, ad referendum first");
    const papers = [
      await saved(page, "Debrief"),
      await saved(page, "Case without secrets"),
      await saved(page, "Norland"),
    ];
    expect(papers[0]).toContain("Norland accepts, ad referendum, text 3");
    expect(parseCase(JSON.parse(papers[1] ?? "")).positions).toEqual([]);
    expect(papers[2]).toContain("its refusal on Checks at sea: joint (N1)");
    expect(papers[2]).not.toContain("(S2)");
    await page.getByRole("link", { name: "Follow what was signed in Implementation" }).click();
    await page.getByText("at the table: made good").waitFor();
    await page.getByRole("link", { name: "Back to the table of this session" }).click();
    await page.getByText("This session has ended: carried out").waitFor();
  });

  it("a single text without a mediator says what is missing when the way to a signature is asked for", async () => {
    const alone = { id: "session-1", title: "Alone", start: { offers: "mediator" } };
    const page = await begun(await desk.add(parseCase({ ...fishing, id: "alone", sessions: [alone] })));
    await page.getByText("How far is a signature, at least?").click();
    await page.getByText("A single text needs a mediator: give a party the role mediator.").waitFor();
  });
});
