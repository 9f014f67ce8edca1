import type { Shortcut } from "../place/screen.ts";

/** The keys of the deal space, for the sheet of shortcuts. */
export const spaceShortcuts: readonly Shortcut[] = [
  { keys: ["1", "…", "9"], does: "Next option of that issue" },
  { keys: ["↑", "↓"], does: "Previous, next package of the list" },
  { keys: ["P"], does: "Pin the package, or take the pin away" },
  { keys: ["N"], does: "With judgements: add some" },
  { keys: ["D"], does: "To the pinned packages side by side" },
];
