import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";

const ImplementationDesk = lazy(() =>
  import("./implementation-desk.tsx").then((module) => ({ default: module.ImplementationDesk })),
);

/** What was agreed and how far it is carried out, as reported and by whom. */
export function ImplementationScreen(): JSX.Element {
  return (
    <LaterSection
      id="implementation"
      title="Implementation"
      lead="What was agreed, what is reported of it and by whom. Reports that differ stand side by side."
    >
      <ImplementationDesk />
    </LaterSection>
  );
}
