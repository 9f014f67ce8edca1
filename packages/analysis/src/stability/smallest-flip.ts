import type { StabilityConcept } from "@parley/model";
import type { ConflictGraph } from "./conflict-graph.ts";
import { improvesIn } from "./legal-sequences.ts";
import { movesFrom } from "./move-rows.ts";
import type { OpenOrder } from "./open-order.ts";
import { answersOf, leaves, ordersOf, reachFrom, type LeavesQuestion } from "./sure-stability.ts";

/** What would have to be otherwise for a decision maker to leave where it stays, or to stay where it leaves. */
export interface Flip {
  readonly becomes: "leaves" | "stays";
  /** States, from 0, whose comparison with the present one turns or is settled; left out where none was found. */
  readonly pairs?: readonly number[];
  /** Where the search was stopped: more comparisons than these would have to turn. */
  readonly moreThan?: number;
}

/** Sets of comparisons that are tried, smallest first. */
const triedLimit = 20_000;

/** Which stability is asked about. */
export interface FlipQuestion {
  readonly focal: number;
  readonly state: number;
  readonly concept: StabilityConcept;
}

/**
 * The fewest comparisons of a decision maker between the present state and others that would have to turn so that it
 * leaves where it stays, or stays where it leaves. The orders of all others stay as they are.
 * @returns `undefined` when no change of its comparisons does it. Exact when `moreThan` is left out.
 * @example smallestFlip(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], statements: [{ x: true }] }] })), { focal: 0, state: 0, concept: "Nash" }); // => { becomes: "stays", pairs: [1] }
 */
export function smallestFlip(graph: ConflictGraph, question: FlipQuestion): Flip | undefined {
  const { focal, state, concept } = question;
  const { ranks } = graph.preferences[focal]!;
  const answer = reachFrom(graph, focal, concept === "SEQ" ? improvesIn(graph) : undefined);
  const isBetter = (other: number): boolean => ranks[other]! > ranks[state]!;
  const among = deciding(graph, { ...question, answer });
  return fewestTurns(graph, { ...question, answer, isBetter, among, follows: () => false });
}

/**
 * The fewest comparisons to settle so that a decision maker whose order is open surely leaves, and surely stays; what
 * follows from a settled comparison need not be settled too. Nothing of the others' orders is settled.
 * @returns A direction is left out when settling nothing that is open leads there.
 * @example settling(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], ranking: [{ unknown: [1, 2] }] }] })), { focal: 0, state: 0, concept: "Nash" }).stays; // => { becomes: "stays", pairs: [1] }
 */
export function settling(graph: ConflictGraph, question: FlipQuestion): { stays?: Flip; leaves?: Flip } {
  const { focal, state, concept } = question;
  if (graph.preferences[focal]!.open === undefined) return {};
  const orders = ordersOf(graph);
  const order = orders[focal]!;
  const { surely, tied } = order;
  const answers = answersOf(graph, orders, focal);
  // Also states that decide nothing themselves: others can follow from them.
  const among = Array.from({ length: graph.states }, (_, other) => other).filter((other) =>
    isOpenPair(order, other, state),
  );
  const stays = fewestTurns(graph, {
    ...question,
    answer: answers.least(concept),
    isBetter: (other) => !surely(state, other) && !tied(state, other),
    among,
    follows: (turned, other) => surely(turned, other),
  });
  const left = fewestTurns(graph, {
    ...question,
    answer: answers.most(concept),
    isBetter: (other) => surely(other, state),
    among,
    follows: (turned, other) => surely(other, turned),
  });
  return { ...(stays?.becomes === "stays" ? { stays } : {}), ...(left?.becomes === "leaves" ? { leaves: left } : {}) };
}

function isOpenPair({ surely, tied }: OpenOrder, one: number, other: number): boolean {
  return one !== other && !surely(one, other) && !surely(other, one) && !tied(one, other);
}

interface Turning extends LeavesQuestion {
  readonly isBetter: (other: number) => boolean;
  /** The comparisons that may turn. */
  readonly among: readonly number[];
  /** Whether a comparison turns by itself once another has turned. */
  readonly follows: (turned: number, other: number) => boolean;
}

function fewestTurns(graph: ConflictGraph, question: Turning): Flip | undefined {
  const { isBetter, among, follows } = question;
  const test = leaves(graph, question);
  const leavesNow = test(isBetter);
  const candidates = among.filter((other) => isBetter(other) === leavesNow);
  const turns = (turned: readonly number[]): boolean =>
    test((other) => {
      const has = turned.some((one) => one === other || (isBetter(other) === leavesNow && follows(one, other)));
      return isBetter(other) !== has;
    }) !== leavesNow;
  // The more comparisons turn in one direction, the rather the answer turns: if not with all, with none.
  if (!turns(candidates)) return undefined;
  const becomes = leavesNow ? "stays" : "leaves";
  let tried = 0;
  for (let size = 1; size < candidates.length; size++)
    for (const subset of subsets(candidates, size)) {
      if (turns(subset)) return { becomes, pairs: subset };
      if (++tried === triedLimit) return { becomes, moreThan: size - 1 };
    }
  return { becomes, pairs: candidates };
}

/** The states whose comparison with the present one can matter. */
function deciding(graph: ConflictGraph, { focal, state, concept, answer }: LeavesQuestion): number[] {
  const found = new Set<number>();
  for (const to of movesFrom(graph.moves[focal]!, state)) {
    found.add(to);
    if (concept === "Nash") continue;
    for (const at of answer(to)) {
      found.add(at);
      if (concept === "SMR") for (const escape of movesFrom(graph.moves[focal]!, at)) found.add(escape);
    }
  }
  found.delete(state);
  return [...found].sort((a, b) => a - b);
}

function* subsets(items: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at + size <= items.length; at++)
    for (const rest of subsets(items, size - 1, at + 1)) yield [items[at]!, ...rest];
}
