import type { BrowserContextOptions, Page } from "playwright-core";
import { newContext } from "./in-browser.ts";

/** A page with everything that it did behind the reader's back. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses asked for on any other origin. */
  readonly foreign: string[];
  /** Errors, warnings and refused content, from the console and from scripts. */
  readonly complaints: string[];
}

/** Opens a page, waits for its answer and watches what it asks for and complains of. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (address.protocol !== "data:" && address.origin !== new URL(url).origin) foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  await arrived(page);
  return { page, foreign, complaints };
}

/** Waits until a case is there and solved, and until a screen whose code or answer comes when somebody asks for it has come. */
export async function arrived(page: Page): Promise<void> {
  await page.locator('main[data-solving="done"]').waitFor();
  await page.locator("main .waiting").first().waitFor({ state: "detached" });
}
