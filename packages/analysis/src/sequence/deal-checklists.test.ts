import { expect, test } from "vitest";
import { checklistWords, missingKinds } from "./deal-checklists.ts";

const missing = (deal: "peace" | "labour" | "trade" | "coalition") => missingKinds({ deal, issues: [] }, []);

test("every kind on every checklist names who asks for it, or says that it is general practice", () => {
  for (const deal of ["peace", "labour", "trade", "coalition"] as const) {
    const { kinds, sources } = missing(deal);
    expect(sources.flatMap((one) => one.kinds).toSorted()).toEqual(kinds);
    expect(kinds).toEqual(kinds.toSorted());
    for (const { source } of sources) expect(source).toMatch(/\(\d{4}\)|^general practice$/);
  }
});

test("published sources are told first, general practice last", () => {
  expect(checklistWords(missing("peace").sources)).toBe(
    "On the checklist by Fortna (2003) and the UN guidance note: dispute-handling and monitoring; by Fortna (2003): guarantee; by Putnam (1988): ratification; by general practice: ceasefire.",
  );
  expect(checklistWords(missing("labour").sources)).toMatch(/; by general practice: payment and ratification\.$/);
  expect(checklistWords([])).toBe("");
});

test("a deal of an unknown kind has no checklist", () => {
  expect(missingKinds({ issues: [] }, [])).toEqual({ kinds: [], sources: [] });
});

test("flights and fishing grounds make no peace deal, an issue of those who fight does", () => {
  const issueOf = (vocabulary: string) => ({
    id: vocabulary,
    label: vocabulary,
    vocabulary,
    options: [{ id: "a", label: "a" }],
  });
  const quarrel = ["security.airspace", "security.maritime", "monitoring.incident"].map(issueOf);
  expect(missingKinds({ issues: quarrel }, []).kinds).toEqual([]);
  expect(missingKinds({ issues: [...quarrel, issueOf("security.withdrawal/north")] }, []).kinds).toContain("ceasefire");
});
