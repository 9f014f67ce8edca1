import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { findChromium, quiet } from "./chromium.ts";

let browser: Browser | undefined;

/** A suite in one Chromium with a fresh profile, skipped where there is none. Every test has its own contexts, closed after it. */
export function inBrowser(title: string, suite: () => void): void {
  const executablePath = findChromium();
  describe.skipIf(executablePath === undefined)(`${title} (needs Chromium: set PARLEY_CHROMIUM)`, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? "", args: quiet });
    });
    suite();
    // Hooks after a test run in reverse order: pages let go of their server before it is closed.
    afterEach(() => Promise.all((browser?.contexts() ?? []).map((context) => context.close())));
    afterAll(() => browser?.close());
  });
}

/** A context of its own: nothing of another test's pages is in it. */
export function newContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!browser) throw new Error("open pages inside inBrowser(…)");
  return browser.newContext(options);
}
