import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const MovesView = lazy(() => import("./moves-view.tsx").then((module) => ({ default: module.MovesView })));

/** Who moved on what, of which kind, and who answered. */
export function MovesScreen(): JSX.Element {
  return (
    <LaterSection
      id="moves"
      title="What moved"
      lead="What each party changed: what it gives, drops, no longer presses, accepts or makes firmer; the same question for every party."
    >
      <MovesView />
    </LaterSection>
  );
}
