import type { Shortcut } from "../place/screen.ts";

/** The keys of the roadmap, for the sheet of shortcuts. */
export const roadmapShortcuts: readonly Shortcut[] = [
  { keys: ["N"], does: "A new step" },
  { keys: ["Alt", "↑"], does: "Move the step earlier, on its buttons" },
  { keys: ["Alt", "↓"], does: "Move the step later, on its buttons" },
];
