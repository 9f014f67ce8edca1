import type { Locator, Page } from "playwright-core";

/** What a way through the page costs a person. */
export class Spent {
  readonly #began = performance.now();
  #clicks = 0;
  #keys = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    this.#clicks++;
    await target.click();
  }
  async press(keys: string): Promise<void> {
    this.#keys++;
    await this.#page.keyboard.press(keys);
  }
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.press(key);
  }
  async type(text: string): Promise<void> {
    this.#keys += text.length;
    await this.#page.keyboard.type(text);
  }
  line(): string {
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(1);
    return `${seconds} s machine time, ${this.#clicks} clicks, ${this.#keys} keys`;
  }
}
