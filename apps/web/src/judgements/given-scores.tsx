import { counted, isNegotiatingParty, type Score } from "@parley/model";
import { useState, type JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { newScoreDraft, scoreDraft, type ScoreDraft } from "./score-draft.ts";
import { ScoreForm } from "./score-form.tsx";
import { openCount } from "./open-count.ts";

/** Who gave which party values, with the ways to add some and to put them right. */
export function GivenScores(): JSX.Element | null {
  const { page, subject, parties } = useCaseView();
  const { editable } = useRecorder();
  const [start, setStart] = useState<ScoreDraft>();
  const negotiating = parties.filter(isNegotiatingParty);
  const without = negotiating.find(({ id }) => !subject.scores.some(({ party }) => party === id)) ?? negotiating[0];
  const canAdd = editable && without !== undefined && page.case.issues.length > 0;
  const add = () => {
    if (!canAdd) return;
    const today = new Date().toISOString().slice(0, 10);
    setStart(newScoreDraft(without.id, { author: subject.scores.at(-1)?.author ?? "", today }, page.case.issues));
  };
  const edit = (score: Score) => setStart(scoreDraft(score, page.case.issues));
  useScreenKeys({ letters: { n: add } });
  const given = parties.flatMap(({ id }) => subject.scores.filter(({ party }) => party === id));
  return (
    <section className="given-scores" aria-label="Values given">
      {given.length > 0 && <h3>Values given</h3>}
      {given.length > 0 && <ScoresGiven given={given} onEdit={editable ? edit : undefined} />}
      {start && (
        <ScoreForm
          key={`${start.party} ${start.from?.author ?? ""}`}
          start={start}
          onDone={() => setStart(undefined)}
        />
      )}
      {canAdd && !start && (
        <p className="form-actions">
          <button type="button" className="plain-button" onClick={add}>
            Add judgements
          </button>
        </p>
      )}
    </section>
  );
}

interface ScoresGivenProps {
  readonly given: readonly Score[];
  /** Left out where nothing can be recorded. */
  readonly onEdit: ((score: Score) => void) | undefined;
}

function ScoresGiven({ given, onEdit }: ScoresGivenProps): JSX.Element {
  const { subject, partyName } = useCaseView();
  return (
    <div className="scroll" role="region" aria-label="Values given" tabIndex={0}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Judged by</th>
            <th scope="col">Issues</th>
            <th scope="col">Left open</th>
            <th scope="col" className="number">
              No deal
            </th>
            {onEdit && (
              <th scope="col">
                <span className="sr-only">Edit</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {given.map((score) => (
            <tr key={`${score.party} ${score.author}`}>
              <th scope="row">
                <PartyMark party={score.party} />
              </th>
              <td>
                {score.author}, {score.date}
              </td>
              <td>{valuedWords(score, subject.issues.length)}</td>
              <td>{openWords(score)}</td>
              <td className="number">{score.reservation ?? "not given"}</td>
              {onEdit && (
                <td className="edit">
                  <button
                    type="button"
                    className="link"
                    aria-label={`Edit: ${partyName(score.party)}, ${score.author}`}
                    onClick={() => onEdit(score)}
                  >
                    Edit
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function valuedWords({ values, interactions = [] }: Score, issues: number): string {
  const joint = interactions.length === 0 ? "" : `; ${counted(interactions.length, "value")} together`;
  return `${Object.keys(values).length} of ${issues}${joint}`;
}

/** What of the numbers is a range or an order. */
function openWords(score: Score): string {
  const ranges = openCount(score);
  const parts = [
    ...(score.weightOrder ? ["weights: their order only"] : []),
    ...(ranges > 0 ? [counted(ranges, "range")] : []),
  ];
  return parts.length === 0 ? "nothing" : parts.join(", ");
}
