import { grouped, type Ask } from "@parley/model";
import type { JSX } from "react";
import { Pending } from "../chrome/pending.tsx";
import { Section } from "../chrome/section.tsx";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { WhatIfButton } from "../solve/what-if-button.tsx";
import { FindingQuestions } from "./finding-questions.tsx";
import { useSolving } from "../solve/use-solving.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** What to find out next: the questions whose answers change the deal space most come first. */
export function AskScreen(): JSX.Element {
  const solving = useSolving();
  const ask = solving.solution?.blocks.value.ask;
  const hasIssues = useCaseView().issues.length > 0;
  return (
    <Section
      id="ask"
      title="Ask next"
      lead="What nobody has reported yet, ordered by how much the answer changes. The numbers are packages acceptable to all, with the other unknowns open; choose one to suppose that answer."
    >
      {!ask && <Pending state={solving.state} doing="Looking for what to ask…" />}
      {ask?.length === 0 && <p className="empty">{hasIssues ? nothingUnknown : <NothingYet />}</p>}
      {ask && ask.length > 0 && <Questions ask={ask} />}
      <FindingQuestions />
    </Section>
  );
}

const nothingUnknown = "Nothing to ask: no unknown changes what is possible.";

function NothingYet(): JSX.Element {
  return (
    <>
      Nothing to ask yet: questions come from what parties leave open. Add issues in{" "}
      <ScreenLink to="positions">Positions</ScreenLink>, or a report in <ScreenLink to="reports">Reports</ScreenLink>.
    </>
  );
}

function Questions({ ask }: { ask: readonly Ask[] }): JSX.Element {
  return (
    <>
      {ask.every(({ ifYes, ifNo }) => ifYes === ifNo) && (
        <p className="lead">
          No single answer changes the number while <ScreenLink to="blocks">what blocks a deal</ScreenLink> stands. The
          order follows how many of the routes shown there need each answer.
        </p>
      )}
      <AskTable ask={ask} />
    </>
  );
}

/** The questions in a table, with what each answer would leave possible. */
export function AskTable({ ask }: { ask: readonly Ask[] }): JSX.Element {
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain ask">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">To</th>
            <th scope="col" className="number">
              If yes
            </th>
            <th scope="col" className="number">
              If no
            </th>
          </tr>
        </thead>
        <tbody>
          {ask.map(({ party, issue, option, question, ifYes, ifNo }) => (
            <tr key={`${party} ${issue} ${option}`}>
              <td>
                <EvidenceLink to={{ kind: "cell", party, issue, option }} className="link quiet">
                  {question}
                </EvidenceLink>
              </td>
              <td>
                <PartyMark party={party} />
              </td>
              <td className="number">
                <WhatIfButton changes={[{ party, issue, option, stance: "accepts" }]} className="link">
                  {grouped(ifYes)}
                </WhatIfButton>
              </td>
              <td className="number">
                <WhatIfButton changes={[{ party, issue, option, stance: "refuses" }]} className="link">
                  {grouped(ifNo)}
                </WhatIfButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
