import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { CasePage } from "@parley/api";
import { openPage } from "./open-page.ts";
import { serveDesk, type ServedDesk } from "./served-desk.ts";

/** A short report that suggests two claims. */
export const shortReport =
  "The Mill Workers' Union demanded a raise of six percent. The mill rejected the demand on Monday.";

/** A desk with one case of one report, open on its review. */
export interface Reviewing {
  readonly desk: ServedDesk;
  readonly name: string;
  readonly page: Page;
  readonly complaints: readonly string[];
  /** What the server has. */
  readonly state: () => Promise<CasePage>;
}

/** Opens the review of a new case of one report. */
export async function openReview(text = shortReport, options: BrowserContextOptions = {}): Promise<Reviewing> {
  const desk = await serveDesk();
  const name = await desk.cases.create({ title: "Talks" });
  await send(desk, `/api/cases/${name}/reports`, { reports: [{ name: "report.txt", text }] });
  const { page, complaints } = await openPage(desk.at(`/case/${name}/review`), options);
  await page.locator(".review-card .house-wording").waitFor();
  return { desk, name, page, complaints, state: () => desk.cases.page(name) };
}

/** Tells the server something, as a script with the key of the start would. */
async function send(desk: ServedDesk, path: string, body: object): Promise<void> {
  const { searchParams } = new URL(desk.url);
  const headers = { "content-type": "application/json", authorization: `Bearer ${searchParams.get("key")}` };
  const answer = await fetch(new URL(path, desk.url), { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Drops files onto the page. */
export function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(dropped)) dataTransfer.items.add(new File([text], name));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Pastes into a field what another program would have put on the clipboard. */
export function paste(field: Locator, contents: Readonly<Record<string, string>>): Promise<void> {
  return field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(pasted)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, contents);
}

/** How many claims wait, as the card says. */
export async function waiting(page: Page): Promise<number> {
  return Number.parseInt(await page.locator(".review-card header .aside").innerText(), 10);
}
