import type { Shortcut } from "../place/screen.ts";

/** The keys of the roadmap, for the sheet of shortcuts. */
export const roadmapShortcuts: readonly Shortcut[] = [
  { keys: ["N"], does: "A new step" },
  { keys: ["I"], does: "What the step hangs on, in its row" },
  { keys: ["B"], does: "A gate before the step, in its row" },
  { keys: ["Alt", "↑"], does: "Move the step earlier, in its row" },
  { keys: ["Alt", "↓"], does: "Move the step later, in its row" },
];
