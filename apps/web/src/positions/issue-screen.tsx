import { lazy, type JSX } from "react";
import { LaterSection } from "../chrome/later-section.tsx";
import { Section } from "../chrome/section.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";

const IssueDesk = lazy(() => import("./issue-desk.tsx").then((module) => ({ default: module.IssueDesk })));

/** One issue, with the way to the others. */
export function IssueScreen({ id }: { id: string }): JSX.Element {
  const view = useCaseView();
  const issue = view.page.case.issues.find((one) => one.id === id);
  if (!issue)
    return (
      <Section
        id="issue"
        title="There is no such issue"
        lead="It may have been removed, renamed or merged into another."
      >
        <p>
          <ScreenLink to="positions">All positions</ScreenLink>
        </p>
      </Section>
    );
  return (
    <LaterSection id="issue" title={issue.label} {...(issue.note === undefined ? {} : { lead: issue.note })}>
      <IssueSteps id={id} />
      <IssueDesk issue={issue} />
    </LaterSection>
  );
}

/** The issues before and after this one, in the order of the case. */
function IssueSteps({ id }: { id: string }): JSX.Element {
  const { issues } = useCaseView();
  const at = issues.findIndex((issue) => issue.id === id);
  const [before, after] = [issues[at - 1], issues[at + 1]];
  return (
    <p className="issue-steps">
      <ScreenLink to="positions">All positions</ScreenLink>
      {before && (
        <ScreenLink to="positions" item={before.id}>
          ← {before.label}
        </ScreenLink>
      )}
      {after && (
        <ScreenLink to="positions" item={after.id}>
          {after.label} →
        </ScreenLink>
      )}
    </p>
  );
}
