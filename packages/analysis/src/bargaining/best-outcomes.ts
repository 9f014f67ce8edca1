import { boundSearch, type Cut } from "./bound-search.ts";
import type { Criterion } from "./criteria.ts";
import { dualMultipliers } from "./dual-multipliers.ts";
import { exactGains, type GainSpace } from "./gain-space.ts";

/** The best outcomes by one criterion, with what proves that there is none better. */
export interface Best {
  readonly key: readonly bigint[];
  readonly gains: readonly bigint[];
  /** For each best combination of points, the point taken of each set. */
  readonly rows: readonly Int32Array[];
  /** Multipliers of gains in the parties' whole numbers. */
  readonly multipliers: readonly (readonly number[])[];
  readonly compared: number;
  readonly examined: number;
  /** False when the budget ran out: there may be a better outcome, up to the level of `bound`. */
  readonly finished: boolean;
  readonly bound: number;
}

/** No outcome was found; when `finished`, there is none that is rational. */
export interface NoBest {
  readonly key?: undefined;
  readonly finished: boolean;
  readonly examined: number;
}

/** By how much below the proven bound a search first looks, then further down until it finds something. */
const depths = [1e-7, 1e-4, 1e-3, 4e-3, 0.016, 0.06, 0.25, 1];

/** Up to how many outcomes are searched without further multipliers. */
const mostScanned = 10_000;

/** How many combinations of points that tie are kept. */
const mostTies = 10_000;

/**
 * Finds the outcomes that a criterion puts first among those that give nobody less than its reservation. Looks just
 * below the bound that multipliers prove, then deeper, so that no guess of the value is needed.
 * @param space - what is searched.
 * @param parts - the same outcomes as sets that are smaller, from which the multipliers are found.
 * @param known - gains of an outcome that is rational, if one is known: it is never looked below.
 * @param budget - how many partial outcomes may be examined.
 */
export function bestOutcomes(
  criterion: Criterion,
  {
    space,
    parts,
    known,
    budget,
  }: {
    readonly space: GainSpace;
    readonly parts: GainSpace;
    readonly known?: readonly bigint[];
    readonly budget: number;
  },
): Best | NoBest {
  const multipliers = dualMultipliers(parts, criterion.dual);
  const bound = Math.min(
    Number.MAX_VALUE,
    ...multipliers.map((lambda) => criterion.bound(lambda, topSum(parts, lambda))),
  );
  let floor = known ? criterion.level(criterion.key(known)) : 0;
  let found: Found = { key: undefined, gains: [], rows: [], compared: 0 };
  const large = space.sets.reduce((product, set) => product * set.size, 1) > mostScanned;
  const weighed = [...multipliers, ...(large ? fewerParties(parts, criterion) : [])].map((lambda) => ({
    multipliers: lambda,
    need: 0,
  }));
  const floors = floorCuts(space, criterion);
  const raise = (level: number): void => {
    for (const cut of weighed) cut.need = criterion.need(cut.multipliers, level);
    const least = criterion.floors?.(level);
    for (const cut of floors) cut.need = least?.[cut.party] ?? 0;
  };
  const search = boundSearch(space, [...weighed, ...floors]);
  let [examined, finished] = [0, true];
  for (const depth of depths) {
    const level = depth === 1 ? floor : Math.max(floor, bound - depth * Math.abs(bound));
    raise(level);
    found = { key: undefined, gains: [], rows: [], compared: 0 };
    const end = search({
      budget: budget - examined,
      visit: (rows) => {
        const better = compareWith(found, criterion, { gains: exactGains(space, rows), rows });
        if (better) raise(Math.max(level, criterion.level(better)));
      },
    });
    examined += end.examined;
    finished = end.finished;
    // An outcome below the level may be visited too, for cuts are necessary, not sufficient: others may be better.
    const reached = found.key === undefined ? floor : Math.max(floor, criterion.level(found.key));
    if (!finished || level <= floor || (found.key !== undefined && reached >= level)) break;
    floor = reached;
  }
  if (found.key === undefined) return { finished, examined };
  const scale = (lambda: Float64Array): number[] => Array.from(lambda, (l, p) => l / space.units[p]!);
  return { ...found, key: found.key, multipliers: multipliers.map(scale), examined, finished, bound };
}

interface Found {
  key: readonly bigint[] | undefined;
  gains: readonly bigint[];
  rows: Int32Array[];
  compared: number;
}

/** Notes an outcome that is rational and not worse; returns its key when it is better. */
function compareWith(
  found: Found,
  criterion: Criterion,
  { gains, rows }: { readonly gains: readonly bigint[]; readonly rows: Int32Array },
): readonly bigint[] | undefined {
  if (gains.some((gain) => gain < 0n)) return undefined;
  found.compared++;
  const key = criterion.key(gains);
  const by = found.key === undefined ? 1 : compareKeys(key, found.key);
  if (by < 0) return undefined;
  if (by > 0) [found.key, found.gains, found.rows] = [key, gains, []];
  if (found.rows.length < mostTies) found.rows.push(rows.slice());
  return by > 0 ? key : undefined;
}

/** Compares two keys number by number. */
function compareKeys(a: readonly bigint[], b: readonly bigint[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
  return 0;
}

/** The largest weighted sum of gains: of every set its best point. */
function topSum({ gains, base }: GainSpace, lambda: Float64Array): number {
  let sum = lambda.reduce((all, l, p) => all + l * base[p]!, 0);
  for (const columns of gains) {
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < columns[0]!.length; i++) {
      let score = 0;
      for (let p = 0; p < columns.length; p++) score += lambda[p]! * columns[p]![i]!;
      if (score > top) top = score;
    }
    sum += top;
  }
  return sum;
}

/** For the least gain of many parties also the multipliers of all parties but one: they see what the whole evens out. */
function fewerParties(parts: GainSpace, { dual }: Criterion): Float64Array[] {
  if (dual.kind !== "least" || dual.weights.length < 5) return [];
  return dual.weights.flatMap((_, left) => {
    const weights = dual.weights.map((weight, p) => (p === left ? 0 : weight));
    return dualMultipliers(parts, { kind: "least", weights }).slice(0, 1);
  });
}

/** What single parties must gain: what the criterion says, or nothing less than nothing where they could. */
function floorCuts({ binding }: GainSpace, { floors }: Criterion): (Cut & { readonly party: number })[] {
  return binding.flatMap((binds, party) =>
    binds || floors
      ? [{ party, multipliers: Float64Array.from(binding, (_, p) => (p === party ? 1 : 0)), need: 0 }]
      : [],
  );
}
