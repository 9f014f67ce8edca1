import type { ScreenView } from "../place/screen.ts";

/** The views of the text: as it reads, and two versions side by side. */
export const textViews: readonly ScreenView[] = [
  { label: "The text" },
  { item: "versions", label: "Versions compared", isThere: ({ drafts }) => drafts.length > 1 },
];
