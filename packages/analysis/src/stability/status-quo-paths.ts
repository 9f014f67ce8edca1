import { counted, listed, type MoveChain, type StabilityConcept, type StatusQuoPaths } from "@parley/model";
import type { ConflictGraph } from "./conflict-graph.ts";
import { chainWords } from "./explain-state.ts";
import { chainTo, improvesIn, legalSequences, type Reached } from "./legal-sequences.ts";
import { stateLabel } from "./state-label.ts";

type Path = StatusQuoPaths["paths"][number];
type Setback = Path["setbacks"][number];

/** An equilibrium and the concepts under which it is one. */
export interface Holding {
  /** As printed, from 1. */
  readonly state: number;
  readonly holds: readonly StabilityConcept[];
}

/** The equilibria to which ways are looked for, and all that there are. */
export interface Goals {
  readonly followed: readonly Holding[];
  /** As printed, from 1; left out: those that are followed. */
  readonly all?: readonly number[];
}

/**
 * How a conflict could come from a state to each equilibrium: by moves that are each better for whoever makes them, and
 * by any legal moves; nobody moves twice in a row. On the second way it says who has to move to what it likes less, and
 * how many further moves pass until it is as well off as before.
 * @param from - From 0.
 * @returns A way is left out where there is none, however long; it is empty for the state itself. Of ways equally short
 * one on which the fewest moves are for the worse. Equilibria that are not followed are counted, and the sentence says so.
 * @see Li, Kilgour, Hipel, Status quo analysis in the graph model for conflict resolution, J. Oper. Res. Soc. 56 (2005)
 * 699-707.
 * @example statusQuoPaths(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), 0, { followed: [{ state: 2, holds: ["Nash"] }] }).paths[0]?.moves; // => [{ by: "a", to: 2 }]
 */
export function statusQuoPaths(graph: ConflictGraph, from: number, { followed, all }: Goals): StatusQuoPaths {
  const wanted = new Set(followed.map(({ state }) => state - 1));
  const movers = graph.moves.map((_, maker) => maker);
  const improving = nearest(legalSequences(graph, { movers, from, may: improvesIn(graph) }), wanted, from);
  const any = nearest(legalSequences(graph, { movers, from }), wanted, from);
  const paths = followed.map(({ state, holds }): Path => {
    const [short, way] = [improving.get(state - 1), any.get(state - 1)];
    const setbacks = way ? setbacksOn(graph, from, way) : [];
    const told = {
      state,
      label: stateLabel(graph, state - 1),
      holds: [...holds],
      ...(short ? { improvements: chain(graph, short) } : {}),
      ...(way ? { moves: chain(graph, way) } : {}),
      setbacks,
    };
    return { ...told, sentence: sentenceOf(graph, from, told) };
  });
  const equilibria = all ?? followed.map(({ state }) => state);
  const notFollowed = equilibria.length - followed.length;
  const free = paths.filter(({ improvements }) => improvements && improvements.length > 0).length;
  const those = notFollowed > 0 ? "the first " : "";
  const reached = `From state ${from + 1}, ${free} of ${those}${counted(paths.length, "outcome")} that nobody would leave can be reached by moves that are each better for whoever makes them.`;
  const self = `State ${from + 1} is itself an outcome that nobody would leave.`;
  const rest = notFollowed > 0 ? ` To ${counted(notFollowed, "further such outcome")} no way was looked for.` : "";
  return {
    from: from + 1,
    label: stateLabel(graph, from),
    paths,
    ...(notFollowed > 0 ? { notFollowed } : {}),
    sentence: `${equilibria.includes(from + 1) ? self : reached}${rest}`,
  };
}

/** The first way to each of some states; `[]` for where it starts. */
function nearest(found: Iterable<Reached>, wanted: ReadonlySet<number>, from: number): Map<number, Reached[]> {
  const ways = new Map<number, Reached[]>(wanted.has(from) ? [[from, []]] : []);
  if (ways.size === wanted.size) return ways;
  for (const reached of found) {
    if (!wanted.has(reached.state) || ways.has(reached.state)) continue;
    ways.set(reached.state, chainTo(reached));
    if (ways.size === wanted.size) break;
  }
  return ways;
}

function chain({ model }: ConflictGraph, way: readonly Reached[]): MoveChain {
  return way.map(({ mover, state }) => ({ by: model.decisionMakers[mover]!.id, to: state + 1 }));
}

function setbacksOn({ model, preferences }: ConflictGraph, from: number, way: readonly Reached[]): Setback[] {
  const states = [from, ...way.map(({ state }) => state)];
  return way.flatMap(({ mover }, i): Setback[] => {
    const { ranks } = preferences[mover]!;
    const before = ranks[states[i]!]!;
    if (ranks[states[i + 1]!]! >= before) return [];
    const back = states.findIndex((state, k) => k > i + 1 && ranks[state]! >= before);
    const worse = { decisionMaker: model.decisionMakers[mover]!.id, move: i + 1 };
    return [back < 0 ? worse : { ...worse, until: back - i - 1 }];
  });
}

function sentenceOf(graph: ConflictGraph, from: number, path: Omit<Path, "sentence">): string {
  const { state, improvements, moves, setbacks } = path;
  if (moves === undefined) return `No sequence of moves leads from ${from + 1} to ${state}.`;
  if (moves.length === 0) return `${state} is where it starts.`;
  if (improvements && improvements.length === moves.length)
    return `${chainWords(graph, improvements)}: each move is better for whoever makes it.`;
  const nameOf = (id: string): string => graph.model.decisionMakers.find((maker) => maker.id === id)?.name ?? id;
  const worse = setbacks.map(({ decisionMaker, move, until }) => {
    const who = `${nameOf(decisionMaker)} with move ${move}`;
    return until === undefined ? `${who}, for good` : `${who}, for ${counted(until, "move")}`;
  });
  const shortest =
    worse.length === 0
      ? `${chainWords(graph, moves)}: no move is for the worse of whoever makes it.`
      : `${chainWords(graph, moves)}. It is for the worse of ${listed(worse)}.`;
  return improvements
    ? `${shortest} A longer way by moves that are each better for whoever makes them: ${chainWords(graph, improvements)}.`
    : `${shortest} Not by moves that are all better for whoever makes them.`;
}
