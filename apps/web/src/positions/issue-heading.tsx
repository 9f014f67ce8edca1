import { useState, type JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { issueDraft } from "./issue-changes.ts";
import { IssueForm } from "./issue-form.tsx";
import type { IssueRows } from "./matrix-rows.ts";

/** The name of an issue above its options: it leads to the issue's own page, and can be edited where it stands. */
export function IssueHeading({ issue: { id, label, blocked } }: { issue: IssueRows }): JSX.Element {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  const issue = page.case.issues.find((one) => one.id === id);
  if (open && issue) return <IssueForm start={issueDraft(issue)} onDone={() => setOpen(false)} />;
  return (
    <>
      <ScreenLink to="positions" item={id} className="issue-link">
        {label}
      </ScreenLink>
      {editable && (
        <button
          type="button"
          className="link edit-link"
          aria-label={`Edit the issue ${label}`}
          onClick={() => setOpen(true)}
        >
          Edit
        </button>
      )}
      {blocked && <span className="aside">each option is refused by a party</span>}
      {issue?.proposed && <span className="aside">proposed</span>}
    </>
  );
}
