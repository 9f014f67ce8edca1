import type { Finding } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { keyed } from "../view/keyed.ts";

/** The findings of a case, each with the name under which an address keeps it: its code, and its turn from the second on. */
export function findingEntries({ page }: Pick<CaseView, "page">): { key: string; finding: Finding }[] {
  return keyed(page.findings, ({ code }) => code).map(({ key, item }) => ({
    key: key.replace(" ", "."),
    finding: item,
  }));
}
