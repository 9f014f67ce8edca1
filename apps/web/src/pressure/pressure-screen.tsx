import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { NoScreen } from "../chrome/no-screen.tsx";
import { ScreenViews } from "../chrome/screen-views.tsx";
import { useHere } from "../place/use-here.ts";

const PressureView = lazy(() => import("./pressure-view.tsx").then((module) => ({ default: module.PressureView })));
const DurabilityView = lazy(() =>
  import("./durability-view.tsx").then((module) => ({ default: module.DurabilityView })),
);

/** Whether the conflict is ripe for a deal, and what would make one last: evidence, and people's judgements. */
export function PressureScreen(): JSX.Element {
  const { item } = useHere();
  switch (item) {
    case undefined:
      return (
        <LaterSection id="pressure" title="Pressure and durability" views={<ScreenViews />}>
          <PressureView />
        </LaterSection>
      );
    case "durability":
      return (
        <LaterSection id="durability" title="What would last" views={<ScreenViews />}>
          <DurabilityView />
        </LaterSection>
      );
    default:
      return <NoScreen />;
  }
}
