import { afterEach, expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openReview, type Reviewing } from "./desk-page.ts";

inBrowser("the second reader", () => {
  let opened: Reviewing | undefined;

  afterEach(async () => {
    await opened?.desk.close();
  });

  it("is a prompt to copy and a reply to paste; the card says which readers found the claim", async () => {
    opened = await openReview();
    const { page, state, complaints } = opened;
    await page.getByRole("button", { name: "Second reader…" }).click();
    const dialog = page.getByRole("dialog", { name: "A second reader" });
    const prompt = dialog.getByLabel(/1\. Copy this/);
    await expect
      .poll(() => prompt.inputValue())
      .toContain("| The Mill Workers' Union demanded a raise of six percent.");
    const markup = `<img src=x onerror="document.title='owned'">`;
    const claims = [
      { quote: "The mill rejected the demand", holder: "The mill", act: "reject" },
      { quote: "a raise of six percent", holder: "Mill Workers' Union", act: "offer" },
      { quote: markup, holder: markup, act: "offer" },
    ];
    await dialog.getByLabel("2. Paste its whole reply").fill(`Sure!\n${JSON.stringify({ claims })}`);
    await dialog.getByLabel(/Which model replied/).fill(markup);
    await dialog.getByRole("button", { name: "Check and add as suggestions" }).click();
    await dialog
      .getByText(
        "1 new claim suggested, 1 found by both readers, 0 known already, 1 dropped whose quote is not in the report.",
      )
      .waitFor();
    await page.keyboard.press("a");
    await dialog.getByRole("button", { name: "Close" }).click();
    const { case: subject } = await state();
    expect(subject.claims.every(({ review }) => review?.state === "suggested")).toBe(true);
    const found = page.locator(".review-card dt", { hasText: "Found by" }).locator("+ dd");
    for (let i = 0; i < subject.claims.length && (await found.count()) === 0; i++) await page.keyboard.press("s");
    expect(await found.innerText()).toContain(markup);
    expect(await page.title()).not.toBe("owned");
    expect(complaints).toEqual([]);
  });
});
