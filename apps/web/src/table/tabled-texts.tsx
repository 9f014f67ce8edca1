import { lineWords, needWords, textNeeds, type Replayed, type TabledText } from "@parley/analysis";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { answersSentence } from "./answers-sentence.ts";

/** How each text on the table stands: who has answered how, and what it still needs before it can be signed. */
export function TextStates({ played }: { played: Replayed }): JSX.Element {
  const { state } = played;
  return (
    <section aria-labelledby="states-title" className="text-states">
      <h3 id="states-title">How the texts stand</h3>
      {state.texts.length === 0 && <p className="empty">No text is on the table: convene a round and table one.</p>}
      {state.texts.map((one) => (
        <TextState key={one.n} one={one} played={played} />
      ))}
    </section>
  );
}

function TextState({ one, played: { rules, state } }: { one: TabledText; played: Replayed }): JSX.Element {
  const { subject, partyName } = useCaseView();
  const needs = textNeeds(rules, state, one);
  const words = needWords(subject, needs);
  const held = needs.accept.flatMap(({ party, held: lines }) => lines.map(({ id }) => ({ party, id })));
  return (
    <article aria-label={`Text ${one.n}, by ${partyName(one.by)}`}>
      <h4>
        Text {one.n}, by {partyName(one.by)}
      </h4>
      <p className="small">{answersSentence(rules.seats, one.answers)}</p>
      {words.length === 0 ? (
        <p>
          <strong>It can be signed.</strong>
        </p>
      ) : (
        <>
          <p>Before it can be signed it needs:</p>
          <ul>
            {words.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
      {held.length > 0 && (
        <details>
          <summary>Lines that it crosses: {held.length}</summary>
          <ul>
            {held.map(({ party, id }) => (
              <li key={`${party} ${id}`}>
                {partyName(party)}: {lineWords(subject, id)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** What each text says on each issue, side by side; after signature the signed one. */
export function TabledTexts({ played }: { played: Replayed }): JSX.Element | null {
  const { state } = played;
  const { subject, partyName, optionLabel } = useCaseView();
  const texts = state.signed ? [state.signed] : state.texts;
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="texts-title">
      <h3 id="texts-title">{state.signed ? "The signed text" : "What the texts say"}</h3>
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
                  <td key={n}>
                    {text.options[id] === undefined ? (
                      <span className="aside">left open</span>
                    ) : (
                      optionLabel(id, text.options[id])
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
