import { formulaIssues, ruleFormulas, type Formula } from "@parley/model";
import { formulaTruth, ruleTruth } from "../compare/formula-truth.ts";
import type { StanceCell } from "../matrix/stance-table.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

/** Issue → the options that are wished for, best first; what has no entry is left open. */
export type Wishes = ReadonlyMap<string, readonly string[]>;

/** How many partial texts are tried before issues are left open. */
const bound = 5_000;

/**
 * The first text, in the order of the wishes, that a party could table: it breaks no rule and crosses nothing that the
 * party still holds. An issue for which no wish fits is left open. Later issues give way before earlier ones.
 * @returns Issue → option; empty when nothing fits.
 * @example fittingText(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable(), { party: "staff", wishes: new Map() }); // => {}
 */
export function fittingText(
  rules: TableRules,
  state: TableState,
  { party, wishes }: { readonly party: string; readonly wishes: Wishes },
): Record<string, string> {
  const checks = checksFor(rules, state, party);
  const issues = rules.issues.map(({ id }) => id).filter((id) => wishes.has(id));
  const chosen = new Map<string, string>();
  const choice = (issue: string): string | undefined => chosen.get(issue);
  let tried = 0;
  const settle = (at: number, mayLeaveOpen: boolean): boolean => {
    const issue = issues[at];
    if (issue === undefined) return true;
    for (const option of wishes.get(issue) ?? []) {
      if (++tried > bound) break;
      chosen.set(issue, option);
      const fits = (checks.get(issue) ?? []).every((holds) => holds(choice));
      if (fits && settle(at + 1, mayLeaveOpen)) return true;
      chosen.delete(issue);
    }
    return mayLeaveOpen && settle(at + 1, mayLeaveOpen);
  };
  if (!settle(0, false)) {
    tried = 0;
    settle(0, true);
  }
  return Object.fromEntries(issues.flatMap((issue) => (chosen.has(issue) ? [[issue, chosen.get(issue) ?? ""]] : [])));
}

type Check = (choice: (issue: string) => string | undefined) => boolean;

/** What a text of this party must not fail, by issue. */
function checksFor(rules: TableRules, state: TableState, party: string): ReadonlyMap<string, readonly Check[]> {
  const formulas: readonly Formula[] = [
    ...rules.assumed.map(({ require }) => require),
    ...rules.lines.filter((line) => line.party === party && !state.given.includes(line.id)).map(({ holds }) => holds),
    ...state.attached.filter(({ by }) => by === party).map(({ holds }) => holds),
  ];
  const checks = new Map<string, Check[]>();
  const note = (issues: readonly string[], check: Check): void => {
    for (const issue of new Set(issues)) checks.set(issue, [...(checks.get(issue) ?? []), check]);
  };
  for (const holds of formulas) note(formulaIssues(holds), (choice) => formulaTruth(holds, choice) !== false);
  for (const rule of rules.rules)
    note(ruleFormulas(rule).flatMap(formulaIssues), (choice) => ruleTruth(rule, choice) !== false);
  return checks;
}

const order = ["demands", "accepts", "accepts-if"];

/**
 * What a party is reported to want: on each issue the options that it demands, then those that it accepts, then those
 * that it accepts under a condition; what is only inferred comes after what was stated. Issues of which it says none of
 * these are left out.
 * @example [...ownWishes(stanceTable(subject, subject.reading).cells, "bakery").keys()].length > 0; // => true
 */
export function ownWishes(table: readonly StanceCell[], party: string): Map<string, string[]> {
  const cells = table.filter((cell) => cell.party === party && order.includes(cell.stance));
  const rank = ({ stance, basis }: StanceCell): number =>
    order.indexOf(stance) + (basis === "inferred" ? order.length : 0);
  const wishes = new Map<string, string[]>();
  for (const cell of [...cells].sort((a, b) => rank(a) - rank(b)))
    wishes.set(cell.issue, [...(wishes.get(cell.issue) ?? []), cell.option]);
  return wishes;
}
