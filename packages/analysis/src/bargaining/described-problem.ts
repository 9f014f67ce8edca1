import {
  rationalNumber,
  rationalText,
  type BargainingProblem,
  type ExactValue,
  type Rational,
  type SolveResult,
} from "@parley/model";

/** Parties and issues as a result names them; it holds for a problem with nothing to solve too. */
export function describedProblem(problem: BargainingProblem): Pick<SolveResult, "parties" | "issues"> {
  return {
    parties: problem.parties.map(({ id, name, reservation, discount, author, date }) => ({
      id,
      name,
      reservation: rationalNumber(reservation),
      ...(discount === undefined ? {} : { discount }),
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
    })),
    issues: problem.issues.map(({ id, label, options }) => ({
      id,
      label,
      options: options.map((option) => ({
        id: option.id,
        label: option.label,
        ...(option.divisible
          ? {
              divisible: {
                from: exactValue(option.divisible.from),
                to: exactValue(option.divisible.to),
                ...(option.divisible.unit === undefined ? {} : { unit: option.divisible.unit }),
              },
            }
          : {}),
      })),
    })),
  };
}

/** A number exactly and as the decimal nearest to it. @example exactValue({ numerator: 1n, denominator: 2n }); // => { exact: "0.5", decimal: 0.5 } */
export function exactValue(value: Rational): ExactValue {
  return { exact: rationalText(value), decimal: rationalNumber(value) };
}
