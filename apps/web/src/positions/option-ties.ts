import { formulaMentions, quoted, ruleFormulas, type Case, type Formula } from "@parley/model";
import type { IssueDraft } from "./issue-changes.ts";

/**
 * What holds an option fast that a form takes away, as a sentence: a condition, an assertion or a rule that names it.
 * @returns `undefined` when nothing does.
 */
export function optionTies({ from, options }: IssueDraft, subject: Case): string | undefined {
  const kept = new Set(options.flatMap(({ id, label }) => (id === undefined || label.trim() === "" ? [] : [id])));
  const gone = from?.options.filter(({ id }) => !kept.has(id)) ?? [];
  const ties = gone.flatMap(({ id, label }) => {
    const holder = from && holderOf(from.id, id, subject);
    return holder === undefined
      ? []
      : [`${quoted(label)} cannot be taken away: ${holder} names it. Change that first.`];
  });
  return ties[0];
}

function holderOf(issue: string, option: string, { positions, rules, parties }: Case): string | undefined {
  const names = (formula: Formula | undefined) =>
    formula !== undefined && formulaMentions(formula).some((one) => one.issue === issue && one.option === option);
  const position = positions.find((one) => !one.proposed && (names(one.if) || names(one.require)));
  if (position) {
    const party = parties.find(({ id }) => id === position.party)?.name ?? position.party;
    return names(position.if) ? `a condition of ${party}` : `a position of ${party} over several issues`;
  }
  const rule = rules.find((one) => ruleFormulas(one).some(names));
  return rule && `the rule ${quoted(rule.text ?? rule.id)}`;
}
