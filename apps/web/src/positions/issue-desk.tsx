import type { Issue } from "@parley/model";
import type { JSX } from "react";
import { AskTable } from "../ask/ask-screen.tsx";
import { Pending } from "../chrome/pending.tsx";
import type { Solution } from "../solve/solution.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ConsentsList } from "./consents-list.tsx";
import { neededConsents } from "./needed-consents.ts";
import { IssueLinks } from "./issue-links.tsx";
import { IssueMerges } from "./issue-merges.tsx";
import { issueClaims, issueMatrix } from "./issue-parts.ts";
import { issueSentence } from "./issue-sentence.ts";
import { IssueSources } from "./issue-sources.tsx";
import { PositionsMatrix } from "./positions-matrix.tsx";

/** Where one issue stands, who says what of its options, what hangs on it, and what to ask. */
export function IssueDesk({ issue }: { issue: Issue }): JSX.Element {
  const view = useCaseView();
  const solving = useSolving();
  return (
    <>
      {solving.solution ? (
        <IssueAnswers id={issue.id} solution={solving.solution} />
      ) : (
        <Pending state={solving.state} doing="Weighing the positions…" />
      )}
      <IssueLinks issue={issue} />
      <IssueSources claims={issueClaims(issue.id, view.subject)} />
      <IssueMerges issue={issue} />
    </>
  );
}

function IssueAnswers({ id, solution }: { id: string; solution: Solution }): JSX.Element | null {
  const matrix = issueMatrix(solution.matrix.value, id);
  const { issues } = useCaseView();
  const [row] = matrix.issues;
  const consents = neededConsents(
    issues.filter((issue) => issue.id === id),
    matrix,
  );
  const ask = solution.blocks.value.ask.filter(({ issue }) => issue === id);
  if (!row) return null;
  return (
    <>
      <p className="issue-answer">{issueSentence(row, matrix)}</p>
      <PositionsMatrix matrix={matrix} />
      {consents.length > 0 && (
        <>
          <h3>Consents that its options need</h3>
          <ConsentsList consents={consents} />
        </>
      )}
      <h3>Ask next</h3>
      {ask.length > 0 ? (
        <AskTable ask={ask} />
      ) : (
        <p className="aside">Nothing to ask here: no unknown on this issue changes what is possible.</p>
      )}
    </>
  );
}
