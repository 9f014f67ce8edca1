import type { ConflictGraph } from "./conflict-graph.ts";
import { movesFrom } from "./move-rows.ts";

/**
 * Every state to which all but one decision maker can bring a conflict from a state, by legal sequences of at least one
 * move: nobody moves twice in a row, anybody may move again later.
 * @param kind - Any moves, or only those that better the mover's own lot; `none` of them asks for nothing.
 * @returns Breadth first, so near answers come first. O(states × decision makers × moves).
 * @example legalAnswers(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), { focal: 0, from: 0, kind: "moves" }); // => []
 */
export function legalAnswers(
  { moves, preferences }: ConflictGraph,
  { focal, from, kind }: { focal: number; from: number; kind: "moves" | "improvements" },
): number[] {
  const seen = new Set<string>();
  const queue: [state: number, last: number][] = [[from, -1]];
  const found = new Set<number>();
  for (const [state, last] of queue)
    moves.forEach((rows, maker) => {
      if (maker === focal || maker === last) return;
      const { ranks } = preferences[maker]!;
      for (const target of movesFrom(rows, state)) {
        const key = `${target} ${maker}`;
        if (seen.has(key) || (kind === "improvements" && ranks[target]! <= ranks[state]!)) continue;
        seen.add(key);
        found.add(target);
        queue.push([target, maker]);
      }
    });
  return [...found];
}
