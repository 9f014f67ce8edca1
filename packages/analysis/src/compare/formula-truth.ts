import { formulaShape, ruleFormulas, type Choice, type Formula, type Rule } from "@parley/model";

/**
 * Whether a formula holds for a package that leaves issues open: true or false whatever is chosen on them, or
 * `undefined` when that is not decided by the parts (Kleene's strong logic).
 * @see Kleene (1952), Introduction to Metamathematics, § 64.
 * @example formulaTruth({ any: [{ pay: ["six"] }, { hours: ["35"] }] }, (issue) => (issue === "pay" ? "six" : undefined)); // => true
 */
export function formulaTruth(formula: Formula, choice: Choice): boolean | undefined {
  const shape = formulaShape(formula);
  switch (shape.kind) {
    case "any":
      return negated(all(shape.parts.map((part) => negated(formulaTruth(part, choice)))));
    case "all":
      return all(shape.parts.map((part) => formulaTruth(part, choice)));
    case "not":
      return negated(formulaTruth(shape.part, choice));
    case "table":
      return all(
        Object.entries(shape.table).map(([issue, options]) => {
          const chosen = choice(issue);
          return chosen === undefined ? undefined : options.includes(chosen);
        }),
      );
  }
}

/**
 * Whether a rule holds for a package that leaves issues open, as {@link formulaTruth}.
 * @example ruleTruth({ id: "r", if: { pay: ["six"] }, then: { hours: ["35"] } }, (issue) => (issue === "pay" ? "five" : undefined)); // => true
 */
export function ruleTruth(rule: Rule, choice: Choice): boolean | undefined {
  const truths = ruleFormulas(rule).map((formula) => formulaTruth(formula, choice));
  if ("require" in rule) return truths[0];
  if ("if" in rule) return negated(all([truths[0], negated(truths[1])]));
  if (truths.includes(true) && truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

function all(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}
