import type { Shortcut } from "../place/screen.ts";

/** The keys of the stability screen, for the sheet of shortcuts. */
export const stabilityShortcuts: readonly Shortcut[] = [
  { keys: ["T"], does: "The moves as a table or as a picture" },
  { keys: ["←", "→", "↑", "↓"], does: "Along the moves, in the picture" },
  { keys: ["Enter"], does: "Explain the outcome" },
];
