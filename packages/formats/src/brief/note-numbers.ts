import type { Brief, BriefNote } from "@parley/model";

/** The number of each note by the claim it opens, counting from 1. @example noteNumbers({ title: "", status: "reviewed", sections: [], notes: [] }).size; // => 0 */
export function noteNumbers(brief: Brief): Map<string, number> {
  return new Map(brief.notes.map((note, i) => [note.claim, i + 1]));
}

/** The Admiralty grade of a note, where an analyst gave one: F6, "cannot be judged", is the silent default. */
export function graded(note: Pick<BriefNote, "grade">): string {
  return note.grade === "F6" ? "" : `, grade ${note.grade}`;
}
