import {
  decimal,
  exactNumber,
  ParleyError,
  product,
  zero,
  type AmountSpan,
  type Case,
  type CurvePoint,
  type Issue,
  type Rational,
  type Score,
} from "@parley/model";

type Curves = readonly (readonly (readonly CurvePoint[] | undefined)[])[];

/**
 * The amounts that an option leaves to be chosen.
 * @returns `undefined` for an option that is not divisible.
 * @example amountSpan({ id: "a", label: "a" }); // => undefined
 */
export function amountSpan(option: Issue["options"][number]): AmountSpan | undefined {
  const span = "divisible" in option ? option.divisible : undefined;
  if (!span) return undefined;
  const unit = span.unit === undefined ? {} : { unit: span.unit };
  return { from: exactNumber(span.from), to: exactNumber(span.to), ...unit };
}

/**
 * What each amount of the divisible options adds for a party, by issue and option: weight × value at the points that
 * the author gave. One number holds for every amount, no value is 0.
 * @returns `undefined` where no option is divisible.
 * @throws {ParleyError} `invalid-input` when divisible options stand beside open values or weights.
 * @example scoreCurves({ issues: [] }, { party: "a", author: "A", date: "2026-02-25", weights: {}, values: {} }); // => undefined
 */
export function scoreCurves({ issues }: Pick<Case, "issues">, score: Score): Curves | undefined {
  const spans = issues.map(({ options }) => options.map(amountSpan));
  if (!spans.flat().some(Boolean)) return undefined;
  return issues.map(({ id, options }, i) => {
    const weight = knownWeight(score, id);
    return options.map((option, o) => {
      const span = spans[i]![o];
      const given = score.values[id]?.[option.id] ?? 0;
      if (typeof given !== "number" && !Array.isArray(given)) throw openBesideDivisible(score);
      return span && curve(span, given).map(({ amount, value }) => ({ amount, value: product(weight, value) }));
    });
  });
}

function knownWeight(score: Score, issue: string): Rational {
  const weight = score.weights[issue] ?? 1;
  if (score.weightOrder || typeof weight !== "number") throw openBesideDivisible(score);
  return decimal(weight);
}

function curve(
  { from, to }: AmountSpan,
  given: Exclude<Score["values"][string][string], { min: number }>,
): CurvePoint[] {
  if (typeof given !== "number")
    return given.map(([amount, value]) => ({ amount: exactNumber(amount), value: exactNumber(value) }));
  const value = given === 0 ? zero : decimal(given);
  return [
    { amount: from, value },
    { amount: to, value },
  ];
}

function openBesideDivisible({ author, party }: Score): ParleyError {
  return new ParleyError(
    "invalid-input",
    `${author} left values or weights of ${party} open, and the case has divisible options: solve takes one or the other, so give numbers instead of ranges and weights instead of weightOrder`,
    { place: { path: "scores" } },
  );
}
