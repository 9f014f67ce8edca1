import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const PartiesDesk = lazy(() => import("./parties-desk.tsx").then((module) => ({ default: module.PartiesDesk })));

/** Who is in the talks. */
export function PartiesScreen(): JSX.Element {
  return (
    <LaterSection
      id="parties"
      title="Parties"
      lead="Who negotiates, who speaks for them, and under which names reports know them."
    >
      <PartiesDesk />
    </LaterSection>
  );
}
