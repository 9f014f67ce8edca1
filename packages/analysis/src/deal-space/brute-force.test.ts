import { isDeepStrictEqual } from "node:util";
import type { BlocksResult } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "./blocks.ts";
import { randomCase } from "./random-cases-for-tests.ts";
import { space } from "./space.ts";
import { sortedSets, walkedFigures } from "./walked-figures-for-tests.ts";

test("on 5,000 random cases every figure agrees with a walk through every package and every subset", () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 5000; seed++) {
    const subject = randomCase(seed);
    const { listed, ...wanted } = walkedFigures(subject, subject.reading);
    const value = blocks(subject).value;
    expectSame(comparable(value), wanted, seed);
    const { packages, acceptable, refusals, common } = wanted;
    const counts = { packages, acceptable, refusals, common, of: packages };
    expectSame(space(subject, { limit: 5 }).value, { ...counts, listed: listed.slice(0, 5) }, seed);
    if (value.cores.length > 0) conflicts++;
  }
  expect(conflicts).toBeGreaterThan(1000);
});

/** Vitest's own comparison is slow over thousands of cases, so it only explains a difference. */
function expectSame(actual: object, wanted: object, seed: number): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual, `seed ${seed}`).toEqual(wanted);
}

test("a lower limit shows the first of the same routes and changes no figure", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const subject = randomCase(seed);
    const all = blocks(subject).value;
    const few = blocks(subject, { limit: 2 });
    const shown = all.routes.shown.slice(0, 2);
    expect({ ...few.value, sentence: "" }, `seed ${seed}`).toEqual({
      ...all,
      sentence: "",
      routes: { ...all.routes, shown },
    });
    const warned = few.warnings.some((warning) => warning.code === "routes-truncated");
    expect(warned, `seed ${seed}`).toBe(all.routes.shown.length > 2);
  }
});

test("exchanging the names of two parties mirrors every output", () => {
  for (let seed = 1; seed <= 500; seed++) {
    const subject = randomCase(seed);
    const [a, b] = subject.parties;
    if (!a || !b || JSON.stringify(a.roles) !== JSON.stringify(b.roles)) continue;
    const swap = (id: string): string => (id === a.id ? b.id : id === b.id ? a.id : id);
    const mirrored = { ...subject, positions: subject.positions.map((p) => ({ ...p, party: swap(p.party) })) };
    expect(inAnyOrder(blocks(mirrored).value, swap), `seed ${seed}`).toEqual(
      inAnyOrder(blocks(subject).value, (id) => id),
    );
  }
});

function inAnyOrder(value: BlocksResult, rename: (id: string) => string) {
  const {
    sentence: _,
    acceptable,
    routes,
    ask,
    ...rest
  } = comparable(value) as ReturnType<typeof comparable> & { sentence?: string };
  const renamed = (counts: { byParty: Record<string, string>; all: string }) => ({
    all: counts.all,
    byParty: Object.fromEntries(Object.entries(counts.byParty).map(([id, count]) => [rename(id), count])),
  });
  const names = (changes: readonly object[]): string[] =>
    changes
      .map((change) => JSON.stringify("party" in change ? { ...change, party: rename(String(change.party)) } : change))
      .sort();
  return {
    ...rest,
    acceptable: { closed: renamed(acceptable.silenceClosed), open: renamed(acceptable.silenceOpen) },
    routes: routes.shown.map((route) => JSON.stringify({ ...route, changes: names(route.changes) })).sort(),
    ask: ask.map((entry) => JSON.stringify({ ...entry, party: rename(entry.party) })).sort(),
  };
}

function comparable(value: BlocksResult) {
  const { sentence: _, ...rest } = value;
  return {
    ...rest,
    cores: sortedSets(value.cores.map((core) => [...core.members, ...core.conditionalOn])),
    corrections: { ...value.corrections, sets: sortedSets(value.corrections.sets) },
    ask: value.ask.map(({ question: __, ...ask }) => ask),
  };
}
