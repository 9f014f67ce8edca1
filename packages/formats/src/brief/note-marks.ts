import type { Brief } from "@parley/model";
import { noteNumbers } from "./note-numbers.ts";

/** The marks of a document that is written from top to bottom. */
export interface NoteMarks {
  /** The marks of some claims; a claim without a note has none. */
  readonly of: (claims: readonly string[]) => string;
  /** The claims of notes that nothing has cited so far. */
  readonly uncited: () => string[];
}

/** How a format writes a mark: the first one of a note is the note itself, a later one leads back to it. */
export interface MarkLook {
  /** Note `id`, which counts the brief's notes from 1. */
  readonly first: (id: number) => string;
  /** Note `id` once more, under the number that it got in the text. */
  readonly later: (id: number, number: number) => string;
  readonly between: string;
}

/**
 * Marks the notes of a brief in the order of its text.
 * @example noteMarks({ title: "", status: "reviewed", sections: [], notes: [] }, { first: String, later: String, between: "," }).of(["c1"]); // => ""
 */
export function noteMarks(brief: Brief, { first, later, between }: MarkLook): NoteMarks {
  const ids = noteNumbers(brief);
  const shown = new Map<number, number>();
  const mark = (id: number) => {
    const number = shown.get(id);
    if (number !== undefined) return later(id, number);
    shown.set(id, shown.size + 1);
    return first(id);
  };
  return {
    of: (claims) =>
      claims
        .flatMap((claim) => ids.get(claim) ?? [])
        .map(mark)
        .join(between),
    uncited: () => [...ids].filter(([, id]) => !shown.has(id)).map(([claim]) => claim),
  };
}
