import type { Brief } from "@parley/model";

/** The number of each note by the claim it opens, counting from 1. @example noteNumbers({ title: "", status: "reviewed", sections: [], notes: [] }).size; // => 0 */
export function noteNumbers(brief: Brief): Map<string, number> {
  return new Map(brief.notes.map((note, i) => [note.claim, i + 1]));
}
