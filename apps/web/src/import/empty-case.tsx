import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { AddReportsButton } from "./add-reports-button.tsx";

/** Stands on the overview of a case that has nothing yet: how it gets its first report. Absent otherwise. */
export function EmptyCase(): JSX.Element | null {
  const { page, subject } = useCaseView();
  if (!page.editable || page.reports.length > 0 || subject.positions.length > 0) return null;
  return (
    <div className="empty-case">
      <p className="headline">This case has no report yet.</p>
      <p>Paste an article, or drop files anywhere on this page. Nothing leaves this computer.</p>
      <AddReportsButton />
    </div>
  );
}
