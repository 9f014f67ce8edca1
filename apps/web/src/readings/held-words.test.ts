import { expect, it } from "vitest";
import { anyHeld, heldWords, sameHeld } from "./held-words.ts";

const rows = [true, false].flatMap((demandsExclude) =>
  [true, false].map((inferred) => ({
    demandsExclude,
    inferred,
    assumptions: inferred ? ["A"] : [],
    silenceClosed: "0",
    silenceOpen: "1",
  })),
);
const assumptions = [{ id: "A", text: "the port can pay" }];

it("says in how many readings an option holds, and what they have in common", () => {
  const words = (silenceClosed: number[], silenceOpen: number[], known = assumptions) =>
    heldWords({ silenceClosed, silenceOpen }, rows, known);
  expect(words([], [])).toBe("in none");
  expect(words([0, 1, 2, 3], [0, 1, 2, 3])).toBe("in all 8");
  expect(words([], [0, 1, 2, 3])).toBe("in 4 of 8, only if silence is open");
  expect(words([2, 3], [2, 3])).toBe("in 4 of 8, only if demands exclude nothing");
  expect(words([1], [], [])).toBe(
    "in 1 of 8, only on what is reported, if a demand excludes other options and without inferred positions",
  );
  expect(words([0], [0, 2])).toBe("in 3 of 8, only with inferred positions and if the port can pay");
  expect(words([1, 3], [1, 3])).toBe("in 4 of 8, only without inferred positions and unless the port can pay");
  expect(words([1, 2], [0])).toBe("in 3 of 8");
});

it("knows the readings in which there is any deal, and what holds in all of them", () => {
  const any = anyHeld(rows);
  expect(any).toEqual({ silenceClosed: [], silenceOpen: [0, 1, 2, 3] });
  expect(sameHeld(any, { silenceClosed: [], silenceOpen: [0, 1, 2, 3] })).toBe(true);
  expect(sameHeld(any, { silenceClosed: [0], silenceOpen: [0, 1, 2, 3] })).toBe(false);
  const none = anyHeld([]);
  expect(sameHeld(none, none)).toBe(false);
});
