import { canonicalText, readReport } from "@parley/extract";

/**
 * Reads one test sentence, to show that the reader and its language model load.
 * @returns How many claims it found: 1 when all is well.
 * @example probeReader(); // => 1
 */
export function probeReader(): number {
  return readReport(canonicalText("France rejected the proposal.", "text"), { parties: [] }).claims.length;
}
