import {
  fraction,
  quotient,
  rationalNumber,
  rationalText,
  sum,
  type FrontierSegment,
  type Rational,
  type SolveResult,
  type Warning,
} from "@parley/model";
import { compareShares, none, whole, type Share } from "./dominated-part.ts";
import { efficientParts, without, type Part } from "./efficient-parts.ts";
import { outcomeOf, type Origin } from "./outcome-of.ts";
import type { SplitScaled } from "./problem-shapes.ts";
import { gainsAt, type Shape } from "./shape.ts";

/** With three parties or more every two shapes are compared: more than so many take too long. */
const mostCompared = 4_000;

interface Asked {
  readonly given: Origin["given"];
  readonly split: SplitScaled;
  readonly shapes: readonly Shape[];
  readonly points: number;
}

/** The frontier within the reservations, as points and segments; with a warning where it has other pieces. */
export function frontierOf({ given, split, shapes, points }: Asked, warnings: Warning[]): SolveResult["pareto"] {
  const surfaces = shapes.some(({ steps }) => steps.length > 1);
  if (surfaces || (given.parties.length > 2 && shapes.length > mostCompared)) {
    const message = surfaces
      ? "efficient outcomes trade along several amounts at once, among three parties or more: the frontier is made of surfaces and is not listed; the solutions do not depend on it"
      : "the Pareto frontier has too many pieces to compare; the solutions do not depend on it";
    warnings.push({ code: "frontier-not-finished", message });
    return { distinct: null, outcomes: null, points: [] };
  }
  const parts = efficientParts(shapes).flatMap(rational);
  const origin = { given, stretches: split.stretches };
  const isPoint = ({ from, to }: Part): boolean => compareShares(from, to) === 0n;
  const kept = new Set(
    parts.flatMap((part) => [
      ...(part.fromIn ? [exactly(utilitiesAt(split, part, part.from))] : []),
      ...(part.toIn ? [exactly(utilitiesAt(split, part, part.to))] : []),
    ]),
  );
  // A corner that two segments share belongs to one of them, and is efficient for both.
  const end = (part: Part, share: Share, own: boolean): FrontierSegment["from"] => {
    const utilities = utilitiesAt(split, part, share);
    return {
      utilities: utilities.map(rationalNumber),
      exact: utilities.map(rationalText),
      amounts: outcomeOf(origin, part.shape, sharesOf(part, share)).amounts,
      included: own || kept.has(exactly(utilities)),
    };
  };
  const segments = parts.filter((part) => !isPoint(part));
  const single = parts.filter(isPoint);
  return {
    distinct: segments.length > 0 ? null : single.length,
    outcomes: null,
    points: single.slice(0, points).map((part) => ({
      utilities: utilitiesAt(split, part, part.from).map(rationalNumber),
      outcomes: null,
      ...outcomeOf(origin, part.shape, sharesOf(part, part.from)),
    })),
    segments: segments.slice(0, points).map((part): FrontierSegment => {
      const ends = [end(part, part.from, part.fromIn), end(part, part.to, part.toIn)] as const;
      const falls = ends[0].utilities[0]! >= ends[1].utilities[0]!;
      const { outcome } = outcomeOf(origin, part.shape, sharesOf(part, part.from));
      return { outcome, from: ends[falls ? 0 : 1], to: ends[falls ? 1 : 0] };
    }),
  };
}

/** A part without what gives somebody less than its reservation. */
function rational(part: Part): Part[] {
  let left = [part];
  for (const [party, gain] of part.shape.corner.entries()) {
    const step = part.shape.steps[0]?.gains[party] ?? 0n;
    if (step === 0n) {
      if (gain < 0n) return [];
      continue;
    }
    const zeroAt: Share = step > 0n ? { over: -gain, under: step } : { over: gain, under: -step };
    const cut =
      step > 0n
        ? { low: { over: -1n, under: 1n }, high: zeroAt, lowOut: true, highOut: false }
        : { low: zeroAt, high: { over: 2n, under: 1n }, lowOut: false, highOut: true };
    if (step > 0n ? compareShares(zeroAt, none) <= 0n : compareShares(zeroAt, whole) >= 0n) continue;
    left = left.flatMap((one) => without(one, cut));
  }
  return left;
}

function sharesOf({ shape }: Part, { over, under }: Share): Rational[] {
  return shape.steps.map(() => fraction(over, under));
}

function utilitiesAt({ scaled }: SplitScaled, part: Part, share: Share): Rational[] {
  return gainsAt(part.shape, sharesOf(part, share)).map((gain, p) =>
    quotient(sum(gain, fraction(scaled.reservations[p]!)), scaled.scales[p]!),
  );
}

function exactly(utilities: readonly Rational[]): string {
  return utilities.map(rationalText).join();
}
