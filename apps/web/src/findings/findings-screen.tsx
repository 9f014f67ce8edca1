import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const FindingsView = lazy(() => import("./findings-view.tsx").then((module) => ({ default: module.FindingsView })));

/** What a sharp analyst would point out before using the case: by severity and subject, each with what it rests on. */
export function FindingsScreen(): JSX.Element {
  return (
    <LaterSection id="findings" title="Findings">
      <FindingsView />
    </LaterSection>
  );
}
