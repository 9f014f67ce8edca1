import { allBut } from "./all-but.ts";
import { coalitionArcs, type Reach } from "./coalition-arcs.ts";
import type { ConflictGraph } from "./conflict-graph.ts";
import { legalSequences } from "./legal-sequences.ts";
import { forcedBy, type Stable } from "./stabilities.ts";

/**
 * In which states a coalition would stay. It improves by a legal sequence of its members' moves to a state that every
 * member likes better (strictly). An answer of the others deters it when not every member still likes where that leads
 * better than the state at the start; for SMR, when the coalition cannot go on from there to a state that all like
 * better; for SEQ, when each move of the answer is better for whoever makes it. A coalition of one is as
 * {@link stabilities}.
 * @returns O(members × states) for Nash, GMR and SEQ; for SMR two passes over the arcs for each state that only answers
 * hold. The coalition of all fears nobody: then all four are one.
 * @see Kilgour, Hipel, Fang, Peng, Coalition analysis in group decision support, Group Decision and Negotiation 10
 * (2001) 159-175.
 * @example coalitionStabilities(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), [0]).SEQ; // => new Uint8Array([0, 1])
 */
export function coalitionStabilities(graph: ConflictGraph, members: readonly number[]): Stable {
  const others = allBut(graph, members);
  const answers = coalitionArcs(graph, others, "moves");
  const own = coalitionArcs(graph, members, "moves");
  const forced = {
    GMR: leastOfEach(graph, members, answers),
    SEQ: leastOfEach(graph, members, coalitionArcs(graph, others, "improvements")),
  };
  const found = { Nash: ones(graph), GMR: ones(graph), SMR: ones(graph), SEQ: ones(graph) };
  for (let state = 0; state < graph.states; state++) {
    const targets = improvementsOf(graph, members, state);
    if (targets.length === 0) continue;
    const free = (least: readonly Int32Array[]): boolean =>
      targets.some((to) => members.every((maker, k) => least[k]![to]! > graph.preferences[maker]!.ranks[state]!));
    found.Nash[state] = 0;
    if (free(forced.SEQ)) found.SEQ[state] = 0;
    if (free(forced.GMR)) found.GMR[state] = found.SMR[state] = 0;
    else if (escapes(graph, members, { state, targets, answers, own })) found.SMR[state] = 0;
  }
  return found;
}

function ones({ states }: ConflictGraph): Uint8Array {
  return new Uint8Array(states).fill(1);
}

/** For each member, the least that the others can bring each state to. */
function leastOfEach(graph: ConflictGraph, members: readonly number[], reach: Reach): Int32Array[] {
  return members.map((maker) => forcedBy(reach, graph.preferences[maker]!.ranks));
}

/**
 * Whether every decision maker of some likes one state better than another.
 * @example allPrefer(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), [0], { to: 1, than: 0 }); // => true
 */
export function allPrefer(
  { preferences }: ConflictGraph,
  members: readonly number[],
  { to, than }: { to: number; than: number },
): boolean {
  return members.every((maker) => preferences[maker]!.ranks[to]! > preferences[maker]!.ranks[than]!);
}

/**
 * Where a coalition can go from a state so that every member likes it better.
 * @example improvementsOf(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), [0], 0); // => [1]
 */
export function improvementsOf(graph: ConflictGraph, members: readonly number[], state: number): number[] {
  const liked = (to: number): boolean => allPrefer(graph, members, { to, than: state });
  let any = false;
  for (let to = 0; to < graph.states && !any; to++) any = liked(to);
  if (!any) return [];
  const reached = new Set<number>();
  for (const { state: to } of legalSequences(graph, { movers: members, from: state })) if (liked(to)) reached.add(to);
  return [...reached];
}

interface Answered {
  readonly state: number;
  readonly targets: readonly number[];
  readonly answers: Reach;
  readonly own: Reach;
}

/** Whether after some improvement, whatever the others do, the coalition can still get to what all like better. */
function escapes(
  graph: ConflictGraph,
  members: readonly number[],
  { state, targets, answers, own }: Answered,
): boolean {
  const worse = Int32Array.from({ length: graph.states }, (_, to) =>
    allPrefer(graph, members, { to, than: state }) ? 0 : 1,
  );
  const open = forcedBy(own, worse).map((caught) => 1 - caught);
  const safe = forcedBy(answers, open);
  return targets.some((to) => safe[to] === 1);
}
