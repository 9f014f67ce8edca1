import {
  compareRationals,
  difference,
  exactNumber,
  fraction,
  ParleyError,
  product,
  quotient,
  sum,
  zero,
  type AdjustedWinner,
  type Division,
  type Rational,
} from "@parley/model";
import { exactByParty, exactValue, total } from "./exact-value.ts";

interface Item {
  readonly id: string;
  readonly indivisible: boolean;
  readonly points: readonly [Rational, Rational];
}

const one = fraction(1n);
const hundred = fraction(100n);

/**
 * Divides items between two parties by adjusted winner: each item goes to who gives it more points (a tie to the
 * first party), then the leader hands over items in the order of its points over the other's, the last one in part,
 * until both have the same total. All numbers are exact.
 * @returns What each gets, the transfers in order, and for the one item that is split, what follows from giving it
 * whole to either party. Both totals are equal and at least 50; no division gives one more and the other no less.
 * @throws {ParleyError} `invalid-input` for other than two parties, or points that do not sum to 100.
 * @see Brams and Taylor (1996), Fair Division: From Cake-Cutting to Dispute Resolution, ch. 4.
 * @example adjustedWinner(parseDivision({ format: "parley-division", version: 1, title: "Two", parties: ["a", "b"], points: { author: "N.", date: "2026", items: [{ id: "x", points: { a: 60, b: 40 } }, { id: "y", points: { a: 40, b: 60 } }] } })).totals.a.exact; // => "60"
 */
export function adjustedWinner(division: Division): AdjustedWinner {
  const [first, second, third] = division.parties.map(({ id }) => id);
  const { points } = division;
  if (!points) throw new ParleyError("invalid-input", "expected points for adjusted winner");
  if (first === undefined || second === undefined || third !== undefined)
    throw wrong(`adjusted winner is for two parties, not ${division.parties.length}`, "parties");
  const parties: [string, string] = [first, second];
  const all = points.items.map((item): Item => ({
    id: item.id,
    indivisible: item.indivisible,
    points: [exactNumber(item.points[first] ?? 0), exactNumber(item.points[second] ?? 0)],
  }));
  for (const side of [0, 1] as const) checkSum(division.parties[side]!.name, all, side);
  const worthless = (item: Item): boolean => item.points.every(({ numerator }) => numerator === 0n);
  const excluded = all.filter(worthless).map(({ id }) => id);
  const items = all.filter((item) => !worthless(item));
  const { shares, transfers, initial } = equalise(parties, items);
  const totals = totalsOf(items, shares);
  const split = items.findIndex((_, j) => shares[j]!.numerator !== 0n && compareRationals(shares[j]!, one) !== 0);
  return {
    parties,
    author: points.author,
    date: points.date,
    initialWinners: Object.fromEntries(items.map(({ id }, j) => [id, initial[j]!.numerator === 1n ? first : second])),
    initialTotals: exactByParty(parties, totalsOf(items, initial)),
    transfers,
    shares: Object.fromEntries(
      items.map(({ id }, j) => [id, exactByParty(parties, [shares[j]!, difference(one, shares[j]!)])]),
    ),
    totals: exactByParty(parties, totals),
    splitItem: split < 0 ? null : splitItem(parties, items, { shares, split }),
    indivisibleShared: items[split]?.indivisible === true,
    excluded,
  };
}

function checkSum(name: string, items: readonly Item[], side: 0 | 1): void {
  const given = total(items.map((item) => item.points[side]));
  if (compareRationals(given, hundred) !== 0)
    throw wrong(`the points of ${name} sum to ${exactValue(given).exact}, not 100`, "points.items");
}

function wrong(message: string, path: string): ParleyError {
  return new ParleyError("invalid-input", `${path}: ${message}`, { place: { path } });
}

/** The first party's part of each item, before and after the transfers. */
function equalise(parties: readonly [string, string], items: readonly Item[]) {
  const initial = items.map(({ points: [a, b] }) => (compareRationals(a, b) >= 0 ? one : zero));
  const shares = [...initial];
  const [a, b] = totalsOf(items, initial);
  const leader = compareRationals(a, b) >= 0 ? 0 : 1;
  const trailer = leader === 0 ? 1 : 0;
  const transfers: AdjustedWinner["transfers"] = [];
  for (const j of transferOrder(items, initial, leader)) {
    const now = totalsOf(items, shares);
    const gap = difference(now[leader], now[trailer]);
    if (gap.numerator <= 0n) break;
    const item = items[j]!;
    const whole = quotient(gap, sum(item.points[0], item.points[1]));
    const part = compareRationals(whole, one) < 0 ? whole : one;
    shares[j] = leader === 0 ? difference(one, part) : part;
    transfers.push({
      item: item.id,
      from: parties[leader],
      to: parties[trailer],
      fraction: exactValue(part),
      ratio:
        item.points[trailer].numerator === 0n ? null : exactValue(quotient(item.points[leader], item.points[trailer])),
      totals: exactByParty(parties, totalsOf(items, shares)),
    });
  }
  return { initial, shares, transfers };
}

/** The leader's items by its points over the other's, lowest first; equal ones by id, so that no order of the file decides. */
function transferOrder(items: readonly Item[], initial: readonly Rational[], leader: 0 | 1): number[] {
  const trailer = leader === 0 ? 1 : 0;
  const own = items.flatMap((_, j) => ((initial[j]!.numerator === 1n) === (leader === 0) ? [j] : []));
  return own.sort((j, k) => {
    const [x, y] = [items[j]!, items[k]!];
    const ratio = compareRationals(
      product(x.points[leader], y.points[trailer]),
      product(y.points[leader], x.points[trailer]),
    );
    return ratio || (x.id < y.id ? -1 : 1);
  });
}

function totalsOf(items: readonly Item[], shares: readonly Rational[]): [Rational, Rational] {
  return [
    total(items.map(({ points }, j) => product(points[0], shares[j]!))),
    total(items.map(({ points }, j) => product(points[1], difference(one, shares[j]!)))),
  ];
}

function splitItem(
  parties: readonly [string, string],
  items: readonly Item[],
  { shares, split }: { readonly shares: readonly Rational[]; readonly split: number },
): NonNullable<AdjustedWinner["splitItem"]> {
  const { id, indivisible } = items[split]!;
  const roundings = ([one, zero] as const).map((part, side) => {
    const totals = totalsOf(items, shares.with(split, part));
    const gap = difference(totals[0], totals[1]);
    const inequality = gap.numerator < 0n ? difference(zero, gap) : gap;
    return { wholeTo: parties[side]!, totals: exactByParty(parties, totals), inequality: exactValue(inequality) };
  });
  return { item: id, indivisible, roundings };
}
