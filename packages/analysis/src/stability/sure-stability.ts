import { stabilityConcepts, type StabilityConcept, type Sure } from "@parley/model";
import { allBut } from "./all-but.ts";
import type { ConflictGraph } from "./conflict-graph.ts";
import { legalSequences, type MayMove } from "./legal-sequences.ts";
import { movesFrom } from "./move-rows.ts";
import { knownOrder, type OpenOrder } from "./open-order.ts";
import { stabilities } from "./stabilities.ts";

/** How sure it is that a decision maker stays, state by state; and all of them. */
export interface SureStability {
  readonly makers: readonly Readonly<Record<StabilityConcept, readonly Sure[]>>[];
  readonly equilibria: Readonly<Record<StabilityConcept, readonly Sure[]>>;
}

/** More joint orders than these are not tried one by one. */
const orderLimit = 2000;
/** Orders × states that are tried. */
const triedLimit = 2 ** 18;

/**
 * How sure stability is when some orders are not known in full: in every possible order, in some, or in none.
 *
 * A decision maker is the less stable the more states it likes better than the present one. So Nash, GMR and SMR are
 * decided by two extremes: all that may be better is, and only what surely is. For SEQ the others' moves that are surely
 * better for them answer least, those that may be better most. What these bounds leave open is settled by trying every
 * joint order, where there are few enough.
 * @returns Only strict orders of what is not ranked are possible. `open` is honest: neither the bounds nor 2,000 joint
 * orders settle it.
 * @example sureStability(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], ranking: [{ unknown: [1, 2] }] }] }))).equilibria.Nash; // => ["sometimes", "sometimes"]
 */
export function sureStability(graph: ConflictGraph): SureStability {
  const orders = ordersOf(graph);
  const bounds = graph.moves.map((_, focal) => boundsOf(graph, orders, focal));
  const makers = bounds.map((bound) => byConcept((concept) => [...bound[concept]]));
  const equilibria = byConcept((concept) =>
    Array.from({ length: graph.states }, (_, state) =>
      together(
        makers.map((maker) => maker[concept][state]!),
        concept,
      ),
    ),
  );
  if ([...makers, equilibria].some((each) => stabilityConcepts.some((concept) => each[concept].includes("open"))))
    settle(graph, orders, { makers, equilibria });
  return { makers, equilibria };
}

/**
 * What is known of each decision maker's order.
 * @example ordersOf(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })))[0]?.tied(0, 1); // => true
 */
export function ordersOf({ preferences }: ConflictGraph): OpenOrder[] {
  return preferences.map(({ ranks, open }) => open?.() ?? knownOrder(ranks));
}

type Verdicts = Record<StabilityConcept, Sure[]>;

function byConcept(list: (concept: StabilityConcept) => Sure[]): Verdicts {
  return { Nash: list("Nash"), GMR: list("GMR"), SMR: list("SMR"), SEQ: list("SEQ") };
}

/** Orders of different decision makers are free of each other, but for SEQ each one's stability rests on all orders. */
function together(each: readonly Sure[], concept: StabilityConcept): Sure {
  if (each.includes("never")) return "never";
  const unsure = each.filter((one) => one !== "always");
  if (unsure.length === 0) return "always";
  if (unsure.includes("open")) return "open";
  return concept === "SEQ" && unsure.length > 1 ? "open" : "sometimes";
}

/** A test of whether a decision maker leaves a state, given which states it likes better. */
type Leaves = (isBetter: (state: number) => boolean) => boolean;

function boundsOf(graph: ConflictGraph, orders: readonly OpenOrder[], focal: number): Verdicts {
  const { surely, tied, free } = orders[focal]!;
  const mayBe = (better: number, than: number): boolean => !surely(than, better) && !tied(than, better);
  const othersKnown = graph.preferences.every(({ open }, maker) => maker === focal || open === undefined);
  const answers = answersOf(graph, orders, focal);
  return byConcept((concept) =>
    Array.from({ length: graph.states }, (_, state): Sure => {
      const rarely = leaves(graph, { focal, state, concept, answer: answers.least(concept) });
      const often = leaves(graph, { focal, state, concept, answer: answers.most(concept) });
      if (!rarely((other) => mayBe(other, state))) return "always";
      if (often((other) => surely(other, state))) return "never";
      return free && (concept !== "SEQ" || othersKnown) ? "sometimes" : "open";
    }),
  );
}

type Answer = (from: number) => readonly number[];

/**
 * Where the others can go in every possible order, and where in some; by any moves that is the same.
 * @example answersOf(graph, ordersOf(graph), 0).most("SEQ")(0).length >= answersOf(graph, ordersOf(graph), 0).least("SEQ")(0).length; // at most as many surely
 */
export function answersOf(
  graph: ConflictGraph,
  orders: readonly OpenOrder[],
  focal: number,
): { least: (concept: StabilityConcept) => Answer; most: (concept: StabilityConcept) => Answer } {
  const moves = reachFrom(graph, focal);
  const least = reachFrom(graph, focal, (maker, from, to) => orders[maker]!.surely(to, from));
  const most = reachFrom(
    graph,
    focal,
    (maker, from, to) => !orders[maker]!.surely(from, to) && !orders[maker]!.tied(from, to),
  );
  return {
    least: (concept) => (concept === "SEQ" ? least : moves),
    most: (concept) => (concept === "SEQ" ? most : moves),
  };
}

/**
 * Where everybody but one can go from a state, each state asked once.
 * @param may - Left out, every move.
 * @example reachFrom(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), 0)(0); // => []
 */
export function reachFrom(graph: ConflictGraph, focal: number, may?: MayMove): Answer {
  const known = new Map<number, readonly number[]>();
  const movers = allBut(graph, [focal]);
  return (from) => {
    const before = known.get(from);
    if (before) return before;
    const found = legalSequences(graph, { movers, from, ...(may ? { may } : {}) });
    const states = [...new Set([...found].map(({ state }) => state))];
    known.set(from, states);
    return states;
  };
}

/** Who looks from where, and where the others could go. */
export interface LeavesQuestion {
  readonly focal: number;
  readonly state: number;
  readonly concept: StabilityConcept;
  readonly answer: Answer;
}

/**
 * The definitions as a test on the set of states that a decision maker likes better than the present one: the larger
 * the set, the rather it leaves.
 * @example leaves(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), { focal: 0, state: 0, concept: "GMR", answer: () => [] })((state) => state === 1); // => true
 */
export function leaves(graph: ConflictGraph, { focal, state, concept, answer }: LeavesQuestion): Leaves {
  const moves = movesFrom(graph.moves[focal]!, state);
  return (isBetter) =>
    moves.some((to) => {
      if (!isBetter(to)) return false;
      if (concept === "Nash") return true;
      return answer(to).every(
        (at) => isBetter(at) || (concept === "SMR" && movesFrom(graph.moves[focal]!, at).some(isBetter)),
      );
    });
}

/** Tries every joint order; what holds in all, some and none of them replaces what the bounds left open. */
function settle(
  graph: ConflictGraph,
  orders: readonly OpenOrder[],
  { makers, equilibria }: { makers: readonly Verdicts[]; equilibria: Verdicts },
): void {
  const joint = jointOrders(orders, Math.min(orderLimit, Math.floor(triedLimit / graph.states)));
  if (joint === undefined) return;
  const counts = [...makers, equilibria].map(() => stabilityConcepts.map(() => new Int32Array(graph.states)));
  for (const ranks of joint) {
    const preferences = graph.preferences.map((preference, maker) => ({ ...preference, ranks: ranks[maker]! }));
    const found = graph.moves.map((_, maker) => stabilities({ ...graph, preferences }, maker));
    stabilityConcepts.forEach((concept, k) => {
      for (let state = 0; state < graph.states; state++) {
        found.forEach((stable, maker) => (counts[maker]![k]![state]! += stable[concept][state]!));
        if (found.every((stable) => stable[concept][state] === 1)) counts.at(-1)![k]![state]! += 1;
      }
    });
  }
  const said = (count: number): Sure => (count === joint.length ? "always" : count > 0 ? "sometimes" : "never");
  [...makers, equilibria].forEach((each, i) =>
    stabilityConcepts.forEach((concept, k) => {
      each[concept] = Array.from(counts[i]![k]!, said);
    }),
  );
}

/** One order of each decision maker, in every combination; `undefined` when there are more than a limit. */
function jointOrders(orders: readonly OpenOrder[], limit: number): Int32Array[][] | undefined {
  let joint: Int32Array[][] = [[]];
  for (const { orders: list } of orders) {
    const own = list(limit);
    if (own === undefined || own.length * joint.length > limit) return undefined;
    joint = joint.flatMap((start) => own.map((order) => [...start, order]));
  }
  return joint;
}
