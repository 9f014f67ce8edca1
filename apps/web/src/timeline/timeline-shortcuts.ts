import type { Shortcut } from "../place/screen.ts";

/** The keys of the timeline, for the sheet of shortcuts. */
export const timelineShortcuts: readonly Shortcut[] = [
  { keys: ["←", "→"], does: "Previous, next entry of the lane" },
  { keys: ["↑", "↓"], does: "The lane above, below" },
  { keys: ["Shift", "←", "→"], does: "Move the chosen event without a date earlier, later" },
  { keys: ["N"], does: "New event" },
  { keys: ["T"], does: "What lies at today" },
  { keys: ["+", "−"], does: "Wider, narrower columns" },
];
