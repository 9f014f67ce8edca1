import { decimal, type BargainingProblem, type Formula, type ProblemConstraint } from "@parley/model";

/** A small problem as tests write it: by party, by issue, the value of each option. */
export interface PlainProblem {
  readonly values: readonly (readonly (readonly (number | string)[])[])[];
  readonly reservations?: readonly (number | string)[];
  readonly interactions?: readonly {
    readonly party: number;
    readonly when: readonly { readonly issue: number; readonly options: readonly number[] }[];
    readonly value: number;
  }[];
  readonly constraints?: readonly (Pick<ProblemConstraint, "id" | "kind"> & { party?: string; formula: Formula })[];
}

/** Issues are `i0`, `i1`, … with options `o0`, `o1`, …; parties `p0`, `p1`, … */
export function plainProblem({
  values,
  reservations = [],
  interactions = [],
  constraints = [],
}: PlainProblem): BargainingProblem {
  return {
    title: "plain",
    parties: values.map((own, p) => ({
      id: `p${p}`,
      name: `P${p}`,
      values: own.map((of) => of.map(decimal)),
      interactions: interactions
        .filter(({ party }) => party === p)
        .map(({ when, value }) => ({ when, value: decimal(value) })),
      reservation: decimal(reservations[p] ?? 0),
    })),
    issues: (values[0] ?? []).map((of, i) => ({
      id: `i${i}`,
      label: `I${i}`,
      options: of.map((_, o) => ({ id: `o${o}`, label: `O${o}` })),
    })),
    constraints,
  };
}
