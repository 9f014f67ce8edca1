import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const TimelineDesk = lazy(() => import("./timeline-desk.tsx").then((module) => ({ default: module.TimelineDesk })));

/** What happened and what is planned: the talks, who said what, what is due. */
export function TimelineScreen(): JSX.Element {
  return (
    <LaterSection id="timeline" title="Timeline">
      <TimelineDesk />
    </LaterSection>
  );
}
