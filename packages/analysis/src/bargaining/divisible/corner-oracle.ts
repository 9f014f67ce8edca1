import { formulaHolds, type BargainingProblem } from "@parley/model";

/** Gains over the reservations as whole numbers over one denominator above 0. */
export interface OraclePoint {
  readonly over: readonly bigint[];
  readonly under: bigint;
}

/** By party, constant and slopes of what it gains; each variable runs from 0 to 1. */
export type Box = readonly (readonly bigint[])[];

/** A line, plane or point: constant + slopes × variables = 0. */
type Plane = readonly bigint[];

/**
 * Every stretch between points of amounts, for every choice of options that all constraints allow, as a box on which
 * gains are linear. Values at the points, and half-way between where a party has fewer of them, must be whole.
 */
export function boxesOf({ issues, parties, constraints }: BargainingProblem): Box[] {
  let choices: number[][] = [[]];
  for (const { options } of issues) choices = choices.flatMap((one) => options.map((_, o) => [...one, o]));
  const allowed = choices.filter((choice) => {
    const ids = new Map(issues.map(({ id, options }, i) => [id, options[choice[i]!]!.id]));
    return constraints.every(({ formula }) => formulaHolds(formula, (issue) => ids.get(issue)));
  });
  return allowed.flatMap((choice) => {
    let boxes: bigint[][][] = [
      parties.map(({ interactions, reservation }) => [
        interactions
          .filter(({ when }) => when.every(({ issue, options }) => options.includes(choice[issue]!)))
          .reduce((sum, { value }) => sum + value.numerator, -reservation.numerator),
      ]),
    ];
    choice.forEach((option, issue) => {
      const stretches = stretchesOf({ issues, parties }, issue, option);
      boxes = boxes.flatMap((box) =>
        stretches.map((ends) =>
          box.map(([constant = 0n, ...slopes], p) => {
            const [from, to] = ends[p]!;
            return [constant + from, ...slopes, ...(to === undefined ? [] : [to - from])];
          }),
        ),
      );
    });
    return boxes;
  });
}

/** By stretch and party, the values at its ends; one value where the option is not divisible. */
function stretchesOf(
  { issues, parties }: Pick<BargainingProblem, "issues" | "parties">,
  issue: number,
  option: number,
): (readonly [bigint, bigint?])[][] {
  const span = issues[issue]!.options[option]!.divisible;
  if (!span) return [parties.map(({ values }) => [values[issue]![option]!.numerator] as const)];
  const curves = parties.map(({ curves: of }) => of![issue]![option]!);
  const halves = curves.some((points) => points.length > 2);
  const ends = curves.map((points) => {
    const [first, middle] = [points[0]!.value.numerator, points[1]!.value.numerator];
    const last = points.at(-1)!.value.numerator;
    return halves ? [first, points.length > 2 ? middle : (first + last) / 2n, last] : [first, last];
  });
  return Array.from({ length: halves ? 2 : 1 }, (_, s) => ends.map((of) => [of[s]!, of[s + 1]!] as const));
}

/** The corners of all cells into which planes cut a box, where everybody has its reservation. At most two variables. */
export function cornersOf(box: Box, planes: readonly Plane[]): OraclePoint[] {
  const variables = box[0]!.length - 1;
  const unit = (j: number): bigint[] => Array.from({ length: variables }, (_, k) => (j === k ? 1n : 0n));
  const all = [
    ...planes,
    ...box,
    ...Array.from({ length: variables }, (_, j) => [
      [0n, ...unit(j)],
      [-1n, ...unit(j)],
    ]).flat(),
  ];
  const meeting = (): { readonly at: readonly bigint[]; readonly under: bigint }[] => {
    if (variables === 0) return [{ at: [], under: 1n }];
    if (variables === 1) return all.map(([c = 0n, a = 0n]) => ({ at: [-c], under: a }));
    return all.flatMap(([c = 0n, a = 0n, b = 0n], i) =>
      all
        .slice(i + 1)
        .map(([f = 0n, d = 0n, e = 0n]) => ({ at: [b * f - c * e, c * d - a * f], under: a * e - b * d })),
    );
  };
  return meeting().flatMap(({ at, under }): OraclePoint[] => {
    if (under === 0n) return [];
    const [shares, den] = under > 0n ? [at, under] : [at.map((x) => -x), -under];
    if (shares.some((x) => x < 0n || x > den)) return [];
    const over = box.map(([constant = 0n, ...slopes]) =>
      slopes.reduce((sum, a, j) => sum + a * shares[j]!, constant * den),
    );
    return over.some((gain) => gain < 0n) ? [] : [{ over, under: den }];
  });
}

/** Where gains × factor of two parties are equal. */
export function equalPlanes(box: Box, factors: readonly bigint[]): Plane[] {
  return box.flatMap((own, p) =>
    box.slice(p + 1).map((other, q) => own.map((a, j) => a * factors[p]! - other[j]! * factors[p + 1 + q]!)),
  );
}

/** Of two parties, where the product of gains is largest along an edge of a box. */
export function productTops(box: Box): OraclePoint[] {
  const variables = box[0]!.length - 1;
  return Array.from({ length: 2 ** variables * variables }, (_, i) => {
    const [along, ends] = [i % variables, Math.floor(i / variables)];
    const edge = box.map(([constant = 0n, ...slopes]) => [
      slopes.reduce((sum, a, j) => (j !== along && (ends >> j) % 2 === 1 ? sum + a : sum), constant),
      slopes[along]!,
    ]);
    const [[a = 0n, b = 0n] = [], [c = 0n, d = 0n] = []] = edge;
    return cornersOf(edge, [[a * d + b * c, 2n * b * d]]);
  }).flat();
}

/** Compares fractions, given as numerator and denominator. */
export function compareOver([a, aUnder]: readonly [bigint, bigint], [b, bUnder]: readonly [bigint, bigint]): number {
  const by = a * bUnder - b * aUnder;
  return by < 0n ? -1 : by > 0n ? 1 : 0;
}
