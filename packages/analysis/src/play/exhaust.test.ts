import type { SessionMove } from "@parley/model";
import { expect, test } from "vitest";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { applyMove } from "./apply-move.ts";
import { exhausted, isThatMove, type NecessaryMove } from "./exhaust.ts";
import { openingTable } from "./opening.ts";
import { everyMove, smallTable } from "./small-tables-for-tests.ts";
import { tableRules, type TableRules } from "./table-rules.ts";
import { stateKey, type TableState } from "./table-state.ts";

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly move: SessionMove;
  readonly round: number;
}

interface Graph {
  readonly states: TableState[];
  readonly depth: number[];
  readonly edges: Edge[];
}

/** Every state that the protocol can reach, with every move: the oracle. */
function walked(rules: TableRules, start: TableState): Graph {
  const places = new Map([[stateKey(start), 0]]);
  const graph: Graph = { states: [start], depth: [0], edges: [] };
  for (let at = 0; at < graph.states.length; at++) {
    const state = graph.states[at] as TableState;
    for (const move of everyMove(rules, state)) {
      const outcome = applyMove(rules, state, move);
      if (!("state" in outcome)) continue;
      const key = stateKey(outcome.state);
      const to = places.get(key) ?? graph.states.length;
      if (to === graph.states.length) {
        places.set(key, to);
        graph.states.push(outcome.state);
        graph.depth.push((graph.depth[at] ?? 0) + 1);
      }
      if (state.phase === "talks") graph.edges.push({ from: at, to, move, round: outcome.state.round });
    }
  }
  return graph;
}

function shortest({ states, depth }: Graph, isIt: (state: TableState) => boolean): number | null {
  const found = states.flatMap((state, i) => (isIt(state) ? [depth[i] ?? 0] : []));
  return found.length === 0 ? null : Math.min(...found);
}

const isSigned = (state: TableState | undefined): boolean => state?.signed !== undefined;

/** The states from which a signature can still come. */
function hopeful({ states, edges }: Graph): Set<number> {
  const before = states.map((): number[] => []);
  for (const { from, to } of edges) before[to]?.push(from);
  const open = [...states.keys()].filter((i) => isSigned(states[i]));
  const all = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const from of before[at] ?? [])
      if (!all.has(from)) {
        all.add(from);
        open.push(from);
      }
  return all;
}

function canSignWithout(
  { states }: Graph,
  from: readonly (readonly Edge[])[],
  isIt: (move: SessionMove) => boolean,
): boolean {
  const seen = new Uint8Array(states.length);
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (isSigned(states[at])) return true;
    for (const { to, move } of from[at] ?? [])
      if (!seen[to] && !isIt(move)) {
        seen[to] = 1;
        open.push(to);
      }
  }
  return false;
}

function candidates(rules: TableRules): Omit<NecessaryMove, "lastRound">[] {
  return [
    { kind: "convene" },
    ...rules.seats.flatMap(({ party }) =>
      rules.lines
        .filter((line) => line.party === party)
        .map(({ id, kind }) => ({
          kind: kind === "condition" ? ("drop-condition" as const) : ("concede" as const),
          party,
          line: id,
        })),
    ),
    { kind: "table" },
    ...rules.negotiating.map((party) => ({ kind: "accept-or-table" as const, party })),
    ...rules.seats.flatMap(({ party }) => [
      { kind: "consent" as const, party },
      { kind: "approve" as const, party },
    ]),
    { kind: "sign" },
  ];
}

const fewStates = 150;

function oracle(rules: TableRules, start: TableState, always: boolean) {
  const graph = walked(rules, start);
  const signature = shortest(graph, isSigned);
  // What every way contains takes many walks: of large graphs it is looked at in every fourth.
  const whole = always || graph.states.length < fewStates;
  if (!whole) return { graph, whole, necessary: [], begin: [], signature };
  const hope = hopeful(graph);
  const from = graph.states.map((): Edge[] => []);
  for (const edge of graph.edges) from[edge.from]?.push(edge);
  const useful = graph.edges.filter(({ to }) => hope.has(to));
  const last = (edges: readonly Edge[]): number => Math.max(...edges.map(({ round }) => round));
  const necessary =
    useful.length === 0
      ? []
      : candidates(rules)
          .filter((one) => !canSignWithout(graph, from, (move) => isThatMove({ ...one, lastRound: 0 }, move)))
          .map((one): NecessaryMove => ({
            ...one,
            lastRound: last(useful.filter(({ move }) => isThatMove({ ...one, lastRound: 0 }, move))),
          }));
  const signed = graph.states.filter(isSigned);
  const begin = rules.negotiating.flatMap((party) => {
    const given = (state: TableState): number =>
      rules.lines.filter((line) => line.party === party && state.given.includes(line.id)).length;
    const lines = signed.length === 0 ? 0 : Math.min(...signed.map(given));
    const first = useful.filter(({ from, to }) => given(graph.states[from]!) === 0 && given(graph.states[to]!) === 1);
    return lines === 0 ? [] : [{ party, lines, lastRound: last(first) }];
  });
  return { graph, whole, necessary, begin, signature };
}

test("on 2,000 small cases the search finds what walking every state finds", { timeout: 240_000 }, () => {
  const draw = seededRandom(20261123);
  let [signable, walkedStates, needing] = [0, 0, 0];
  for (let i = 0; i < 2_000; i++) {
    const { subject, start } = smallTable(draw);
    const rules = tableRules(subject, start);
    const opening = openingTable(subject, rules).state;
    const found = exhausted(rules, opening);
    const { graph, whole, necessary, begin, signature } = oracle(rules, opening, i % 4 === 0);
    const told = JSON.stringify({ i, start, subject });
    expect(found.bounds.complete, told).toBe(true);
    expect(found.signature, told).toBe(signature);
    if (whole) expect({ necessary: found.necessary, begin: found.begin }, told).toEqual({ necessary, begin });
    for (const { end, step, moves } of found.ways)
      expect(moves, `${end} ${step ?? ""} ${told}`).toBe(
        shortest(graph, (state) => state.end?.kind === end && (end !== "collapse" || state.end.step === step)),
      );
    const collapses = new Set(graph.states.flatMap(({ end }) => (end?.kind === "collapse" ? [end.step] : [])));
    expect(found.ways.filter(({ end, moves }) => end === "collapse" && moves !== null).length, told).toBe(
      collapses.size,
    );
    signable += signature === null ? 0 : 1;
    needing += begin.length > 0 ? 1 : 0;
    walkedStates += graph.states.length;
  }
  expect(signable).toBeGreaterThan(1_000);
  expect(needing).toBeGreaterThan(5);
  expect(walkedStates).toBeGreaterThan(50_000);
});
