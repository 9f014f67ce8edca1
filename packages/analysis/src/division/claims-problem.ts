import {
  claimsRules,
  compareRationals,
  difference,
  exactNumber,
  zero,
  type ClaimsProblem,
  type ClaimsRule,
  type Division,
  type Rational,
  type Warning,
} from "@parley/model";
import { divisionRules, minimalRights } from "./claims-rules.ts";
import { exactByParty, exactValue, total } from "./exact-value.ts";
import { mostArrivals } from "./random-arrival.ts";

/** The awards of one rule, exactly, in the order of the parties of a division. */
export interface RuleAwards {
  readonly rule: ClaimsRule;
  readonly awards: readonly Rational[];
}

/**
 * Divides the estate of a division among its claims by every rule that fits: concede-and-divide only between two,
 * random arrival only among few. Where the estate meets all claims there is nothing to rule: no awards.
 * @returns With a warning `rule-left-out` for random arrival among too many.
 * @example claimsAwards(parseDivision({ format: "parley-division", version: 1, title: "Coat", parties: ["a", "b"], claims: { a: 1, b: 1 } })).awards.length; // => 8
 */
export function claimsAwards(division: Division): { awards: RuleAwards[]; warnings: Warning[] } {
  const claims = claimsOf(division);
  const estate = exactNumber(division.estate ?? 1);
  if (compareRationals(total(claims), estate) < 0) return { awards: [], warnings: [] };
  const tooMany = claims.length > mostArrivals;
  const rules = claimsRules
    .filter((rule) => rule !== "concede-and-divide" || claims.length === 2)
    .filter((rule) => rule !== "random arrival" || !tooMany);
  const message = `random arrival is left out: it is computed for at most ${mostArrivals} claims, here are ${claims.length}`;
  return {
    awards: rules.map((rule) => ({ rule, awards: divisionRules[rule](estate, claims) })),
    warnings: tooMany ? [{ code: "rule-left-out", message }] : [],
  };
}

/**
 * The claims problem of a division with the awards of every rule.
 * @example claimsProblem(parseDivision({ format: "parley-division", version: 1, title: "Coat", parties: ["a"], claims: { a: 1 } }), []).total.exact; // => "1"
 */
export function claimsProblem(division: Division, awards: readonly RuleAwards[]): ClaimsProblem {
  const parties = division.parties.map(({ id }) => id);
  const claims = claimsOf(division);
  const estate = exactNumber(division.estate ?? 1);
  const left = difference(estate, total(claims));
  return {
    estate: exactValue(estate),
    claims: exactByParty(parties, claims),
    total: exactValue(total(claims)),
    disputed: left.numerator < 0n,
    left: exactValue(left.numerator > 0n ? left : zero),
    minimalRights: exactByParty(parties, left.numerator > 0n ? [...claims] : minimalRights(estate, claims)),
    rules: awards.map((one) => ({ rule: one.rule, awards: exactByParty(parties, one.awards) })),
    same: sameAwards(awards),
  };
}

function claimsOf(division: Division): Rational[] {
  return division.parties.map(({ id }) => exactNumber(division.claims?.[id] ?? 0));
}

function sameAwards(awards: readonly RuleAwards[]): ClaimsRule[][] {
  const groups = new Map<string, ClaimsRule[]>();
  for (const { rule, awards: given } of awards) {
    const key = given.map((award) => exactValue(award).exact).join(" ");
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].filter((rules) => rules.length > 1);
}
