import { formulaHolds, isNegotiatingParty, type Case, type Formula, type Position } from "@parley/model";

/**
 * The obvious way, kept as a yardstick: walks through every package and counts those that the rules allow and nobody
 * refuses. It knows `refuses`, `red-line`, `accepts-if` and `require`, and gives none of the explanations.
 */
export function countByEnumeration(subject: Case): { packages: number; open: number } {
  const bound = subject.positions.filter((position) =>
    subject.parties.some((party) => party.id === position.party && isNegotiatingParty(party)),
  );
  const chosen = new Map<string, string>();
  const choice = (issue: string) => chosen.get(issue);
  let packages = 0;
  let open = 0;
  const walk = (depth: number): void => {
    const issue = subject.issues[depth];
    if (!issue) {
      if (!subject.rules.every((rule) => ruleHolds(rule, choice))) return;
      packages += 1;
      if (bound.every((position) => !objects(position, choice))) open += 1;
      return;
    }
    for (const option of issue.options) {
      chosen.set(issue.id, option.id);
      walk(depth + 1);
    }
  };
  walk(0);
  return { packages, open };
}

function ruleHolds(rule: Case["rules"][number], choice: (issue: string) => string | undefined): boolean {
  if ("iff" in rule) return new Set((rule.iff as Formula[]).map((part) => formulaHolds(part, choice))).size < 2;
  if ("if" in rule) return !formulaHolds(rule.if as Formula, choice) || formulaHolds(rule.then as Formula, choice);
  return formulaHolds(rule.require as Formula, choice);
}

function objects(position: Position, choice: (issue: string) => string | undefined): boolean {
  if (position.require) return !formulaHolds(position.require, choice);
  const named = (position.options ?? []).includes(choice(position.issue ?? "") ?? "");
  if (position.stance === "refuses" || position.stance === "red-line") return named;
  return position.stance === "accepts-if" && named && position.if !== undefined && !formulaHolds(position.if, choice);
}
