import { heldLines, lineWords, type Replayed } from "@parley/analysis";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";

/** The texts on the table: what each says on each issue, who has answered how, what it asks to be given up. */
export function TabledTexts({ played }: { played: Replayed }): JSX.Element {
  const { state } = played;
  const { subject, partyName, optionLabel } = useCaseView();
  const texts = state.signed ? [{ ...state.signed, answers: {} }] : state.texts;
  if (texts.length === 0)
    return (
      <section aria-labelledby="texts-title">
        <h3 id="texts-title">Texts on the table</h3>
        <p className="empty">No text is on the table: convene a round and table one.</p>
      </section>
    );
  return (
    <section aria-labelledby="texts-title">
      <h3 id="texts-title">{state.signed ? "The signed text" : "Texts on the table"}</h3>
      <div className="wide" tabIndex={0} role="region" aria-labelledby="texts-title">
        <table className="table-texts">
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {texts.map(({ n, by }) => (
                <th key={n} scope="col">
                  Text {n}, by {partyName(by)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subject.issues.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {texts.map(({ n, text }) => (
                  <td key={n}>{text.options[id] === undefined ? "left open" : optionLabel(id, text.options[id])}</td>
                ))}
              </tr>
            ))}
            {!state.signed && <AnswerRows played={played} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who has said what to each text, and what keeps others from accepting it. */
function AnswerRows({ played: { state } }: { played: Replayed }): JSX.Element {
  const { subject, partyName } = useCaseView();
  const { texts } = state;
  return (
    <>
      <tr>
        <th scope="row">Answers</th>
        {texts.map(({ n, answers }) => (
          <td key={n}>
            {Object.entries(answers)
              .map(([party, said]) => `${partyName(party)}: ${said.replaceAll("-", " ")}`)
              .join("; ") || "none yet"}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">Lines that it crosses and that are held</th>
        {texts.map(({ n, text }) => (
          <td key={n}>
            {heldLines(state, text)
              .map(({ id, party }) => `${partyName(party)}: ${lineWords(subject, id)}`)
              .join("; ") || "none"}
          </td>
        ))}
      </tr>
    </>
  );
}
