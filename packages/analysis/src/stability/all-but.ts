import type { ConflictGraph } from "./conflict-graph.ts";

/**
 * The decision makers of a conflict without some of them, by number.
 * @example allBut(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), [0]); // => []
 */
export function allBut({ moves }: ConflictGraph, members: readonly number[]): number[] {
  return moves.map((_, maker) => maker).filter((maker) => !members.includes(maker));
}
