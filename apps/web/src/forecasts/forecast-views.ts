import type { ScreenView } from "../place/screen.ts";

/** The views of the forecasts. */
export const forecastViews: readonly ScreenView[] = [
  { label: "Questions" },
  { item: "scores", label: "How forecasts did", isThere: ({ forecasts }) => forecasts.length > 0 },
];
