import { z } from "zod";
import type { Issue, Rule } from "@parley/model";
import data from "./implications.json" with { type: "json" };

const side = z.record(z.string(), z.array(z.string()));
const implications = z.array(z.strictObject({ id: z.string(), text: z.string(), if: side, then: side })).parse(data);

/**
 * The meaning rules of the vocabulary that apply to proposed issues: both sides must be there, once each, with
 * options that the rule can name.
 * @example meaningRules([]); // => []
 */
export function meaningRules(issues: readonly Issue[]): Rule[] {
  return implications.flatMap(({ id, text, if: premise, then }): Rule[] => {
    const from = named(premise, issues);
    const to = named(then, issues);
    return from && to ? [{ id, text, if: from, then: to }] : [];
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
