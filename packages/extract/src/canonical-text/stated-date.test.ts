import { expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

const published = (text: string): string | undefined => canonicalText(text, "text").published;

test.each([
  "Ferry talks resume\n\n3 June 2026\n\nNorline and the union met.",
  "Ferry talks resume\n\nWednesday, June 3, 2026\n\nNorline and the union met.",
  "Ferry talks resume\n\nPublished: 3 June 2026, 14:05 GMT\n\nNorline and the union met.",
  "Ferry talks resume\n\nHalden, 3 June 2026\n\nNorline and the union met.",
  "HALDEN, 3 June 2026 (Wire) — Norline and the union met on Wednesday over pay and crew numbers, both sides said.",
  "2026-06-03\n\nNorline and the union met.",
])("a line of its own or a dateline states the day: %j", (text) => {
  expect(published(text)).toBe("2026-06-03");
});

test.each([
  "Ferry talks resume\n\n3 June\n\nNorline and the union met.",
  "The truce of 3 June 2026 ended\n\nNorline and the union met.",
  "Norline and the union met on 3 June 2026 and agreed on little that anybody there could call progress at all.",
  "HALDEN, 3 June (Wire) — Norline and the union met.",
  "June 2026\n\nNorline and the union met.",
  `${"Norline and the union met.\n\n".repeat(8)}3 June 2026`,
])("a day without a year, a date in a sentence or one far down states nothing: %j", (text) => {
  expect(published(text)).toBeUndefined();
});

test("what the source says about itself comes before its words", () => {
  expect(canonicalText("---\ndate: 2026-06-05\n---\n\n# Talks\n\n3 June 2026\n\nThey met.", "markdown").published).toBe(
    "2026-06-05",
  );
  expect(canonicalText("# Talks\n\n3 June 2026\n\nThey met.", "markdown").published).toBe("2026-06-03");
});

test("a long line without an end takes no time", () => {
  expect(published(`${"HALDEN, ".repeat(20_000)}3 June 2026`)).toBeUndefined();
});
