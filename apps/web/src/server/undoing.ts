import type { LogEntry } from "@parley/api";

/**
 * Whether an entry can be undone: what the case began with, a report removed for good and an undoing itself cannot.
 * @example isUndoable({ id: "e1", type: "case-created", counts: true }); // => false
 */
export function isUndoable({ id, type, counts }: Pick<LogEntry, "id" | "type" | "counts">): boolean {
  return counts && id !== "e1" && type !== "undone" && type !== "report-purged";
}

/** How many entries are undone, so that they can be done again. @example undoneCount([]); // => 0 */
export function undoneCount(entries: readonly LogEntry[]): number {
  return entries.filter(({ counts, type }) => !counts && type !== "undone").length;
}

/**
 * What one undo or redo changed, for the notice, with the name of whoever had done it when that was somebody else.
 * @param before - The history before it, oldest first; `after` ends with the undoing itself.
 * @returns `undefined` when the two histories do not tell.
 * @example changedWords([], []); // => undefined
 */
export function changedWords(before: readonly LogEntry[], after: readonly LogEntry[]): string | undefined {
  const counted = new Map(before.map(({ id, counts }) => [id, counts]));
  const changed = after.filter(
    ({ id, type, counts }) => type !== "undone" && counted.has(id) && counted.get(id) !== counts,
  );
  const last = changed.at(-1);
  if (!last) return undefined;
  const more = changed.length > 1 ? `, and ${changed.length - 1} more recorded with it` : "";
  const isOwn = last.author === after.at(-1)?.author;
  return `${isOwn ? "" : `by ${last.author}: `}${last.sentence}${more}`;
}
