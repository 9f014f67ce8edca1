import { expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

const publisher = (text: string): string | undefined => canonicalText(text, "text").publisher;

test.each([
  "Ferry talks resume\n\nHALDEN, 3 June 2026 (Coast Wire) - Norline and the union met.",
  "HALDEN, June 3 (Coast Wire) — Norline and the union met.",
  "NEW HALDEN (Coast Wire) – Norline and the union met.",
])("a dateline says who sent the report: %j", (text) => {
  expect(publisher(text)).toBe("Coast Wire");
});

test.each([
  "HALDEN, 3 June 2026 — Norline and the union met.",
  "HALDEN (updated) - Norline and the union met.",
  "NATO (North Atlantic Treaty Organization) members met.",
  "Norline (Coast Wire) - they met.",
])("brackets elsewhere say nothing of it: %j", (text) => {
  expect(publisher(text)).toBeUndefined();
});

test("what the source says about itself comes before its dateline", () => {
  expect(
    canonicalText("---\npublisher: Halden Post\n---\n\nHALDEN (Coast Wire) - They met.", "markdown").publisher,
  ).toBe("Halden Post");
});
