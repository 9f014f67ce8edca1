import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What on the page seriously keeps somebody out, with the element; empty when nothing does. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`));
}
