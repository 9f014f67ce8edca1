import { capitalised, listed, type ProblemConstraint, type SolveResult } from "@parley/model";
import { bestOutcomes } from "./best-outcomes.ts";
import { egalitarianCriterion } from "./criteria.ts";
import { gainSpace } from "./gain-space.ts";
import { issueGroups } from "./issue-group.ts";
import { groupPoints } from "./pareto-frontier.ts";
import type { ScaledProblem } from "./scaled-problem.ts";

/** Something that outcomes are asked to meet: a constraint, or the reservation of a party by its place. */
export type Limit = ProblemConstraint | { readonly kind: "reservation"; readonly party: number };

/** The sets in words, and whether there may be more. */
export type WhyNone = NonNullable<SolveResult["whyNone"]> & { readonly complete: boolean };

/** How many subsets are tried at most, and how many partial outcomes each. */
const [mostTrials, trialBudget] = [400, 400_000];

/**
 * Explains why no outcome meets every constraint and every reservation: the smallest sets of limits that no outcome
 * meets together, each minimal. Rules are taken for granted unless they alone leave nothing.
 * @param possibleWith - whether some outcome meets these limits; left out, outcomes are those of the problem.
 * @returns The sets in words, smallest first; `complete` false when there may be more.
 * @see Reiter (1987), A theory of diagnosis from first principles, Artificial Intelligence 32(1).
 */
export function whyNone(
  scaled: ScaledProblem,
  possibleWith: (limits: readonly Limit[]) => boolean = (limits) => possible(scaled, limits),
): WhyNone {
  const { constraints, parties } = scaled.problem;
  const rules = constraints.filter(({ kind }) => kind === "rule");
  const rulesOnly = !possibleWith(rules);
  const granted = rulesOnly ? [] : rules;
  const soft: Limit[] = rulesOnly
    ? rules
    : [
        ...constraints.filter(({ kind }) => kind !== "rule"),
        ...parties.map((_, party) => ({ kind: "reservation", party }) as const),
      ];
  const { cores, complete } = minimalCores(soft.length, (kept) =>
    possibleWith([...granted, ...kept.map((i) => soft[i]!)]),
  );
  const named = cores
    .map((core) => core.map((i) => limitName(scaled, soft[i]!)).sort())
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  const [first = []] = named;
  const sentence = rulesOnly
    ? `The rules allow no outcome: ${listed(first)} cannot hold together.`
    : first.length === 1
      ? `No outcome meets ${first[0]}.`
      : `No outcome meets all of these together: ${listed(first)}.`;
  return { sentence: capitalised(sentence), cores: named, complete };
}

function limitName({ problem }: ScaledProblem, limit: Limit): string {
  if (limit.kind === "reservation") return `the reservation of ${problem.parties[limit.party]!.name}`;
  const owner = problem.parties.find(({ id }) => id === limit.party)?.name;
  const kind = limit.kind.replace("-", " ");
  return owner === undefined ? `${kind} ${limit.id}` : `${kind} ${limit.id} of ${owner}`;
}

/** Whether some outcome meets these limits; a search that does not finish counts as yes. */
function possible(scaled: ScaledProblem, limits: readonly Limit[]): boolean {
  const constraints = limits.flatMap((limit) => (limit.kind === "reservation" ? [] : [limit]));
  const groups = issueGroups(scaled, constraints).map((group) => groupPoints(scaled, group));
  if (groups.some(({ allowed }) => allowed === 0)) return false;
  const bound = new Set(limits.flatMap((limit) => (limit.kind === "reservation" ? [limit.party] : [])));
  if (bound.size === 0) return true;
  const sets = groups.map(({ points }) => points);
  const low = scaled.values.map((values) =>
    values.flat().reduce((sum, value) => sum - (value < 0n ? -value : value), 0n),
  );
  const lowest = low.map((sum, p) =>
    scaled.interactions[p]!.reduce((all, value) => all - (value < 0n ? -value : value), sum),
  );
  const free = { ...scaled, reservations: scaled.reservations.map((value, p) => (bound.has(p) ? value : lowest[p]!)) };
  const space = gainSpace(free, sets);
  const found = bestOutcomes(egalitarianCriterion(space), { space, parts: space, budget: trialBudget });
  return found.key !== undefined || !found.finished;
}

/**
 * All minimal sets of places that are not possible together, found by leaving out each member of a set found.
 */
function minimalCores(
  count: number,
  possibleWith: (kept: readonly number[]) => boolean,
): { cores: number[][]; complete: boolean } {
  const cores: number[][] = [];
  const seen = new Set<string>();
  const known = new Map<string, boolean>();
  const fails = (kept: readonly number[]): boolean => {
    const key = kept.join();
    const result = known.get(key) ?? !possibleWith(kept);
    known.set(key, result);
    return result;
  };
  const open: number[][] = [Array.from({ length: count }, (_, i) => i)];
  for (let next = open.pop(); next && known.size < mostTrials; next = open.pop()) {
    if (seen.has(next.join())) continue;
    seen.add(next.join());
    const inside = next;
    let core = cores.find((of) => of.every((i) => inside.includes(i)));
    if (!core) {
      if (!fails(inside)) continue;
      core = inside;
      for (const i of inside.toReversed()) {
        const rest: number[] = core.filter((other) => other !== i);
        if (fails(rest)) core = rest;
      }
      cores.push(core);
    }
    for (const i of core) open.push(inside.filter((other) => other !== i));
  }
  const complete = known.size < mostTrials && open.length === 0;
  return { cores, complete };
}
