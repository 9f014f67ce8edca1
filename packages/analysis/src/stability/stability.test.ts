import { parseConflict, stabilityConcepts, type ConflictModel } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stability } from "./stability.ts";

const conflict = (fields: object): ConflictModel =>
  parseConflict({ format: "parley-conflict", version: 1, title: "Two", ...fields });
/** Two who arm or not, each best off when only the other does not. */
const prisoners = conflict({
  decisionMakers: [
    { id: "a", options: ["x"], statements: [{ y: "N" }, { x: "Y" }] },
    { id: "b", options: ["y"], statements: [{ x: "N" }, { y: "Y" }] },
  ],
});

test("two who distrust each other hold where both arm, and look ahead to where neither does", () => {
  const { equilibria, named } = stability(prisoners).value;
  expect(equilibria).toEqual({ Nash: [4], GMR: [1, 4], SMR: [1, 4], SEQ: [1, 4] });
  expect(named.map(({ label }) => label)).toEqual(["nothing is done", "x; y"]);
});

test("two hundred statements order as the first that tells states apart", () => {
  const many = Array.from({ length: 200 }, (_, k) => ({ x: k % 2 === 0, y: true }));
  const { value, warnings } = stability(
    conflict({ decisionMakers: [{ id: "a", options: ["x", "y"], statements: [...many, { x: false }] }] }),
  );
  expect(value.equilibria.Nash).toEqual([4]);
  expect(warnings[0]).toMatchObject({ code: "idle-statement", ref: "a" });
});

test("states that count as one are reached and left wherever any of them can, and come last", () => {
  const { value } = stability(
    conflict({
      decisionMakers: [
        { id: "a", options: ["x"], statements: [{ x: true }] },
        { id: "b", options: ["gone"], statements: [{ gone: false }] },
      ],
      same: [{ gone: true }],
      named: [{ label: "over", options: { gone: true } }],
    }),
  );
  expect(value.states).toBe(3);
  expect(value.equilibria).toMatchObject({ Nash: [2], SEQ: [2] });
  // That the other might end everything could deter a from taking x.
  expect(value.equilibria.GMR).toEqual([1, 2]);
});

test("patterns that exclude everything leave no state, and that is an answer", () => {
  const { value } = stability(
    conflict({ decisionMakers: [{ id: "a", options: ["x"] }], infeasible: [{ x: "Y" }, { x: "N" }] }),
  );
  expect(value).toMatchObject({ states: 0, equilibria: { Nash: [] } });
  expect(value.sentence).toMatch(/^No state is possible/);
});

test("what cannot be answered is refused in words", () => {
  const options = Array.from({ length: 22 }, (_, i) => `o${i}`);
  expect(() => stability(conflict({ decisionMakers: [{ id: "a", options }] }))).toThrow(/more than 2097152 states/);
  expect(() => stability(conflict({ decisionMakers: [{ id: "a", options: ["x"], ranking: [3] }] }))).toThrow(
    /names state 3/,
  );
  expect(() => stability(prisoners, { inverse: { state: 5, concept: "SEQ", vary: "a" } })).toThrow(/no state 5/);
  expect(() => stability(prisoners, { inverse: { state: 1, concept: "SEQ", vary: "c" } })).toThrow(
    /expected one of a, b/,
  );
});

test("a decision maker without preferences never moves to gain, and is named", () => {
  const { value, warnings } = stability(conflict({ decisionMakers: [{ id: "a", options: ["x"] }] }));
  expect(value.equilibria.Nash).toEqual([1, 2]);
  expect(warnings).toMatchObject([{ code: "no-preference", ref: "a" }]);
});

test("the rankings that keep a state are as many as trying each one finds", () => {
  const rankings = (states: number): number[][] =>
    states === 0
      ? [[]]
      : rankings(states - 1).flatMap((rest) =>
          Array.from({ length: states }, (_, at) => rest.toSpliced(at, 0, states)),
        );
  const model = fc.record({
    pattern: fc.dictionary(fc.constantFrom("x", "y", "z"), fc.boolean(), { minKeys: 2, maxKeys: 3 }),
    moves: fc.constantFrom("both", "forward", "back"),
    order: fc.shuffledSubarray([1, 2, 3, 4, 5]),
    state: fc.integer({ min: 1, max: 4 }),
    concept: fc.constantFrom(...stabilityConcepts),
  });
  fc.assert(
    fc.property(model, ({ pattern, moves, order, state, concept }) => {
      const infeasible = [pattern, { x: true, y: true }];
      const makers = (ranking: number[]): object[] => [
        { id: "a", options: ["x", { id: "y", moves }], ranking },
        { id: "b", options: ["z"], ranking: order },
      ];
      const { states } = stability(
        conflict({ decisionMakers: makers([]).map((maker) => ({ ...maker, ranking: [] })), infeasible }),
      ).value;
      fc.pre(states >= Math.max(state, 5) && states <= 6);
      const asked = { inverse: { state, concept, vary: "a" } };
      const { inverse } = stability(conflict({ decisionMakers: makers([]), infeasible }), asked).value;
      const all = rankings(states);
      const kept = all.filter((ranking) =>
        stability(conflict({ decisionMakers: makers(ranking), infeasible })).value.equilibria[concept].includes(state),
      );
      expect(inverse).toMatchObject({ count: String(kept.length), of: String(all.length) });
    }),
    { seed: 31, numRuns: 25 },
  );
});

/** One who never minds: with `options` options every one of its outcomes holds. */
const indifferent = (options: number) =>
  conflict({ decisionMakers: [{ id: "a", options: Array.from({ length: options }, (_, i) => `o${i}`) }] });

test("of more than a hundred outcomes that hold, those to which no way was looked for are counted and told", () => {
  const { paths, named, equilibria } = stability(indifferent(7), { from: 1 }).value;
  expect([equilibria.GMR.length, named.length, paths?.paths.length, paths?.notFollowed]).toEqual([128, 100, 100, 28]);
  expect(paths?.sentence).toBe(
    "State 1 is itself an outcome that nobody would leave. To 28 further such outcomes no way was looked for.",
  );
  const few = stability(indifferent(6), { from: 1 }).value.paths;
  expect(few).not.toHaveProperty("notFollowed");
  expect(few?.sentence).not.toContain("further");
});

test("a status quo among the outcomes that are not followed is known to hold all the same", () => {
  const { paths } = stability(indifferent(7), { from: 128 }).value;
  expect(paths?.paths.some(({ state }) => state === 128)).toBe(false);
  expect(paths?.sentence).toMatch(/^State 128 is itself/);
});

test("what would turn an answer says under SEQ that the others' orders stay as they are, and what was not tried", () => {
  const { explanation } = stability(prisoners, { explain: 1 }).value;
  for (const { concept, othersAsTheyAre = false, sentence } of explanation?.turns ?? []) {
    expect(othersAsTheyAre).toBe(concept === "SEQ");
    expect(sentence.includes("taken as they are")).toBe(concept === "SEQ");
  }
  expect(explanation?.turns.map(({ concept }) => concept)).toContain("SEQ");
  expect(explanation).not.toHaveProperty("untried");
  expect(stability(indifferent(11), { explain: 1 }).value.explanation?.untried).toEqual([
    { what: "turns", sentence: "What would turn the answer is looked for up to 1,024 outcomes; here are 2,048." },
  ]);
  const wordy = Array.from({ length: 13 }, (_, k) => ({ x: k % 2 === 0 }));
  const long = conflict({ decisionMakers: [{ id: "a", name: "Ayr", options: ["x"], statements: wordy }] });
  expect(stability(long, { explain: 1 }).value.explanation?.untried).toMatchObject([
    { what: "reorders", sentence: expect.stringContaining("a statement of Ayr would change is not tried: it has 13") },
  ]);
});
