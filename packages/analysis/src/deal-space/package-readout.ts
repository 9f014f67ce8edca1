import {
  formulaHolds,
  formulaIssues,
  isNegotiatingParty,
  ruleFormulas,
  type Case,
  type Choice,
  type Formula,
  type Result,
  type Rule,
} from "@parley/model";
import { needsConsent, requiredParties } from "./required-consents.ts";
import type { MatrixAssertion, MatrixCell, MatrixResult } from "../matrix/matrix.ts";

/** What one party says to one part of a package: to an option, or, by a position over several issues, to their combination. */
export interface PackageAnswer {
  readonly party: string;
  /** `undecided` when it hangs on an issue that the package leaves open; `unmet` for a condition that does not hold. */
  readonly kind: "accepts" | "refuses" | "red-line" | "unmet" | "undecided" | "not-reported";
  readonly issue?: string;
  readonly option?: string;
  /** The positions that it rests on; none where nothing is reported. */
  readonly positions: readonly string[];
}

/** How one package stands with the parties whose acceptance an agreement needs, and with the rules. */
export interface PackageReadout {
  /** By party in neutral order, then by issue; positions over several issues last. */
  readonly answers: readonly PackageAnswer[];
  /** Refusals, red lines and unmet conditions, as `space` counts them. */
  readonly refusals: number;
  /** Options on which a party's stance is not reported. */
  readonly unknowns: number;
  /** Issues for which nothing is chosen. */
  readonly open: readonly string[];
  /** Rules, and assumptions that the reading switches on, that the package breaks; those over open issues are not looked at. */
  readonly broken: readonly string[];
}

/**
 * Reads out of a positions matrix what each party says to one package, complete or not. O(size of the case).
 * @param options - issue → option; what the matrix does not know is passed over.
 * @example packageReadout(subject, matrix(subject), {}).refusals; // => 0
 */
export function packageReadout(
  subject: Case,
  { value, reading }: Pick<Result<MatrixResult>, "value" | "reading">,
  options: Readonly<Record<string, string>>,
): PackageReadout {
  const chosen = value.issues.flatMap((issue) => {
    const option = issue.options.find(({ id }) => id === options[issue.id]);
    return option ? [{ issue: issue.id, option: option.id, cells: option.cells }] : [];
  });
  const byIssue = new Map(chosen.map(({ issue, option }) => [issue, option]));
  const choice: Choice = (issue) => byIssue.get(issue);
  const binding = new Map(requiredParties(subject).map((party) => [party.id, isNegotiatingParty(party)]));
  const needed = needsConsent(subject);
  const answers = value.parties
    .filter(({ id }) => binding.has(id))
    .flatMap(({ id: party }): PackageAnswer[] => [
      ...chosen.flatMap(({ issue, option, cells }) =>
        cells
          .filter((cell) => cell.party === party && (binding.get(party) || needed(party, issue, option)))
          .map((cell) => ({ party, kind: cellKind(cell, choice), issue, option, positions: cell.positions })),
      ),
      ...value.assertions
        .filter((assertion) => assertion.party === party && binding.get(party))
        .flatMap((assertion) => assertionAnswer(assertion, choice)),
    ]);
  const assumed = subject.assumptions.filter(({ id }) => reading.assumptions.includes(id));
  const broken = [
    ...subject.rules.filter((rule) => isDecided(ruleFormulas(rule), choice) && !ruleHolds(rule, choice)),
    ...assumed.filter(({ require }) => isDecided([require], choice) && !formulaHolds(require, choice)),
  ];
  return {
    answers,
    refusals: answers.filter(({ kind }) => isRefusal(kind)).length,
    unknowns: answers.filter(({ kind }) => kind === "not-reported").length,
    open: value.issues.filter(({ id }) => !byIssue.has(id)).map(({ id }) => id),
    broken: broken.map(({ id }) => id),
  };
}

/** Whether an answer of this kind counts as a refusal. */
function isRefusal(kind: PackageAnswer["kind"]): boolean {
  return kind === "refuses" || kind === "red-line" || kind === "unmet";
}

function cellKind({ stance, conditions }: MatrixCell, choice: Choice): PackageAnswer["kind"] {
  if (stance === "demands") return "accepts";
  if (stance !== "accepts-if") return stance;
  if (conditions.some((condition) => isDecided([condition], choice) && formulaHolds(condition, choice)))
    return "accepts";
  return isDecided(conditions, choice) ? "unmet" : "undecided";
}

/** A position over several issues accepts nothing: where it holds, it says nothing to the package. */
function assertionAnswer({ party, position, stance, require }: MatrixAssertion, choice: Choice): PackageAnswer[] {
  const positions = [position];
  if (!isDecided([require], choice)) return [{ party, kind: "undecided", positions }];
  if (formulaHolds(require, choice)) return [];
  return [{ party, kind: stance === "red-line" ? "red-line" : "refuses", positions }];
}

function isDecided(formulas: readonly Formula[], choice: Choice): boolean {
  return formulas.every((formula) => formulaIssues(formula).every((issue) => choice(issue) !== undefined));
}

function ruleHolds(rule: Rule, choice: Choice): boolean {
  const [first = false, ...others] = ruleFormulas(rule).map((formula) => formulaHolds(formula, choice));
  if ("require" in rule) return first;
  return "iff" in rule ? others.every((other) => other === first) : !first || others.every(Boolean);
}
