import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { NoScreen } from "../chrome/no-screen.tsx";
import { useHere } from "../place/use-here.ts";

const View = lazy(() => import("./stability-view.tsx").then((module) => ({ default: module.StabilityView })));

/** Which outcomes nobody would leave, on rankings that are inferred and can be put right. */
export function StabilityScreen(): JSX.Element {
  const { item } = useHere();
  if (item !== undefined) return <NoScreen />;
  return (
    <LaterSection
      id="stability"
      title="Stability"
      lead="Would anyone leave this outcome alone? Would they, if they expect a reply?"
    >
      <View />
    </LaterSection>
  );
}
