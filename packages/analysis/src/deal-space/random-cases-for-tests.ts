import { parseCase, type Case } from "@parley/model";
import { seededRandom } from "../bargaining/seeded-random.ts";

/** A small random case, in which everything that a case file can say occurs often; the same seed gives the same case. */
export function randomCase(seed: number): Case {
  const draw = drawFrom(seed);
  const { below, random, pick, some } = draw;
  const names = ["Zeta", "Alpha", "Mu", "Kappa"];
  const parties = Array.from({ length: 2 + below(3) }, (_, i) => ({
    id: `p${i}`,
    name: names[i]!,
    ...(random() < 0.15 ? { roles: [pick(["mediator", "guarantor", "observer"])] } : {}),
  }));
  const issues = Array.from({ length: 2 + below(3) }, (_, i) => ({
    id: `i${i}`,
    options: Array.from({ length: 2 + below(3) }, (__, o) => `o${o}`).filter((_, o) => o < 2 || random() < 0.8),
  }));
  const { table, formula } = randomFormulas(draw, issues);
  const rule = (i: number): object => {
    const dice = random();
    if (dice < 0.5) return { id: `R${i}`, if: formula(1), then: formula(1) };
    if (dice < 0.75) return { id: `R${i}`, iff: [formula(1), formula(1), ...(random() < 0.2 ? [formula(0)] : [])] };
    return { id: `R${i}`, require: random() < 0.5 ? { any: [table(), formula(1)] } : formula(2) };
  };
  const stances = ["demands", "accepts", "accepts", "accepts-if", "refuses", "red-line", "not-reported"];
  const position = (i: number): object => {
    const base = {
      id: `P${i}`,
      party: pick(parties).id,
      stance: pick(stances),
      basis: random() < 0.3 ? "inferred" : "stated",
    };
    if (random() < 0.2) return { ...base, require: formula(2) };
    const issue = pick(issues);
    return {
      ...base,
      issue: issue.id,
      options: random() < 0.5 ? [pick(issue.options)] : some(issue.options),
      ...(base.stance === "accepts-if" ? { if: formula(2) } : {}),
    };
  };
  const assumptions = Array.from({ length: below(3) }, (_, i) => ({
    id: `A${i}`,
    text: "reading",
    require: formula(1),
  }));
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Random",
    parties,
    issues,
    assumptions,
    rules: Array.from({ length: random() < 0.5 ? 0 : 1 + below(3) }, (_, i) => rule(i)),
    positions: Array.from({ length: below(10) }, (_, i) => position(i)),
    reading: {
      silence: pick(["open", "closed", "unknown"]),
      demandsExclude: random() < 0.7,
      inferred: random() < 0.7,
      assumptions: assumptions.filter(() => random() < 0.6).map(({ id }) => id),
    },
  });
}

function drawFrom(seed: number) {
  const below = seededRandom(seed);
  const random = (): number => below(2 ** 32) / 2 ** 32;
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const some = <Item>(items: readonly Item[]): Item[] => {
    const chosen = items.filter(() => random() < 0.45);
    return chosen.length > 0 ? chosen : [pick(items)];
  };
  return { below, random, pick, some };
}

function randomFormulas(
  { below, random, some }: ReturnType<typeof drawFrom>,
  issues: readonly { readonly id: string; readonly options: readonly string[] }[],
) {
  const table = (): object =>
    Object.fromEntries(
      some(issues)
        .slice(0, 2)
        .map((issue) => [issue.id, some(issue.options)]),
    );
  const formula = (depth: number): object => {
    const dice = random();
    if (depth === 0 || dice < 0.55) return table();
    if (dice < 0.7) return { not: formula(depth - 1) };
    return {
      [dice < 0.85 ? "any" : "all"]: Array.from({ length: below(3) + (dice < 0.98 ? 1 : 0) }, () => formula(depth - 1)),
    };
  };
  return { table, formula };
}
