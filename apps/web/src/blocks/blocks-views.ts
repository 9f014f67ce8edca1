import type { ScreenView } from "../place/screen.ts";

/** The views of what blocks a deal. */
export const blocksViews: readonly ScreenView[] = [
  { label: "Conflicts and routes" },
  { item: "words", label: "Load-bearing words", key: "l" },
];
