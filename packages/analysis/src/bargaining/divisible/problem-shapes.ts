import { fraction, ParleyError, product, quotient, type ProblemConstraint } from "@parley/model";
import { issueGroups, tooLarge, type IssueGroup } from "../issue-group.ts";
import { groupPoints, paretoFrontier, partyRanges } from "../pareto-frontier.ts";
import { firstOutcomes } from "../point-outcomes.ts";
import type { PointSet } from "../point-set.ts";
import { wholeAt, type ScaledProblem } from "../scaled-problem.ts";
import { walkOutcomes } from "../walk-outcomes.ts";
import { efficientParts } from "./efficient-parts.ts";
import { joinedShapes, settled, type Shape, type Step } from "./shape.ts";
import type { Stretch } from "./split-amounts.ts";

/** How many shapes one group may have, and how many sums of shapes are formed at most: some seconds. */
const [mostOfGroup, mostSums, mostPoints] = [20_000, 60_000, 6_000_000];

/** A split problem in whole numbers. */
export interface SplitScaled {
  readonly scaled: ScaledProblem;
  readonly stretches: readonly (readonly Stretch[])[];
}

/** What there is to choose from. */
export interface ProblemShapes {
  /** Every efficient outcome lies in one of them; none where nothing is allowed. */
  readonly shapes: readonly Shape[];
  /** Choices of options that the rules allow. */
  readonly outcomes: bigint;
}

/**
 * The shapes that hold every efficient outcome of a split problem. Issues that nothing joins are merged: first those
 * without amounts into their efficient points, then one by one those with amounts. With two parties, and wherever no
 * shape has more than one step, what is dominated is dropped on the way.
 * @param constraints - those that count; they name the options of the split problem.
 * @throws {ParleyError} `too-large` when there are too many.
 */
export function problemShapes(of: SplitScaled, constraints: readonly ProblemConstraint[]): ProblemShapes {
  const { scaled, stretches } = of;
  const groups = issueGroups(scaled, constraints);
  const hasAmounts = (group: IssueGroup): boolean =>
    group.issues.some((issue) => stretches[issue]!.some(({ from }) => from !== undefined));
  let shapes: readonly Shape[] = [
    {
      corner: scaled.reservations.map((reservation) => -reservation),
      steps: [],
      choice: new Int32Array(stretches.length).fill(-1),
      amounts: new Map(),
    },
  ];
  let outcomes = 1n;
  const plain = groups.filter((group) => !hasAmounts(group)).map((group) => groupPoints(scaled, group));
  for (const part of plain) outcomes *= BigInt(part.outcomes);
  const sets = plain.map(({ points }) => points).sort((a, b) => b.size - a.size);
  if (sets.length > 0) shapes = summed(shapes, discreteShapes(scaled, sets));
  for (const group of groups.filter(hasAmounts)) {
    const own = groupShapes(of, group);
    outcomes *= BigInt(own.outcomes);
    shapes = summed(shapes, thinned(own.shapes));
  }
  return { shapes, outcomes };
}

/** The efficient points of everything without amounts, each with its first outcome. */
function discreteShapes(scaled: ScaledProblem, sets: readonly PointSet[]): Shape[] {
  if (sets.some(({ size }) => size === 0)) return [];
  const groups = sets.flatMap(({ source }) => (source.kind === "group" ? [source.group] : []));
  const ranges = partyRanges(groups, scaled);
  const frontier = paretoFrontier(sets, { ranges, worthwhile: () => true, budget: mostPoints });
  if (!frontier || frontier.size > mostOfGroup) throw tooManyShapes();
  const { parties, limbs } = scaled;
  const asked = { issues: scaled.problem.issues.length, limit: 1, known: new Map() };
  return Array.from({ length: frontier.size }, (_, row) => ({
    corner: Array.from({ length: parties }, (__, party) => wholeAt(frontier.columns, { party, limbs, row })),
    steps: [],
    choice: firstOutcomes(frontier, row, asked)[0]!,
    amounts: new Map(),
  }));
}

/** A shape for every outcome of a group that its rules and limits allow. */
function groupShapes({ scaled, stretches }: SplitScaled, group: IssueGroup): { shapes: Shape[]; outcomes: number } {
  const { parties, limbs } = scaled;
  const shapes: Shape[] = [];
  let outcomes = 0;
  const finished = walkOutcomes(
    group,
    { width: parties * limbs, budget: 10 * mostOfGroup },
    (code, values, allowed) => {
      const choice = new Int32Array(stretches.length).fill(-1);
      group.issues.forEach((issue, i) => {
        choice[issue] = Math.floor(code / group.strides[i]!) % group.sizes[i]!;
      });
      const chosen = group.issues.map((issue) => ({ issue, stretch: stretches[issue]![choice[issue]!]! }));
      if (chosen.every(({ stretch }) => stretch.first)) outcomes++;
      if (!allowed) return;
      const columns = Array.from(values, (value) => Float64Array.of(value));
      shapes.push({
        corner: Array.from({ length: parties }, (_, party) => wholeAt(columns, { party, limbs, row: 0 })),
        steps: chosen.flatMap(({ issue, stretch }) => stepOf(scaled, issue, stretch)),
        choice,
        amounts: new Map(
          chosen.flatMap(({ issue, stretch }) =>
            stretch.from && !stretch.step ? [[issue, stretch.from] as const] : [],
          ),
        ),
      });
    },
  );
  if (!finished || shapes.length > mostOfGroup)
    throw tooLarge(group.issues.map((issue) => scaled.problem.issues[issue]!.label));
  return { shapes, outcomes };
}

function stepOf({ scales }: ScaledProblem, issue: number, { from, to, step }: Stretch): Step[] {
  if (!from || !to || !step) return [];
  return [{ issue, from, to, gains: step.map((gain, party) => product(gain, scales[party]!).numerator) }];
}

function summed(left: readonly Shape[], right: readonly Shape[]): readonly Shape[] {
  if (left.length * right.length > mostSums) throw tooManyShapes();
  return thinned(left.flatMap((a) => right.map((b) => joinedShapes(a, b))));
}

/** Without what is dominated, where that can be told exactly. */
function thinned(shapes: readonly Shape[]): readonly Shape[] {
  const edges = shapes[0]?.corner.length === 2 ? shapes.flatMap(upperEdges) : shapes;
  if (edges.some(({ steps }) => steps.length > 1)) return edges;
  return [...new Set(efficientParts(edges).map(({ shape }) => shape))];
}

/**
 * Of two parties, the edges of a shape that face both parties' gains: its steps one after another, the one that gives
 * the first party most for what it takes from the second first.
 */
function upperEdges(shape: Shape): Shape[] {
  if (shape.steps.length < 2) return [shape];
  const price = ({ gains: [a = 0n, b = 0n] }: Step) => quotient(fraction(b), fraction(a));
  const ordered = shape.steps.toSorted((a, b) => {
    const [left, right] = [price(a), price(b)];
    return Number(right.numerator * left.denominator - left.numerator * right.denominator);
  });
  // Before its turn a step stands where the first party gains less, after it where it gains more.
  const gains = (step: Step): boolean => step.gains[0]! > 0n;
  return ordered.map((_, at) =>
    ordered.reduce((made, step, i) => (i === at ? made : settled(made, step, i < at === gains(step))), {
      ...shape,
      steps: ordered,
    } as Shape),
  );
}

function tooManyShapes(): ParleyError {
  return new ParleyError(
    "too-large",
    "there are too many combinations of efficient options with amounts to solve exactly: give fewer options, or fewer points to the divisible ones",
  );
}
