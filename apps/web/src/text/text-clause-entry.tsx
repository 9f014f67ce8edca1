import { changedClause, clauseStateWords } from "@parley/analysis";
import { clauseStates, draftClauses, type ClauseState, type TextClause, type TextWording } from "@parley/model";
import { useState, type JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ClauseForm } from "./clause-form.tsx";
import type { TextChoices } from "./use-text-choices.ts";

interface TextClauseEntryProps {
  readonly clause: TextClause;
  readonly choices: TextChoices;
}

/** One clause: its wordings between brackets, who stands how to each, and in the margin what is to be looked at. */
export function TextClauseEntry({ clause, choices }: TextClauseEntryProps): JSX.Element {
  const { id, number, heading, status, wordings, leftOpen, findings, remarks } = clause;
  // What was just chosen shows at once; how it stands comes when it is worked out.
  const taken = choices.tried && draftClauses(choices.tried).find((one) => one.id === id)?.chosen;
  const margin = [
    ...findings.map(({ message }) => message),
    ...remarks.map(
      ({ author, date, text }) => `${author}${date === undefined ? "" : `, ${date.slice(0, 10)}`}: ${text}`,
    ),
  ];
  return (
    <div className="text-clause" data-clause={id}>
      <fieldset>
        <legend>
          {number} {heading} <StatusChoice clause={clause} choices={choices} />
        </legend>
        {wordings.length === 0 && (
          <p className="small">
            {status === "not-discussed" ? "Nobody has spoken on it." : "No wording is held by anybody."}
          </p>
        )}
        {wordings.map((wording) => (
          <Wording
            key={wording.id}
            clause={clause}
            wording={{ ...wording, chosen: wording.id === taken }}
            choices={choices}
          />
        ))}
        {taken !== undefined && (
          <button type="button" className="link quiet" onClick={() => choices.take(id, "")}>
            Leave the brackets open<span className="sr-only"> on {heading}</span>
          </button>
        )}
        <EditClause clause={clause} choices={choices} />
        {leftOpen !== undefined && <p className="small">Left open on purpose: {leftOpen}</p>}
      </fieldset>
      {margin.length > 0 && (
        <ul className="text-margin" aria-label={`In the margin of ${number}`}>
          {margin.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Wording({ clause, wording, choices }: TextClauseEntryProps & { wording: TextWording }): JSX.Element {
  const { claim } = useCaseView();
  const known = wording.claims.filter((id) => claim(id));
  const isSettled = wording.chosen && clause.status !== "bracketed";
  return (
    <div className="text-wording">
      <label className="option-choice">
        <input
          type="radio"
          name={`wording-${clause.id}`}
          checked={wording.chosen}
          onChange={() => choices.take(clause.id, wording.id)}
        />
        <span className="wording-words">{isSettled ? wording.text : `[${wording.text}]`}</span>
      </label>
      <p className="small">
        {wording.margin}{" "}
        {known.length > 0 && (
          <EvidenceLink
            to={{ kind: "claims", claims: known }}
            className="link"
            label={`Their words on ${wording.text}`}
          >
            Their words
          </EvidenceLink>
        )}
      </p>
    </div>
  );
}

/** The form of a clause, for who may change a recorded text. */
function EditClause({ clause: { id, number, heading }, choices }: TextClauseEntryProps): JSX.Element | null {
  const { editable } = useRecorder();
  const [isOpen, setOpen] = useState(false);
  const { draft, isRecorded } = choices;
  const own = draft && draftClauses(draft).find((one) => one.id === id);
  if (!editable || !isRecorded || !own) return null;
  if (isOpen) return <ClauseForm draft={draft} clause={own} number={number} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="link quiet" onClick={() => setOpen(true)}>
      Edit<span className="sr-only"> {heading}</span>
    </button>
  );
}

/** How far the parties are; who may change a recorded text chooses it here. */
function StatusChoice({ clause, choices }: TextClauseEntryProps): JSX.Element {
  const { editable, record } = useRecorder();
  const { draft, isRecorded } = choices;
  const { id, number, status } = clause;
  if (!editable || !isRecorded || !draft) return <span className="text-status">{clauseStateWords[status]}</span>;
  const set = (next: ClauseState): void =>
    void record(
      [{ type: "draft-set", draft: changedClause(draft, id, (one) => ({ ...one, status: next })) }],
      `Clause ${number} is ${clauseStateWords[next]}`,
    );
  return (
    <select
      className="text-status"
      aria-label={`How far the parties are with ${number}`}
      value={status}
      onChange={(event) => set(clauseStates.find((one) => one === event.currentTarget.value) ?? status)}
    >
      {clauseStates.map((one) => (
        <option key={one} value={one}>
          {clauseStateWords[one]}
        </option>
      ))}
    </select>
  );
}
