import { grouped, type Ask } from "@parley/model";
import { useState, type JSX } from "react";
import { useEvidence } from "../panel/subject.ts";
import type { Solving } from "../solve/use-solution.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { Pending } from "./pending.tsx";
import { Section } from "./section.tsx";

/** How many questions stand before the rest has to be asked for. */
const firstQuestions = 8;

/** What to find out next: the questions whose answers change the deal space most come first. */
export function AskSection({ solving }: { solving: Solving }): JSX.Element {
  const ask = solving.solution?.blocks.value.ask;
  return (
    <Section
      id="ask"
      title="Ask next"
      lead="What nobody has reported yet, ordered by how much the answer changes. The numbers are packages acceptable to all, with the other unknowns open."
    >
      {!ask && <Pending state={solving.state} doing="Looking for what to ask…" />}
      {ask?.length === 0 && <p className="empty">Nothing to ask: no unknown changes what is possible.</p>}
      {ask && ask.length > 0 && <Questions ask={ask} />}
    </Section>
  );
}

function Questions({ ask }: { ask: readonly Ask[] }): JSX.Element {
  const [all, setAll] = useState(false);
  const hidden = ask.length - firstQuestions;
  return (
    <>
      {ask.every(({ ifYes, ifNo }) => ifYes === ifNo) && (
        <p className="lead">
          No single answer changes the number while the conflict above stands. The order follows how many of the routes
          shown need each answer.
        </p>
      )}
      <AskTable ask={all ? ask : ask.slice(0, firstQuestions)} />
      {hidden > 0 && !all && (
        <button type="button" className="link more" onClick={() => setAll(true)}>
          {hidden} more {hidden === 1 ? "question" : "questions"}
        </button>
      )}
    </>
  );
}

function AskTable({ ask }: { ask: readonly Ask[] }): JSX.Element {
  const { open } = useEvidence();
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
                <button
                  type="button"
                  className="link quiet"
                  onClick={() => open({ kind: "cell", party, issue, option })}
                >
                  {question}
                </button>
              </td>
              <td>
                <PartyMark party={party} />
              </td>
              <td className="number">{grouped(ifYes)}</td>
              <td className="number">{grouped(ifNo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
