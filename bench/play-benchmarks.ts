import {
  openingTable,
  runSession,
  seededRandom,
  tableRules,
  type Players,
  type TableRules,
  type TableState,
} from "@parley/analysis";
import { parseCase, sessionStartSchema, type BehaviourName, type Case } from "@parley/model";
import type { Benchmark } from "./measure.ts";

const mostMoves = 100_000;

/** Sessions between behaviours until 100,000 moves are made: ordinal ones on a case, tactics with scores on a made one. */
export function playBenchmarks(subject: Case): Benchmark[] {
  const rules = tableRules(subject, sessionStartSchema.parse({}));
  const { state } = openingTable(subject, rules);
  const players: Players = new Map(
    rules.seats.map(({ party, negotiates }, i) => [
      party,
      negotiates ? (["concedes-near-deadline", "trades-across-issues"] as const)[i % 2]! : "mediator-narrows",
    ]),
  );
  const tactics: readonly BehaviourName[] = ["linear", "micro", "tit-for-tat-absolute"];
  return [
    movesBenchmark("play-moves", { rules, state, players }, `${rules.seats.length} seats, ${rules.lines.length} lines`),
    ...tactics.map((name) => scoredBenchmark(name, { issues: 7, parties: 2 })),
    scoredBenchmark("linear", { issues: 30, parties: 3 }),
    scoredBenchmark("votes-for-better", { issues: 7, parties: 3 }),
  ];
}

interface Table {
  readonly rules: TableRules;
  readonly state: TableState;
  readonly players: Players;
}

function movesBenchmark(name: string, { rules, state, players }: Table, size: string): Benchmark {
  return {
    name,
    size: `${mostMoves.toLocaleString("en")} moves, ${size}`,
    runs: 5,
    run: () => {
      const draw = seededRandom(1);
      let moves = 0;
      while (moves < mostMoves) moves += runSession(rules, state, { players, draw }).moves.length;
      return moves;
    },
  };
}

/** Seats that all play one tactic over issues of five options, each scored from 0 to 4 by everybody in another order. */
function scoredBenchmark(name: BehaviourName, { issues, parties }: { issues: number; parties: number }): Benchmark {
  const ids = Array.from({ length: parties }, (_, p) => `p${p}`);
  const votes = name === "votes-for-better";
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Scored",
    parties: [
      ...ids.map((id) => ({ id, name: id })),
      ...(votes ? [{ id: "m", name: "Mediator", roles: ["mediator"] }] : []),
    ],
    issues: Array.from({ length: issues }, (_, i) => ({ id: `i${i}`, options: ["o0", "o1", "o2", "o3", "o4"] })),
    scores: ids.map((party, p) => ({
      party,
      author: "bench",
      date: "2026",
      weights: Object.fromEntries(Array.from({ length: issues }, (_, i) => [`i${i}`, 1 + ((i * (p + 1)) % 5)])),
      values: Object.fromEntries(
        Array.from({ length: issues }, (_, i) => [
          `i${i}`,
          Object.fromEntries([0, 1, 2, 3, 4].map((o) => [`o${o}`, p % 2 === 0 ? o : 4 - o])),
        ]),
      ),
    })),
  });
  const rules = tableRules(
    subject,
    sessionStartSchema.parse({ rounds: 1, turns: 99, ...(votes ? { offers: "mediator" } : {}) }),
  );
  const players: Players = new Map<string, BehaviourName>([
    ...ids.map((id): [string, BehaviourName] => [id, name]),
    ...(votes ? [["m", "mediator-single-text"] as [string, BehaviourName]] : []),
  ]);
  const { state } = openingTable(subject, rules);
  const size = `${parties} seats ${name}, ${issues} issues of 5 options`;
  return movesBenchmark(`play-${name}-${issues}`, { rules, state, players }, size);
}
