import type { Formula } from "./formula.ts";
import type { Rule } from "./rule.ts";

/**
 * The formulas of a rule, in the order written, whatever its shape.
 * @example ruleFormulas({ id: "r", require: { pay: ["six"] } }); // => [{ pay: ["six"] }]
 */
export function ruleFormulas(rule: Rule): Formula[] {
  if ("if" in rule) return [rule.if, rule.then];
  return "iff" in rule ? rule.iff : [rule.require];
}
