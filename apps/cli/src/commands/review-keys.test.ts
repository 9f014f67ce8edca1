import { expect, test } from "vitest";
import { beginReview, pressKey, type ReviewAct, type ReviewProgress } from "./review-keys.ts";

/** Presses keys one after the other. */
function pressed(keys: string, queue = ["c1", "c2", "c3"]): { progress: ReviewProgress; acts: ReviewAct[] } {
  let progress = beginReview(queue);
  const acts: ReviewAct[] = [];
  for (const key of keys) {
    const next = pressKey(progress, key);
    progress = next.progress;
    if (next.act) acts.push(next.act);
  }
  return { progress, acts };
}

test("one key decides and advances, in either case", () => {
  const { progress, acts } = pressed("aA");
  expect(acts).toEqual([
    { kind: "accept", claim: "c1" },
    { kind: "accept", claim: "c2" },
  ]);
  expect(progress).toMatchObject({ at: 2, decided: ["c1", "c2"] });
});

test("a rejection asks for its reason; any other key takes it back", () => {
  expect(pressed("r2").acts).toEqual([{ kind: "reject", claim: "c1", reason: "wrong holder" }]);
  const taken = pressed("rx");
  expect(taken.acts).toEqual([]);
  expect(taken.progress).toMatchObject({ at: 0, asks: "decision" });
});

test("undo goes back to what was decided last, past what was skipped, and not further than the review", () => {
  const { progress, acts } = pressed("asz");
  expect(acts.map(({ kind }) => kind)).toEqual(["accept", "undo"]);
  expect(progress).toMatchObject({ at: 0, decided: [] });
  expect(pressed("z").acts).toEqual([]);
});

test("skipping and going back decide nothing; other keys change nothing", () => {
  expect(pressed("ssq")).toMatchObject({ progress: { at: 1, decided: [] }, acts: [] });
  expect(pressed("q?7 ").progress).toEqual(beginReview(["c1", "c2", "c3"]));
});

test("it stops when asked to, and after the last claim", () => {
  expect(pressed("x").acts).toEqual([{ kind: "stop" }]);
  expect(pressed("aaaa").acts.at(-1)).toEqual({ kind: "stop" });
});
