import type { ScreenView } from "../place/screen.ts";

/** The two questions of the screen. */
export const pressureViews: readonly ScreenView[] = [
  { label: "Pressure" },
  { item: "durability", label: "What would last" },
];
