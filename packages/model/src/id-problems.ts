import type { CaseProblem } from "./case-problem.ts";

type Path = readonly (string | number)[];

/**
 * Ids that stand twice in one list, each where it stands again.
 * @example repeatedIds(["a", "b", "a"], (i) => ["parties", i]).map(({ path }) => path); // => [["parties", 2]]
 */
export function repeatedIds(ids: readonly string[], pathOf: (index: number) => Path): CaseProblem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i): CaseProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: "duplicate-id", message: `the id "${id}" is used twice`, path: [...pathOf(i)] }];
  });
}

/** What names can stand for. */
export interface Known {
  /** What the names are of, as one says it. */
  readonly what: string;
  readonly known: readonly string[];
}

/**
 * Names that stand for nothing that is there.
 * @example unknownIds({ what: "party", known: ["port"] }, ["union"], ["claims"]).length; // => 1
 */
export function unknownIds({ what, known }: Known, names: readonly string[], path: Path): CaseProblem[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: "dangling-id",
      message: `no ${what} has the id "${name}": expected one of ${known.join(", ") || "none"}`,
      path: [...path],
    }));
}
