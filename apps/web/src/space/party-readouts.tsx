import type { MatrixResult, PackageAnswer, PackageReadout } from "@parley/analysis";
import { quoted } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { positionMatter } from "../words/position-words.ts";
import { answerKinds, answerWords } from "./answer-words.ts";

interface PartyReadoutsProps {
  readonly matrix: MatrixResult;
  readonly readout: PackageReadout;
}

/** What each party says to a package: first what it refuses, last what it accepts; the same order for every party. */
export function PartyReadouts({ matrix, readout }: PartyReadoutsProps): JSX.Element {
  return (
    <>
      {matrix.parties
        .filter(({ id, negotiating }) => negotiating || readout.answers.some(({ party }) => party === id))
        .map(({ id }) => (
          <PartyAnswers key={id} party={id} answers={readout.answers.filter(({ party }) => party === id)} />
        ))}
    </>
  );
}

function PartyAnswers({ party, answers }: { party: string; answers: readonly PackageAnswer[] }): JSX.Element {
  return (
    <section className="party-readout" data-party={party}>
      <h4>
        <PartyMark party={party} />
      </h4>
      <dl>
        {answerKinds.map((kind) => {
          const own = answers.filter((answer) => answer.kind === kind);
          if (kind === "undecided" && own.length === 0) return null;
          return (
            <div key={kind} data-kind={kind}>
              <dt>
                {answerWords[kind]} <strong>{own.length}</strong>
              </dt>
              {own.map((answer) => (
                <dd key={`${answer.issue ?? ""} ${answer.positions.join(" ")}`}>
                  <AnswerLink answer={answer} />
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function AnswerLink({ answer: { party, issue, option, positions } }: { answer: PackageAnswer }): JSX.Element {
  const view = useCaseView();
  if (issue !== undefined && option !== undefined)
    return (
      <EvidenceLink to={{ kind: "cell", party, issue, option }} className="link quiet">
        {quoted(view.optionLabel(issue, option))} <span className="aside">{view.issueLabel(issue)}</span>
      </EvidenceLink>
    );
  const [position = ""] = positions;
  const held = view.position(position);
  return (
    <EvidenceLink to={{ kind: "position", position }} className="link quiet">
      {held ? positionMatter(held, view) : position}
    </EvidenceLink>
  );
}
