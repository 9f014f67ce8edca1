import type { Token } from "../tokenizer/tokenizer.ts";
import type { Decision } from "./decision.ts";
import type { Unit } from "./unit.ts";
import type { Act } from "@parley/model";

const opensAtColon = new Set<Act>(["threaten", "red-line"]);

/**
 * "issued an ultimatum: …", "is a red line: …": what comes after the colon belongs to the act before it.
 * @example readReport(canonicalText("Moscow issued an ultimatum: Kyiv pays or talks end.", "text"), { parties: [] }).claims.length; // => 1
 */
export function joinedAtColon(
  units: readonly Unit[],
  decisions: readonly Decision[],
  tokens: readonly Token[],
): { units: readonly Unit[]; decisions: readonly Decision[] } {
  const host = units.findIndex(
    (unit, i) =>
      tokens[unit.last + 1]?.text === ":" &&
      (opensAtColon.has(decisions[i]?.act ?? "assess") ||
        (decisions[i]?.act === "promise" && unit.clause?.verb.last === unit.last)),
  );
  const outer = units[host];
  if (!outer) return { units, decisions };
  const after = units.slice(host + 1);
  const last = Math.max(outer.last, ...after.map((unit) => unit.last));
  const conditions = after.filter((unit) => unit.kind === "condition").map((unit) => ({ ...unit, host }));
  const kept = [...units.slice(0, host), { ...outer, last }, ...conditions];
  return {
    units: kept,
    decisions: [
      ...decisions.slice(0, host + 1),
      ...conditions.flatMap((unit) => decisions[units.findIndex((other) => other.first === unit.first)] ?? []),
    ],
  };
}
