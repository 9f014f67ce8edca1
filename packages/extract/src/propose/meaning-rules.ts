import { z } from "zod";
import type { Assumption, Issue, Rule } from "@parley/model";
import data from "./implications.json" with { type: "json" };

const side = z.record(z.string(), z.array(z.string()));
const implications = z
  .array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      if: side,
      then: side,
      assumed: z.boolean().default(false).describe("it holds on one reading of the words only"),
    }),
  )
  .parse(data);

/**
 * The meaning rules of the vocabulary that apply to proposed issues: both sides must be there, once each, with
 * options that the rule can name.
 * @example meaningRules([]); // => []
 */
export function meaningRules(issues: readonly Issue[]): Rule[] {
  return applying(issues, false).map(({ id, text, from, to }) => ({ id, text, if: from, then: to }));
}

/**
 * Readings of the vocabulary's words that apply to proposed issues, off until somebody switches them on.
 * @example meaningAssumptions([]); // => []
 */
export function meaningAssumptions(issues: readonly Issue[]): Assumption[] {
  return applying(issues, true).map(({ id, text, from, to }) => ({ id, text, require: { any: [{ not: from }, to] } }));
}

interface Applying {
  readonly id: string;
  readonly text: string;
  readonly from: Record<string, string[]>;
  readonly to: Record<string, string[]>;
}

function applying(issues: readonly Issue[], assumed: boolean): Applying[] {
  return implications
    .filter((one) => one.assumed === assumed)
    .flatMap(({ id, text, if: premise, then }): Applying[] => {
      const from = named(premise, issues);
      const to = named(then, issues);
      return from && to ? [{ id, text, from, to }] : [];
    });
}

function named(
  sides: Readonly<Record<string, string[]>>,
  issues: readonly Issue[],
): Record<string, string[]> | undefined {
  const entries: [string, string[]][] = [];
  for (const [vocabulary, options] of Object.entries(sides)) {
    const [issue, ...more] = issues.filter((issue) => issue.vocabulary === vocabulary);
    const known = options.filter((option) => issue?.options.some(({ id }) => id === option));
    if (!issue || more.length > 0 || known.length === 0) return undefined;
    entries.push([issue.id, known]);
  }
  return Object.fromEntries(entries);
}
