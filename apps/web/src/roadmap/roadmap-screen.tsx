import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const RoadmapDesk = lazy(() => import("./roadmap-desk.tsx").then((module) => ({ default: module.RoadmapDesk })));

/** Orders of steps: who is left exposed after each, and whether another order would be safer. */
export function RoadmapScreen(): JSX.Element {
  return (
    <LaterSection
      id="roadmap"
      title="Roadmap"
      lead="In which order a deal would be carried out, and who stands exposed when."
    >
      <RoadmapDesk />
    </LaterSection>
  );
}
