import type { MovementKind, Stance } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changeKind } from "./change-kind.ts";
import type { IssueProfile } from "./issue-profile.ts";

const options = ["four", "six", "eight"];
type Words = Readonly<Record<string, Stance>>;
const profile = (held: Words): IssueProfile =>
  new Map(Object.entries(held).map(([option, stance]) => [option, { stance, position: option }]));
const kind = (before: Words, after: Words, wanted: readonly string[] = [], demandsExclude = true) =>
  changeKind({ before: profile(before), after: profile(after), options, wanted: new Set(wanted), demandsExclude });

test.each<[string, Words, Words, string[], MovementKind | undefined]>([
  ["what is first reported is no move", {}, { six: "demands" }, [], undefined],
  ["what is reported no more is no move", { six: "demands" }, {}, [], undefined],
  ["the same is no move", { six: "demands" }, { six: "demands" }, [], undefined],
  [
    "the other side's option is accepted",
    { six: "demands" },
    { six: "demands", four: "accepts" },
    ["four"],
    "acceptance",
  ],
  [
    "an option that nobody asked for is opened",
    { six: "demands" },
    { six: "demands", four: "accepts" },
    [],
    "claim-not-pressed",
  ],
  ["a condition opens an option", { six: "demands" }, { six: "demands", four: "accepts-if" }, ["four"], "conditional"],
  ["a demand moves to meet another party", { eight: "demands" }, { six: "demands" }, ["six"], "acceptance"],
  ["a demand moves away from another party", { six: "demands" }, { eight: "demands" }, ["six"], "hardening"],
  ["a demand moves and nobody tells where to", { eight: "demands" }, { six: "demands" }, [], "other"],
  ["a demand is accepted and asked for no more", { six: "demands" }, { six: "accepts" }, [], "claim-not-pressed"],
  ["a demand is given up", { six: "demands" }, { six: "refuses" }, [], "claim-dropped"],
  ["a refusal becomes a red line", { six: "refuses" }, { six: "red-line" }, [], "hardening"],
  ["a red line becomes a refusal", { six: "red-line" }, { six: "refuses" }, [], "claim-not-pressed"],
  ["what was accepted is refused", { six: "accepts" }, { six: "refuses" }, ["six"], "hardening"],
  [
    "one option opens and another closes",
    { six: "refuses", four: "accepts" },
    { six: "accepts", four: "refuses" },
    [],
    "other",
  ],
])("%s", (_, before, after, wanted, expected) => {
  expect(kind(before, after, wanted)).toBe(expected);
});

test("without the rule that demands exclude, a silence is no refusal", () => {
  expect(kind({ six: "demands" }, { six: "demands", four: "accepts" }, ["four"], false)).toBeUndefined();
});

test("another condition is a move, other words are a rewording", () => {
  const cell = (condition: string, text: string): IssueProfile =>
    new Map([["six", { stance: "accepts-if", condition: { strike: [condition] }, text, position: "p" }]]);
  const change = { options, wanted: new Set<string>(), demandsExclude: true };
  expect(changeKind({ ...change, before: cell("off", "a"), after: cell("paused", "a") })).toBe("conditional");
  expect(changeKind({ ...change, before: cell("off", "a"), after: cell("off", "b") })).toBe("rewording");
  expect(changeKind({ ...change, before: cell("off", "a"), after: cell("off", "a") })).toBeUndefined();
});

const stance = fc.constantFrom<Stance | undefined>(
  "red-line",
  "refuses",
  "accepts-if",
  "accepts",
  "demands",
  undefined,
);
const held = fc
  .record({ four: stance, six: stance, eight: stance })
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, each]) => each !== undefined)) as Words);
const scale = ["red-line", "refuses", "accepts-if", "accepts"];

/** The rule in its plainest words, one option after the other. */
function naiveKind(before: Words, after: Words, wanted: readonly string[]): MovementKind | undefined {
  if (Object.keys(before).length === 0 || Object.keys(after).length === 0) return undefined;
  const level = (words: Words, option: string): number => {
    const own = words[option] === "demands" ? "accepts" : words[option];
    if (own) return scale.indexOf(own);
    return Object.values(words).includes("demands") ? 1 : Number.NaN;
  };
  const demands = (words: Words): string[] => options.filter((option) => words[option] === "demands");
  const gone = demands(before).filter((option) => !demands(after).includes(option));
  const fresh = demands(after).filter((option) => !demands(before).includes(option));
  const risen = options.filter((option) => level(after, option) > level(before, option));
  const sunk = options.filter((o) => level(after, o) < level(before, o) && !demands(before).includes(o));
  const met = (some: string[]): boolean => wanted.some((option) => some.includes(option));
  if (gone.length && fresh.length) return met(gone) === met(fresh) ? "other" : met(fresh) ? "acceptance" : "hardening";
  if (risen.length && sunk.length) return "other";
  if (risen.length && risen.every((option) => after[option] === "accepts-if")) return "conditional";
  if (risen.length && met(risen.filter((option) => level(after, option) === 3))) return "acceptance";
  if (risen.length) return gone.length ? "claim-dropped" : "claim-not-pressed";
  if (sunk.length || fresh.length) return gone.length ? "other" : "hardening";
  if (gone.length)
    return gone.every((o) => ["accepts-if", "accepts"].includes(after[o] ?? ""))
      ? "claim-not-pressed"
      : "claim-dropped";
  return undefined;
}

test("random pairs of states have the kind that the definition gives", () => {
  fc.assert(
    fc.property(held, held, fc.subarray(options), (before, after, wanted) => {
      expect(kind(before, after, wanted)).toBe(naiveKind(before, after, wanted));
    }),
    { seed: 61, numRuns: 4000 },
  );
});

test("the order of options changes nothing", () => {
  fc.assert(
    fc.property(held, held, fc.subarray(options), (before, after, wanted) => {
      const change = { before: profile(before), after: profile(after), wanted: new Set(wanted), demandsExclude: true };
      expect(changeKind({ ...change, options: options.toReversed() })).toBe(changeKind({ ...change, options }));
    }),
    { seed: 62, numRuns: 1000 },
  );
});
