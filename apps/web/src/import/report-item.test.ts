import { expect, it } from "vitest";
import { dateProblem, knownText, noFacts, sentFacts } from "./facts-fields.tsx";
import { outcomeWords } from "./outcome-words.ts";
import { firstLine, pastedReport } from "./report-item.ts";

it("names pasted words after their first line, and keeps markup as it is", () => {
  expect(pastedReport("\n Talks resume \nBoth met.")).toEqual({
    kind: "pasted",
    name: "talks-resume.txt",
    text: "\n Talks resume \nBoth met.",
    title: "Talks resume",
  });
  expect(pastedReport("Talks resume", "<p>Talks resume</p>")).toMatchObject({
    name: "talks-resume.html",
    text: "<p>Talks resume</p>",
  });
  expect(pastedReport(" \n ")).toBeUndefined();
  expect(pastedReport("---\ndate: 2026-03-04\n---\nTalks")).not.toHaveProperty("title");
});

it("cuts a long first line at a word", () => {
  expect(firstLine("word ".repeat(80))).toMatch(/^(word )+word…$/);
  expect(firstLine("word ".repeat(80)).length).toBeLessThan(122);
});

it.each(["", "don't know", "2026-03-04", "2026-03", "2026", "XXXX-03-04", "2026-03-04/2026-03-05", "2026-03~"])(
  "takes “%s” as a date",
  (date) => {
    expect(dateProblem(date)).toBeUndefined();
  },
);

it.each(["4 March", "03/04/2026", "yesterday"])("says how to write the date instead of “%s”", (date) => {
  expect(dateProblem(date)).toContain("2026-03-04");
});

it("leaves out what is not known", () => {
  expect(sentFacts({ ...noFacts, publisher: "don’t know", relays: "A Wire; B Post" })).toEqual({
    relays: ["A Wire", "B Post"],
  });
  expect(knownText("?")).toBeUndefined();
});

it("says what became of a report, whatever became of it", () => {
  const base = { path: "a.txt", report: "a", outcome: "added", suggested: 2, known: 0, kind: "article" } as const;
  const words = (added: object) =>
    outcomeWords({ name: "a.txt", added: { ...base, language: "en", ...added } }, (id) => `title of ${id}`);
  expect(words({})).toBe("Added with 2 claims to review.");
  expect(words({ outcome: "known" })).toBe("Already in the case: nothing was added.");
  expect(words({ outcome: "corrected", quotes: { exact: 3, repaired: 1, lost: 2 } })).toContain("2 lost");
  expect(words({ sameStory: { report: "b", share: 0.96 } })).toContain("96% of its words stand in “title of b”");
  expect(words({ language: "uk", suggested: 0 })).toContain("Ukrainian");
  expect(outcomeWords({ name: "a.txt", refused: "Too large." }, (id) => id)).toBe("Not added. Too large.");
});
