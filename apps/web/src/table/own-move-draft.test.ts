import { expect, test } from "vitest";
import { emptyOwnMove, ownMove } from "./own-move-draft.ts";

test("a draft says what it lacks until it is a move", () => {
  const draft = { ...emptyOwnMove, kind: "ultimatum" as const };
  expect(ownMove(draft, "union")).toBe("Say what is threatened.");
  expect(ownMove({ ...draft, words: "strikes" }, "union")).toBe("Say by which day.");
  expect(ownMove({ ...draft, words: "strikes", day: "soon" }, "union")).toContain("as numbers");
  expect(ownMove({ ...draft, words: " strikes ", day: "3", issue: "pay", option: "six" }, "union")).toEqual({
    kind: "ultimatum",
    by: "union",
    claims: [],
    consequence: "strikes",
    deadline: 3,
    if: { pay: ["six"] },
  });
});

test("a round may be planned or sit, on the days and at the place that are said", () => {
  const round = { ...emptyOwnMove, day: "2", until: "3", place: "Geneva" };
  const said = { kind: "convene", by: "union", claims: [], place: "Geneva", from: 2, to: 3 };
  expect(ownMove({ ...round, kind: "convene" }, "union")).toEqual({ ...said, tentative: false });
  expect(ownMove({ ...round, kind: "plan" }, "union")).toEqual({ ...said, tentative: true });
});
