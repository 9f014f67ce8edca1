import { compareShares, dominatedPart, none, whole, type Cut, type Share } from "./dominated-part.ts";
import { largestGains, type Shape } from "./shape.ts";

/** A stretch of a shape of at most one step, in shares of the step; a point has both ends alike. */
export interface Part {
  readonly shape: Shape;
  readonly from: Share;
  readonly to: Share;
  readonly fromIn: boolean;
  readonly toIn: boolean;
}

/**
 * The parts of points and segments that no point of any other dominates, exactly, from the first party's best on.
 * Frontiers of halves are merged: what dominates lies in one of them, for whatever dominates is itself dominated only
 * by what does so too. Of points that several have, the first keeps them. With two parties each part is compared with
 * its neighbours alone, O(n log n) in practice; with more, with all, O(n²).
 * @param shapes - each of at most one step, along which somebody gains and somebody loses.
 */
export function efficientParts(shapes: readonly Shape[]): Part[] {
  const hopeful = withoutHopeless(shapes).sort((a, b) => Number(tops(b)[0]! - tops(a)[0]!));
  return frontier(hopeful);
}

function frontier(shapes: readonly Shape[]): Part[] {
  if (shapes.length <= 1)
    return shapes.map((shape) => ({
      shape,
      from: none,
      to: shape.steps.length > 0 ? whole : none,
      fromIn: true,
      toIn: true,
    }));
  const middle = shapes.length >> 1;
  const [first, second] = [frontier(shapes.slice(0, middle)), frontier(shapes.slice(middle))];
  const kept = [...remaining(first, second, true), ...remaining(second, first, false)];
  return kept
    .map((part) => ({ part, span: spanOf(part) }))
    .sort((a, b) => b.span.top - a.span.top || b.span.low - a.span.low)
    .map(({ part }) => part);
}

/** What the rivals leave of the parts; both stand in the order of the first party's gains. */
function remaining(parts: readonly Part[], rivals: readonly Part[], keepEqual: boolean): Part[] {
  const spans = rivals.map(spanOf);
  return parts.flatMap((part) => {
    let left = [part];
    for (const at of neighbours(part, spans)) {
      const cut = dominatedPart(part.shape, rivals[at]!.shape, keepEqual);
      if (cut) left = left.flatMap((one) => without(one, cut));
      if (left.length === 0) break;
    }
    return left;
  });
}

interface Span {
  readonly top: number;
  readonly low: number;
}

/** The first party's gains on a part, as doubles. */
function spanOf({ shape: { corner, steps }, from, to }: Part): Span {
  const step = Number(steps[0]?.gains[0] ?? 0n);
  const ends = [from, to].map(({ over, under }) => Number(corner[0]!) + (step * Number(over)) / Number(under));
  return { top: Math.max(...ends), low: Math.min(...ends) };
}

/** The rivals that may dominate something: with two parties those around the part, and the next beyond it. */
function neighbours(part: Part, spans: readonly Span[]): number[] {
  if (part.shape.corner.length !== 2) return spans.map((_, at) => at);
  const { top, low } = spanOf(part);
  const slack = 1e-9 * (Math.abs(top) + Math.abs(low) + 1);
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (spans[middle]!.top >= low - slack) from = middle + 1;
    else to = middle;
  }
  const found: number[] = [];
  for (let at = from - 1; at >= 0; at--) {
    found.push(at);
    if (spans[at]!.low > top + slack) break;
  }
  return found;
}

/** What is left of a part; nothing, one piece or two. */
export function without(part: Part, { low, high, lowOut, highOut }: Cut): Part[] {
  const [before, beyond] = [compareShares(low, part.to), compareShares(high, part.from)];
  if (before > 0n || beyond < 0n) return [part];
  const left: Part = before < 0n ? { ...part, to: low, toIn: !lowOut } : { ...part, toIn: part.toIn && !lowOut };
  const right: Part =
    beyond > 0n ? { ...part, from: high, fromIn: !highOut } : { ...part, fromIn: part.fromIn && !highOut };
  return [left, right].filter(isThere);
}

function isThere({ from, to, fromIn, toIn }: Part): boolean {
  const by = compareShares(from, to);
  return by < 0n || (by === 0n && fromIn && toIn);
}

/** Directions in which strong points are sought. */
const directions = 12;

/** Leaves out, at the cost of a few comparisons of doubles, shapes that lie far below some strong point. */
function withoutHopeless(shapes: readonly Shape[]): Shape[] {
  if (shapes.length < 50) return shapes.slice();
  const ends = shapes.flatMap((shape) =>
    [0n, 1n].map((taken) => shape.corner.map((gain, p) => Number(gain + taken * (shape.steps[0]?.gains[p] ?? 0n)))),
  );
  const parties = ends[0]!.length;
  const spread = Array.from({ length: parties }, (_, p) => {
    const column = ends.map((end) => end[p]!);
    const [most, least] = [column.reduce((a, b) => Math.max(a, b)), column.reduce((a, b) => Math.min(a, b))];
    return most - least || 1;
  });
  const strong = Array.from({ length: directions }, (_, d) => {
    const weights = spread.map((size, p) => (0.25 + ((d * (p + 1) * 0.618) % 1)) / size);
    const scores = ends.map((end) => end.reduce((sum, gain, p) => sum + weights[p]! * gain, 0));
    return ends[scores.indexOf(scores.reduce((a, b) => Math.max(a, b)))]!;
  });
  const slack = spread.map((size, p) => 1e-9 * (size + Math.abs(strong[0]![p]!)));
  return shapes.filter((shape) => {
    const own = tops(shape).map(Number);
    return !strong.some((point) => point.every((gain, p) => gain > own[p]! + slack[p]!));
  });
}

function tops(shape: Shape): bigint[] {
  return largestGains(shape);
}
