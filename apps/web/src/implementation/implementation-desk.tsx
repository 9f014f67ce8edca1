import { listed, type MonitorResult } from "@parley/model";
import { useState, type JSX } from "react";
import { Field } from "../chrome/field.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { CommitmentRow } from "./commitment-row.tsx";
import { ComplianceForm } from "./compliance-form.tsx";
import { useFollowed, type Following } from "./use-followed.ts";

/** The commitments in a table, what is overdue and disputed, and a form for a new report. */
export function ImplementationDesk(): JSX.Element {
  const { subject } = useCaseView();
  const following = useFollowed();
  const { asked, result, problem } = following;
  if (subject.steps.length === 0 && subject.drafts.length === 0)
    return (
      <p className="empty">
        There is nothing to follow yet: add the steps of a deal in the <ScreenLink to="roadmap">Roadmap</ScreenLink>, or
        keep a <ScreenLink to="text">text</ScreenLink> with agreed clauses.
      </p>
    );
  return (
    <>
      {result && <p className="space-sentence">{result.sentence}</p>}
      <Followed following={following} />
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {asked.session && (
        <p>
          <ScreenLink to="table" item={asked.session} className="link">
            Back to the table of this session
          </ScreenLink>
        </p>
      )}
      {result && <Commitments result={result} />}
    </>
  );
}

/** What is followed, and the day to judge by. */
function Followed({ following: { asked, result, change } }: { following: Following }): JSX.Element {
  const { subject, partyName } = useCaseView();
  const { drafts, sessions, steps } = subject;
  const orders = [...new Set(steps.flatMap(({ proposal }) => proposal ?? []))];
  return (
    <div className="text-actions">
      <Field label="Followed">
        <select
          value={
            asked.session
              ? `session ${asked.session}`
              : asked.draft
                ? `draft ${asked.draft}`
                : asked.order
                  ? `order ${asked.order}`
                  : ""
          }
          onChange={({ currentTarget: { value } }) => {
            const [kind, name = ""] = value.split(" ");
            change({
              draft: kind === "draft" ? name : "",
              order: kind === "order" ? name : "",
              session: kind === "session" ? name : "",
            });
          }}
        >
          <option value="">the steps of the case</option>
          {orders.map((order) => (
            <option key={order} value={`order ${order}`}>
              the order of {partyName(order)}
            </option>
          ))}
          {sessions.map(({ id, title }) => (
            <option key={id} value={`session ${id}`}>
              what was signed in {title}, played
            </option>
          ))}
          {drafts.map(({ id, title }) => (
            <option key={id} value={`draft ${id}`}>
              agreed clauses of {title} ({id})
            </option>
          ))}
        </select>
      </Field>
      <Field
        label="Judged by the day"
        {...(result?.asOf && !asked.asOf ? { hint: `newest report: ${result.asOf}` } : {})}
      >
        <input type="date" value={asked.asOf ?? ""} onChange={(event) => change({ asOf: event.currentTarget.value })} />
      </Field>
    </div>
  );
}

function Commitments({ result }: { result: MonitorResult }): JSX.Element {
  const { partyName } = useCaseView();
  const { editable } = useRecorder();
  const { commitments, exposures } = result;
  const [reporting, setReporting] = useState<string>();
  const about = commitments.find(({ id }) => id === reporting);
  const text = (step: string): string => commitments.find((one) => one.step === step || one.id === step)?.text ?? step;
  return (
    <>
      {about && <ComplianceForm key={about.id} about={about} onDone={() => setReporting(undefined)} />}
      {commitments.length > 0 && (
        <div className="wide">
          <table className="commitment-rows">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Who, to whom</th>
                <th scope="col">By when, checked by</th>
                <th scope="col">Status, and since when</th>
                <th scope="col">What follows</th>
                {editable && (
                  <th scope="col">
                    <span className="sr-only">Report</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {commitments.map((one) => (
                <CommitmentRow
                  key={one.id}
                  one={one}
                  textOf={text}
                  {...(editable ? { onReport: () => setReporting(one.id) } : {})}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {exposures.length > 0 && (
        <section>
          <h3>Who has acted and waits for the answer</h3>
          <ul>
            {exposures.map(({ step, parties, irreversible, waitingFor }) => (
              <li key={step}>
                {listed(parties.map(partyName))}: “{text(step)}”{irreversible && ", which is hard to take back"}; it
                waits for {listed(waitingFor.map((id) => `“${text(id)}”`))}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
