import { openingTable, runSession, seededRandom, tableRules, type Players } from "@parley/analysis";
import { sessionStartSchema, type Case } from "@parley/model";
import type { Benchmark } from "./measure.ts";

/** Sessions between behaviours until 100,000 moves are made. */
export function playBenchmarks(subject: Case): Benchmark[] {
  const rules = tableRules(subject, sessionStartSchema.parse({}));
  const { state } = openingTable(subject, rules);
  const players: Players = new Map(
    rules.seats.map(({ party, negotiates }, i) => [
      party,
      negotiates ? (["concedes-near-deadline", "trades-across-issues"] as const)[i % 2]! : "mediator-narrows",
    ]),
  );
  return [
    {
      name: "play-moves",
      size: `100,000 moves, ${rules.seats.length} seats, ${rules.lines.length} lines`,
      runs: 5,
      run: () => {
        const draw = seededRandom(1);
        let moves = 0;
        while (moves < 100_000) moves += runSession(rules, state, { players, draw }).moves.length;
        return moves;
      },
    },
  ];
}
