import {
  compareRationals,
  difference,
  exactNumber,
  linearExpression,
  linearText,
  ParleyError,
  quotient,
  sum,
  valueAt,
  zero,
  type Division,
  type LinearExpression,
  type Rational,
  type ShareFormulas,
} from "@parley/model";
import type { RuleAwards } from "./claims-problem.ts";
import { exactByParty, exactValue } from "./exact-value.ts";

/** The values that a free parameter may take: from one number to another, both included. */
interface Interval {
  readonly from: Rational;
  readonly to: Rational;
}

/**
 * Solves formulas for shares with one free parameter: at which values every declared share is met exactly, at which
 * nobody gets less than it declared, and which claims rule a formula equals, always or at one value.
 * A declared share is the one written as such, or what a party's own formula gives it whatever the parameter.
 * @param awards - of the rules to compare with; none where the division has no claims.
 * @throws {ParleyError} `invalid-input` for shares that do not sum to the estate or can be negative.
 * @example shareFormulas(parseDivision({ format: "parley-division", version: 1, title: "Coat", parties: ["a", "b"], parameter: { name: "t", from: 0, to: 1 }, declared: { a: "1/3" }, formulas: [{ id: "f", shares: { a: "t", b: "1 - t" } }] }), []).formulas[0].exactly.from.exact; // => "1/3"
 */
export function shareFormulas(division: Division, awards: readonly RuleAwards[]): ShareFormulas {
  const parties = division.parties.map(({ id }) => id);
  const interval = intervalOf(division);
  const formulas = (division.formulas ?? []).map((formula, i) => {
    const shares = parties.map((party) => linearExpression(formula.shares[party] ?? 0, division.parameter?.name));
    checkShares(division, { shares, interval, path: `formulas[${i}]` });
    return { ...formula, shares };
  });
  const declared = declaredShares(division, formulas);
  const name = division.parameter?.name;
  return {
    ...(division.parameter && name !== undefined ? { parameter: shownParameter(division.parameter, interval) } : {}),
    declared: exactByParty([...declared.keys()], [...declared.values()]),
    formulas: formulas.map(({ id, by, shares }) => {
      const wanted = [...declared].map(([party, share]) => ({ share, gets: shares[parties.indexOf(party)]! }));
      const exactly = solve(interval, wanted, true);
      const atLeast = solve(interval, wanted, false);
      const single = exactly && compareRationals(exactly.from, exactly.to) === 0 ? exactly.from : undefined;
      return {
        id,
        ...(by === undefined ? {} : { by }),
        shares: Object.fromEntries(parties.map((party, i) => [party, linearText(shares[i]!, name)])),
        exactly: shownInterval(exactly),
        atLeast: shownInterval(atLeast),
        sharesThen: single
          ? exactByParty(
              parties,
              shares.map((share) => valueAt(share, single)),
            )
          : null,
        missed: [...declared]
          .filter((_, i) => !solve(interval, [wanted[i]!], true))
          .map(([party, share]) => ({
            party,
            declared: exactValue(share),
            share: linearText(shares[parties.indexOf(party)]!, name),
          })),
        equals: equalRules(shares, interval, awards),
      };
    }),
  };
}

function intervalOf({ parameter }: Division): Interval {
  if (!parameter) return { from: zero, to: zero };
  const interval = { from: exactNumber(parameter.from), to: exactNumber(parameter.to) };
  if (compareRationals(interval.from, interval.to) <= 0) return interval;
  throw wrong(`expected an interval, not from ${parameter.from} to ${parameter.to}`, "parameter");
}

function wrong(message: string, path: string): ParleyError {
  return new ParleyError("invalid-input", `${path}: ${message}`, { place: { path } });
}

/** Shares sum to the estate and stay 0 or more at both ends of the interval, and so between them. */
function checkShares(
  division: Division,
  { shares, interval, path }: { shares: readonly LinearExpression[]; interval: Interval; path: string },
): void {
  const estate = exactNumber(division.estate ?? 1);
  const add = (a: LinearExpression, b: LinearExpression): LinearExpression => ({
    constant: sum(a.constant, b.constant),
    slope: sum(a.slope, b.slope),
  });
  const all = shares.reduce(add, { constant: zero, slope: zero });
  if (all.slope.numerator !== 0n || compareRationals(all.constant, estate) !== 0)
    throw wrong(
      `the shares sum to ${linearText(all, division.parameter?.name)}, not to ${exactValue(estate).exact}`,
      path,
    );
  for (const [i, share] of shares.entries())
    for (const end of [interval.from, interval.to])
      if (valueAt(share, end).numerator < 0n)
        throw wrong(
          `the share of ${division.parties[i]!.name} is negative at ${division.parameter?.name} = ${exactValue(end).exact}: expected a narrower interval`,
          path,
        );
}

function declaredShares(
  division: Division,
  formulas: readonly { readonly by?: string | undefined; readonly shares: readonly LinearExpression[] }[],
): Map<string, Rational> {
  const declared = new Map<string, Rational>();
  for (const [i, { id }] of division.parties.entries()) {
    const written = division.declared?.[id];
    const own = formulas.find((formula) => formula.by === id)?.shares[i];
    if (written !== undefined) declared.set(id, exactNumber(written));
    else if (own && own.slope.numerator === 0n) declared.set(id, own.constant);
  }
  return declared;
}

interface Wanted {
  readonly share: Rational;
  readonly gets: LinearExpression;
}

/** The part of the interval where every wanted share is met; `undefined` where there is none. */
function solve(interval: Interval, wanted: readonly Wanted[], exactly: boolean): Interval | undefined {
  let { from, to } = interval;
  for (const { share, gets } of wanted) {
    const missing = difference(share, gets.constant);
    if (gets.slope.numerator === 0n) {
      if (missing.numerator > 0n || (exactly && missing.numerator !== 0n)) return undefined;
      continue;
    }
    const root = quotient(missing, gets.slope);
    if (exactly || gets.slope.numerator > 0n) from = compareRationals(root, from) > 0 ? root : from;
    if (exactly || gets.slope.numerator < 0n) to = compareRationals(root, to) < 0 ? root : to;
  }
  return compareRationals(from, to) <= 0 ? { from, to } : undefined;
}

function equalRules(
  shares: readonly LinearExpression[],
  interval: Interval,
  awards: readonly RuleAwards[],
): ShareFormulas["formulas"][number]["equals"] {
  const constant = shares.every(({ slope }) => slope.numerator === 0n);
  return awards.flatMap(({ rule, awards: given }) => {
    const found = solve(
      interval,
      shares.map((gets, i) => ({ share: given[i]!, gets })),
      true,
    );
    if (!found) return [];
    return [{ rule, at: constant ? null : exactValue(found.from) }];
  });
}

function shownInterval(interval: Interval | undefined) {
  return interval ? { from: exactValue(interval.from), to: exactValue(interval.to) } : null;
}

function shownParameter({ name, chosenBy }: NonNullable<Division["parameter"]>, interval: Interval) {
  return {
    name,
    from: exactValue(interval.from),
    to: exactValue(interval.to),
    ...(chosenBy === undefined ? {} : { chosenBy }),
  };
}
