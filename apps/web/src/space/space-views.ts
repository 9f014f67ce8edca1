import type { ScreenView } from "../place/screen.ts";

/** The views of the deal space; the one with judgements is where people give some. */
export const spaceViews: readonly ScreenView[] = [
  { label: "Packages" },
  { item: "proposals", label: "Proposals compared", key: "c" },
  { item: "readings", label: "Across readings", key: "q" },
  { item: "judgements", label: "With judgements", key: "j" },
];
