import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { NoScreen } from "../chrome/no-screen.tsx";
import { ScreenViews } from "../chrome/screen-views.tsx";
import { useHere } from "../place/use-here.ts";

/** Not every reader drafts: the code of each view is asked for when it is needed. */
const TextDesk = lazy(() => import("./text-desk.tsx").then((module) => ({ default: module.TextDesk })));
const TextVersions = lazy(() => import("./text-versions.tsx").then((module) => ({ default: module.TextVersions })));

/** The single text that the parties narrow: clause by clause, with what stands between brackets. */
export function TextScreen(): JSX.Element {
  const { item } = useHere();
  switch (item) {
    case undefined:
      return (
        <LaterSection id="text" title="Text" views={<ScreenViews />}>
          <TextDesk />
        </LaterSection>
      );
    case "versions":
      return (
        <LaterSection id="versions" title="Versions compared" views={<ScreenViews />}>
          <TextVersions />
        </LaterSection>
      );
    default:
      return <NoScreen />;
  }
}
