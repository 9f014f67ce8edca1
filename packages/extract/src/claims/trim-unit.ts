import { conditionLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import type { Attribution } from "./attribution.ts";
import type { Draft, Unit } from "./unit.ts";

/** Takes "according to …" off the ends of a unit. */
export function withoutAttribution(
  unit: Draft,
  tokens: readonly Token[],
  attributions: readonly Attribution[],
): Draft[] {
  for (const { first, last, clause, reach } of attributions) {
    if (clause !== undefined || reach !== "sentence") continue;
    if (first <= unit.first && last >= unit.first && last < unit.last) unit.first = last + 1;
    else if (first > unit.first && first <= unit.last && last >= unit.last) unit.last = first - 1;
  }
  while (unit.first < unit.last && /^[,;:—–.]$/.test(tokens[unit.first]?.text ?? "")) unit.first++;
  while (unit.last > unit.first && /^[,;:—–]$/.test(tokens[unit.last]?.text ?? "")) unit.last--;
  return [unit];
}

const planned = /^(?:scheduled|planned|due|slated|set|expected)$/;

/**
 * Cuts off a plan put into the subject: "The next round, tentatively scheduled for May 4," says something by itself.
 * @example readReport(canonicalText("The next round, now planned for May 4, could fail.", "text"), { parties: [] }).claims.map((claim) => claim.act); // => ["report-event", "predict"]
 */
export function splitSchedule(unit: Unit, tokens: readonly Token[]): Unit[] {
  const verb = unit.clause?.verb;
  if (unit.kind !== "statement" || !verb || tokens[verb.first - 1]?.text !== ",") return [unit];
  const comma = tokens.findIndex((token, i) => i > unit.first && i < verb.first - 2 && token.text === ",");
  const opens = comma > 0 && [comma + 1, comma + 2].some((at) => planned.test(tokens[at]?.lower ?? ""));
  if (!opens) return [unit];
  return [
    { first: unit.first, last: verb.first - 2, kind: "schedule" },
    { ...unit, first: verb.first },
  ];
}

/**
 * Cuts off a condition without a verb of its own: "in return for securities".
 * @example readReport(canonicalText("Moscow offered gas in return for a port.", "text"), { parties: [] }).claims.map((claim) => claim.act); // => ["offer", "condition"]
 */
export function splitCondition(unit: Draft, tokens: readonly Token[]): Unit[] {
  if (unit.kind !== "statement" || !unit.clause) return [unit];
  for (let i = Math.max(unit.clause.verb.last + 1, unit.first + 2); i < unit.last - 1; i++) {
    const [found] = conditionLexicon.at(tokens, i, unit.last + 1);
    if (
      !found ||
      !/^condition-(?:return|the-condition|condition-that|provided|as-long|only-if|subject)$/.test(found.row.id)
    )
      continue;
    const end = tokens[i - 1]?.text === "," ? i - 2 : i - 1;
    return [
      { ...unit, last: end },
      {
        first: i,
        last: unit.last,
        kind: "condition",
        host: -1,
        marker: found.row.id,
        ...(unit.attribution ? { attribution: unit.attribution } : {}),
      },
    ];
  }
  return [unit];
}
