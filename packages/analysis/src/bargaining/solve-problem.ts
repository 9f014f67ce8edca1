import { ParleyError, type BargainingProblem, type SolveResult, type Warning } from "@parley/model";
import { countRational } from "./count-rational.ts";
import { describedProblem } from "./described-problem.ts";
import { solveDivisible } from "./divisible/solve-divisible.ts";
import { gainSpace, type GainSpace } from "./gain-space.ts";
import { issueGroups } from "./issue-group.ts";
import { noneResult, type Solved } from "./none-result.ts";
import { groupPoints, paretoFrontier, partyRanges, type GroupPoints } from "./pareto-frontier.ts";
import { firstOutcomes, outcomeCounts } from "./point-outcomes.ts";
import type { PointSet } from "./point-set.ts";
import { rationalPoints, stillRational } from "./rational-points.ts";
import { scaledProblem, type ScaledProblem } from "./scaled-problem.ts";
import { pointUtilities, solutions, type SolutionOptions } from "./solutions.ts";
import { toOutcome } from "./to-outcome.ts";
import { whyNone } from "./why-none.ts";

/** What a caller may choose for {@link solveProblem}. */
export interface SolveOptions {
  /** How many frontier points to give at most; 1000 when left out. The count stays exact. */
  readonly points?: number;
  /** How many tied outcomes to give at most; 20 when left out. */
  readonly ties?: number;
  /** How many sums the merging may form before the frontier is given up; some seconds when left out. */
  readonly frontierBudget?: number;
  /** How many partial outcomes each solution may examine; some seconds when left out. */
  readonly searchBudget?: number;
  /** Whether to count the rational set; it can be the slowest part. True when left out. */
  readonly count?: boolean;
}

const defaults = { points: 1000, ties: 20, searchBudget: 6_000_000, count: true };

/** Telling which sums are dominated takes longer from four parties on. */
const frontierBudget = (parties: number): number => (parties < 4 ? 6_000_000 : 600_000);

/**
 * Solves a bargaining problem with scores: how many outcomes there are and are rational, the Pareto frontier, and the
 * Nash, Kalai–Smorodinsky, egalitarian and utilitarian solutions, each with all ties and a certificate. Arithmetic is
 * exact, so equal sums are equal. Values that nothing joins are never combined one by one: the frontier comes from
 * merging, the solutions from branch and bound.
 * @returns Without a rational outcome every solution is null and `whyNone` names the smallest sets of limits that
 * exclude each other. What did not finish is null, with a warning.
 * @throws {ParleyError} `invalid-input` for a problem without parties or issues; `too-large` for issues joined into
 * too many outcomes.
 * @see Raiffa (1982), The Art and Science of Negotiation, ch. 10–11.
 * @example solveProblem({ title: "", parties: [], issues: [], constraints: [] }); // throws
 */
export function solveProblem(problem: BargainingProblem, options: SolveOptions = {}): Solved {
  checkProblem(problem);
  const chosen = { ...defaults, frontierBudget: frontierBudget(problem.parties.length), ...options };
  if (problem.issues.some(({ options: of }) => of.some(({ divisible }) => divisible)))
    return solveDivisible(problem, chosen);
  const scaled = scaledProblem(problem);
  const groups = issueGroups(scaled, problem.constraints);
  const parts = groups.map((group) => groupPoints(scaled, group));
  const outcomes = parts.reduce((product, part) => product * BigInt(part.outcomes), 1n);
  const allowed = parts.reduce((product, part) => product * BigInt(part.allowed), 1n);
  if (allowed === 0n) return noneResult(problem, outcomes, whyNone(scaled));
  const sets = parts.map(({ points }) => points).sort((a, b) => b.size - a.size);
  const partSpace = gainSpace(scaled, sets);
  const warnings: Warning[] = [];
  const frontier = frontierOf({ scaled, sets, parts, partSpace }, chosen.frontierBudget, warnings);
  if (frontier?.size === 0) return noneResult(problem, outcomes, whyNone(scaled));
  const space = frontier ? gainSpace(scaled, [frontier]) : partSpace;
  const found = solutions({ scaled, space, partSpace, options: chosen, warnings });
  if (found === "none") return noneResult(problem, outcomes, whyNone(scaled));
  const binding = smallestBelow(scaled, parts);
  const rational = !binding.includes(true) ? allowed : chosen.count ? countRational(scaled, binding) : undefined;
  if (rational === undefined && chosen.count)
    warnings.push({
      code: "rational-not-counted",
      message: "there are too many different utilities to count the outcomes that give every party its reservation",
    });
  const value: SolveResult = {
    ...describedProblem(problem),
    outcomes: String(outcomes),
    rational: rational === undefined ? null : String(rational),
    rationalFraction: rational === undefined ? null : ratio(rational, outcomes),
    pareto: paretoOf(scaled, frontier, chosen),
    ...found,
  };
  return { value, warnings };
}

function checkProblem({ parties, issues }: BargainingProblem): void {
  if (parties.length === 0)
    throw new ParleyError("invalid-input", "expected the values of at least one party: there are none to solve with");
  if (issues.length === 0) throw new ParleyError("invalid-input", "expected at least one issue");
  const empty = issues.find((issue) => issue.options.length === 0);
  if (empty) throw new ParleyError("invalid-input", `issue ${empty.label} has no options: expected at least one`);
}

interface Found {
  readonly scaled: ScaledProblem;
  readonly sets: readonly PointSet[];
  readonly parts: readonly GroupPoints[];
  readonly partSpace: GainSpace;
}

function frontierOf(found: Found, budget: number, warnings: Warning[]): PointSet | undefined {
  const { scaled, sets, parts, partSpace } = found;
  const ranges = partyRanges(
    parts.map(({ group }) => group),
    scaled,
  );
  const merged = paretoFrontier(sets, { ranges, worthwhile: stillRational(partSpace), budget });
  if (merged) return rationalPoints(scaled, merged);
  warnings.push({
    code: "frontier-not-finished",
    message: "the Pareto frontier has too many points to list; the solutions do not depend on it",
  });
  return undefined;
}

/** By party: whether an allowed outcome of some kind may fall below its reservation, dominated ones included. */
function smallestBelow(scaled: ScaledProblem, parts: readonly GroupPoints[]): boolean[] {
  return scaled.reservations.map((reservation, party) => {
    const lowest = parts
      .flatMap(({ group }) => group.issues)
      .reduce((sum, at) => sum + smallest(scaled.values[party]![at]!), 0n);
    const joint = scaled.interactions[party]!.reduce((sum, value) => (value < 0n ? sum + value : sum), 0n);
    return lowest + joint < reservation;
  });
}

function smallest(values: readonly bigint[]): bigint {
  return values.reduce((low, value) => (value < low ? value : low), values[0] ?? 0n);
}

function paretoOf(
  scaled: ScaledProblem,
  frontier: PointSet | undefined,
  { points }: SolutionOptions,
): SolveResult["pareto"] {
  if (!frontier) return { distinct: null, outcomes: null, points: [] };
  const counts = outcomeCounts(frontier);
  const asked = { issues: scaled.problem.issues.length, limit: 1, known: new Map() };
  const shown = Math.min(points, frontier.size);
  return {
    distinct: frontier.size,
    outcomes: String(counts.reduce((sum, count) => sum + count, 0n)),
    points: Array.from({ length: shown }, (_, row) => ({
      utilities: pointUtilities(scaled, [frontier], [row]),
      outcomes: String(counts[row]),
      outcome: toOutcome(scaled.problem, firstOutcomes(frontier, row, asked)[0]!),
    })),
  };
}

/** A share of two counts of any length. */
function ratio(part: bigint, whole: bigint): number {
  return Number((part * 10n ** 17n) / whole) / 1e17;
}
