import type { Brief } from "@parley/model";
import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { useCaseView } from "../view/use-case-view.ts";

const BriefDesk = lazy(() => import("./brief-desk.tsx").then((module) => ({ default: module.BriefDesk })));

/** The document that leaves the building. */
export function BriefScreen(): JSX.Element {
  const { brief } = useCaseView().page;
  return (
    <LaterSection id="brief" title="Brief" lead={brief.lead ?? statusWords(brief)}>
      <BriefDesk />
    </LaterSection>
  );
}

function statusWords({ status, notes }: Brief): string {
  if (notes.length === 0)
    return "No sentence of it rests on a claim: a report, or claims for positions, give it sources.";
  return status === "reviewed" ? "Reviewed by a person." : "Unreviewed suggestions.";
}
