import type { JSX } from "react";
import { AskTable } from "../ask/ask-screen.tsx";
import { Pending } from "../chrome/pending.tsx";
import { Section } from "../chrome/section.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import type { Solution } from "../solve/solution.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { IssueLinks } from "./issue-links.tsx";
import { IssueMerges } from "./issue-merges.tsx";
import { issueClaims, issueMatrix } from "./issue-parts.ts";
import { issueSentence } from "./issue-sentence.ts";
import { IssueSources } from "./issue-sources.tsx";
import { PositionsMatrix } from "./positions-matrix.tsx";

/** One issue: where it stands, who says what of its options, what hangs on it, and what to ask. */
export function IssueScreen({ id }: { id: string }): JSX.Element {
  const view = useCaseView();
  const solving = useSolving();
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
    <Section id="issue" title={issue.label} {...(issue.note === undefined ? {} : { lead: issue.note })}>
      <IssueSteps id={id} />
      {solving.solution ? (
        <IssueAnswers id={id} solution={solving.solution} />
      ) : (
        <Pending state={solving.state} doing="Weighing the positions…" />
      )}
      <IssueLinks issue={issue} />
      <IssueSources claims={issueClaims(id, view.subject)} />
      <IssueMerges issue={issue} />
    </Section>
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

function IssueAnswers({ id, solution }: { id: string; solution: Solution }): JSX.Element | null {
  const matrix = issueMatrix(solution.matrix.value, id);
  const [row] = matrix.issues;
  const ask = solution.blocks.value.ask.filter(({ issue }) => issue === id);
  if (!row) return null;
  return (
    <>
      <p className="issue-answer">{issueSentence(row, matrix)}</p>
      <PositionsMatrix matrix={matrix} />
      <h3>Ask next</h3>
      {ask.length > 0 ? (
        <AskTable ask={ask} />
      ) : (
        <p className="aside">Nothing to ask here: no unknown on this issue changes what is possible.</p>
      )}
    </>
  );
}
