import type { Shortcut } from "../place/screen.ts";

/** The keys of the findings, for the sheet of shortcuts. */
export const findingShortcuts: readonly Shortcut[] = [
  { keys: ["J", "K"], does: "Next, previous finding" },
  { keys: ["Enter"], does: "Open what it rests on" },
];
