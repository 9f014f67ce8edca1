import type { CaseProblem } from "./case-problem.ts";
import { conflictFormulaOptions } from "./conflict-formula.ts";
import type { ConflictModel } from "./conflict-model.ts";
import { repeatedIds, unknownIds } from "./id-problems.ts";

type Path = readonly (string | number)[];

/**
 * What is wrong with the ids of a conflict: repeated ones, and names of nothing. Whether a numbered state exists shows
 * only when states are counted.
 * @example checkConflict(parseConflict({ format: "parley-conflict", version: 1, title: "Two", decisionMakers: [{ id: "a" }], states: ["x"] })); // => []
 */
export function checkConflict(conflict: ConflictModel): CaseProblem[] {
  const { decisionMakers, states, moves = [], infeasible, named, same } = conflict;
  const makers = decisionMakers.map(({ id }) => id);
  const options = decisionMakers.flatMap((maker) => maker.options.map(({ id }) => id));
  const drawn = states?.map(({ id }) => id);
  const patterns: [Path, readonly string[]][] = [
    ...infeasible.map((pattern, i): [Path, string[]] => [["infeasible", i], Object.keys(pattern)]),
    ...same.map((pattern, i): [Path, string[]] => [["same", i], Object.keys(pattern)]),
    ...named.map((name, i): [Path, string[]] => [["named", i, "options"], Object.keys(name.options)]),
    ...decisionMakers.flatMap(({ statements = [], unsure = [] }, i) => [
      ...statements.map((statement, k): [Path, string[]] => [
        ["decisionMakers", i, "statements", k],
        conflictFormulaOptions(statement),
      ]),
      ...unsure.map(({ statement }, k): [Path, string[]] => [
        ["decisionMakers", i, "unsure", k],
        conflictFormulaOptions(statement),
      ]),
    ]),
  ];
  return [
    ...shapeProblems(conflict, options),
    ...repeatedIds(makers, (i) => ["decisionMakers", i]),
    ...repeatedIds(options, () => ["decisionMakers"]),
    ...repeatedIds(drawn ?? [], (i) => ["states", i]),
    ...patterns.flatMap(([path, names]) => unknownIds({ what: "option", known: options }, names, path)),
    ...moves.flatMap(({ by, from, to }, i) => [
      ...unknownIds({ what: "decision maker", known: makers }, [by], ["moves", i, "by"]),
      ...unknownIds({ what: "state", known: drawn ?? [] }, [from, to], ["moves", i]),
    ]),
    ...decisionMakers.flatMap(({ ranking = [] }, i) =>
      rankingProblems(ranking, drawn, ["decisionMakers", i, "ranking"]),
    ),
    ...decisionMakers.flatMap(({ better = [] }, i) => chainProblems(better, drawn, ["decisionMakers", i, "better"])),
  ];
}

function shapeProblems(
  { decisionMakers, states, moves, statusQuo }: ConflictModel,
  options: readonly string[],
): CaseProblem[] {
  const problem = (message: string, path: Path): CaseProblem => ({ code: "invalid-input", message, path });
  if (states === undefined && moves !== undefined)
    return [problem("moves need states to lead from and to: list them under 'states'", ["moves"])];
  if (states !== undefined && options.length > 0)
    return [problem("a model has options or drawn states, not both", ["states"])];
  if (states === undefined && options.length === 0)
    return [problem("expected options of the decision makers, or drawn states", ["decisionMakers"])];
  const both = decisionMakers.findIndex(
    ({ statements, unsure, ranking, better }) => [statements ?? unsure, ranking, better].filter(Boolean).length > 1,
  );
  if (both >= 0)
    return [problem("expected statements, a ranking or chains under 'better': one of them", ["decisionMakers", both])];
  if (states !== undefined && decisionMakers.some(({ statements, unsure }) => statements ?? unsure))
    return [problem("statements speak of options: a drawn model takes a ranking", ["decisionMakers"])];
  if (typeof statusQuo === "string" && !states?.some(({ id }) => id === statusQuo))
    return [problem(`no state has the id "${statusQuo}"`, ["statusQuo"])];
  return [];
}

type Ranking = NonNullable<ConflictModel["decisionMakers"][number]["ranking"]>;

function rankingProblems(ranking: Ranking, drawn: readonly string[] | undefined, path: Path): CaseProblem[] {
  const names = ranking.flatMap((rank) =>
    typeof rank === "object" && "unknown" in rank ? rank.unknown : [rank].flat(),
  );
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    return [{ code: "duplicate-id", message: `state ${twice} stands twice in this ranking`, path: [...path] }];
  return stateProblems(names, drawn, path);
}

/** A state of a chain must not come back to itself: then it would be better than itself. */
function chainProblems(
  chains: readonly (readonly (string | number)[])[],
  drawn: readonly string[] | undefined,
  path: Path,
): CaseProblem[] {
  const below = new Map<string | number, Set<string | number>>();
  for (const chain of chains)
    chain.forEach((state, i) => {
      const next = chain[i + 1];
      if (next !== undefined) below.set(state, (below.get(state) ?? new Set()).add(next));
    });
  const reached = (from: string | number): Set<string | number> => {
    const seen = new Set<string | number>(below.get(from) ?? []);
    for (const state of seen) for (const next of below.get(state) ?? []) seen.add(next);
    return seen;
  };
  const round = [...below.keys()].find((state) => reached(state).has(state));
  if (round !== undefined)
    return [{ code: "invalid-input", message: `these chains rank state ${round} above itself`, path: [...path] }];
  return stateProblems([...new Set(chains.flat())], drawn, path);
}

function stateProblems(
  names: readonly (string | number)[],
  drawn: readonly string[] | undefined,
  path: Path,
): CaseProblem[] {
  if (drawn === undefined) {
    const text = names.find((name) => typeof name === "string");
    return text === undefined
      ? []
      : [{ code: "dangling-id", message: `expected the number of a state, not "${text}"`, path: [...path] }];
  }
  return unknownIds({ what: "state", known: drawn }, names.map(String), path);
}
