import type { Case } from "./case.ts";
import type { CaseProblem } from "./case-problem.ts";
import { exactNumber } from "./linear-expression.ts";
import { ParleyError } from "./parley-error.ts";
import { compareRationals, type Rational } from "./rational.ts";

type Path = readonly (string | number)[];
type Written = string | number;

/**
 * What is wrong with divisible options and the values given to them: numbers that cannot be read, ends in the wrong
 * order, points that do not run from one end to the other, points for an option that is not divisible.
 * @returns Problems in the order of the file; empty when all is well.
 * @example amountProblems(subject); // => []
 */
export function amountProblems({ issues, scores }: Pick<Case, "issues" | "scores">): CaseProblem[] {
  const spans = new Map<string, { readonly from: Written; readonly to: Written } | undefined>();
  const inIssues = issues.flatMap(({ id, options }, i) =>
    options.flatMap((option, k) => {
      const span = "divisible" in option ? option.divisible : undefined;
      spans.set(`${id} ${option.id}`, span);
      return span ? spanProblems(span, ["issues", i, "options", k, "divisible"]) : [];
    }),
  );
  const inScores = scores.flatMap(({ values }, s) =>
    Object.entries(values).flatMap(([issue, of]) =>
      Object.entries(of).flatMap(([option, value]) => {
        const path = ["scores", s, "values", issue, option];
        const span = spans.get(`${issue} ${option}`);
        if (Array.isArray(value)) return pointProblems(value, span, path);
        if (!span || typeof value === "number") return [];
        return [problem(`a divisible option takes no range: give points as [amount, value], or one number`, path)];
      }),
    ),
  );
  return [...inIssues, ...inScores];
}

function spanProblems({ from, to }: { readonly from: Written; readonly to: Written }, path: Path): CaseProblem[] {
  const [low, high] = [read(from, [...path, "from"]), read(to, [...path, "to"])];
  const unreadable = [low, high].filter((one) => "code" in one);
  if (unreadable.length > 0) return unreadable;
  if (compareRationals(low as Rational, high as Rational) < 0) return [];
  return [problem(`expected from below to, not ${from} and ${to}`, path)];
}

function pointProblems(
  points: readonly (readonly [Written, Written])[],
  span: { readonly from: Written; readonly to: Written } | undefined,
  path: Path,
): CaseProblem[] {
  if (!span) return [problem("this option is not divisible: give one number, or give the option `divisible`", path)];
  const readings = points.flatMap(([amount, value], i) => [
    read(amount, [...path, i, 0]),
    read(value, [...path, i, 1]),
  ]);
  const unreadable = readings.filter((one) => "code" in one);
  if (unreadable.length > 0) return unreadable;
  const amounts = readings.filter((_, i) => i % 2 === 0) as Rational[];
  if (amounts.some((amount, i) => i > 0 && compareRationals(amounts[i - 1]!, amount) >= 0))
    return [problem("expected points in rising order of their amounts, each amount once", path)];
  const [first, last] = [points[0]![0], points.at(-1)![0]];
  const ends = [read(span.from, path), read(span.to, path)];
  if (ends.some((end) => "code" in end)) return [];
  if (ends.every((end, i) => compareRationals(end as Rational, amounts.at(i === 0 ? 0 : -1)!) === 0)) return [];
  return [
    problem(
      `expected points from ${span.from} to ${span.to}, the ends of the option, not from ${first} to ${last}`,
      path,
    ),
  ];
}

function read(written: Written, path: Path): Rational | CaseProblem {
  try {
    return exactNumber(written);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return problem(error.message, path);
  }
}

function problem(message: string, path: Path): CaseProblem {
  return { code: "invalid-input", message, path: [...path] };
}
