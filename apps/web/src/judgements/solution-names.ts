import type { Solution, SolveResult } from "@parley/model";

interface SolutionName {
  readonly key: keyof Pick<SolveResult, "nash" | "kalaiSmorodinsky" | "egalitarian" | "utilitarian">;
  readonly name: string;
  /** How a picture marks it. */
  readonly letter: string;
  readonly definition: string;
}

/** The solutions in the order in which they stand everywhere, with what each maximises. */
export const solutionNames: readonly SolutionName[] = [
  { key: "nash", name: "Nash", letter: "N", definition: "the largest product of gains over no deal" },
  {
    key: "kalaiSmorodinsky",
    name: "Kalai–Smorodinsky",
    letter: "K",
    definition: "the largest share of its best gain that each party can have at once",
  },
  { key: "egalitarian", name: "Egalitarian", letter: "E", definition: "the largest smallest gain, then the next" },
  {
    key: "utilitarian",
    name: "Utilitarian",
    letter: "U",
    definition: "the largest sum of gains; it adds points of different parties",
  },
];

/** The solutions that were found, under their names. */
export function foundSolutions(value: SolveResult): (SolutionName & { readonly solution: Solution })[] {
  return solutionNames.flatMap((name) => {
    const solution = value[name.key];
    return solution ? [{ ...name, solution }] : [];
  });
}
