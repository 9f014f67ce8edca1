import { stabilityConcepts, type ConflictModel, type StabilityConcept } from "@parley/model";
import { conflictGraph, type ConflictGraph } from "./conflict-graph.ts";
import { improvesIn } from "./legal-sequences.ts";
import { movesFrom } from "./move-rows.ts";
import { stabilities } from "./stabilities.ts";
import { stateLabel } from "./state-label.ts";

/** An outcome with the tests that hold for each decision maker, in the order of the model, and for all. */
export interface Outcome {
  /** From 1, as everywhere. */
  readonly state: number;
  readonly label: string;
  readonly holds: readonly StabilityConcept[];
  readonly each: readonly (readonly StabilityConcept[])[];
}

/** Outcomes in a table, and a part of them small enough for a picture. */
export interface OutcomeTable {
  /** Those that hold in some test and those asked for, the firmest first. */
  readonly main: readonly Outcome[];
  readonly others: readonly Outcome[];
  /** Outcomes that are not listed. */
  readonly more: number;
  readonly picture: {
    readonly states: readonly number[];
    /** Moves between these states that are better for whoever makes them. */
    readonly moves: readonly { readonly by: string; readonly from: number; readonly to: number }[];
  };
}

const [listedLimit, pictureLimit] = [100, 12];

/**
 * The outcomes of a conflict with who would stay in each: first those in which all stay under some test.
 * @param asked - States, from 1, that are listed and drawn in any case, such as the status quo; others are passed over.
 * @returns At most 100 rows of each kind; the picture has at most 12 states, those asked for and the firmest.
 * @example outcomeTable(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] }), [1]).picture.moves; // => [{ by: "a", from: 1, to: 2 }]
 */
export function outcomeTable(model: ConflictModel, asked: readonly number[]): OutcomeTable {
  const graph = conflictGraph(model);
  const stable = graph.moves.map((_, maker) => stabilities(graph, maker));
  const holdsAt = (state: number): StabilityConcept[] =>
    stabilityConcepts.filter((concept) => stable.every((one) => one[concept][state] === 1));
  const outcome = (state: number): Outcome => ({
    state: state + 1,
    label: stateLabel(graph, state),
    holds: holdsAt(state),
    each: stable.map((one) => stabilityConcepts.filter((concept) => one[concept][state] === 1)),
  });
  const [main, others]: [number[], number[]] = [[], []];
  for (let state = 0; state < graph.states; state++)
    (asked.includes(state + 1) || stable.every((one) => one.GMR[state] === 1) ? main : others).push(state);
  const firmness = new Map(main.map((state) => [state, holdsAt(state).length]));
  main.sort((a, b) => (firmness.get(b) ?? 0) - (firmness.get(a) ?? 0) || a - b);
  const shown = [main.slice(0, listedLimit), others.slice(0, listedLimit)] as const;
  const wanted = main.filter((state) => asked.includes(state + 1));
  const drawn = [...new Set([...wanted, ...main, ...others])].slice(0, pictureLimit).sort((a, b) => a - b);
  return {
    main: [...new Set([...shown[0], ...wanted])].map(outcome),
    others: shown[1].map(outcome),
    more: Math.max(0, main.length - listedLimit) + others.length - shown[1].length,
    picture: { states: drawn.map((state) => state + 1), moves: improvementsAmong(graph, drawn) },
  };
}

function improvementsAmong(graph: ConflictGraph, drawn: readonly number[]): OutcomeTable["picture"]["moves"] {
  const improves = improvesIn(graph);
  return graph.moves.flatMap((rows, maker) =>
    drawn.flatMap((from) =>
      movesFrom(rows, from)
        .filter((to) => drawn.includes(to) && improves(maker, from, to))
        .map((to) => ({ by: graph.model.decisionMakers[maker]!.id, from: from + 1, to: to + 1 })),
    ),
  );
}
