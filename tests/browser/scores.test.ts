import { changeCase } from "@parley/workbench";
import type { CaseChange } from "@parley/api";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

const phone = { viewport: { width: 390, height: 844 } };
const hand = { author: "A. Analyst", now: () => new Date().toISOString() };

const party = (name: string): CaseChange => ({
  type: "party-set",
  party: { id: name.toLowerCase(), name, aliases: [], roles: ["party"] },
});
const talks: readonly CaseChange[] = [
  party("Port"),
  party("Union"),
  {
    type: "issue-set",
    issue: { id: "pay", label: "Pay rise", options: ["five", "six"].map((id) => ({ id, label: id })) },
  },
  {
    type: "issue-set",
    issue: {
      id: "fund",
      label: "Strike fund",
      options: [{ id: "share", label: "paid by the port", divisible: { from: 0, to: 100, unit: "%" } }],
    },
  },
];

inBrowser("values that people give", () => {
  const desk = deskOfSuite();

  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const newCase = async (title: string, changes: readonly CaseChange[]) => {
    const name = await desk.cases.create({ title });
    await desk.cases.update(name, (opened) => changeCase(opened, hand, { changes }));
    return { name, scores: async () => (await desk.cases.page(name)).case.scores };
  };
  const gave = (of: string, author: string, values: Record<string, Record<string, number>>): CaseChange => ({
    type: "scores-set",
    scores: { party: of, author, date: "2026-05-01", weights: {}, values },
  });

  it("takes a party's values by hand, solves them while one types, refuses what is no number in words, and undoes", async () => {
    const { name, scores } = await newCase("Talks", [...talks, gave("port", "B. Judge", { pay: { five: 6, six: 1 } })]);
    const { page, complaints } = await openPage(desk.at(`/case/${name}/space/judgements`), phone);
    await page.getByText("Nobody gave values for Union yet").waitFor();
    await page.keyboard.press("n");
    const form = page.getByRole("form", { name: "Add judgements" });
    expect(await form.getByLabel("From the side of").inputValue()).toBe("union");
    await form.getByLabel("Whose judgement").fill("A. Analyst");
    await form.getByLabel("Date").fill("2026-06-01");
    await form.getByLabel("Value of five, Pay rise").fill("lots");
    await form.getByRole("button", { name: "Save" }).click();
    expect(await form.getByRole("alert").innerText()).toContain("Pay rise, “five”: write a number such as 40");
    await form.getByLabel("Value of five, Pay rise").fill("2");
    await form.getByLabel("Value of six, Pay rise").fill("8");
    await form.getByLabel("Value of paid by the port, Strike fund").fill("0: 0, 50: 4, 100: 6");
    await form.getByLabel("No deal is worth").fill("1");
    await expect.poll(() => form.getByRole("status").innerText()).toContain("With these values: ");
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await form.getByRole("button", { name: "Save" }).click();
    await page.locator(".solutions").waitFor();
    expect((await scores())[1]).toEqual({
      party: "union",
      author: "A. Analyst",
      date: "2026-06-01",
      weights: {},
      values: {
        pay: { five: 2, six: 8 },
        fund: {
          share: [
            [0, 0],
            [50, 4],
            [100, 6],
          ],
        },
      },
      reservation: 1,
    });
    expect(await page.locator("#judgements .lead").innerText()).toContain("by A. Analyst, 2026-06-01");
    expect(await seriousFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByText("Nobody gave values for Union yet").waitFor();
    expect(complaints).toEqual([]);
  });

  it("takes ranges and an order of the issues, edits them, and says what stays efficient throughout", async () => {
    const issues = [
      ...talks.slice(0, 3),
      {
        ...talks[3]!,
        issue: { id: "hours", label: "Hours", options: ["short", "long"].map((id) => ({ id, label: id })) },
      } as CaseChange,
    ];
    const given = [
      gave("port", "B. Judge", { pay: { five: 6, six: 1 }, hours: { long: 3 } }),
      gave("union", "B. Judge", { pay: { six: 5 } }),
    ];
    const { name, scores } = await newCase("Ranges", [...issues, ...given]);
    const { page } = await openPage(desk.at(`/case/${name}/space/judgements`));
    await page.getByRole("button", { name: "Edit: Union, B. Judge" }).click();
    const form = page.getByRole("form", { name: "Edit the values for Union by B. Judge" });
    await form.getByLabel("only in this order, from the top").check();
    await form.getByRole("button", { name: "counts more: Hours" }).click();
    await form.getByLabel("Value of short, Hours").fill("2..6");
    await form.getByRole("button", { name: "Save" }).click();
    await page.getByText("Whatever they are,").waitFor();
    expect((await scores())[1]).toMatchObject({
      weights: {},
      weightOrder: ["hours", "pay"],
      values: { hours: { short: { min: 2, max: 6 } }, pay: { six: 5 } },
    });
    expect(await page.locator(".given-scores tbody tr").nth(1).innerText()).toContain(
      "weights: their order only, 1 range",
    );
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("solves with the values of one person where several gave some, as the address says, and takes some away", async () => {
    const values = { pay: { five: 6, six: 1 } };
    const { name, scores } = await newCase("Judges", [
      ...talks,
      ...["B. Judge", "A. Analyst"].flatMap((author) => [
        gave("port", author, values),
        gave("union", author, { pay: { six: 5 } }),
      ]),
    ]);
    const { page } = await openPage(desk.at(`/case/${name}/space/judgements`));
    await page.locator(".solutions").waitFor();
    expect(await page.locator("#judgements .lead").innerText()).toContain("Port’s values are by A. Analyst");
    await page.getByLabel("B. Judge", { exact: true }).check();
    await page.waitForURL(/by=B/);
    await page.getByText("Port’s values are by B. Judge").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Edit: Port, A. Analyst" }).click();
    await page.getByRole("button", { name: "Remove" }).click();
    await expect.poll(async () => (await scores()).length).toBe(3);
  });
});
