import type { Formula } from "./formula.ts";
import type { Rational } from "./rational.ts";

/** One answer to an issue of a {@link BargainingProblem}. */
export interface ProblemOption {
  readonly id: string;
  readonly label: string;
  /** Where the option leaves an amount to be chosen: the smallest and the largest. */
  readonly divisible?: AmountSpan;
}

/** The amounts that a divisible option allows, both ends included. */
export interface AmountSpan {
  readonly from: Rational;
  readonly to: Rational;
  readonly unit?: string;
}

/** What one amount of a divisible option adds. */
export interface CurvePoint {
  readonly amount: Rational;
  readonly value: Rational;
}

/** An issue with answers to choose from, in their order. */
export interface ProblemIssue {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ProblemOption[];
}

/** A value that a party gives to some options of several issues together, on top of what it gives to each. */
export interface Interaction {
  /** For each issue by its place, the places of the options that count; it adds its value where all do. */
  readonly when: readonly { readonly issue: number; readonly options: readonly number[] }[];
  readonly value: Rational;
}

/** The smallest and the largest that a number may be. */
export interface NumberRange {
  readonly min: Rational;
  readonly max: Rational;
}

/** What somebody left open in a party's values: ranges instead of numbers, or only the order of the weights. */
export interface PartyRanges {
  /** By issue and option, without the weight. */
  readonly values: readonly (readonly NumberRange[])[];
  /** A range for each issue, none below 0; or the places of the issues, the weightiest first, weights summing to 1. */
  readonly weights:
    | { readonly kind: "within"; readonly of: readonly NumberRange[] }
    | { readonly kind: "ranked"; readonly order: readonly number[] };
}

/** What one party gains from each option, on its own scale. */
export interface ProblemParty {
  readonly id: string;
  readonly name: string;
  /** By issue and option, weights included: what the option adds; of a divisible option, what its smallest amount does. */
  readonly values: readonly (readonly Rational[])[];
  /** Where options are divisible, by issue and option: points of rising amounts, straight lines between, weights included. */
  readonly curves?: readonly (readonly (readonly CurvePoint[] | undefined)[])[];
  readonly interactions: readonly Interaction[];
  /** What no agreement is worth. */
  readonly reservation: Rational;
  /** Where values or weights were left open; the values are then the middle of the ranges and of the order. */
  readonly ranges?: PartyRanges;
  /** By what a value is multiplied for each unit of time; kept and shown, it bears on no figure of one moment. */
  readonly discount?: number;
  /** Who gave the values, and when; absent in files of other programs. */
  readonly author?: string;
  readonly date?: string;
}

/** Something that every outcome must meet; where it comes from decides what is said when no outcome is left. */
export interface ProblemConstraint {
  readonly id: string;
  readonly kind: "rule" | "red-line" | "condition" | "assumption";
  /** Whose it is, by the party's id; rules and assumptions are nobody's. */
  readonly party?: string;
  readonly formula: Formula;
}

/**
 * A bargaining problem with scores, whatever file it came from: parties, issues, exact values, and what every outcome
 * must meet. Formulas name issues and options by their ids.
 */
export interface BargainingProblem {
  readonly title: string;
  readonly parties: readonly ProblemParty[];
  readonly issues: readonly ProblemIssue[];
  readonly constraints: readonly ProblemConstraint[];
}
