import { parseConflict, stabilityConcepts, type ConflictModel, type Sure } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictGraph } from "./conflict-graph.ts";
import { settling, smallestFlip } from "./smallest-flip.ts";
import { stabilities } from "./stabilities.ts";
import { sureStability } from "./sure-stability.ts";

const options = ["x", "y", "z"];
const conflict = (makers: object[], rest: object = {}): ConflictModel =>
  parseConflict({
    format: "parley-conflict",
    version: 1,
    title: "Open",
    decisionMakers: [
      { id: "a", options: ["x"], ...makers[0] },
      { id: "b", options: ["y"], ...makers[1] },
      ...(makers[2] ? [{ id: "c", options: ["z"], ...makers[2] }] : []),
    ],
    ...rest,
  });

function orderings<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => orderings(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

/** Every full ranking that agrees with what a decision maker is known to want, by trying each one. */
function completions(maker: Record<string, unknown>, states: number): object[] {
  const all = Array.from({ length: states }, (_, i) => i + 1);
  if (maker["better"]) {
    const chains = maker["better"] as number[][];
    return orderings(all)
      .filter((line) =>
        chains.every((chain) => chain.every((s, i) => i === 0 || line.indexOf(chain[i - 1]!) < line.indexOf(s))),
      )
      .map((ranking) => ({ ranking }));
  }
  if (maker["unsure"]) {
    const known = (maker["statements"] as object[]).map((statement, k) => ({ statement, k }));
    const unsure = (maker["unsure"] as { statement: object; from: number; to: number }[]).map((one) => ({
      ...one,
      k: -1,
    }));
    return orderings([...known, ...unsure])
      .filter((line) => line.filter(({ k }) => k >= 0).every(({ k }, i) => k === i))
      .filter((line) =>
        unsure.every((one) => {
          const before = line.slice(0, line.indexOf(one)).filter(({ k }) => k >= 0).length + 1;
          return before >= one.from && before <= one.to;
        }),
      )
      .map((line) => ({ statements: line.map(({ statement }) => statement) }));
  }
  const ranking = maker["ranking"] as (number | number[] | { unknown: number[] })[];
  return ranking
    .reduce<unknown[][]>(
      (lines, rank) =>
        typeof rank === "object" && "unknown" in rank
          ? lines.flatMap((line) => orderings(rank.unknown).map((group) => [...line, ...group]))
          : lines.map((line) => [...line, rank]),
      [[]],
    )
    .map((line) => ({ ranking: line }));
}

const statement = fc
  .tuple(fc.constantFrom(...options.slice(0, 2)), fc.boolean(), fc.constantFrom(...options.slice(0, 2)), fc.boolean())
  .map(([one, a, other, b]) => ({ any: [{ [one]: a }, { [other]: b }] }));

const maker = (states: number) =>
  fc.oneof(
    fc
      .tuple(
        fc.shuffledSubarray(
          Array.from({ length: states }, (_, i) => i + 1),
          { minLength: states },
        ),
        fc.array(fc.nat(2), { minLength: states, maxLength: states }),
      )
      .map(([line, kinds]) => ({
        ranking: kinds.flatMap((kind, i): unknown[] => {
          const [one, next] = [line[2 * i], line[2 * i + 1]];
          if (one === undefined) return [];
          if (next === undefined) return [one];
          return kind === 0 ? [one, next] : kind === 1 ? [[one, next]] : [{ unknown: [one, next] }];
        }),
      })),
    fc
      .array(fc.tuple(fc.integer({ min: 1, max: states }), fc.integer({ min: 1, max: states })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pairs) => pairs.map(([a, b]) => (a < b ? [a, b] : [b, a])).filter(([a, b]) => a !== b))
      .filter((chains) => chains.length > 0)
      .map((better) => ({ better })),
    fc
      .record({
        statements: fc.array(statement, { maxLength: 2 }),
        unsure: fc.array(fc.record({ statement, a: fc.nat(2), b: fc.nat(2) }), { minLength: 1, maxLength: 2 }),
      })
      .map(({ statements, unsure }) => ({
        statements,
        unsure: unsure.map(({ statement: one, a, b }) => ({
          statement: one,
          from: 1 + Math.min(a, b, statements.length),
          to: 1 + Math.min(Math.max(a, b), statements.length),
        })),
      })),
  );

test("must and may are what trying every possible order finds", () => {
  fc.assert(
    fc.property(fc.tuple(maker(4), maker(4)), (makers) => {
      const { makers: found, equilibria } = sureStability(conflictGraph(conflict(makers)));
      const [first, second] = makers.map((one) => completions(one, 4));
      const each = first!.flatMap((a) =>
        second!.map((b) => {
          const graph = conflictGraph(conflict([a, b]));
          return [0, 1].map((focal) => stabilities(graph, focal));
        }),
      );
      const said = (holds: boolean[]): Sure =>
        holds.every(Boolean) ? "always" : holds.some(Boolean) ? "sometimes" : "never";
      for (const concept of stabilityConcepts)
        for (let state = 0; state < 4; state++) {
          for (const focal of [0, 1])
            expect(found[focal]![concept][state]).toBe(said(each.map((one) => one[focal]![concept][state] === 1)));
          expect(equilibria[concept][state]).toBe(said(each.map((one) => one.every((s) => s[concept][state] === 1))));
        }
    }),
    { numRuns: 250, seed: 51 },
  );
});

test("where too many orders are possible for trying, what the bounds say is still so in every order tried", () => {
  const pool = Array.from({ length: 8 }, (_, i) => i + 1);
  const open = fc
    .shuffledSubarray(pool, { minLength: 8 })
    .map((line) => ({ ranking: [{ unknown: line.slice(0, 7) }, line[7]!] }));
  fc.assert(
    fc.property(
      fc.tuple(open, open, open),
      fc.array(fc.array(fc.nat(99), { minLength: 24, maxLength: 24 }), { minLength: 20, maxLength: 20 }),
      (makers, draws) => {
        const { makers: found } = sureStability(conflictGraph(conflict(makers)));
        for (const draw of draws) {
          const full = makers.map(({ ranking }, i) => {
            const [group, last] = ranking as [{ unknown: number[] }, number];
            return {
              ranking: [
                ...group.unknown.toSorted((a, b) => draw[i * 8 + a - 1]! - draw[i * 8 + b - 1]! || a - b),
                last,
              ],
            };
          });
          const graph = conflictGraph(conflict(full));
          for (const focal of [0, 1, 2]) {
            const stable = stabilities(graph, focal);
            for (const concept of stabilityConcepts)
              found[focal]![concept].forEach((sure, state) => {
                if (sure === "always") expect(stable[concept][state]).toBe(1);
                if (sure === "never") expect(stable[concept][state]).toBe(0);
              });
          }
        }
      },
    ),
    { numRuns: 25, seed: 52 },
  );
});

test("the smallest change of comparisons is as small as any that trying all subsets finds", () => {
  const line = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 });
  fc.assert(
    fc.property(
      fc.tuple(line, line, line),
      fc.nat(7),
      fc.constantFrom(...stabilityConcepts),
      (rankings, state, concept) => {
        const model = conflict(rankings.map((ranking) => ({ ranking })));
        const graph = conflictGraph(model);
        const before = stabilities(graph, 0)[concept][state];
        const ranks = graph.preferences[0]!.ranks;
        let least = Infinity;
        for (let turned = 0; turned < 256; turned++) {
          const size = [...Array(8).keys()].filter((bit) => turned & (1 << bit)).length;
          if (turned & (1 << state) || size >= least) continue;
          const better = (s: number): boolean => ranks[s]! > ranks[state]! !== Boolean(turned & (1 << s));
          const order = Int32Array.from(ranks, (_, s) => (s === state ? 10 : better(s) ? 20 : 0));
          const preferences = graph.preferences.map((one, i) => (i === 0 ? { ...one, ranks: order } : one));
          if (stabilities({ ...graph, preferences }, 0)[concept][state] !== before) least = size;
        }
        const flip = smallestFlip(graph, { focal: 0, state, concept });
        expect(flip?.pairs?.length ?? Infinity).toBe(least);
      },
    ),
    { numRuns: 200, seed: 53 },
  );
});

test("what is to be settled settles it, and no smaller set of comparisons does", () => {
  const chain = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .filter(([a, b]) => a < b)
    .map(([a, b]) => [a, b]);
  const known = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }).map((ranking) => ({ ranking }));
  fc.assert(
    fc.property(
      fc.array(chain, { minLength: 1, maxLength: 2 }),
      known,
      fc.integer({ min: 1, max: 4 }),
      (chains, other, state) => {
        const verdict = (better: number[][], concept: (typeof stabilityConcepts)[number]): Sure =>
          sureStability(conflictGraph(conflict([{ better }, other]))).makers[0]![concept][state - 1]!;
        const pairs = [1, 2, 3, 4].filter((one) => one !== state);
        for (const concept of stabilityConcepts) {
          const found = settling(conflictGraph(conflict([{ better: chains }, other])), {
            focal: 0,
            state: state - 1,
            concept,
          });
          for (const [wanted, flip, pair] of [
            ["always", found.stays, (one: number) => [state, one]],
            ["never", found.leaves, (one: number) => [one, state]],
          ] as const) {
            if (verdict(chains, concept) !== "sometimes") continue;
            let least = Infinity;
            for (let bits = 1; bits < 8; bits++) {
              const chosen = pairs.filter((_, k) => bits & (1 << k));
              let now: Sure | undefined;
              try {
                now = verdict([...chains, ...chosen.map(pair)], concept);
              } catch {
                continue; // These comparisons contradict what is known.
              }
              if (now === wanted) least = Math.min(least, chosen.length);
            }
            expect(flip?.pairs?.length).toBe(least);
          }
        }
      },
    ),
    { numRuns: 60, seed: 54 },
  );
});
