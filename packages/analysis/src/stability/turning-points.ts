import {
  counted,
  grouped,
  listed,
  stabilityConcepts,
  type StabilityConcept,
  type StabilityExplanation,
} from "@parley/model";
import type { ConflictGraph } from "./conflict-graph.ts";
import { optionBits } from "./option-bits.ts";
import { rankByStatements } from "./rank-by-statements.ts";
import { smallestFlip, type Flip } from "./smallest-flip.ts";
import { stabilities } from "./stabilities.ts";

type Turn = StabilityExplanation["turns"][number];
/** Changes are tried up to these sizes. */
const limits = { states: 1024, statements: 12 };

type Reorder = StabilityExplanation["reorders"][number];
type Untried = NonNullable<StabilityExplanation["untried"]>[number];

/**
 * For each concept the fewest comparisons with a state that would have to turn so that it stops being an equilibrium,
 * or becomes one.
 * @returns Exact for Nash, GMR and SMR; for SEQ the orders that others answer by stay as they are, so fewer changes
 * might do. A concept is left out when no change of comparisons with this state
 * does it; empty above 1,024 states.
 * @example turningPoints(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), 0)[0]?.pairs; // => [{ decisionMaker: "a", better: 1, than: 2 }]
 */
export function turningPoints(graph: ConflictGraph, state: number): Turn[] {
  if (graph.states > limits.states) return [];
  const stabilityOf = graph.moves.map((_, focal) => stabilities(graph, focal));
  return stabilityConcepts.flatMap((concept): Turn[] => {
    const flips = graph.moves.map((_, focal) => smallestFlip(graph, { focal, state, concept }));
    const stable = stabilityOf.map((one) => one[concept][state] === 1);
    const turn = stable.every(Boolean) ? breaking(flips) : making(flips, stable);
    return turn ? [told(graph, state, { concept, isHeld: stable.every(Boolean), ...turn })] : [];
  });
}

/**
 * What {@link turningPoints} and {@link turningStatements} did not look for, and why.
 * @returns Empty when everything was tried.
 * @example untriedTurns(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] }))); // => []
 */
export function untriedTurns({ model, states }: ConflictGraph): Untried[] {
  if (states > limits.states)
    return [
      {
        what: "turns",
        sentence: `What would turn the answer is looked for up to ${grouped(limits.states)} outcomes; here are ${grouped(states)}.`,
      },
    ];
  return model.decisionMakers.flatMap(({ name, statements = [] }) =>
    statements.length > limits.statements
      ? [
          {
            what: "reorders" as const,
            sentence: `What moving a statement of ${name} would change is not tried: it has ${statements.length}, and up to ${limits.statements} are tried.`,
          },
        ]
      : [],
  );
}

/**
 * Turning points in words: one sentence for all concepts under which the same comparisons turn.
 * @example turnSentences([]); // => []
 */
export function turnSentences(turns: readonly Turn[]): string[] {
  const groups = new Map<string, Turn[]>();
  for (const turn of turns) {
    const bare = turn.sentence.replace(`(${turn.concept})`, "()");
    groups.set(bare, [...(groups.get(bare) ?? []), turn]);
  }
  return [...groups].map(([bare, same]) => bare.replace("()", `(${same.map(({ concept }) => concept).join(", ")})`));
}

/**
 * Moved statements in words: one sentence for all concepts under which the same move turns the answer.
 * @param nameOf - The name of a decision maker.
 * @example reorderSentences([{ decisionMaker: "a", statement: 2, place: 1, concept: "Nash", becomes: "holds" }], () => "Ayr"); // => ["It would hold (Nash) with statement 2 of Ayr at place 1."]
 */
export function reorderSentences(reorders: readonly Reorder[], nameOf: (id: string) => string): string[] {
  const groups = new Map<string, Reorder[]>();
  for (const reorder of reorders) {
    const { decisionMaker, statement, place, becomes } = reorder;
    const key = JSON.stringify([decisionMaker, statement, place, becomes]);
    groups.set(key, [...(groups.get(key) ?? []), reorder]);
  }
  return [...groups.values()].flatMap((same) =>
    same.slice(0, 1).map(({ decisionMaker, statement, place, becomes }) => {
      const would = becomes === "holds" ? "hold" : "no longer hold";
      const concepts = same.map(({ concept }) => concept).join(", ");
      return `It would ${would} (${concepts}) with statement ${statement} of ${nameOf(decisionMaker)} at place ${place}.`;
    }),
  );
}

interface Turned {
  /** Who changes which comparisons; by number. */
  readonly pairs?: readonly (readonly [focal: number, other: number])[];
  readonly moreThan?: number;
}

/** It is enough that one of them leaves. */
function breaking(flips: readonly (Flip | undefined)[]): Turned | undefined {
  const size = ({ pairs, moreThan }: Flip): number => pairs?.length ?? (moreThan ?? 0) + 1;
  const [best] = flips
    .flatMap((flip, focal) => (flip ? [{ flip, focal }] : []))
    .sort((a, b) => size(a.flip) - size(b.flip) || (a.flip.pairs ? 0 : 1) - (b.flip.pairs ? 0 : 1));
  if (best === undefined) return undefined;
  const { pairs, moreThan } = best.flip;
  return pairs ? { pairs: pairs.map((other) => [best.focal, other]) } : { moreThan: moreThan ?? 0 };
}

/** Everybody who leaves has to stay. */
function making(flips: readonly (Flip | undefined)[], stable: readonly boolean[]): Turned | undefined {
  const needed = flips.map((flip, focal) => ({ flip, focal })).filter(({ focal }) => !stable[focal]);
  if (needed.some(({ flip }) => flip === undefined)) return undefined;
  const least = needed.reduce((sum, { flip }) => sum + (flip?.pairs?.length ?? (flip?.moreThan ?? 0) + 1), 0);
  if (needed.some(({ flip }) => flip?.pairs === undefined)) return { moreThan: least - 1 };
  return {
    pairs: needed.flatMap(({ flip, focal }) => (flip?.pairs ?? []).map((other): [number, number] => [focal, other])),
  };
}

function told(
  graph: ConflictGraph,
  state: number,
  { concept, isHeld, pairs, moreThan }: Turned & { concept: StabilityConcept; isHeld: boolean },
): Turn {
  const becomes = isHeld ? "leaves" : "holds";
  const would = isHeld ? "no longer hold" : "hold";
  // Only under SEQ do others answer by their orders of preference.
  const others = concept === "SEQ" ? { othersAsTheyAre: true } : {};
  const caveat =
    concept === "SEQ" ? " The orders by which the others answer are taken as they are: fewer changes might do." : "";
  if (pairs === undefined)
    return {
      concept,
      becomes,
      moreThan: moreThan ?? 0,
      ...others,
      sentence: `It would ${would} (${concept}) only if more than ${counted(moreThan ?? 0, "comparison")} with it turned; the search stopped there.${caveat}`,
    };
  const full = pairs.map(([focal, other]) => {
    const isBetter = graph.preferences[focal]!.ranks[other]! > graph.preferences[focal]!.ranks[state]!;
    const { id, name } = graph.model.decisionMakers[focal]!;
    const [better, than] = isBetter ? [state + 1, other + 1] : [other + 1, state + 1];
    return {
      id,
      name,
      better,
      than,
      words: isBetter ? `not liking ${than} better than ${better}` : `liking ${better} better than ${than}`,
    };
  });
  return {
    concept,
    becomes,
    pairs: full.map(({ id, better, than }) => ({ decisionMaker: id, better, than })),
    ...others,
    sentence: `It would ${would} (${concept}) with ${counted(pairs.length, "comparison")} turned: ${listed(full.map(({ name, words }) => `${name} ${words}`))}.${caveat}`,
  };
}

/**
 * Which moves of one statement to another place turn a state from an equilibrium into none, or the other way; for each
 * concept those over the fewest places.
 * @returns Empty when no such move does it, above 1,024 states, and for decision makers with more than 12 statements.
 * @example turningStatements(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }, { x: false }] }] })), 0)[0]?.place; // => 1
 */
export function turningStatements(graph: ConflictGraph, state: number): Reorder[] {
  const found = statementMoves(graph, state);
  return stabilityConcepts.flatMap((concept) => {
    const own = found.filter((one) => one.concept === concept);
    const least = Math.min(...own.map(flipDistance));
    return own.filter((one) => flipDistance(one) === least);
  });
}

/**
 * Over how many places a statement moves.
 * @example flipDistance({ statement: 4, place: 1 }); // => 3
 */
export function flipDistance({ statement, place }: Pick<Reorder, "statement" | "place">): number {
  return Math.abs(statement - place);
}

/**
 * Every move of one statement to another place that turns a state from an equilibrium into none, or the other way. A
 * move down by one place is told as the move up of the statement below.
 * @returns Empty as {@link turningStatements}.
 * @example statementMoves(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }, { x: false }] }] })), 0)[0]?.place; // => 1
 */
export function statementMoves(graph: ConflictGraph, state: number): Reorder[] {
  const { model, codes, states } = graph;
  if (codes === undefined || states > limits.states) return [];
  const before = graph.moves.map((_, focal) => stabilities(graph, focal));
  const bits = optionBits(model);
  return model.decisionMakers.flatMap(({ id, statements = [], unsure }, maker) => {
    if (statements.length > limits.statements || unsure) return [];
    return pairsOf(statements.length).flatMap(([from, to]) => {
      const order = statements.toSpliced(from, 1).toSpliced(to, 0, statements[from]!);
      const { ranks } = rankByStatements(codes, order, bits);
      const preferences = graph.preferences.map((one, i) => (i === maker ? { ...one, ranks } : one));
      const changed = { ...graph, preferences };
      const after = graph.moves.map((_, focal) => stabilities(changed, focal));
      return stabilityConcepts.flatMap((concept): Reorder[] => {
        const held = before.every((stable) => stable[concept][state] === 1);
        if (after.every((stable) => stable[concept][state] === 1) === held) return [];
        return [{ decisionMaker: id, statement: from + 1, place: to + 1, concept, becomes: held ? "leaves" : "holds" }];
      });
    });
  });
}

function pairsOf(count: number): [from: number, to: number][] {
  const places = Array.from({ length: count }, (_, i) => i);
  // Moving down by one is the same as moving the next one up.
  return places.flatMap((from) =>
    places.filter((to) => to < from || to > from + 1).map((to): [number, number] => [from, to]),
  );
}
