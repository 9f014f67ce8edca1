import { counted, grouped, listed, type SolveResult } from "@parley/model";

/**
 * What was found, in one sentence: how many outcomes give every party its reservation and how many combinations of
 * utilities are efficient, or why there is none.
 * @example solveSentence({ outcomes: "4", rational: "4", pareto: { distinct: 1, outcomes: "1", points: [] } }); // => "All of 4 outcomes give every party at least its reservation; 1 combination of utilities is efficient."
 */
export function solveSentence(value: Pick<SolveResult, "whyNone" | "outcomes" | "rational" | "pareto">): string {
  if (value.whyNone) return `${value.whyNone.sentence} So there is no solution.`;
  if (value.pareto.segments) return `${segmentsSentence(value.pareto)} Amounts are chosen exactly.`;
  const outcomes = counted(BigInt(value.outcomes), "outcome");
  const rational =
    value.rational === null
      ? "Some"
      : BigInt(value.rational) === BigInt(value.outcomes)
        ? "All"
        : grouped(value.rational);
  const { distinct } = value.pareto;
  const efficient =
    distinct === null
      ? "the efficient ones are too many to list"
      : `${counted(distinct, "combination")} of utilities ${distinct === 1 ? "is" : "are"} efficient`;
  return `${rational} of ${outcomes} give every party at least its reservation; ${efficient}.`;
}

function segmentsSentence({ segments = [], points }: SolveResult["pareto"]): string {
  const pieces = [
    ...(segments.length > 0 ? [counted(segments.length, "segment")] : []),
    ...(points.length > 0 ? [counted(points.length, "point")] : []),
  ];
  return `The efficient outcomes that give every party at least its reservation are ${listed(pieces)}.`;
}
