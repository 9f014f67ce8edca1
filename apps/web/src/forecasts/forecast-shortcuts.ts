import type { Shortcut } from "../place/screen.ts";

/** The keys of the forecasts, for the sheet of shortcuts. */
export const forecastShortcuts: readonly Shortcut[] = [
  { keys: ["0", "…", "9"], does: "Set the percent of the chosen question" },
  { keys: ["U"], does: "Update it: percent, reason, claims" },
  { keys: ["R"], does: "Resolve it" },
  { keys: ["J", "K"], does: "Next, previous question" },
  { keys: ["N"], does: "Ask a new question" },
];
