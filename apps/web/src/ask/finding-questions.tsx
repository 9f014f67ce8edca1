import { openQuestions } from "@parley/analysis";
import type { Finding } from "@parley/model";
import type { JSX } from "react";
import { findingEntries } from "../findings/finding-entries.ts";
import { findingTitle } from "../findings/finding-title.ts";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** The questions that findings ask; how much an answer would change is not known, so they carry no counts. */
export function FindingQuestions(): JSX.Element | null {
  const view = useCaseView();
  const questions = openQuestions(view.page.findings);
  if (questions.length === 0) return null;
  const keys = new Map(findingEntries(view).map(({ key, finding }) => [finding, key]));
  return (
    <section aria-labelledby="finding-questions-title">
      <h3 id="finding-questions-title">What the findings ask</h3>
      <p className="lead">
        These would clear something up; how many packages an answer would change is not known. All are explained under{" "}
        <ScreenLink to="findings">Findings</ScreenLink>.
      </p>
      <ul className="finding-questions">
        {questions.map(({ question, findings }) => (
          <li key={question}>
            {question}{" "}
            <span className="aside">
              {findings.map((finding) => (
                <Asking key={keys.get(finding)} name={keys.get(finding) ?? ""} finding={finding} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asking({ name, finding }: { name: string; finding: Finding }): JSX.Element {
  return (
    <EvidenceLink to={{ kind: "finding", finding: name }} className="link quiet" title={finding.message}>
      {findingTitle(finding.code)}
    </EvidenceLink>
  );
}
