import { agreedPackage, answerWords, lineWords, type Replayed } from "@parley/analysis";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";

const statusWords = {
  signed: "signed",
  accepted: "accepted by all; not signed",
  "ad-referendum": "accepted by all, in part ad referendum; not signed",
} as const;

/** The package that a session came to: who said what to it, and what each gave up on the way. Nothing before all accept one. */
export function AgreedDeal({ played: { rules, state } }: { played: Replayed }): JSX.Element | null {
  const { subject, partyName } = useCaseView();
  const agreed = agreedPackage(subject, rules, state);
  if (!agreed) return null;
  const { status, text, by, order, answers, givenUp } = agreed;
  return (
    <section aria-labelledby="agreed-title" className="agreed-deal">
      <h3 id="agreed-title">The agreed package</h3>
      <p>
        Text {text}, by {partyName(by)}: {statusWords[status]}
        {order !== undefined && `, with the order of steps of ${partyName(order)}`}.
      </p>
      <div className="wide" tabIndex={0} role="region" aria-labelledby="agreed-title">
        <table className="table-texts">
          <thead>
            <tr>
              <th scope="col">Seat</th>
              <th scope="col">What it said</th>
              <th scope="col">What it gave up</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ party, how }) => {
              const lines = givenUp.filter((one) => one.party === party);
              return (
                <tr key={party}>
                  <th scope="row">
                    <PartyMark party={party} />
                  </th>
                  <td>{answerWords(how)}</td>
                  <td>
                    {lines.length === 0
                      ? "nothing"
                      : lines
                          .map(
                            ({ line, crossed }) =>
                              `${lineWords(subject, line)}${crossed ? "" : ", which this text does not cross"}`,
                          )
                          .join("; ")}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
