import { ParleyError } from "@parley/model";
import type { ConflictGraph } from "./conflict-graph.ts";

/**
 * The state behind a number as printed or, in a drawn model, an id.
 * @returns Its number from 0.
 * @throws {ParleyError} `dangling-id` when there is no such state.
 * @example stateNamed(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] })), "2"); // => 1
 */
export function stateNamed({ model, states }: ConflictGraph, name: string | number): number {
  const drawn = model.states?.findIndex(({ id }) => id === name) ?? -1;
  if (drawn >= 0) return drawn;
  const number = Number(name);
  if (!Number.isInteger(number) || number < 1 || number > states)
    throw new ParleyError("dangling-id", `there is no state ${name}: expected 1 to ${states}`);
  return number - 1;
}
