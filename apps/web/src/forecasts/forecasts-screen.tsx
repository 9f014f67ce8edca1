import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { ScreenViews } from "../chrome/screen-views.tsx";
import { useHere } from "../place/use-here.ts";

/** Not every reader forecasts: the code of each view is asked for when it is needed. */
const Questions = lazy(() => import("./questions-view.tsx").then((module) => ({ default: module.QuestionsView })));
const Scores = lazy(() => import("./scores-view.tsx").then((module) => ({ default: module.ScoresView })));

/** Questions about what will happen, what named people say of them, and how these people did. */
export function ForecastsScreen(): JSX.Element {
  const { item } = useHere();
  const isScores = item === "scores";
  return (
    <LaterSection id="forecasts" title={isScores ? "How forecasts did" : "Forecasts"} views={<ScreenViews />}>
      {isScores ? <Scores /> : <Questions />}
    </LaterSection>
  );
}
