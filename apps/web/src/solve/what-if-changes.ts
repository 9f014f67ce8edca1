import type { CaseChange } from "@parley/api";
import type { Case, Position } from "@parley/model";

/**
 * The changes that record what was supposed. A supposed position rests on no claim yet, so it is recorded as inferred.
 * @param supposed - The same case with the suppositions; what they leave alone is the same object in both.
 * @example whatIfChanges(subject, subject); // => []
 */
export function whatIfChanges(recorded: Case, supposed: Case): CaseChange[] {
  const before = new Map(recorded.positions.map((position) => [position.id, position]));
  const after = new Set(supposed.positions.map(({ id }) => id));
  return [
    ...supposed.positions
      .filter((position) => before.get(position.id) !== position)
      .map((position): CaseChange => ({ type: "position-set", position: asRecorded(position, before) })),
    ...recorded.positions
      .filter(({ id }) => !after.has(id))
      .map(({ id }): CaseChange => ({ type: "removed", collection: "positions", record: id })),
  ];
}

/** A position that only speaks of fewer options than before keeps its basis. */
function asRecorded(position: Position, before: ReadonlyMap<string, Position>): Position {
  const isShortened = (before.get(position.id)?.options?.length ?? 0) > (position.options?.length ?? 0);
  return isShortened ? position : { ...position, basis: "inferred" };
}
