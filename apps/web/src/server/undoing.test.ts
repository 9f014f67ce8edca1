import type { LogEntry } from "@parley/api";
import { expect, it } from "vitest";
import { changedWords, isUndoable, undoneCount } from "./undoing.ts";

const entry = (id: string, more: Partial<LogEntry> = {}): LogEntry => ({
  id,
  at: "2026-03-01T10:00:00Z",
  author: "Ada",
  type: "claim-accepted",
  sentence: `Accepted claim ${id}`,
  records: [],
  counts: true,
  ...more,
});
const undoing = (id: string, more: Partial<LogEntry> = {}) => entry(id, { type: "undone", ...more });

it("has nothing to undo in a new case, nor in one where all was undone", () => {
  expect([entry("e1")].some(isUndoable)).toBe(false);
  expect([entry("e1"), entry("e2", { counts: false }), undoing("e3")].some(isUndoable)).toBe(false);
  expect([entry("e1"), entry("e2")].some(isUndoable)).toBe(true);
});

it("has nothing to redo once what was undone is done again", () => {
  const undone = [entry("e1"), entry("e2", { counts: false }), undoing("e3")];
  expect(undoneCount(undone)).toBe(1);
  expect(undoneCount([entry("e1"), entry("e2"), undoing("e3", { counts: false }), undoing("e4")])).toBe(0);
});

it("says what was undone, how much went with it, and whose it was", () => {
  const before = [entry("e1"), entry("e2"), entry("e3", { author: "Ben" })];
  const own = [entry("e1"), entry("e2", { counts: false }), entry("e3", { author: "Ben" }), undoing("e4")];
  expect(changedWords(before, own)).toBe("Accepted claim e2");
  const others = [entry("e1"), entry("e2"), entry("e3", { author: "Ben", counts: false }), undoing("e4")];
  expect(changedWords(before, others)).toBe("by Ben: Accepted claim e3");
  const both = others.map((one) => (one.id === "e2" ? { ...one, counts: false } : one));
  expect(changedWords(before, both)).toBe("by Ben: Accepted claim e3, and 1 more recorded with it");
});
