import { fraction, product, sum, type Rational } from "@parley/model";
import type { Choice } from "../point-outcomes.ts";

/** How a stretch of amounts changes everybody's gains. */
export interface Step {
  readonly issue: number;
  readonly from: Rational;
  readonly to: Rational;
  /** By party: what the whole step adds. */
  readonly gains: readonly bigint[];
}

/** Gains that one choice of options allows: a corner and steps, each taken from not at all to wholly, independently. */
export interface Shape {
  /** Gains over the reservations, by party in its whole numbers, where no step is taken. */
  readonly corner: readonly bigint[];
  readonly steps: readonly Step[];
  /** By issue, the option of the split problem; of issues with a step, the stretch. */
  readonly choice: Choice;
  /** Amounts that are settled, by issue. */
  readonly amounts: ReadonlyMap<number, Rational>;
}

/** The gains at shares of the steps. */
export function gainsAt({ corner, steps }: Shape, shares: readonly Rational[]): Rational[] {
  return corner.map((gain, party) =>
    steps.reduce((all, { gains }, j) => sum(all, product(shares[j]!, fraction(gains[party]!))), fraction(gain)),
  );
}

/** By party, the largest gain that the shape holds; not all of them at once. */
export function largestGains({ corner, steps }: Shape): bigint[] {
  return corner.map((gain, party) =>
    steps.reduce((all, { gains }) => (gains[party]! > 0n ? all + gains[party]! : all), gain),
  );
}

/** Every option and amount of two shapes over different issues together. */
export function joinedShapes(a: Shape, b: Shape): Shape {
  return {
    corner: a.corner.map((gain, party) => gain + b.corner[party]!),
    steps: [...a.steps, ...b.steps],
    choice: a.choice.map((option, issue) => Math.max(option, b.choice[issue]!)),
    amounts: new Map([...a.amounts, ...b.amounts]),
  };
}

/** The shape with one step taken wholly or not at all. */
export function settled(shape: Shape, step: Step, taken: boolean): Shape {
  return {
    ...shape,
    corner: taken ? shape.corner.map((gain, party) => gain + step.gains[party]!) : shape.corner,
    steps: shape.steps.filter((one) => one !== step),
    amounts: new Map([...shape.amounts, [step.issue, taken ? step.to : step.from]]),
  };
}
